import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import voc from '../../../../src/core/bundle/exporters/voc.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import { datasetFrame, planned } from '../../../helpers/dataset-frame-builder.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { onPoster, poster, posterClasses, writeFrames } from '../../../helpers/running-example.ts';
import { wellFormed } from '../../../helpers/well-formed.ts';
import { conforms } from '../conforms.ts';

const whole = z.pipe(
  z.string().check(z.regex(/^\d+$/u)),
  z.transform((text) => Number(text)),
);
const annotation = z.object({
  annotation: z.object({
    folder: z.literal('JPEGImages'),
    filename: z.string(),
    size: z.object({ width: whole, height: whole, depth: z.literal('3') }),
    segmented: z.literal('0'),
    object: z._default(
      z.array(
        z.object({
          name: z.string(),
          pose: z.literal('Unspecified'),
          truncated: whole,
          difficult: z.literal('0'),
          bndbox: z.object({ xmin: whole, ymin: whole, xmax: whole, ymax: whole }),
        }),
      ),
      [],
    ),
  }),
});

const parse = (xml: string): z.infer<typeof annotation>['annotation'] => {
  const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'object' });
  return annotation.parse(parser.parse(wellFormed(xml))).annotation;
};

conforms(voc, {
  read: ({ paths, text }) =>
    paths
      .filter((path) => path.startsWith('voc/ImageSets/'))
      .flatMap((path) => text(path).split('\n').slice(0, -1))
      .map((id) => {
        const { filename, size, object } = parse(text(`voc/Annotations/${id}.xml`));
        expect(paths).toContain(`voc/JPEGImages/${filename}`);
        return {
          fileName: filename.replace('.png', ''),
          width: size.width,
          height: size.height,
          boxes: object.map(({ name, bndbox: { xmin, ymin, xmax, ymax } }) => ({
            classId: defaultTaxonomy.classes.find((one) => one.name === name)?.id ?? 0,
            xywh: [xmin - 1, ymin - 1, xmax - xmin + 1, ymax - ymin + 1],
          })),
        };
      }),
  tolerancePx: 2,
  integerKeys: [],
});

const objects = (...elements: Parameters<typeof poster>[0] & object): ReturnType<typeof parse>['object'] =>
  parse(writeFrames(voc, [poster(elements)]).text('voc/Annotations/f7c1e09ab.xml')).object;

describe('voc', () => {
  it('equals its golden bundle', () => matchesGolden('voc'));

  it('counts the pixels of the poster of the reference page from 1, the last one included', () => {
    const found = objects(...poster().elements);
    expect(found.map(({ name, truncated, bndbox }) => [name, truncated, ...Object.values(bndbox)])).toEqual([
      ['photo', 1, 641, 1, 1200, 628],
      ['headline', 0, 65, 121, 544, 216],
      ['cta', 0, 61, 404, 308, 509],
      ['logo', 0, 21, 21, 60, 60],
    ]);
  });

  it('takes every pixel that a box touches, and a box on whole pixels as it is', () => {
    const [fine, exact] = objects(
      onPoster(1, 'cta', [10.5, 20.2, 30, 40]),
      onPoster(2, 'logo', [10.0000001, 20, 29.9999999, 40]),
    );
    expect(fine?.bndbox).toEqual({ xmin: 11, ymin: 21, xmax: 41, ymax: 61 });
    expect(exact?.bndbox).toEqual({ xmin: 11, ymin: 21, xmax: 40, ymax: 60 });
  });

  it('keeps one of two objects that are the same in whole pixels, and reports the one behind', () => {
    const { text, losses } = writeFrames(voc, [
      poster([onPoster(1, 'cta', [10.2, 20, 30, 40]), onPoster(2, 'cta', [10.4, 20, 30, 40])]),
    ]);
    expect(parse(text('voc/Annotations/f7c1e09ab.xml')).object).toHaveLength(1);
    expect(losses.map(({ code, format, layer }) => [code, format, layer?.id])).toEqual([
      ['same-label-row', 'voc', '9:101'],
    ]);
  });

  it('leaves out what no trainer should see instead of calling it difficult', () => {
    expect(objects(onPoster(1, 'cta', [10, 10, 20, 20], { ignore: 'duplicate' }))).toEqual([]);
  });

  it('escapes class names', () => {
    const [first, ...rest] = posterClasses;
    if (first === undefined) throw new Error('No class.');
    const frame = poster([onPoster(1, 'photo', [10, 10, 20, 20])]);
    const written = writeFrames(voc, [frame], [{ ...first, name: '<a & b>' }, ...rest]);
    expect(parse(written.text('voc/Annotations/f7c1e09ab.xml')).object[0]?.name).toBe('<a & b>');
  });

  it('lists the ids of every split, without extension', () => {
    const frames = (['train', 'validation', 'test', 'train'] as const).map((split, at) =>
      datasetFrame(planned(at + 1, split)),
    );
    const { text } = writeFrames(voc, frames);
    const [first, second, third, fourth] = frames.map((one) => one.planned.fileName);
    expect(text('voc/ImageSets/Main/train.txt')).toBe(`${String(first)}\n${String(fourth)}\n`);
    expect(text('voc/ImageSets/Main/val.txt')).toBe(`${String(second)}\n`);
    expect(text('voc/ImageSets/Main/test.txt')).toBe(`${String(third)}\n`);
  });

  it('names a picture by what it is', () => {
    const base = poster([]);
    const frame = { ...base, image: { ...base.image, mime: 'image/jpeg' as const } };
    const { paths, text } = writeFrames(voc, [frame]);
    expect(paths).toContain('voc/JPEGImages/f7c1e09ab.jpg');
    expect(parse(text('voc/Annotations/f7c1e09ab.xml')).filename).toBe('f7c1e09ab.jpg');
  });
});
