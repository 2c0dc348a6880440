import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawSample, imagePath } from '../../scripts/sample/draw-sample.ts';
import { keptPictures } from '../../scripts/sample/kept-pictures.ts';
import { developPicture } from '../../scripts/sample/photo/develop.ts';
import { pictures } from '../../scripts/sample/photo/pictures.ts';
import { drawTitleArt } from '../../scripts/sample/photo/title-art.ts';
import { readTruth } from '../../scripts/sample/read-truth.ts';
import { openSkia } from '../../scripts/sample/skia.ts';
import { parsePlacementFiles } from '../../src/core/placement/parse-placements.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';

const assets = join(import.meta.dirname, '../../assets');
const read = (path: string): Buffer => readFileSync(join(assets, path));
const truth = readTruth(read('sample/truth.json').toString('utf8'));

/** What the sample is there to show; the other kinds are proven on the frames of the full specs, `test/specs`. */
const shownKinds = [
  'canvas.size',
  'delivery.pixels',
  'element.required',
  'layer.hygiene',
  'layout.clipped',
  'text.length',
  'text.minSize',
  'zone.exclude',
  'zone.safe',
];

const load = async () => {
  const loaded = await loadDocument(join(assets, 'sample/document.json'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  return loaded.value;
};

/** Every node of the tree by id, with what the tests ask of it. */
interface Node {
  readonly id: string;
  readonly type: string;
  readonly absoluteBoundingBox?: unknown;
  readonly absoluteRenderBounds?: unknown;
  readonly componentId?: string;
  readonly fills?: readonly { readonly type: string; readonly imageRef?: string }[];
  readonly isMask?: boolean;
  readonly children?: readonly Node[];
}
const nodesIn = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];
const allNodes = async (): Promise<readonly Node[]> =>
  (await load()).document.children.flatMap((page) => page.children.flatMap((node) => nodesIn(node)));

describe('the sample document', () => {
  it('loads without a note and with every picture its fills name', async () => {
    const document = await load();
    expect(document.notes).toEqual([]);
    const named = (await allNodes()).flatMap(({ fills }) =>
      (fills ?? []).flatMap(({ imageRef }) => imageRef ?? []),
    );
    expect(new Set(named)).toEqual(new Set(document.images.keys()));
  });

  it('gives every node an id of its own and both bounds', async () => {
    const nodes = await allNodes();
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(nodes.filter((node) => node.absoluteBoundingBox === undefined)).toEqual([]);
    expect(nodes.filter((node) => node.absoluteRenderBounds === undefined)).toEqual([]);
  });

  it('points every instance at a component of its list', async () => {
    const { components } = await load();
    const instances = (await allNodes()).filter(({ type }) => type === 'INSTANCE');
    expect(instances.length).toBeGreaterThan(40);
    expect(instances.filter(({ componentId = '' }) => components[componentId] === undefined)).toEqual([]);
  });

  it.each(['TEXT', 'INSTANCE', 'SECTION', 'GROUP', 'VECTOR', 'BOOLEAN_OPERATION', 'ELLIPSE'])(
    'holds a %s',
    async (type) => {
      expect((await allNodes()).some((node) => node.type === type)).toBe(true);
    },
  );
});

describe('the sample placements', () => {
  const names = readdirSync(join(assets, 'sample/placements'));
  const files = names.map((origin) => ({
    origin,
    text: read(`sample/placements/${origin}`).toString('utf8'),
  }));

  it('parse together', () => {
    const parsed = parsePlacementFiles(files);
    expect(parsed.ok ? parsed.value.map(({ id }) => `${id}.json`).sort() : parsed.failure).toEqual(
      [...names].sort(),
    );
  });

  it('are at least five and use the kinds of rules a first look should show', () => {
    const parsed = parsePlacementFiles(files);
    const specs = parsed.ok ? parsed.value : [];
    expect(specs.length).toBeGreaterThanOrEqual(5);
    const used = new Set(specs.flatMap((spec) => spec.rules.map(({ rule }) => rule)));
    expect([...used].sort()).toEqual(shownKinds);
  });
});

describe('the truth of the sample', () => {
  it('names frames and layers that exist', async () => {
    const ids = new Set((await allNodes()).map(({ id }) => id));
    const named = truth.frames.flatMap(({ id, expected }) => [
      id,
      ...expected.flatMap(({ layerId }) => layerId ?? []),
    ]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('covers at least 24 frames in at least five placements, clean ones and unknown ones among them', () => {
    const matched = truth.frames.filter(({ placement }) => placement !== null);
    expect(matched.length).toBeGreaterThanOrEqual(24);
    expect(new Set(matched.map(({ placement }) => placement?.id)).size).toBeGreaterThanOrEqual(5);
    expect(matched.filter(({ verdict }) => verdict === 'clean').length).toBeGreaterThanOrEqual(8);
    expect(matched.filter(({ verdict }) => verdict === 'unknown').length).toBeGreaterThanOrEqual(2);
  });

  it.each(shownKinds)('plants %s at least twice', (id) => {
    const planted = truth.frames.flatMap(({ expected }) => expected.filter(({ rule }) => rule === id));
    expect(planted.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the drawing script', () => {
  it('sets the document, specs, truth and .fig again byte for byte', async () => {
    const drawn = await drawSample(await openSkia(), keptPictures(assets));
    expect([...drawn].filter(([path, bytes]) => !read(path).equals(bytes)).map(([path]) => path)).toEqual([]);
    expect([...drawn.keys()].filter((path) => path.includes('/images/')).length).toBe(
      readdirSync(join(assets, 'sample/images')).length,
    );
  });

  it('paints the title and takes the smallest photograph again byte for byte', async () => {
    const skia = await openSkia();
    const title = drawTitleArt(skia);
    expect(read(imagePath(title)).equals(title)).toBe(true);
    const tin = pictures(skia).find(({ name }) => name === 'cutout-osmanthus');
    const taken = tin === undefined ? new Uint8Array() : developPicture(skia, tin);
    expect(read(imagePath(taken)).equals(taken)).toBe(true);
  });
});
