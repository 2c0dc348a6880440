import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { sha256Hex } from '../../../../src/core/bundle/digest.ts';
import croissant from '../../../../src/core/bundle/exporters/croissant.ts';
import { dataset, planned } from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';

const field = z.object({
  '@id': z.string(),
  source: z.optional(
    z.object({
      fileSet: z.object({ '@id': z.string() }),
      transform: z.optional(z.object({ regex: z.optional(z.string()) })),
    }),
  ),
});

const metadata = z.object({
  '@context': z.record(z.string(), z.unknown()),
  conformsTo: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
  datePublished: z.optional(z.string()),
  distribution: z.array(
    z.object({
      '@type': z.string(),
      '@id': z.string(),
      contentUrl: z.optional(z.string()),
      sha256: z.optional(z.string()),
      encodingFormat: z.string(),
    }),
  ),
  recordSet: z.array(
    z.object({
      '@id': z.string(),
      field: z.array(field),
      data: z.optional(z.array(z.record(z.string(), z.string()))),
    }),
  ),
});

const exported = async (
  formats: readonly string[],
  fields: Partial<ReturnType<typeof plan>> = {},
): Promise<{ files: Map<string, Uint8Array>; read: z.infer<typeof metadata> }> => {
  const { files, text } = await exportScene(trapScene, plan({ formats, ...fields }));
  return { files, read: metadata.parse(JSON.parse(text('croissant.json'))) };
};

const idsOf = (set: z.infer<typeof metadata>['recordSet'][number] | undefined): readonly string[] =>
  set?.field.map((one) => one['@id']) ?? [];

describe('croissant', () => {
  it('equals its golden bundle', () => matchesGolden('croissant'));

  it('names every shard and label file with the hash of its bytes, whatever the order of the formats', async () => {
    const { files, read } = await exported(['canonical', 'coco', 'croissant', 'hf-parquet', 'webdataset']);
    const objects = read.distribution.filter((one) => one['@type'] === 'cr:FileObject');
    expect(objects.map(({ contentUrl, encodingFormat }) => [contentUrl, encodingFormat])).toEqual([
      ['canonical/train.jsonl', 'application/jsonlines'],
      ['annotations/instances_train.json', 'application/json'],
      ['data/train-00000-of-00001.parquet', 'application/x-parquet'],
      ['webdataset/train-000000.tar', 'application/x-tar'],
    ]);
    for (const { contentUrl = '', sha256 } of objects)
      expect(sha256).toBe(sha256Hex(files.get(contentUrl) ?? new Uint8Array()));
  });

  it('describes the Parquet rows where there are some, else the canonical lines, else only the files', async () => {
    const parquet = await exported(['canonical', 'croissant', 'hf-parquet']);
    expect(parquet.read.recordSet.map((set) => set['@id'])).toEqual(['splits', 'frames']);
    expect(idsOf(parquet.read.recordSet[1])).toContain('frames/objects');
    const lines = await exported(['canonical', 'croissant']);
    expect(idsOf(lines.read.recordSet[1])).toContain('frames/elements');
    const coco = await exported(['coco', 'croissant']);
    expect(coco.read.recordSet).toEqual([]);
    expect(coco.read.distribution).toHaveLength(1);
  });

  it('finds the split in the names of the files it reads, and in what it found', async () => {
    for (const [formats, name] of [
      [['croissant', 'hf-parquet'], 'validation-00000-of-00001.parquet'],
      [['canonical', 'croissant'], 'validation.jsonl'],
    ] as const) {
      const { read } = await exported(formats);
      const [split] = read.recordSet[1]?.field ?? [];
      const regex = new RegExp(split?.source?.transform?.regex ?? '', 'u');
      expect([regex.exec(name)?.[1], regex.exec('validation')?.[1]]).toEqual(['validation', 'validation']);
    }
  });

  it('lists the splits in use by the names the vocabulary has for them', () => {
    const run = croissant.start(dataset([planned(1, 'test'), planned(2, 'train')]));
    const entry = { sizeBytes: 1, sha256: 'ab'.repeat(32), role: 'label', frameId: null, part: 1 } as const;
    const [file] = run.describe?.([{ ...entry, path: 'canonical/test.jsonl', split: 'test' }]) ?? [];
    const text = file !== undefined && 'text' in file ? file.text.join('') : '';
    expect(metadata.parse(JSON.parse(text)).recordSet[0]?.data).toEqual([
      { 'splits/name': 'train', 'splits/url': 'http://mlcommons.org/croissant/TrainingSplit' },
      { 'splits/name': 'test', 'splits/url': 'http://mlcommons.org/croissant/TestSplit' },
    ]);
  });

  it('says which version of the vocabulary it speaks and has a version of three numbers', async () => {
    const { read } = await exported(['croissant']);
    expect(read.conformsTo).toBe('http://mlcommons.org/croissant/1.0');
    expect(read.version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(read['@context']['cr']).toBe('http://mlcommons.org/croissant/');
  });

  it('invents neither licence nor date, and writes those it is given', async () => {
    const bare = await exported(['croissant']);
    expect([bare.read.license, bare.read.datePublished]).toEqual([undefined, undefined]);
    const given = await exported(['croissant'], { licence: 'CC-BY-4.0', createdAt: '2026-01-02T03:04:05Z' });
    expect([given.read.license, given.read.datePublished]).toEqual(['CC-BY-4.0', '2026-01-02T03:04:05Z']);
  });

  it('is the same twice and valid for a document without a frame', async () => {
    const asked = plan({ formats: ['canonical', 'croissant', 'hf-parquet'] });
    const [once, twice] = [await exportScene([], asked), await exportScene([], asked)];
    expect(once.outcome.state).toBe('done');
    expect(once.text('croissant.json')).toBe(twice.text('croissant.json'));
    expect(() => metadata.parse(JSON.parse(once.text('croissant.json')))).not.toThrow();
  });
});
