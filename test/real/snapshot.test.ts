import { describe, expect, it } from 'vitest';
import { boundsOfQuad } from '../../src/core/geometry/quad.ts';
import type { Rect } from '../../src/core/geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import type { RealDocument } from '../helpers/real-documents.ts';
import { readRealDocuments } from '../helpers/real-documents.ts';
import type { FoundFrame, RestTreeNode } from '../helpers/rest-supplement.ts';
import { supplementOf } from '../helpers/rest-supplement.ts';

const documents = await readRealDocuments();

const snapshotOf = (document: RealDocument, frame: FoundFrame): FrameSnapshot => {
  const result = readSnapshot(document.jsonOf(frame), supplementOf(frame));
  if (!result.ok) throw new Error(`${document.name} ${frame.node.id}: ${result.failure.code}`);
  return result.value;
};

/** Largest distance between matching edges, px. */
const farthestEdge = (a: Rect<'frame'>, b: Rect<'frame'>): number =>
  Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  );

const nodesBelow = (root: RestTreeNode): readonly RestTreeNode[] =>
  (root.children ?? []).flatMap((child) => [child, ...nodesBelow(child)]);

const layersWithNodes = (document: RealDocument) =>
  document.frames.flatMap((frame) => {
    const nodes = nodesBelow(frame.node);
    const snapshot = snapshotOf(document, frame);
    return snapshot.layers.map((layer, index) => ({ layer, node: nodes[index], snapshot }));
  });

describe.each(documents.map((document) => [document.name, document] as const))('%s', (name, document) => {
  it('becomes snapshots that hold every node once, in order', () => {
    expect(document.frames.length).toBeGreaterThan(0);
    for (const frame of document.frames) {
      const snapshot = snapshotOf(document, frame);
      expect(snapshot.layers.map(({ id }) => id)).toEqual(nodesBelow(frame.node).map(({ id }) => id));
      expect(snapshot.page.name).toBe(frame.page.name);
      // Documents of 2018 and this importer's own file are older than the field.
      expect(snapshot.hasRenderBounds).toBe(!/^(?:cdm-transforms|old-2018)\//u.test(name));
      expect(snapshot.hash).toMatch(/^[0-9a-f]{64}$/u);
    }
  });

  it('covers every UTF-16 unit of its texts with runs that have a font and a size', () => {
    for (const { layer } of layersWithNodes(document)) {
      if (layer.text === null) continue;
      expect(layer.text.runs.map(({ end }) => end).at(-1) ?? 0).toBe(layer.text.characters.length);
      expect(layer.text.runs.every(({ fontFamily, fontSizePx }) => fontFamily !== '' && fontSizePx > 0)).toBe(
        true,
      );
    }
  });
});

describe('painted', () => {
  it('loses nothing to our own clips that Figma’s render bounds still have, but what a mask is made of', () => {
    const compared = documents.flatMap(layersWithNodes).filter(({ node }) => renderBoundsOf(node) !== null);
    for (const { layer, node, snapshot } of compared) {
      if (isPartOfMask(layer, snapshot)) continue;
      const { x, y } = snapshot.pageBox;
      const bounds = renderBoundsOf(node);
      const theirs = bounds && { ...bounds, x: bounds.x - x, y: bounds.y - y };
      expect(layer.painted, layer.path.join('/')).not.toBeNull();
      if (layer.painted === null || theirs === null) continue;
      expect(farthestEdge(layer.painted, theirs), layer.path.join('/')).toBeLessThan(0.01);
    }
    expect(compared.length).toBeGreaterThan(2500);
  });
});

/** Page px; null where Figma paints nothing. */
const renderBoundsOf = (node: RestTreeNode | undefined): Rect<'frame'> | null => {
  const { x = null, y = null, width = null, height = null } = node?.absoluteRenderBounds ?? {};
  return x === null || y === null || width === null || height === null || width <= 0 || height <= 0
    ? null
    : { x, y, width, height };
};

const isPartOfMask = (layer: LayerSnapshot, snapshot: FrameSnapshot): boolean => {
  let above: number | null = layer.parent;
  while (above !== null) {
    const parent: LayerSnapshot | undefined = snapshot.layers[above];
    if (parent?.isMask === true) return true;
    above = parent?.parent ?? null;
  }
  return layer.isMask;
};

describe('transforms', () => {
  it.each(['cdm-transforms', 'radix-icons'])(
    'of %s put every layer’s corners on its absoluteBoundingBox',
    (folder) => {
      const document = documents.find(({ name }) => name.startsWith(folder));
      if (document === undefined) throw new Error(`no document in ${folder}`);
      let worstPx = 0;
      let turned = 0;
      let compared = 0;
      for (const { layer } of layersWithNodes(document)) {
        if (layer.box === null) continue;
        expect(layer.quad, layer.path.join('/')).not.toBeNull();
        if (layer.quad === null) continue;
        compared += 1;
        if (layer.rotationDeg !== 0) turned += 1;
        worstPx = Math.max(worstPx, farthestEdge(boundsOfQuad(layer.quad), layer.box));
      }
      process.stdout.write(
        `${folder}: ${String(compared)} layers, ${String(turned)} turned, worst edge ${worstPx.toExponential(2)} px\n`,
      );
      expect(turned).toBeGreaterThan(50);
      expect(worstPx).toBeLessThanOrEqual(0.01);
    },
  );

  it('of layers without one leave corners open instead of guessing', () => {
    const document = documents.find(({ name }) => name.startsWith('pair-music'));
    if (document === undefined) throw new Error('no document in pair-music');
    const turned = layersWithNodes(document).filter(({ layer }) => layer.rotationDeg !== 0);
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.every(({ layer }) => layer.quad === null && layer.size === null)).toBe(true);
  });
});

describe('the frame hash', () => {
  it('stays the same for real frames moved 30 000 px away, apart from places with arbitrary digits', () => {
    let same = 0;
    let all = 0;
    for (const document of documents) {
      for (const frame of document.frames) {
        all += 1;
        const moved = { ...frame, node: moveFrame(frame.node, 30_000, -20_000) };
        if (snapshotOf(document, moved).hash === snapshotOf(document, frame).hash) same += 1;
      }
    }
    process.stdout.write(`hash kept by ${String(same)} of ${String(all)} frames moved 30 000 px\n`);
    expect(same / all).toBeGreaterThan(0.9);
  });
});

/** The frame elsewhere, every page coordinate rounded to float32 as Figma does. */
const moveFrame = (frame: RestTreeNode, dx: number, dy: number): RestTreeNode => {
  const moved = moveBy(frame, dx, dy);
  if (frame.relativeTransform === undefined) return moved;
  const [[a, c, x], [b, d, y]] = frame.relativeTransform;
  return {
    ...moved,
    relativeTransform: [
      [a, c, Math.fround(x + dx)],
      [b, d, Math.fround(y + dy)],
    ],
  };
};

const moveBy = (node: RestTreeNode, dx: number, dy: number): RestTreeNode => ({
  ...node,
  ...(node.absoluteBoundingBox ? { absoluteBoundingBox: moveBox(node.absoluteBoundingBox, dx, dy) } : {}),
  ...(node.children ? { children: node.children.map((child) => moveBy(child, dx, dy)) } : {}),
});

const moveBox = (box: Rect<'page'>, dx: number, dy: number): Rect<'page'> => ({
  ...box,
  x: Math.fround(box.x + dx),
  y: Math.fround(box.y + dy),
});
