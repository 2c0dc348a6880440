import { parseTar } from 'nanotar';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { canonicalRecord } from '../../../../src/core/bundle/canonical-record.ts';
import type { BundleFile, DatasetFrame } from '../../../../src/core/bundle/dataset.ts';
import type { FramePixels } from '../../../../src/core/bundle/exporter.ts';
import webdataset, { shardBytes } from '../../../../src/core/bundle/exporters/webdataset.ts';
import { dataset, datasetFrame, element, pixelsOf, planned } from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { conforms } from '../conforms.ts';

const labels = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  bbox: z.array(z.array(z.number())),
  category: z.array(z.string()),
  category_id: z.array(z.number()),
});

type Sample = ReadonlyMap<string, Uint8Array>;

/** Samples as streaming readers see them: members in a row with the same name up to the first dot. */
const samplesOf = (tar: Uint8Array): readonly { readonly key: string; readonly parts: Sample }[] => {
  const samples: { key: string; parts: Map<string, Uint8Array> }[] = [];
  for (const { name, data, type } of parseTar(new Uint8Array(tar).buffer)) {
    expect(type).toBe('file');
    const [key = '', ...endings] = name.split('.');
    if (samples.at(-1)?.key !== key) samples.push({ key, parts: new Map() });
    samples.at(-1)?.parts.set(endings.join('.'), data ?? new Uint8Array());
  }
  return samples;
};

const textOf = (parts: Sample, ending: string): string => {
  const bytes = parts.get(ending);
  if (bytes === undefined) throw new Error(`No ${ending}.`);
  return Buffer.from(bytes).toString('utf8');
};

const labelsOf = (parts: Sample): z.infer<typeof labels> => labels.parse(JSON.parse(textOf(parts, 'json')));

conforms(webdataset, {
  read: ({ paths, bytes }) => {
    const order = [...paths].filter((path) => /^images\//u.test(path));
    const found = paths
      .filter((path) => path.endsWith('.tar'))
      .flatMap((path) => samplesOf(bytes(path)))
      .map(({ key, parts }) => {
        const { width, height, bbox, category_id } = labelsOf(parts);
        const boxes = bbox.map((xywh, at) => ({ classId: category_id[at] ?? 0, xywh }));
        return { fileName: key, width, height, boxes };
      });
    // Samples without elements may come later than in the document.
    const place = (fileName: string): number => order.findIndex((path) => path.includes(fileName));
    return found.sort((a, b) => place(a.fileName) - place(b.fileName));
  },
  tolerancePx: 0,
  integerKeys: [],
});

const written = (
  frames: readonly DatasetFrame[],
  pixels: (of: DatasetFrame) => FramePixels = pixelsOf,
): readonly BundleFile[] => {
  const run = webdataset.start(dataset(frames.map((one) => one.planned)));
  return [...frames.flatMap((one) => run.frame(one, pixels(one)).files), ...run.finish()];
};

const keysIn = (file: BundleFile | undefined): readonly string[] =>
  file !== undefined && 'bytes' in file ? samplesOf(file.bytes).map(({ key }) => key) : [];

describe('webdataset', () => {
  it('equals its golden bundle', () => matchesGolden('webdataset'));

  it('gives every sample the same members: picture, labels, record, caption', async () => {
    const { files } = await exportScene(trapScene, plan({ formats: ['webdataset'] }));
    const samples = samplesOf(files.get('webdataset/train-000000.tar') ?? new Uint8Array());
    expect(samples).toHaveLength(trapScene.length);
    for (const { key, parts } of samples) {
      expect([...parts.keys()]).toEqual(['png', 'json', 'jsonl', 'txt']);
      expect(parts.get('png')).toEqual(files.get(`images/train/${key}.png`));
      const record: unknown = JSON.parse(textOf(parts, 'jsonl'));
      expect(z.safeParse(canonicalRecord, record).error).toBeUndefined();
      expect(record).toMatchObject({ id: key });
    }
  });

  it('writes the same keys with floats in every sample and nothing that is null', async () => {
    const { files } = await exportScene(trapScene, plan({ formats: ['webdataset'] }));
    const all = samplesOf(files.get('webdataset/train-000000.tar') ?? new Uint8Array()).map(({ parts }) =>
      textOf(parts, 'json'),
    );
    const keys = all.map((text) => Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(text))));
    for (const some of keys) expect(some).toEqual(keys[0]);
    for (const text of all) {
      expect(text).not.toContain('null');
      expect(
        /"bbox":([^"]*)/u
          .exec(text)?.[1]
          ?.match(/[\d.e-]+/gu)
          ?.every((n) => n.includes('.')) ?? true,
      ).toBe(true);
    }
  });

  it('keeps splits in files of their own and writes none for a split without a sample', () => {
    const files = written([
      datasetFrame(planned(1, 'test'), { elements: [element()] }),
      datasetFrame(planned(2, 'train')),
    ]);
    expect(files.map(({ path, split, role }) => [path, split, role])).toEqual([
      ['webdataset/train-000000.tar', 'train', 'shard'],
      ['webdataset/test-000000.tar', 'test', 'shard'],
    ]);
  });

  it('lets a sample with elements go first, so that no reader takes its lists for empty ones', () => {
    const [bare, also, full, last] = [1, 2, 3, 4].map((at) => planned(at, 'train'));
    if (bare === undefined || also === undefined || full === undefined || last === undefined)
      throw new Error('Four frames were planned.');
    const [file] = written([
      datasetFrame(bare),
      datasetFrame(also, { elements: [element({ ignore: 'duplicate' })] }),
      datasetFrame(full, { elements: [element()] }),
      datasetFrame(last),
    ]);
    expect(keysIn(file)).toEqual([full, bare, also, last].map(({ fileName }) => fileName));
  });

  it('closes a shard before it would grow beyond its limit', () => {
    // The header, the labels, the record and the caption take some blocks of their own.
    const half = { image: new Uint8Array(shardBytes / 2 - 8192), layers: [], clean: null };
    const more = { ...half, image: new Uint8Array(shardBytes / 2) };
    const frames = [1, 2, 3].map((at) => datasetFrame(planned(at, 'train'), { elements: [element()] }));
    const files = written(frames, ({ planned: { number } }) => (number === 3 ? more : half));
    expect(files.map(({ path }) => path)).toEqual([
      'webdataset/train-000000.tar',
      'webdataset/train-000001.tar',
    ]);
    expect(files.map((file) => keysIn(file).length)).toEqual([2, 1]);
  });

  it('keeps no more than a shard waiting', () => {
    const third = { image: new Uint8Array(shardBytes / 2), layers: [], clean: null };
    const run = webdataset.start(dataset([]));
    const files = [1, 2, 3, 4].map((at) => run.frame(datasetFrame(planned(at, 'train')), third).files.length);
    expect(files).toEqual([0, 1, 1, 1]);
  });

  it('has the same members in every sample, with layers or without', () => {
    const frame = datasetFrame(planned(1, 'train'));
    const stack: DatasetFrame['stack'] = {
      problem: null,
      layers: [
        { path: 'x/00.png', element: null, box: { x: 0, y: 0, width: 9, height: 9 }, sha256: '', bytes: 1 },
      ],
    };
    const of = { ...frame, stack };
    const [file] = written([of], () => pixelsOf(of, { layers: [tinyPng(100, 80, 'layer')] }));
    const parts =
      file !== undefined && 'bytes' in file ? samplesOf(file.bytes).map((one) => [...one.parts.keys()]) : [];
    expect(parts).toEqual([['png', 'json', 'jsonl', 'txt']]);
  });

  it('names the picture by what it is', () => {
    const frame = datasetFrame(planned(1, 'train'));
    const jpeg = { ...frame, image: { ...frame.image, mime: 'image/jpeg' as const } };
    const [file] = written([jpeg]);
    expect(file !== undefined && 'bytes' in file && samplesOf(file.bytes)[0]?.parts.has('jpg')).toBe(true);
  });
});
