import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RestNode } from '../../src/host/document/loaded-document.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
import { asDrawn, childrenOf, type DrawnNode, isShown, rectOf } from '../../src/host/render/drawn-node.ts';
import { openInkMeter } from '../../src/host/render/measure-ink.ts';
import { openPixelSource } from '../../src/host/render/open-pixel-source.ts';
import { fixtures, realDocuments } from '../helpers/fixtures.ts';
import { readPicture, request } from '../helpers/picture.ts';

describe.each(realDocuments())('%s', (path) => {
  test('every node on its pages is painted in its own size or fails with a code', async () => {
    const loaded = await loadDocument(join(fixtures, path));
    if (!loaded.ok) throw new Error(loaded.failure.code);
    const source = await openPixelSource(loaded.value, { ignoreRecorded: true });
    for (const node of loaded.value.document.children.flatMap(({ children }) => children.map(asDrawn))) {
      const made = await source.render(request(node.id, { scale: 0.5 }));
      if (made.ok) {
        const box = rectOf(node.absoluteBoundingBox);
        const { width, height } = readPicture(made.value.bytes);
        expect(Math.abs(width - (box?.width ?? NaN) / 2)).toBeLessThan(1.001);
        expect(Math.abs(height - (box?.height ?? NaN) / 2)).toBeLessThan(1.001);
      } else
        expect(made.failure.code, `${node.id} ${JSON.stringify(made.failure.data)}`).toBe('NOTHING_VISIBLE');
    }
  });
});

test('our ink of text in Inter stands where real Figma put it', async () => {
  const loaded = await loadDocument(join(fixtures, 'pair-feedback/document.json.gz'));
  if (!loaded.ok) throw new Error(loaded.failure.code);
  const meter = await openInkMeter();
  const offsets = textsIn(
    loaded.value.document.children.flatMap(({ children }) => children.map(asDrawn)),
  ).flatMap((node) => {
    const figma = rectOf(node.absoluteRenderBounds);
    const ours = node.style?.fontFamily === 'Inter' ? meter.inPage(node as unknown as RestNode) : null;
    return figma === null || ours === null
      ? []
      : [[ours.y - figma.y, ours.y + ours.height - figma.y - figma.height, ours.x - figma.x]];
  });
  expect(offsets.length).toBeGreaterThan(10);
  for (const [top = NaN, bottom = NaN, left = NaN] of offsets) {
    expect(Math.abs(top)).toBeLessThan(0.25);
    expect(Math.abs(bottom)).toBeLessThan(0.25);
    expect(Math.abs(left)).toBeLessThan(0.5);
  }
});

const textsIn = (nodes: readonly DrawnNode[]): readonly DrawnNode[] =>
  nodes.filter(isShown).flatMap((node) => (node.type === 'TEXT' ? [node] : textsIn(childrenOf(node))));
