import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/core/geometry/rect.ts';
import { type Box } from '../../src/host/bounds/box.ts';
import { withBounds } from '../../src/host/bounds/with-bounds.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
import { fixtures } from '../helpers/fixtures.ts';
import { isThere } from '../helpers/is-there.ts';

interface Seen {
  readonly id: string;
  readonly type: string;
  readonly relativeTransform?: Matrix;
  readonly absoluteBoundingBox?: Box | null;
  readonly absoluteRenderBounds?: Box | null;
  readonly children?: readonly Seen[];
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

/** The same document without the fields named. */
const without = (document: LoadedDocument, fields: readonly string[]): LoadedDocument => {
  const strip = (node: object): object =>
    Object.fromEntries(
      Object.entries(node)
        .filter(([field]) => !fields.includes(field))
        .map(([field, value]) => [field, field === 'children' ? (value as object[]).map(strip) : value]),
    );
  return { ...document, document: strip(document.document) as LoadedDocument['document'] };
};

const worstSide = (a: Box, b: Box): number =>
  Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  );

describe('composed transforms', () => {
  it.each([
    ['cdm-transforms/file.json.gz', 960],
    ['radix-icons', 3324],
  ])('of %s reproduce every box to 0.0005 px', async (name, count) => {
    const truth = await loaded(name);
    const boxes = new Map(
      nodesOf(withBounds(without(truth, ['absoluteBoundingBox']))).map((node) => [
        node.id,
        node.absoluteBoundingBox,
      ]),
    );
    const errors = nodesOf(truth).map((node) => {
      const box = boxes.get(node.id);
      return isThere(node.absoluteBoundingBox) && isThere(box)
        ? worstSide(node.absoluteBoundingBox, box)
        : Number.NaN;
    });
    expect(errors).toHaveLength(count);
    expect(Math.max(...errors)).toBeLessThan(0.0005);
  });
});

/** What the bounds cannot be made from without Figma: the ink of a text, here taken from Figma's own render bounds. */
const recompute = (truth: LoadedDocument): LoadedDocument => {
  const byId = new Map(nodesOf(truth).map((node) => [node.id, node]));
  return withBounds(without(truth, ['absoluteRenderBounds']), ({ id }) => {
    const { absoluteBoundingBox: box, absoluteRenderBounds: ink, relativeTransform } = byId.get(id) ?? {};
    if (ink === null) return null;
    const isTurned = relativeTransform !== undefined && Math.abs(relativeTransform[0][1]) > 1e-6;
    return !isThere(box) || ink === undefined || isTurned
      ? undefined
      : { ...ink, x: ink.x - box.x, y: ink.y - box.y };
  });
};

describe('computed render bounds against Figma’s own', () => {
  it.each([
    // name, nodes compared, at most so many left open (no outlines or transforms in the source)
    ['radix-icons', 3324, 0],
    ['grida-l0/stroke.json', 6, 0],
    ['grida-l0/vector-frame.response.json', 2, 0],
    ['deck-investor', 464, 174],
    ['torii', 45, 3],
    ['hero-home-a', 45, 1],
    ['hero-nicotine', 260, 10],
    ['hero-supplements', 18, 7],
    ['pair-bank-home', 157, 6],
    ['pair-feedback', 145, 0],
    ['pair-food', 172, 21],
    ['pair-meditate', 270, 20],
    ['pair-music', 56, 15],
    ['pair-payments', 100, 1],
    ['pair-place-order', 97, 6],
    ['pair-sign-in', 38, 5],
  ])('%s: null where Figma says null, all other sides within 0.15 px', async (name, count, openAtMost) => {
    const truth = await loaded(name);
    const mine = new Map(nodesOf(recompute(truth)).map((node) => [node.id, node.absoluteRenderBounds]));
    const judged = nodesOf(truth).filter((node) => node.absoluteRenderBounds !== undefined);
    expect(judged).toHaveLength(count);
    const open = judged.filter((node) => mine.get(node.id) === undefined);
    expect(open.length).toBeLessThanOrEqual(openAtMost);
    for (const node of judged.filter((one) => !open.includes(one))) {
      const [theirs, ours] = [node.absoluteRenderBounds, mine.get(node.id)];
      expect([node.id, ours === null]).toEqual([node.id, theirs === null]);
      if (isThere(theirs) && isThere(ours))
        expect([node.id, worstSide(theirs, ours) < 0.15]).toEqual([node.id, true]);
    }
  });
});
