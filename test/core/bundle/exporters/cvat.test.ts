import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import cvat from '../../../../src/core/bundle/exporters/cvat.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import { datasetFrame, element, planned } from '../../../helpers/dataset-frame-builder.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { logo, onPoster, poster, turnedOnPoster, writeFrames } from '../../../helpers/running-example.ts';
import { wellFormed } from '../../../helpers/well-formed.ts';
import { conforms } from '../conforms.ts';

const attribute = z.object({ '@name': z.string(), '#text': z._default(z.string(), '') });
const shared = {
  '@label': z.string(),
  '@source': z.string(),
  '@occluded': z.string(),
  '@z_order': z.string(),
  '@group_id': z.optional(z.string()),
  attribute: z.array(attribute),
};
const box = z.object({
  ...shared,
  '@xtl': z.string(),
  '@ytl': z.string(),
  '@xbr': z.string(),
  '@ybr': z.string(),
  '@rotation': z.optional(z.string()),
});
const polygon = z.object({ ...shared, '@points': z.string() });
const mask = z.object({
  ...shared,
  '@rle': z.string(),
  '@left': z.string(),
  '@top': z.string(),
  '@width': z.string(),
  '@height': z.string(),
});
const label = z.object({
  name: z.string(),
  color: z.string(),
  attributes: z.object({ attribute: z.array(z.object({ name: z.string() })) }),
});
const image = z.object({
  '@id': z.string(),
  '@name': z.string(),
  '@subset': z.string(),
  '@width': z.string(),
  '@height': z.string(),
  box: z._default(z.array(box), []),
  polygon: z._default(z.array(polygon), []),
  mask: z._default(z.array(mask), []),
});
const file = z.object({
  annotations: z.object({
    version: z.literal('1.1'),
    meta: z.object({ task: z.object({ size: z.string(), labels: z.object({ label: z.array(label) }) }) }),
    image: z._default(z.array(image), []),
  }),
});

const parse = (xml: string): z.infer<typeof file>['annotations'] => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => ['image', 'box', 'polygon', 'mask', 'label', 'attribute'].includes(name),
  });
  return file.parse(parser.parse(wellFormed(xml))).annotations;
};

/** The upright box around a box that is turned clockwise about its centre, cut to the picture, as x, y, width, height. */
const around = (
  { '@xtl': l, '@ytl': t, '@xbr': r, '@ybr': b, '@rotation': turn = '0' }: z.infer<typeof box>,
  [width, height]: readonly [number, number],
): readonly number[] => {
  const [left, top, right, bottom, degrees] = [l, t, r, b, turn].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [w, h] = [right - left, bottom - top];
  const [halfX, halfY] = [(w * cos + h * sin) / 2, (w * sin + h * cos) / 2];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return cut([x - halfX, y - halfY, x + halfX, y + halfY], [width, height]);
};

const cut = (
  [left, top, right, bottom]: readonly [number, number, number, number],
  [width, height]: readonly [number, number],
): readonly number[] => {
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return [x, y, Math.min(width, right) - x, Math.min(height, bottom) - y];
};

const aroundPoints = (points: string, size: readonly [number, number]): readonly number[] => {
  const xy = points.split(';').map((pair) => pair.split(',').map(Number));
  const [xs, ys] = [0, 1].map((axis) => xy.map((pair) => pair[axis] ?? Number.NaN));
  return cut(
    [Math.min(...(xs ?? [])), Math.min(...(ys ?? [])), Math.max(...(xs ?? [])), Math.max(...(ys ?? []))],
    size,
  );
};

conforms(cvat, {
  read: ({ text }) =>
    parse(text('cvat/annotations.xml')).image.map((one) => {
      const size = [Number(one['@width']), Number(one['@height'])] as const;
      const shapes = [
        ...one.box.map((shape) => ({ shape, xywh: around(shape, size) })),
        ...one.polygon.map((shape) => ({ shape, xywh: aroundPoints(shape['@points'], size) })),
      ].sort((a, b) => Number(a.shape['@z_order']) - Number(b.shape['@z_order']));
      return {
        fileName: one['@name'].replace(/^train\/|\.png$/gu, ''),
        width: size[0],
        height: size[1],
        boxes: shapes.map(({ shape, xywh }) => ({
          classId: defaultTaxonomy.classes.find(({ name }) => name === shape['@label'])?.id ?? 0,
          xywh,
        })),
      };
    }),
  tolerancePx: 0.002,
  integerKeys: [],
});

const only = (...elements: Parameters<typeof poster>[0] & object): z.infer<typeof image> => {
  const [first] = parse(writeFrames(cvat, [poster(elements)]).text('cvat/annotations.xml')).image;
  if (first === undefined) throw new Error('No image.');
  return first;
};

describe('cvat', () => {
  it('equals its golden bundle', () => matchesGolden('cvat'));

  it('writes the poster of the reference page, the button turned about its centre', () => {
    const { box: boxes, mask: masks } = only(...poster().elements);
    const edgesOf = boxes.map((one) => [
      one['@xtl'],
      one['@ytl'],
      one['@xbr'],
      one['@ybr'],
      one['@rotation'],
    ]);
    expect(edgesOf).toEqual([
      ['640.000', '0.000', '1200.000', '628.000', undefined],
      ['64.000', '120.000', '544.000', '216.000', undefined],
      ['64.000', '420.000', '304.000', '492.000', '8.0000'],
    ]);
    expect(masks.map((one) => one['@label'])).toEqual(['logo']);
  });

  it.each([
    [-8, '352.0000'],
    [200, '200.0000'],
  ])('keeps a rotation of %d degrees within 0 and 360', (rotation, written) => {
    const [found] = only(turnedOnPoster(1, 'cta', [300, 200, 200, 80], rotation)).box;
    expect(found?.['@rotation']).toBe(written);
  });

  it('writes a mask row by row through its box, background first', () => {
    const [found] = only(logo).mask;
    const runs = found?.['@rle'].split(', ').map(Number) ?? [];
    expect([found?.['@left'], found?.['@top'], found?.['@width'], found?.['@height']]).toEqual([
      '20',
      '20',
      '40',
      '40',
    ]);
    expect(runs.reduce((sum, run) => sum + run, 0)).toBe(1600);
    expect(runs[0]).toBe(0);
    expect(runs.filter((_, at) => at % 2 === 1).reduce((sum, run) => sum + run, 0)).toBe(1200);
    expect(runs.slice(1, 4)).toEqual([410, 20, 20]);
  });

  it('turns the runs of a mask that is not the same both ways', () => {
    // Columns of 628: 2 px in the first, 1 px in the second.
    const rle = { width: 1200, height: 628, counts: [0, 2, 626, 1, 1200 * 628 - 629] };
    const flag = onPoster(1, 'cta', [0, 0, 2, 2], { mask: { by: 'rendered', rings: null, rle, area: 3 } });
    expect(only(flag).mask[0]?.['@rle']).toBe('0, 3, 1');
  });

  it('writes every ring of a mask and keeps them together by a group', () => {
    const rings = [
      [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
        { x: 0, y: 9 },
      ],
      [
        { x: 20, y: 0 },
        { x: 29, y: 0 },
        { x: 20, y: 9 },
      ],
    ];
    const { polygon: found } = only(
      onPoster(7, 'cta', [0, 0, 29, 9], { mask: { by: 'vector', rings, rle: null, area: 81 } }),
    );
    expect(found.map((one) => [one['@points'], one['@group_id']])).toEqual([
      ['0.000,0.000;9.000,0.000;0.000,9.000', '7'],
      ['20.000,0.000;29.000,0.000;20.000,9.000', '7'],
    ]);
  });

  it('outlines a turned layer that the edge cuts, and writes the box of a mask with nothing in it', () => {
    const cutOff = turnedOnPoster(1, 'cta', [-60, 100, 120, 120], 45, {
      boxInImage: { x: 0, y: 75.147, width: 84.853, height: 169.706 },
    });
    const rle = { width: 1200, height: 628, counts: [1200 * 628] };
    const bare = onPoster(2, 'logo', [5, 5, 9, 9], { mask: { by: 'rendered', rings: null, rle, area: 0 } });
    const { polygon: polygons, box: boxes } = only(cutOff, bare);
    expect(polygons).toHaveLength(1);
    expect(boxes.map((one) => one['@label'])).toEqual(['logo']);
  });

  it('declares every attribute that a shape carries, for each label', () => {
    const { meta, image: images } = parse(
      writeFrames(cvat, [
        poster([onPoster(1, 'cta', [5, 5, 9, 9], { attributes: [{ name: 'state', value: 'hover' }] })]),
      ]).text('cvat/annotations.xml'),
    );
    const declared = new Map(
      meta.task.labels.label.map(({ name, attributes }) => [
        name,
        attributes.attribute.map((one) => one.name),
      ]),
    );
    expect(declared.get('cta')).toEqual(['layer', 'layer_id', 'number', 'parent', 'role', 'state', 'text']);
    expect(declared.get('photo')).not.toContain('state');
    for (const one of images[0]?.box ?? []) {
      const names = one.attribute.map((each) => each['@name']);
      expect([...names].sort()).toEqual([...(declared.get(one['@label']) ?? [])].sort());
    }
  });

  it('keeps hostile text as text', () => {
    const characters = 'a "b" <c/> & \u0000\ud800\n\tline ]]>';
    const text = { characters, runs: [], fontSizesAre: 'frame-px' as const, lines: null, align: 'LEFT' };
    const [found] = only(onPoster(1, 'headline', [5, 5, 9, 9], { name: '</image>', text })).box;
    const values = new Map(found?.attribute.map((one) => [one['@name'], one['#text']]));
    expect(values.get('layer')).toBe('</image>');
    expect(values.get('text')).toBe('a "b" <c/> & \ufffd\n\tline ]]>');
  });

  it('says who labelled it and whether it is covered', () => {
    const [hand, covered] = only(
      onPoster(1, 'cta', [5, 5, 9, 9], { provenance: { by: 'hand', rule: null, confidence: 1 } }),
      onPoster(2, 'logo', [5, 5, 9, 9], { occludedShare: 0.01 }),
    ).box;
    expect([hand?.['@source'], hand?.['@occluded']]).toEqual(['manual', '0']);
    expect([covered?.['@source'], covered?.['@occluded']]).toEqual(['auto', '1']);
  });

  it('names pictures with the folder of their split and counts them from 0', () => {
    const frames = (['train', 'validation', 'test'] as const).map((split, at) =>
      datasetFrame(planned(at + 1, split), { elements: [element()] }),
    );
    const { image: images, meta } = parse(writeFrames(cvat, frames, undefined).text('cvat/annotations.xml'));
    expect(images.map((one) => [one['@id'], one['@name'], one['@subset']])).toEqual(
      frames.map(({ image: { path } }, at) => [String(at), path.replace('images/', ''), path.split('/')[1]]),
    );
    expect(meta.task.size).toBe('3');
  });
});
