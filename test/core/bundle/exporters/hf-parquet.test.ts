import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { canonicalRecord } from '../../../../src/core/bundle/canonical-record.ts';
import type { BundleFile, DatasetFrame } from '../../../../src/core/bundle/dataset.ts';
import type { FramePixels } from '../../../../src/core/bundle/exporter.ts';
import hfParquet from '../../../../src/core/bundle/exporters/hf-parquet.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import {
  dataset,
  datasetFrame,
  element,
  ofPx,
  pixelsOf,
  planned,
} from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { conforms } from '../conforms.ts';

const row = z.object({
  image: z.object({ bytes: z.instanceof(Uint8Array), path: z.string() }),
  id: z.string(),
  width: z.number(),
  height: z.number(),
  text: z.string(),
  captions: z.array(z.object({ language: z.string(), text: z.string() })),
  objects: z.array(
    z.object({
      bbox: z.array(z.number()),
      category: z.bigint(),
      category_id: z.number(),
      labels: z.array(z.string()),
      area: z.number(),
      quad: z.nullable(z.array(z.number())),
      parent: z.nullish(z.number()),
      text: z.nullish(z.string()),
      segmentation: z.nullish(z.array(z.array(z.number()))),
      mask: z.nullish(z.object({ size: z.array(z.number()), counts: z.array(z.number()) })),
      occluded: z.nullish(z.number()),
      attributes: z.array(z.object({ name: z.string(), value: z.string() })),
      provenance: z.object({ by: z.string(), rule: z.nullish(z.string()), confidence: z.number() }),
    }),
  ),
  relations: z.array(z.object({ is: z.string(), a: z.number(), b: z.number(), on: z.nullish(z.string()) })),
  layers: z.array(z.object({ bytes: z.instanceof(Uint8Array), path: z.string() })),
  layer_objects: z.array(z.nullish(z.number())),
  tags: z.array(z.string()),
  placement: z.nullish(z.string()),
  placement_version: z.nullish(z.number()),
  findings: z.array(z.object({ rule: z.string() })),
  record: z.string(),
});

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const rowsOf = async (bytes: Uint8Array): Promise<readonly z.infer<typeof row>[]> =>
  z.array(row).parse(await parquetReadObjects({ file: bufferOf(bytes), utf8: false }));

conforms(hfParquet, {
  read: async ({ paths, bytes }) => {
    const shards = paths.filter((path) => path.endsWith('.parquet'));
    const rows = await Promise.all(shards.map((path) => rowsOf(bytes(path))));
    return rows.flat().map(({ id, width, height, objects }) => ({
      fileName: id,
      width,
      height,
      boxes: objects.map(({ category_id, bbox }) => ({ classId: category_id, xywh: bbox })),
    }));
  },
  tolerancePx: 0,
  integerKeys: [],
});

/** Runs the format over frames as they are, in the order given. */
const written = (
  frames: readonly DatasetFrame[],
  all = frames.map((one) => one.planned),
  pixels: (of: DatasetFrame) => FramePixels = pixelsOf,
): readonly BundleFile[] => {
  const run = hfParquet.start(dataset(all));
  return [...frames.flatMap((one) => run.frame(one, pixels(one)).files), ...run.finish()];
};

const bytesOf = (files: readonly BundleFile[], path: string): Uint8Array => {
  const found = files.find((file) => file.path === path);
  if (found === undefined || !('bytes' in found)) throw new Error(`${path} is not there.`);
  return found.bytes;
};

const onlyRow = async (one: DatasetFrame, pixels = pixelsOf(one)): Promise<z.infer<typeof row>> => {
  const files = written([one], [one.planned], () => pixels);
  const [first] = await rowsOf(bytesOf(files, `data/${one.planned.split}-00000-of-00001.parquet`));
  if (first === undefined) throw new Error('The shard has no row.');
  return first;
};

const schemaOf = (bytes: Uint8Array): unknown => parquetMetadata(bufferOf(bytes)).schema;

describe('hf-parquet', () => {
  it('equals its golden bundle', () => matchesGolden('hf-parquet'));

  it('carries the picture as it is, and the full record', async () => {
    const { files } = await exportScene(trapScene, plan({ formats: ['hf-parquet'] }));
    const shard = files.get('data/train-00000-of-00001.parquet') ?? new Uint8Array();
    for (const { id, image, record } of await rowsOf(shard)) {
      expect(image.path).toBe(`${id}.png`);
      expect(image.bytes).toEqual(files.get(`images/train/${id}.png`));
      expect(z.safeParse(canonicalRecord, JSON.parse(record)).error).toBeUndefined();
    }
  });

  it('tells datasets what its columns are: pictures, classes counted from 0, typed lists', () => {
    const frame = datasetFrame(planned(1, 'train'));
    const { key_value_metadata } = parquetMetadata(
      bufferOf(bytesOf(written([frame]), 'data/train-00000-of-00001.parquet')),
    );
    const features = z
      .object({ info: z.object({ features: z.record(z.string(), z.unknown()) }) })
      .parse(JSON.parse(key_value_metadata?.find(({ key }) => key === 'huggingface')?.value ?? '{}'))
      .info.features;
    expect(features['image']).toEqual({ _type: 'Image' });
    expect(features['layers']).toEqual({ feature: { _type: 'Image' }, _type: 'List' });
    expect(features['objects']).toMatchObject({
      _type: 'List',
      feature: {
        bbox: { feature: { dtype: 'float64', _type: 'Value' }, _type: 'List' },
        category: { names: defaultTaxonomy.classes.map(({ name }) => name), _type: 'ClassLabel' },
      },
    });
  });

  it('has one file for each used split, all with the same columns, even if every list in one is empty', async () => {
    const frames = [
      datasetFrame(planned(1, 'train'), { elements: [element()], tags: ['sale'] }),
      datasetFrame(planned(2, 'validation')),
      datasetFrame(planned(3, 'test'), { elements: [element({ box: { x: 1, y: 2, width: 3, height: 4 } })] }),
    ];
    const files = written(frames);
    expect(files.map(({ path, split }) => [path, split])).toEqual([
      ['data/train-00000-of-00001.parquet', 'train'],
      ['data/validation-00000-of-00001.parquet', 'validation'],
      ['data/test-00000-of-00001.parquet', 'test'],
    ]);
    const [train, validation, test] = files.map(({ path }) => bytesOf(files, path));
    expect(schemaOf(validation ?? new Uint8Array())).toEqual(schemaOf(train ?? new Uint8Array()));
    expect(schemaOf(test ?? new Uint8Array())).toEqual(schemaOf(train ?? new Uint8Array()));
    expect(await rowsOf(validation ?? new Uint8Array())).toMatchObject([{ objects: [], tags: [] }]);
  });

  it('writes the shards it named, those without a frame that came through included', async () => {
    const all = Array.from({ length: 4 }, (_, at) => planned(at + 1, 'train', ofPx(48_000_000)));
    // Each is a shard of its own. The third never comes.
    const files = written(
      all.filter((_, at) => at !== 2).map((one) => datasetFrame(one)),
      all,
    );
    expect(files.map(({ path }) => path)).toEqual(
      [0, 1, 2, 3].map((at) => `data/train-0000${String(at)}-of-00004.parquet`),
    );
    const counts = await Promise.all(
      files.map(async ({ path }) => (await rowsOf(bytesOf(files, path))).length),
    );
    expect(counts).toEqual([1, 1, 0, 1]);
  });

  it('has no file for a split of which no frame came through: readers would refuse the whole set', () => {
    const all = [planned(1, 'train'), planned(2, 'test')];
    const came = all.slice(0, 1).map((one) => datasetFrame(one));
    expect(written(came, all).map(({ path }) => path)).toEqual(['data/train-00000-of-00001.parquet']);
    expect(written([], all)).toEqual([]);
  });

  it('hands a shard over as soon as the next one begins', () => {
    const all = [1, 2].map((at) => planned(at, 'train', ofPx(48_000_000)));
    const run = hfParquet.start(dataset(all));
    const [first, second] = all.map((one) => datasetFrame(one));
    if (first === undefined || second === undefined) throw new Error('Two frames were made.');
    expect(run.frame(first, pixelsOf(first)).files).toEqual([]);
    expect(run.frame(second, pixelsOf(second)).files.map(({ path }) => path)).toEqual([
      'data/train-00000-of-00002.parquet',
    ]);
    expect(run.finish()).toHaveLength(1);
  });

  it('leaves out elements that no trainer should see and points to parents and relations by place', async () => {
    const { objects, relations } = await onlyRow(
      datasetFrame(planned(1, 'train'), {
        elements: [
          element({ number: 1, classId: 5, labels: ['instance', 'card'] }),
          element({ number: 2, ignore: 'too-small', parent: 1 }),
          element({ number: 3, parent: 2, classId: 1, labels: ['text'] }),
          element({ number: 4, parent: 4 }),
        ],
        relations: [
          { is: 'underlay-of', a: 1, b: 3, on: null },
          { is: 'aligned', a: 2, b: 3, on: 'left' },
        ],
      }),
    );
    expect(objects.map(({ category, category_id, parent }) => [category, category_id, parent])).toEqual([
      [4n, 5, null],
      [0n, 1, 0],
      [3n, 4, null],
    ]);
    expect(objects[0]?.labels).toEqual(['instance', 'card']);
    expect(relations).toEqual([{ is: 'underlay-of', a: 0, b: 1, on: null }]);
  });

  it('writes masks as pycocotools takes them', async () => {
    const square = [0, 10, 20].flatMap((x) => [{ x, y: 0 }]);
    const { objects } = await onlyRow(
      datasetFrame(planned(1, 'train'), {
        elements: [
          element({ mask: { by: 'vector', rings: [square], rle: null, area: 50 } }),
          element({
            number: 2,
            mask: {
              by: 'rendered',
              rings: null,
              rle: { width: 100, height: 80, counts: [0, 8000] },
              area: 8000,
            },
          }),
          element({ number: 3 }),
        ],
      }),
    );
    expect(objects.map(({ area, segmentation, mask }) => [area, segmentation ?? null, mask ?? null])).toEqual(
      [
        [50, [[0, 0, 10, 0, 20, 0]], null],
        [8000, null, { size: [80, 100], counts: [0, 8000] }],
        [1200, null, null],
      ],
    );
  });

  it('keeps a box that happens to be whole as floats, exactly', async () => {
    const box = { x: 0.1 + 0.2, y: 1e-9, width: 1 / 3, height: 7 };
    const { objects } = await onlyRow(datasetFrame(planned(1, 'train'), { elements: [element({ box })] }));
    expect(objects[0]?.bbox).toEqual([box.x, box.y, box.width, box.height]);
  });

  it('shows the layers of a stack that gives back the picture, and of no other', async () => {
    const stackOf = (problem: string | null): Partial<DatasetFrame> => ({
      elements: [element()],
      stack: {
        problem,
        layers: [null, 1].map((number, at) => ({
          path: `layers/train/f/0${String(at)}.png`,
          element: number,
          box: { x: 0, y: 0, width: 100, height: 80 },
          sha256: 'ab'.repeat(32),
          bytes: 10,
        })),
      },
    });
    const layers = [tinyPng(100, 80, 'ground'), tinyPng(100, 80, 'plate')];
    const whole = datasetFrame(planned(1, 'train'), stackOf(null));
    const row = await onlyRow(whole, pixelsOf(whole, { layers }));
    expect(row.layers.map(({ bytes }) => bytes)).toEqual(layers);
    expect(row.layer_objects).toEqual([null, 0]);
    const broken = datasetFrame(planned(1, 'train'), stackOf('blend-mode'));
    expect(await onlyRow(broken, pixelsOf(broken, { layers }))).toMatchObject({
      layers: [],
      layer_objects: [],
    });
  });

  it('takes the short English caption as text, else any short one, else nothing', async () => {
    const captions: DatasetFrame['captions'] = [
      { language: 'zh-CN', kind: 'short', text: '横幅', by: 'template' },
      { language: 'en', kind: 'long', text: 'A wide banner', by: 'template' },
      { language: 'en', kind: 'short', text: 'banner', by: 'hand' },
    ];
    const textOf = async (some: DatasetFrame['captions']): Promise<string> =>
      (await onlyRow(datasetFrame(planned(1, 'train'), { captions: some }))).text;
    expect(await textOf(captions)).toBe('banner');
    expect(await textOf(captions.slice(0, 2))).toBe('横幅');
    expect(await textOf(captions.slice(1, 2))).toBe('A wide banner');
    expect(await textOf([])).toBe('');
  });
});
