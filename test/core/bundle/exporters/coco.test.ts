import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { DatasetFrame } from '../../../../src/core/bundle/dataset.ts';
import coco from '../../../../src/core/bundle/exporters/coco.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import { datasetFrame, planned } from '../../../helpers/dataset-frame-builder.ts';
import { boxPng, exportScene, plan } from '../../../helpers/export-scene.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { layer } from '../../../helpers/layer-builder.ts';
import { logo, onPoster, poster, posterClasses, writeFrames } from '../../../helpers/running-example.ts';
import { trapScene, turned } from '../../../helpers/trap-scene.ts';
import { conforms } from '../conforms.ts';

const file = z.object({
  info: z.record(z.string(), z.string()),
  licenses: z.array(z.object({ id: z.number(), name: z.string() })),
  images: z.array(
    z.object({
      id: z.number(),
      file_name: z.string(),
      width: z.number(),
      height: z.number(),
      license: z.optional(z.number()),
    }),
  ),
  annotations: z.array(
    z.object({
      id: z.number(),
      image_id: z.number(),
      category_id: z.number(),
      bbox: z.array(z.number()),
      area: z.number(),
      iscrowd: z.number(),
      segmentation: z.union([
        z.array(z.array(z.number())),
        z.object({ size: z.tuple([z.int(), z.int()]), counts: z.array(z.int()) }),
      ]),
    }),
  ),
  categories: z.array(z.object({ id: z.number(), name: z.string() })),
});

const read = (text: (path: string) => string): z.infer<typeof file> =>
  file.parse(JSON.parse(text('annotations/instances_train.json')));

conforms(coco, {
  read: ({ text }) => {
    const { images, annotations } = read(text);
    return images.map(({ id, file_name, width, height }) => ({
      fileName: file_name.replace('.png', ''),
      width,
      height,
      boxes: annotations
        .filter(({ image_id }) => image_id === id)
        .map(({ category_id, bbox }) => ({ classId: category_id, xywh: bbox })),
    }));
  },
  tolerancePx: 0.001 + 1e-9,
  integerKeys: ['id', 'image_id', 'category_id', 'license', 'width', 'height', 'iscrowd', 'z'],
});

describe('coco', () => {
  const asked = plan({ formats: ['coco'] });

  it('equals its golden bundle', () => matchesGolden('coco'));

  it('numbers images and annotations from 1, each number once', async () => {
    const { images, annotations } = read((await exportScene(trapScene, asked)).text);
    expect(images.map(({ id }) => id)).toEqual(images.map((_, at) => at + 1));
    expect(annotations.map(({ id }) => id)).toEqual(annotations.map((_, at) => at + 1));
    expect(annotations.length).toBeGreaterThan(0);
  });

  it('lists every class, whatever occurs', async () => {
    const { categories } = read((await exportScene([], asked)).text);
    expect(categories.map(({ id, name }) => [id, name])).toEqual(
      defaultTaxonomy.classes.map(({ id, name }) => [id, name]),
    );
  });

  it('outlines every annotation inside its box with three points or more and an area', async () => {
    const { annotations } = read((await exportScene(trapScene, asked)).text);
    for (const { segmentation, bbox, area, iscrowd } of annotations) {
      if (!Array.isArray(segmentation)) throw new Error('No layer of the scene has a mask.');
      const [ring = []] = segmentation;
      const [x = 0, y = 0, w = 0, h = 0] = bbox;
      expect(segmentation).toHaveLength(1);
      expect(ring.length).toBeGreaterThanOrEqual(6);
      expect(ring.length % 2).toBe(0);
      ring.forEach((value, at) => {
        const [low, length] = at % 2 === 0 ? [x, w] : [y, h];
        expect(value).toBeGreaterThanOrEqual(low - 1e-9);
        expect(value).toBeLessThanOrEqual(low + length + 1e-9);
      });
      expect(area).toBeGreaterThan(0);
      expect(area).toBeLessThanOrEqual(w * h + 1e-3);
      expect(iscrowd).toBe(0);
    }
  });

  it('outlines a turned layer by its own corners and an upright or quarter-turned one by its box', async () => {
    const snapshot = frame(
      { width: 100, height: 100 },
      layer({ ...turned([20, 40, 40, 20], 45) }),
      layer({ ...turned([10, 10, 20, 10], 90) }),
    );
    const { annotations } = read((await exportScene([{ snapshot, png: boxPng(snapshot) }], asked)).text);
    const [skew, quarter] = annotations;
    expect(skew?.area).toBeCloseTo(80 * 40, 0);
    expect(skew?.segmentation).toMatchObject([{ length: 8 }]);
    expect(quarter?.segmentation).toEqual([[30, 10, 50, 10, 50, 50, 30, 50]]);
  });

  it('invents neither licence nor date, and writes those it is given', async () => {
    const bare = read((await exportScene(trapScene, asked)).text);
    expect(bare.licenses).toEqual([]);
    expect(bare.info).not.toHaveProperty('date_created');
    const given = read(
      (await exportScene(trapScene, { ...asked, licence: 'CC-BY-4.0', createdAt: '2026-01-02T03:04:05Z' }))
        .text,
    );
    expect(given.licenses).toEqual([{ id: 1, name: 'CC-BY-4.0' }]);
    expect(given.info['date_created']).toBe('2026-01-02T03:04:05Z');
    expect(given.images.every(({ license }) => license === 1)).toBe(true);
  });

  it('writes the poster of the reference page', () => {
    const { text, losses } = writeFrames(coco, [poster()]);
    const { images, annotations, categories } = read(text);
    expect(images).toEqual([{ id: 1, file_name: 'f7c1e09ab.png', width: 1200, height: 628 }]);
    expect(annotations.map(({ category_id, bbox, area }) => [category_id, bbox, area])).toEqual([
      [1, [640, 0, 560, 628], 351_680],
      [2, [64, 120, 480, 96], 46_080],
      [3, [60.158, 403.65, 247.684, 104.7], 17_279.884],
      [4, [20, 20, 40, 40], 1200],
    ]);
    expect(annotations[1]?.segmentation).toEqual([[64, 120, 544, 120, 544, 216, 64, 216]]);
    expect(categories.map(({ name }) => name)).toEqual(['photo', 'headline', 'cta', 'logo']);
    expect(losses).toEqual([]);
  });

  it('writes a mask with a hole as runs over the whole picture, column by column, as readers take a second ring as more area', () => {
    const [found] = read(writeFrames(coco, [poster([logo])]).text).annotations;
    if (found === undefined || Array.isArray(found.segmentation)) throw new Error('No runs.');
    const { size, counts } = found.segmentation;
    expect(size).toEqual([628, 1200]);
    expect(counts.reduce((sum, run) => sum + run, 0)).toBe(628 * 1200);
    expect(counts.filter((_, at) => at % 2 === 1).reduce((sum, run) => sum + run, 0)).toBe(found.area);
    expect(counts.slice(0, 3)).toEqual([20 * 628 + 20, 40, 588]);
  });

  it('writes the rings of a mask with its area, and leaves out those that rounding ends', () => {
    const ring = [
      { x: 0, y: 0 },
      { x: 10.00049, y: 0 },
      { x: 0, y: 10 },
    ];
    const hair = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 0.0001 },
    ];
    const mask = { by: 'vector', rings: [ring, hair], rle: null, area: 50.00245 } as const;
    const [found] = read(
      writeFrames(coco, [poster([onPoster(1, 'cta', [0, 0, 11, 11], { mask })])]).text,
    ).annotations;
    expect(found?.segmentation).toEqual([[0, 0, 10, 0, 0, 10]]);
    expect(found?.area).toBe(50.002);
  });

  it('outlines the box where a mask has less than one square px', () => {
    const rle = { width: 1200, height: 628, counts: [1200 * 628] };
    const mask = { by: 'rendered', rings: null, rle, area: 0 } as const;
    const [found] = read(
      writeFrames(coco, [poster([onPoster(1, 'cta', [0, 0, 11, 11], { mask })])]).text,
    ).annotations;
    expect([found?.segmentation, found?.area]).toEqual([[[0, 0, 11, 0, 11, 11, 0, 11]], 121]);
  });

  it('names a picture with more than 100 labels, and none with 100', () => {
    const many = (count: number): DatasetFrame =>
      poster(Array.from({ length: count }, (_, at) => onPoster(at + 1, 'cta', [at * 10, 0, 9, 9])));
    expect(writeFrames(coco, [many(100)]).losses).toEqual([]);
    expect(writeFrames(coco, [many(101)]).losses).toEqual([
      expect.objectContaining({ code: 'over-100-objects', format: 'coco', data: { objects: 101 } }),
    ]);
  });

  it('counts images, annotations and categories from 1 without gaps in the file of every split', () => {
    const classes = posterClasses.map((one) => ({ ...one, id: one.id * 10 }));
    const frames = (['test', 'validation', 'train', 'validation'] as const).map((split, at) =>
      datasetFrame(planned(at + 5, split), { elements: [onPoster(1, 'cta', [1, 1, 9, 9], { classId: 30 })] }),
    );
    const { paths, text } = writeFrames(coco, frames, classes);
    expect(paths).toEqual(['train', 'val', 'test'].map((split) => `annotations/instances_${split}.json`));
    const val = file.parse(JSON.parse(text('annotations/instances_val.json')));
    expect(val.images.map(({ id }) => id)).toEqual([1, 2]);
    expect(val.annotations.map(({ id, image_id, category_id }) => [id, image_id, category_id])).toEqual([
      [1, 1, 3],
      [2, 2, 3],
    ]);
    expect(val.categories.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(text('annotations/instances_val.json')).toContain(frames[1]?.planned.fileName);
  });

  it('writes captions into a file of their own for every split, once there is one', () => {
    const captioned = datasetFrame(planned(1, 'train'), {
      captions: [
        { language: 'en', kind: 'short', text: 'A "sale"\nbanner', by: 'template' },
        { language: 'zh-CN', kind: 'long', text: '促销横幅', by: 'hand' },
      ],
    });
    const { paths, text } = writeFrames(coco, [captioned, datasetFrame(planned(2, 'test'))]);
    expect(paths).toEqual([
      'annotations/instances_train.json',
      'annotations/instances_test.json',
      'annotations/captions_train.json',
      'annotations/captions_test.json',
    ]);
    expect(JSON.parse(text('annotations/captions_train.json'))).toMatchObject({
      images: [{ id: 1 }],
      annotations: [
        { id: 1, image_id: 1, caption: 'A "sale"\nbanner', language: 'en', kind: 'short' },
        { id: 2, image_id: 1, caption: '促销横幅', language: 'zh-CN', kind: 'long' },
      ],
    });
    expect(JSON.parse(text('annotations/captions_test.json'))).toMatchObject({
      images: [{ id: 1 }],
      annotations: [],
    });
  });

  it('names a picture by what it is', () => {
    const base = poster();
    const webp = { ...base, image: { ...base.image, mime: 'image/webp' as const } };
    expect(read(writeFrames(coco, [webp]).text).images[0]?.file_name).toBe('f7c1e09ab.webp');
  });
});
