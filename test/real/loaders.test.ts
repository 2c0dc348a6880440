import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPngSize } from '../../src/core/bundle/png-size.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
import { topLevelFrames } from '../../src/host/loaders/top-level-frames.ts';
import { fixtures } from '../helpers/fixtures.ts';
import { isThere } from '../helpers/is-there.ts';

/** Pages, top-level frames, nodes below pages, image files, recorded renders. */
const EXPECTED: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  'cdm-transforms/file.json.gz': [14, 42, 960, 0, 0],
  'chrome-store-slots/design.fig': [3, 6, 42, 0, 0],
  'deck-investor/file.json.gz': [1, 20, 464, 0, 0],
  'fig2sketch/broken_images.fig': [1, 1, 3, 1, 0],
  'fig2sketch/corners.fig': [1, 4, 10, 0, 0],
  'fig2sketch/noise_and_grain.fig': [1, 1, 3, 0, 0],
  'fig2sketch/stacks_wrap.fig': [1, 6, 54, 0, 0],
  'fig2sketch/structure.fig': [1, 2, 27, 2, 0],
  'fig2sketch/vector.fig': [1, 1, 2, 0, 0],
  'grida-l0/stroke.json': [1, 0, 6, 0, 0],
  'grida-l0/vector-frame.response.json': [1, 1, 2, 0, 1],
  'hero-home-a/document.json': [1, 1, 45, 0, 0],
  'hero-nicotine/document.json.gz': [1, 1, 260, 0, 1],
  'hero-supplements/nodes.json': [1, 1, 18, 0, 0],
  'old-2018/FigmaStoryboard.json.gz': [1, 8, 627, 0, 0],
  'openfig-shapes/basic-shapes.fig': [1, 1, 8, 0, 1],
  'openfig-shapes/clip-test.fig': [1, 2, 4, 0, 2],
  'pair-bank-home/document.json': [1, 1, 157, 0, 1],
  'pair-feedback/document.json.gz': [1, 1, 145, 0, 1],
  'pair-food/document.json.gz': [1, 1, 172, 0, 1],
  'pair-meditate/document.json.gz': [1, 1, 270, 0, 1],
  'pair-music/document.json': [1, 1, 56, 0, 1],
  'pair-payments/document.json': [1, 1, 100, 0, 1],
  'pair-place-order/document.json': [1, 1, 97, 0, 1],
  'pair-sign-in/document.json': [1, 1, 38, 0, 1],
  'radix-icons/1510053249065427020-workos-radix-icons.zip': [2, 2, 3324, 0, 0],
  'smiosoft-banner/guide-document.fig': [2, 2, 27, 0, 1],
  'smiosoft-banner/project-screenshot.fig': [2, 3, 28, 0, 1],
  'smiosoft-banner/project-title.fig': [2, 3, 55, 0, 1],
  'torii/file.json': [2, 2, 45, 0, 0],
};

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly absoluteBoundingBox?: Sides | null;
  readonly absoluteRenderBounds?: Sides | null;
  readonly children?: readonly Seen[];
}
interface Sides {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const loaded = async (name: string): Promise<LoadedDocument> => {
  const result = await loadDocument(join(fixtures, name));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const nodesOf = (document: LoadedDocument): Seen[] => {
  const nodes: Seen[] = (document.document.children as unknown as Seen[]).flatMap(
    (page) => page.children ?? [],
  );
  for (const node of nodes) nodes.push(...(node.children ?? []));
  return nodes;
};

const documents = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) =>
    readdirSync(join(fixtures, folder.name))
      .filter((name) => /\.(?:json|gz|zip|fig)$/.test(name))
      .map((name) => `${folder.name}/${name}`),
  )
  .sort();

describe('every real document loads', () => {
  it('with no document left out of the table', () => {
    expect(documents).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(documents)('%s with all its pages, frames, nodes, images and renders', async (name) => {
    const document = await loaded(name);
    const nodes = nodesOf(document);
    expect([
      document.document.children.length,
      topLevelFrames(document).length,
      nodes.length,
      document.images.size,
      document.recorded.length,
    ]).toEqual(EXPECTED[name]);
    expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
  });
});

describe('real .fig files', () => {
  const figs = documents.filter((name) => name.endsWith('.fig'));

  it.each(figs)('%s has a box for every node, and render bounds for all but a few texts', async (name) => {
    const document = await loaded(name);
    const nodes = nodesOf(document);
    const left = document.notes.find((note) => note.code === 'RENDER_BOUNDS_UNKNOWN')?.data['count'] ?? 0;
    expect(nodes.every((node) => isThere(node.absoluteBoundingBox))).toBe(true);
    expect(nodes.filter((node) => node.absoluteRenderBounds === undefined)).toHaveLength(Number(left));
    expect(Number(left)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['openfig-shapes/basic-shapes.fig', '1:8', 'basic_shapes', 267, 280],
    ['openfig-shapes/clip-test.fig', '1:2', 'clip_on', 100, 100],
    ['openfig-shapes/clip-test.fig', '1:5', 'clip_off', 103, 104],
    ['smiosoft-banner/guide-document.fig', '2:2', 'page', 1200, 592],
    ['smiosoft-banner/project-screenshot.fig', '12:22', 'project-screenshot', 1760, 260],
    ['smiosoft-banner/project-title.fig', '19:2', 'project-title', 1760, 450],
  ])('%s paints %s as large as the picture Figma made of it', async (name, id, frameName, width, height) => {
    const document = await loaded(name);
    const render = document.recorded.find((recorded) => recorded.nodeId === id);
    const frame = nodesOf(document).find((node) => node.id === id);
    expect(render === undefined ? null : readPngSize(render.png)).toEqual({
      ok: true,
      value: { width, height },
    });
    expect(frame).toMatchObject({ name: frameName, absoluteRenderBounds: { width, height } });
  });

  it('structure.fig unfolds its two instances with their overrides', async () => {
    const nodes = nodesOf(await loaded('fig2sketch/structure.fig'));
    const byId = (id: string): unknown => nodes.find((node) => node.id === id);
    expect(byId('1:38')).toMatchObject({ type: 'INSTANCE', name: 'Component 2', componentId: '1:37' });
    expect(byId('I1:38;1:42')).toMatchObject({ characters: 'XYZ', absoluteBoundingBox: { x: 663, y: 146 } });
    expect(byId('I1:45;1:35')).toMatchObject({ fills: [{ color: { r: 1, g: 0, b: 0 } }] });
  });

  it('takes the meta data of a .fig file at its word: the page renders where Figma says it does', async () => {
    // meta.json of these files says which box of the page their thumbnail shows: the union of all render bounds.
    const boxes: readonly (readonly [string, number, number, number, number])[] = [
      ['openfig-shapes/clip-test.fig', 0, 0, 223, 104],
      ['fig2sketch/structure.fig', 0, 0, 1054, 500],
      ['fig2sketch/corners.fig', -67, -64, 550, 373.895],
      ['fig2sketch/noise_and_grain.fig', -502, -330, 1410, 594],
      ['fig2sketch/vector.fig', -195, -146, 157, 126],
    ];
    for (const [name, x, y, width, height] of boxes) {
      const tops = (await loaded(name)).document.children.flatMap(
        (page) => page.children as unknown as Seen[],
      );
      const sides = tops.flatMap(({ absoluteRenderBounds: b }) =>
        isThere(b) ? [[b.x, b.y, b.x + b.width, b.y + b.height] as const] : [],
      );
      const left = Math.min(...sides.map(([side]) => side));
      const top = Math.min(...sides.map(([, side]) => side));
      expect([name, left, top]).toEqual([name, x, y]);
      expect(Math.max(...sides.map(([, , side]) => side)) - left).toBeCloseTo(width, 2);
      expect(Math.max(...sides.map(([, , , side]) => side)) - top).toBeCloseTo(height, 2);
    }
  });
});

describe('a real document that is damaged', () => {
  let whole: LoadedDocument;
  beforeAll(async () => {
    whole = await loaded('old-2018/FigmaStoryboard.json.gz');
  });

  it('of 2018 loads without render bounds, which stay missing', () => {
    const nodes = nodesOf(whole);
    expect(nodes.every((node) => node.absoluteRenderBounds === undefined)).toBe(true);
    expect(nodes.every((node) => node.absoluteBoundingBox !== undefined)).toBe(true);
  });

  it('of 2023 has null where its render bounds were all null', async () => {
    const nodes = nodesOf(await loaded('deck-investor/file.json.gz'));
    expect(nodes.filter((node) => node.absoluteRenderBounds === null)).toHaveLength(47);
  });
});
