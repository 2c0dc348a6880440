import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFigFile } from '@open-pencil/core/io/formats/fig';
import { afterEach, expect, test, vi } from 'vitest';
import { loadDocument } from '../../../../src/host/loaders/load-document.ts';
import { writeFig } from '../../../../src/host/render/fig/write-fig.ts';
import { openPixelSource } from '../../../../src/host/render/open-pixel-source.ts';
import { documentOf, type NodeDraft, page } from '../../../helpers/document-builder.ts';
import { blue, readPicture, red, renderFirst, request } from '../../../helpers/picture.ts';

afterEach(() => {
  vi.useRealTimers();
});

const at = (x: number, y: number, width: number, height: number): Readonly<Record<string, unknown>> => ({
  box: [x, y, width, height],
  size: { x: width, y: height },
  relativeTransform: [
    [1, 0, x],
    [0, 1, y],
  ],
  blendMode: 'PASS_THROUGH',
  strokes: [],
  effects: [],
});
const gradient = {
  type: 'GRADIENT_LINEAR',
  blendMode: 'NORMAL',
  gradientHandlePositions: [
    { x: 0.1, y: 0.2 },
    { x: 0.9, y: 0.7 },
    { x: -0.1, y: 0.5 },
  ],
  gradientStops: [
    { position: 0, color: red.color },
    { position: 1, color: blue.color },
  ],
};
const crop = {
  type: 'IMAGE',
  blendMode: 'NORMAL',
  imageRef: 'ref',
  scaleMode: 'STRETCH',
  imageTransform: [
    [0.5, 0, 0.25],
    [0, 0.5, 0.1],
  ],
};
const style = {
  fontFamily: 'Noto Sans SC',
  fontWeight: 700,
  fontSize: 24,
  lineHeightPx: 32,
  lineHeightUnit: 'PIXELS',
  textAlignHorizontal: 'CENTER',
  letterSpacing: 1,
};
const [cos, sin] = [Math.cos(0.4), Math.sin(0.4)];
const board: NodeDraft = {
  id: '12:34',
  name: '主图 Banner',
  type: 'FRAME',
  clipsContent: true,
  fills: [{ ...red, color: { r: 1, g: 1, b: 1, a: 1 } }],
  ...at(0, 0, 300, 200),
  children: [
    { id: '12:35', type: 'RECTANGLE', fills: [gradient], cornerRadius: 12, ...at(10, 10, 100, 60) },
    { id: '12:36', type: 'RECTANGLE', fills: [crop], ...at(130, 10, 60, 60) },
    {
      id: '12:37',
      type: 'ELLIPSE',
      fills: [blue],
      ...at(0, 0, 50, 30),
      relativeTransform: [
        [cos, -sin, 230],
        [sin, cos, 20],
      ],
    },
    {
      id: '12:38',
      type: 'TEXT',
      characters: '双十一 Sale ¥199',
      style,
      fills: [red],
      characterStyleOverrides: [0, 0, 0, 0, 7, 7],
      styleOverrideTable: { 7: { fontSize: 36, fills: [blue] } },
      ...at(10, 100, 280, 80),
    },
    {
      id: 'I12:39;1:2',
      type: 'VECTOR',
      fills: [red],
      fillGeometry: [{ path: 'M0 0L20 0L10 20Z M6 3L14 3L10 10Z', windingRule: 'EVENODD' }],
      ...at(250, 150, 20, 20),
    },
    { id: '12:40', type: 'ELLIPSE', fills: [blue], ...at(20, 20, 40, 40), blendMode: 'MULTIPLY' },
    {
      id: '12:41',
      type: 'ELLIPSE',
      fills: [blue],
      arcData: { startingAngle: 0, endingAngle: 4, innerRadius: 0.5 },
      ...at(200, 140, 40, 40),
    },
    {
      id: '12:42',
      type: 'BOOLEAN_OPERATION',
      booleanOperation: 'UNION',
      fills: [red],
      // Another shape than its part, as Figma's own outline can be.
      fillGeometry: [{ path: 'M0 0C10 0 20 10 20 20L0 20Z', windingRule: 'NONZERO' }],
      ...at(270, 10, 20, 20),
      children: [{ id: '12:43', type: 'RECTANGLE', fills: [red], ...at(0, 0, 20, 20) }],
    },
    {
      id: '12:44',
      type: 'VECTOR',
      fillGeometry: [{ path: 'M0 0L20 0L10 20Z', windingRule: 'NONZERO' }],
      strokeGeometry: [{ path: 'M-2 -2L22 -2L10 24Z M2 2L18 2L10 18Z', windingRule: 'EVENODD' }],
      ...at(150, 160, 20, 20),
      strokes: [blue],
      strokeWeight: 4,
    },
  ],
};

const sample = async (): Promise<ReturnType<typeof documentOf>> => {
  const picture = await renderFirst([
    {
      id: 'i',
      type: 'FRAME',
      fills: [blue],
      children: [{ id: 'j', fills: [red], ...at(0, 0, 20, 20) }],
      ...at(0, 0, 40, 40),
    },
  ]);
  return documentOf([page('0:1', board)], { images: new Map([['ref', picture.bytes]]) });
};

test('the same document gives the same bytes at any time', async () => {
  const document = await sample();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000_000 });
  const then = await writeFig(document);
  vi.setSystemTime(1_700_000_000_000);
  expect(Buffer.compare(Buffer.from(await writeFig(document)), Buffer.from(then))).toBe(0);
});

test('open-pencil reads back every node with its name', async () => {
  const bytes = await writeFig(await sample());
  const graph = await parseFigFile(Uint8Array.from(bytes).buffer);
  const names = [...graph.getAllNodes()].map(({ name }) => name);
  for (const name of ['主图 Banner', '12:35', '12:36', '12:37', '12:38', 'I12:39;1:2'])
    expect(names).toContain(name);
});

test('read back by our own loader, plain ids are kept and the picture is the same', async () => {
  const document = await sample();
  const path = join(await mkdtemp(join(tmpdir(), 'proofset-fig-')), 'sample.fig');
  await writeFile(path, await writeFig(document));
  const loaded = await loadDocument(path);
  if (!loaded.ok) throw new Error(loaded.failure.code);
  const pictures = [document, loaded.value].map(async (each) => {
    const made = await (await openPixelSource(each)).render(request('12:34'));
    if (!made.ok) throw new Error(made.failure.code);
    return readPicture(made.value.bytes);
  });
  const [before, after] = await Promise.all(pictures);
  if (before === undefined || after === undefined) throw new Error('no pictures');
  let worst = 0;
  for (let y = 0; y < 200; y += 1)
    for (let x = 0; x < 300; x += 1)
      before.at(x, y).forEach((value, channel) => {
        worst = Math.max(worst, Math.abs(value - (after.at(x, y)[channel] ?? 0)));
      });
  // Places pass through float32, which may move an edge by less than a hundredth of a px.
  expect(worst).toBeLessThanOrEqual(3);
});
