import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import imagefolder from '../../../../src/core/bundle/exporters/imagefolder.ts';
import { dataset, datasetFrame, element, pixelsOf, planned } from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { conforms } from '../conforms.ts';

const row = z.object({
  file_name: z.string(),
  text: z.string(),
  width: z.number(),
  height: z.number(),
  objects: z.object({
    bbox: z.array(z.array(z.number())),
    category: z.array(z.bigint()),
    category_id: z.array(z.number()),
  }),
  tags: z.array(z.string()),
});

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const rowsOf = async (bytes: Uint8Array): Promise<readonly z.infer<typeof row>[]> =>
  z.array(row).parse(await parquetReadObjects({ file: bufferOf(bytes) }));

conforms(imagefolder, {
  read: async ({ paths, bytes }) => {
    const tables = paths.filter((path) => path.endsWith('metadata.parquet'));
    const rows = await Promise.all(tables.map((path) => rowsOf(bytes(path))));
    return rows.flat().map(({ file_name, width, height, objects }) => ({
      fileName: file_name.replace('.png', ''),
      width,
      height,
      boxes: objects.bbox.map((xywh, at) => ({ classId: objects.category_id[at] ?? 0, xywh })),
    }));
  },
  tolerancePx: 0,
  integerKeys: [],
});

describe('imagefolder', () => {
  it('equals its golden bundle', () => matchesGolden('imagefolder'));

  it('lists exactly the pictures that lie beside the table, byte by byte those of the bundle', async () => {
    const { files } = await exportScene(trapScene, plan({ formats: ['imagefolder'] }));
    const rows = await rowsOf(files.get('imagefolder/train/metadata.parquet') ?? new Uint8Array());
    const beside = [...files.keys()].filter((path) => /^imagefolder\/train\/.*\.png$/u.test(path));
    expect(rows.map(({ file_name }) => `imagefolder/train/${file_name}`)).toEqual(beside);
    for (const path of beside)
      expect(files.get(path)).toEqual(files.get(path.replace('imagefolder/', 'images/')));
  });

  it('has the same columns in every split, even where all lists are empty, and none for a split without a frame', async () => {
    const frames = [planned(1, 'train'), planned(2, 'validation'), planned(3, 'test')];
    const run = imagefolder.start(dataset(frames));
    const [first, second] = frames.map((of, at) =>
      datasetFrame(of, at === 0 ? { elements: [element()], tags: ['sale'] } : {}),
    );
    const pictures = [first, second].flatMap((one) =>
      one === undefined
        ? []
        : run.frame(one, pixelsOf(one)).files.map(({ path }) => path.replace(/[^/]*$/u, '')),
    );
    expect(pictures).toEqual(['imagefolder/train/', 'imagefolder/validation/']);
    const files = run.finish();
    expect(files.map(({ path }) => path)).toEqual(
      ['train', 'validation'].map((split) => `imagefolder/${split}/metadata.parquet`),
    );
    const bytes = files.map((file) => ('bytes' in file ? file.bytes : new Uint8Array()));
    const schemas = bytes.map((one) => parquetMetadata(bufferOf(one)).schema);
    expect(schemas[1]).toEqual(schemas[0]);
    expect(await Promise.all(bytes.map(async (one) => (await rowsOf(one)).length))).toEqual([1, 1]);
  });

  it('counts classes from 0 beside the ids of the label set', async () => {
    const { files } = await exportScene(trapScene, plan({ formats: ['imagefolder'] }));
    const [hero] = await rowsOf(files.get('imagefolder/train/metadata.parquet') ?? new Uint8Array());
    expect(hero?.objects.category.map(Number)).toEqual(hero?.objects.category_id.map((id) => id - 1));
  });
});
