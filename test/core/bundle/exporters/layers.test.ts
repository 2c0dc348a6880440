import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { DatasetFrame, LayerStack, Loss, Split } from '../../../../src/core/bundle/dataset.ts';
import type { FramePixels } from '../../../../src/core/bundle/exporter.ts';
import layers from '../../../../src/core/bundle/exporters/layers.ts';
import { dataset, datasetFrame, element, pixelsOf, planned } from '../../../helpers/dataset-frame-builder.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';
import { conforms } from '../conforms.ts';

const record = z.strictObject({
  id: z.string(),
  image: z.string(),
  width: z.number(),
  height: z.number(),
  composable: z.boolean(),
  problem: z.nullable(z.string()),
  caption: z.string(),
  layers: z.array(
    z.strictObject({
      path: z.string(),
      element: z.nullable(z.number()),
      label: z.nullable(z.string()),
      box: z.array(z.number()),
      box16: z.array(z.number()),
      sha256: z.string(),
    }),
  ),
});

const recordsOf = (text: string): readonly z.infer<typeof record>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => record.parse(JSON.parse(line)));

conforms(layers, {
  read: ({ text }) =>
    recordsOf(text('layers/train.jsonl')).map(({ id, width, height }) => ({
      fileName: id,
      width,
      height,
      boxes: [],
    })),
  tolerancePx: null,
  integerKeys: ['width', 'height', 'element', 'box16', 'layer_num'],
});

const stackOf = (split: string, id: string, fields: Partial<LayerStack> = {}): LayerStack => ({
  layers: [null, 1].map((number, at) => ({
    path: `layers/${split}/${id}/0${String(at)}.png`,
    element: number,
    box: { x: 10.5 * at, y: 0, width: 30, height: 17 },
    sha256: '0'.repeat(64),
    bytes: 10,
  })),
  problem: null,
  ...fields,
});

const pictures = (sizes: readonly (readonly [number, number])[]): readonly Uint8Array[] =>
  sizes.map(([width, height]) => tinyPng(width, height));

const full = pictures([
  [100, 80],
  [100, 80],
]);

interface Written {
  readonly losses: readonly Loss[];
  readonly text: (path: string) => string;
}

const write = (
  split: Split,
  fields: Partial<DatasetFrame>,
  pixels: Partial<FramePixels> = { layers: full },
): Written => {
  const of = datasetFrame(planned(1, split), { elements: [element({ labels: ['product'] })], ...fields });
  const run = layers.start(dataset([of.planned]));
  const { losses } = run.frame(of, pixelsOf(of, pixels));
  const files = run.finish();
  return {
    losses,
    text: (path) => {
      const file = files.find((one) => one.path === path);
      if (file === undefined || !('text' in file)) throw new Error(`No ${path}`);
      return file.text.join('');
    },
  };
};

describe('layers', () => {
  const stack = stackOf('val', 'abc');
  const flat = datasetFrame(planned(1, 'validation')).image.path;

  it('equals its golden bundle', () => matchesGolden('layers'));

  it('asks for frames to be taken apart', () => expect(layers.needsLayers).toBe(true));

  it('lists the layers of a sound stack from the bottom up with what they are and where they are seen', () => {
    const { losses, text } = write('validation', { stack });
    expect(losses).toEqual([]);
    expect(recordsOf(text('layers/validation.jsonl'))).toMatchObject([
      {
        composable: true,
        problem: null,
        layers: [
          { path: 'layers/val/abc/00.png', element: null, label: null, box: [0, 0, 30, 17] },
          { path: 'layers/val/abc/01.png', element: 1, label: 'product', box: [10.5, 0, 30, 17] },
        ],
      },
    ]);
  });

  it('snaps boxes outwards to 16 px for trainers that divide by 16', () => {
    const [one] = recordsOf(write('validation', { stack }).text('layers/validation.jsonl'));
    expect(one?.layers.map(({ box16 }) => box16)).toEqual([
      [0, 0, 32, 32],
      [0, 0, 48, 32],
    ]);
  });

  it('gives DiffSynth-Studio the flat picture first, and does not count it as a layer', () => {
    const { text } = write('validation', { stack });
    const row: unknown = JSON.parse(text('layers/metadata_validation.jsonl'));
    expect(row).toMatchObject({
      image: [flat, 'layers/val/abc/00.png', 'layers/val/abc/01.png'],
      layer_input_image: flat,
      layer_num: 2,
    });
  });

  it('numbers the pictures for musubi-tuner from the flat one', () => {
    const row: unknown = JSON.parse(write('validation', { stack }).text('layers/musubi_validation.jsonl'));
    expect(row).toMatchObject({
      image_path_0: flat,
      image_path_1: 'layers/val/abc/00.png',
      image_path_2: 'layers/val/abc/01.png',
    });
  });

  it.each<[string, Partial<DatasetFrame>, readonly Uint8Array[]]>([
    ['not-taken-apart', { stack: null }, []],
    ['blend-mode', { stack: stackOf('train', 'abc', { problem: 'blend-mode' }) }, full],
    ['no-layers', { stack: stackOf('train', 'abc', { layers: [] }) }, []],
    [
      'layers-differ-in-size',
      { stack: stackOf('train', 'abc') },
      pictures([
        [100, 80],
        [30, 17],
      ]),
    ],
    ['layers-differ-in-size', { stack: stackOf('train', 'abc') }, full.slice(1)],
  ])('keeps a frame as one picture only for the reason %s, and says so', (problem, fields, pixels) => {
    const { losses, text } = write('train', fields, { layers: pixels });
    expect(losses.map(({ code, data }) => [code, data])).toEqual([['layers-flat-only', { problem }]]);
    expect(recordsOf(text('layers/train.jsonl'))).toMatchObject([{ composable: false, problem, layers: [] }]);
    expect(() => text('layers/metadata_train.jsonl')).toThrow('No layers/metadata_train.jsonl');
    expect(() => text('layers/musubi_train.jsonl')).toThrow('No layers/musubi_train.jsonl');
  });
});
