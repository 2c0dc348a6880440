import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type {
  BundleFile,
  DatasetElement,
  DatasetFrame,
  Loss,
  Split,
} from '../../../../src/core/bundle/dataset.ts';
import type { FramePixels } from '../../../../src/core/bundle/exporter.ts';
import layout from '../../../../src/core/bundle/exporters/layout.ts';
import { dataset, datasetFrame, element, pixelsOf, planned } from '../../../helpers/dataset-frame-builder.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';
import { turned } from '../../../helpers/trap-scene.ts';
import { conforms } from '../conforms.ts';

const numbers = z.array(z.number());
const row = z.object({
  id: z.string(),
  length: z.number(),
  canvas_width: z.number(),
  canvas_height: z.number(),
  label_id: numbers,
  left: numbers,
  top: numbers,
  width: numbers,
  height: numbers,
  left_px: numbers,
  top_px: numbers,
  width_px: numbers,
  height_px: numbers,
  angle: numbers,
  bbox: z.array(numbers),
  text: z.array(z.string()),
  font_size: numbers,
  parent: numbers,
});

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const rowsOf = async (bytes: Uint8Array): Promise<readonly z.infer<typeof row>[]> =>
  z.array(row).parse(await parquetReadObjects({ file: bufferOf(bytes) }));

const table = 'layout/train.parquet';

conforms(layout, {
  read: async ({ paths, bytes }) =>
    (paths.includes(table) ? await rowsOf(bytes(table)) : []).map((one) => ({
      fileName: one.id,
      width: one.canvas_width,
      height: one.canvas_height,
      boxes: one.bbox.map((xywh, at) => ({ classId: one.label_id[at] ?? 0, xywh })),
    })),
  tolerancePx: 0,
  integerKeys: ['id', 'image_id', 'category_id', 'iscrowd', 'width', 'height'],
});

interface Written {
  readonly losses: readonly Loss[];
  readonly files: readonly BundleFile[];
  readonly text: (path: string) => string;
  readonly rows: () => Promise<readonly z.infer<typeof row>[]>;
}

const write = (
  fields: Partial<DatasetFrame>,
  { split = 'train', ...pixels }: Partial<FramePixels> & { readonly split?: Split } = {},
): Written => {
  const of = datasetFrame(planned(1, split), fields);
  const run = layout.start(dataset([of.planned]));
  const written = run.frame(of, pixelsOf(of, pixels));
  const files = [...written.files, ...run.finish()];
  const find = (path: string): BundleFile => {
    const file = files.find((one) => one.path === path);
    if (file === undefined) throw new Error(`No ${path}`);
    return file;
  };
  return {
    losses: written.losses,
    files,
    text: (path) => {
      const file = find(path);
      return 'text' in file ? file.text.join('') : '';
    },
    rows: () => {
      const file = find(`layout/${split}.parquet`);
      return rowsOf('bytes' in file ? file.bytes : new Uint8Array());
    },
  };
};

const words: DatasetElement['text'] = {
  characters: 'Sale, "now"\n',
  runs: [
    {
      start: 0,
      end: 4,
      fontFamily: 'Inter',
      fontStyle: 'Bold',
      fontWeight: 700,
      fontSizePx: 12,
      lineHeightPx: 18,
      letterSpacingPx: 0.5,
      textCase: 'UPPER',
      fills: [],
    },
  ],
  fontSizesAre: 'frame-px',
  lines: null,
  align: 'LEFT',
};

describe('layout', () => {
  it('equals its golden bundle', () => matchesGolden('layout'));

  describe('in the table', () => {
    it('gives every fact of the elements as one list of the same length', async () => {
      const { rows } = write({
        elements: [element(), element({ number: 2, classId: 1, labels: ['text'], text: words, parent: 1 })],
      });
      const [one] = await rows();
      expect(one).toMatchObject({
        length: 2,
        label_id: [4, 1],
        left: [0.1, 0.1],
        top: [0.25, 0.25],
        left_px: [10, 10],
        width_px: [30, 30],
        angle: [0, 0],
        text: ['', 'Sale, "now"\n'],
        font_size: [0, 24],
        parent: [-1, 0],
      });
    });

    it('turns a box about its centre, clockwise in degrees', async () => {
      const { quad, box } = turned([20, 30, 40, 10], 30);
      if (quad === undefined || quad === null || box === undefined || box === null)
        throw new Error('No corners.');
      const [a, b, c, d] = quad;
      const bounds = { x: box[0], y: box[1], width: box[2], height: box[3] };
      const corners = [a, b, c, d].map(({ x, y }) => ({ x, y }));
      const [p, q, r, s] = corners;
      if (p === undefined || q === undefined || r === undefined || s === undefined)
        throw new Error('No corners.');
      const { rows } = write({ elements: [element({ box: bounds, quad: [p, q, r, s], rotationDeg: -30 })] });
      const [one] = await rows();
      for (const [found, wanted] of [
        [one?.left_px, 20],
        [one?.top_px, 30],
        [one?.width_px, 40],
        [one?.height_px, 10],
        [one?.angle, 30],
      ] as const)
        expect(found?.[0]).toBeCloseTo(wanted, 6);
    });

    it('keeps its types where all lists are empty, and is not there for a split of which no frame came through', async () => {
      const empty = write({}, { split: 'validation' });
      expect(await empty.rows()).toMatchObject([{ length: 0, left: [], text: [] }]);
      const schemas = [empty, write({ elements: [element()] })].map(({ files }) => {
        const file = files.find(({ path }) => path.endsWith('.parquet'));
        return parquetMetadata(
          bufferOf(file !== undefined && 'bytes' in file ? file.bytes : new Uint8Array()),
        ).schema;
      });
      expect(schemas[1]).toEqual(schemas[0]);
      expect(layout.start(dataset([planned(1, 'train')])).finish()).toEqual([]);
    });
  });

  describe('for PosterLayout', () => {
    const csvOf = (fields: Partial<DatasetFrame>, split: Split = 'train'): readonly string[] =>
      write(fields, { split }).text(`layout/posterlayout_${split}.csv`).trimEnd().split('\n');

    it('stretches boxes to 513 x 750 and writes one line an element', () => {
      const lines = csvOf(
        {
          elements: [
            element({ number: 1, box: { x: 0, y: 0, width: 100, height: 80 } }),
            element({ number: 2, classId: 1, labels: ['text'], text: words }),
            element({ number: 3, labels: ['logo'], box: { x: 90, y: 70, width: 10, height: 10 } }),
          ],
          relations: [{ is: 'underlay-of', a: 1, b: 2, on: null }],
        },
        'validation',
      );
      const path = `val/${planned(1, 'validation').fileName}.png`;
      expect(lines).toEqual([
        'poster_path,total_elem,cls_elem,box_elem',
        `${path},3,3,"[0, 0, 513, 750]"`,
        `${path},3,1,"[51, 188, 205, 563]"`,
        `${path},3,2,"[462, 656, 513, 750]"`,
      ]);
    });

    it('keeps the eight largest elements and tells the rate', () => {
      const elements = Array.from({ length: 10 }, (_, at) =>
        element({
          number: at + 1,
          labels: ['text'],
          box: { x: 0, y: 0, width: at < 2 ? 3 : 20, height: 10 + at },
        }),
      );
      expect(csvOf({ elements })).toHaveLength(1 + 8);
      expect(write({ elements }).losses.map(({ code, format, data }) => [code, format, data])).toEqual([
        ['layout-elements-left-out', 'layout', { file: 'posterlayout', kept: 8, total: 10, keepRate: 0.8 }],
      ]);
    });

    it('leaves out what it has no class for, and says so for each file', () => {
      const { losses } = write({ elements: [element({ labels: ['product'] })] });
      expect(losses.map(({ data }) => [data['file'], data['kept'], data['total']])).toEqual([
        ['posterlayout', 0, 1],
        ['cgl', 0, 1],
      ]);
    });

    it('loses nothing of a frame without elements', () => {
      expect(write({}).losses).toEqual([]);
      expect(csvOf({})).toHaveLength(1);
    });

    it('gets the picture without text and logo where there is one, at the path the table names', () => {
      const clean = tinyPng(100, 80, 'clean');
      const jpeg: DatasetFrame['image'] = { ...datasetFrame(planned(1, 'test')).image, mime: 'image/jpeg' };
      const fields = { image: jpeg, elements: [element({ labels: ['text'] })] };
      const name = planned(1, 'test').fileName;
      const made = write(fields, { split: 'test', clean });
      expect(made.files[0]).toMatchObject({
        path: `layout/clean/test/${name}.png`,
        role: 'image',
        bytes: clean,
      });
      expect(made.text('layout/posterlayout_test.csv')).toContain(`test/${name}.png,`);
      const whole = write(fields, { split: 'test' });
      expect(whole.files.some(({ path }) => path.startsWith('layout/clean/'))).toBe(false);
      expect(whole.text('layout/posterlayout_test.csv')).toContain(`test/${name}.jpg,`);
    });
  });

  it('writes CGL as COCO on 513 x 750 with ids from 1', () => {
    const { text } = write({
      elements: [element({ labels: ['title'] }), element({ number: 2, labels: ['decoration'] })],
    });
    expect(JSON.parse(text('layout/cgl_train.json'))).toMatchObject({
      images: [{ id: 1, width: 513, height: 750 }],
      annotations: [
        { id: 1, image_id: 1, category_id: 2, bbox: [51.3, 187.5, 153.9, 375], area: 57712.5, iscrowd: 0 },
        { id: 2, image_id: 1, category_id: 4 },
      ],
    });
  });
});
