import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDocument } from '../../../../src/host/loaders/load-document.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Seen {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly absoluteBoundingBox: Box | null;
  readonly absoluteRenderBounds: Box | null;
  readonly children?: readonly Seen[];
}

const nodesIn = (node: Seen): readonly Seen[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

const load = async (file: string) => {
  const loaded = await loadDocument(join(import.meta.dirname, '../../../../assets', file));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  const pages = loaded.value.document.children as unknown as readonly {
    readonly children: readonly Seen[];
  }[];
  return {
    notes: loaded.value.notes,
    nodes: pages.flatMap(({ children }) => children.flatMap((node) => nodesIn(node))),
  };
};

const far = (one: Box | null, other: Box | null): number => {
  if (one === null || other === null) return one === other ? 0 : Infinity;
  const sides = ['x', 'y', 'width', 'height'] as const;
  return Math.max(...sides.map((side) => Math.abs(one[side] - other[side])));
};

describe('the sample as .fig', () => {
  let written: Awaited<ReturnType<typeof load>>;
  let original: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    written = await load('sample.fig');
    original = await load('sample/document.json');
  });

  it('comes back with every layer in its order, instances as frames', () => {
    const asWritten = original.nodes.map(({ name, type }) => [name, type === 'INSTANCE' ? 'FRAME' : type]);
    expect(written.nodes.map(({ name, type }) => [name, type])).toEqual(asWritten);
  });

  it('keeps the ids of all layers that lie in no instance, and gives the others one of its own', () => {
    const pairs = original.nodes.map(({ id }, at) => [id, written.nodes[at]?.id ?? ''] as const);
    expect(pairs.filter(([id, now]) => !id.startsWith('I') && id !== now)).toEqual([]);
    const made = pairs.filter(([id]) => id.startsWith('I')).map(([, now]) => now);
    expect(made.filter((id) => !id.startsWith('900000000:'))).toEqual([]);
    expect(new Set(written.nodes.map(({ id }) => id)).size).toBe(written.nodes.length);
  });

  it('shows every layer where the document does, text by our own layout', () => {
    const moved = original.nodes.filter((node, at) => {
      const now = written.nodes[at];
      // float32 keeps places to less than a hundredth of a px.
      return (
        now === undefined ||
        far(node.absoluteBoundingBox, now.absoluteBoundingBox) > 0.01 ||
        far(node.absoluteRenderBounds, now.absoluteRenderBounds) > 0.01
      );
    });
    expect(moved.map(({ id, name }) => [id, name])).toEqual([]);
    expect(written.notes.map(({ code }) => code)).toEqual(['TEXT_INK_MEASURED']);
  });
});
