import { describe, expect, test } from 'vitest';
import { openPixelSource } from '../../../src/host/render/open-pixel-source.ts';
import { documentOf, frame, type NodeDraft, page } from '../../helpers/document-builder.ts';
import { pictureOf, red, renderFirst, request } from '../../helpers/picture.ts';

const box = (
  id: string,
  at: NonNullable<NodeDraft['box']>,
  fields: Readonly<Record<string, unknown>> = {},
): NodeDraft => ({
  id,
  type: 'RECTANGLE',
  box: at,
  fills: [red],
  ...fields,
});

const failureOf = async (node: NodeDraft, nodeId = node.id): Promise<unknown> => {
  const source = await openPixelSource(documentOf([page('0:1', node)]));
  const made = await source.render(request(nodeId));
  return made.ok ? 'rendered' : made.failure.code;
};

describe('where a picture comes from', () => {
  const png = Uint8Array.of(1, 2, 3);
  const recorded = [{ nodeId: '1:1', scale: 2, png }];
  const source = openPixelSource(documentOf([page('0:1', box('1:1', [0, 0, 10, 10]))], { recorded }));

  test('a recorded picture of exactly this node and scale is handed over as it is, whatever bounds are asked', async () => {
    for (const useAbsoluteBounds of [true, false])
      expect(await (await source).render(request('1:1', { scale: 2, useAbsoluteBounds }))).toEqual({
        ok: true,
        value: { bytes: png, source: 'recorded' },
      });
  });

  test('another scale or another format is painted', async () => {
    for (const asked of [{ scale: 1 }, { scale: 2, format: 'JPG' as const }])
      expect(await (await source).render(request('1:1', asked))).toMatchObject({
        ok: true,
        value: { source: 'rendered' },
      });
  });

  test('JPG lies on white', async () => {
    const { bytes } = await renderFirst([box('1:1', [0, 0, 10, 10])], { format: 'JPG' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });
});

describe('how large a picture is', () => {
  const odd = box('1:1', [0.5, 0.25, 10.2, 20.7]);

  test.each([
    ['ceil', 11, 21],
    ['floor', 10, 20],
    ['round', 10, 21],
    ['outward', 11, 21],
  ] as const)('%s of a box of 10.2 x 20.7 px is %i x %i', async (rounding, width, height) => {
    expect(await pictureOf([odd], {}, { rounding })).toMatchObject({ width, height });
  });

  test('outward covers every page pixel that the box touches', async () => {
    expect(await pictureOf([box('1:1', [0.9, 0, 10.2, 5])], {}, { rounding: 'outward' })).toMatchObject({
      width: 12,
      height: 5,
    });
  });

  test('the last bits of float32 do not add a pixel', async () => {
    expect(await pictureOf([box('1:1', [0, 0, 100.00001, 50])])).toMatchObject({ width: 100, height: 50 });
  });

  test('the picture starts exactly at the corner of its box, even between two pixels of the page', async () => {
    const picture = await pictureOf([odd], { scale: 2 });
    expect(picture.at(0, 0)).toEqual([255, 0, 0, 255]);
  });

  test('own box or written render bounds, as asked', async () => {
    const written = { absoluteRenderBounds: { x: -5, y: -5, width: 30, height: 40 } };
    const node = box('1:1', [0, 0, 10, 10], written);
    expect(await pictureOf([node])).toMatchObject({ width: 10, height: 10 });
    const render = await pictureOf([node], { useAbsoluteBounds: false });
    expect(render).toMatchObject({ width: 30, height: 40 });
    expect([render.at(4, 4)[3], render.at(5, 5)[3]]).toEqual([0, 255]);
  });

  test('render bounds that an outer clip cut are not believed: alone, the node shows whole', async () => {
    const child = box('1:2', [-50, 0, 100, 20], {
      absoluteRenderBounds: { x: 0, y: 0, width: 50, height: 20 },
    });
    const source = await openPixelSource(documentOf([page('0:1', frame('1:1', [0, 0, 60, 60], child))]));
    const made = await source.render(request('1:2', { useAbsoluteBounds: false }));
    expect(made.ok && Buffer.from(made.value.bytes).readUInt32BE(16)).toBe(100);
  });
});

describe('when there is no picture', () => {
  test.each<[string, NodeDraft]>([
    ['a hidden node', box('1:1', [0, 0, 10, 10], { visible: false })],
    ['a node at opacity 0', box('1:1', [0, 0, 10, 10], { opacity: 0 })],
    ['a box without width', box('1:1', [0, 0, 0, 10])],
    ['a box without fills', box('1:1', [0, 0, 10, 10], { fills: [] })],
    [
      'a box whose only fill is switched off',
      box('1:1', [0, 0, 10, 10], { fills: [{ ...red, visible: false }] }),
    ],
    ['an empty frame', frame('1:1', [0, 0, 10, 10])],
    [
      'a frame with hidden content',
      frame('1:1', [0, 0, 10, 10], box('1:2', [0, 0, 5, 5], { visible: false })),
    ],
    ['a frame whose content lies outside its clip', frame('1:1', [0, 0, 10, 10], box('1:2', [20, 0, 5, 5]))],
    ['text of spaces', { id: '1:1', type: 'TEXT', box: [0, 0, 10, 10], characters: '  ', fills: [red] }],
    ['a node without any place', { id: '1:1', type: 'RECTANGLE', fills: [red] }],
  ])('%s shows nothing', async (_, node) => {
    expect(await failureOf(node)).toBe('NOTHING_VISIBLE');
  });

  test('a node that is not in the document is gone', async () => {
    expect(await failureOf(box('1:1', [0, 0, 10, 10]), '9:9')).toBe('NODE_GONE');
  });

  test('a picture beyond the memory fails with its size', async () => {
    expect(await failureOf(box('1:1', [0, 0, 100_000, 100_000]))).toBe('RENDER_FAILED');
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a broken path', { type: 'VECTOR', fillGeometry: [{ path: 'M0 0 L banana', windingRule: 'NONZERO' }] }],
    [
      'a flat transform',
      {
        size: { x: 10, y: 10 },
        relativeTransform: [
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
    ],
    [
      'a gradient without handles',
      { fills: [{ type: 'GRADIENT_LINEAR', gradientHandlePositions: [], gradientStops: [] }] },
    ],
    ['a picture that is not there', { fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageRef: 'gone' }] }],
    ['fields of the wrong kind', { fills: 'red', effects: 7, cornerRadius: 'x' }],
  ])('%s ends in a result and never throws', async (_, fields) => {
    expect(await failureOf(box('1:1', [0, 0, 10, 10], fields))).toMatch(
      /^(rendered|NOTHING_VISIBLE|RENDER_FAILED)$/,
    );
  });

  test('after a failed render the source still renders', async () => {
    const bad = box('1:1', [0, 0, 10, 10], { fills: 'red' });
    const source = await openPixelSource(documentOf([page('0:1', bad, box('1:2', [0, 0, 10, 10]))]));
    await source.render(request('1:1'));
    expect(await source.render(request('1:2'))).toMatchObject({ ok: true });
  });
});
