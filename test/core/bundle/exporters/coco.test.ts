import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import coco from '../../../../src/core/bundle/exporters/coco.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import { boxPng, exportScene, plan } from '../../../helpers/export-scene.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { layer } from '../../../helpers/layer-builder.ts';
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
      segmentation: z.array(z.array(z.number())),
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
    expect(skew?.segmentation[0]).toHaveLength(8);
    expect(quarter?.segmentation[0]).toEqual([30, 10, 50, 10, 50, 50, 30, 50]);
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
});
