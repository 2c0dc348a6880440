import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import labelStudio from '../../../../src/core/bundle/exporters/label-studio.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import { datasetFrame, planned } from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import {
  button,
  headline,
  onPoster,
  poster,
  turnedOnPoster,
  writeFrames,
} from '../../../helpers/running-example.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { wellFormed } from '../../../helpers/well-formed.ts';
import { conforms } from '../conforms.ts';

const region = z.object({
  id: z.string(),
  type: z.enum(['rectanglelabels', 'polygonlabels', 'textarea']),
  from_name: z.string(),
  to_name: z.string(),
  original_width: z.int(),
  original_height: z.int(),
  image_rotation: z.literal(0),
  parentID: z.optional(z.string()),
  score: z.optional(z.number()),
  value: z.object({
    x: z.optional(z.number()),
    y: z.optional(z.number()),
    width: z.optional(z.number()),
    height: z.optional(z.number()),
    rotation: z.optional(z.number()),
    points: z.optional(z.array(z.tuple([z.number(), z.number()]))),
    rectanglelabels: z.optional(z.array(z.string())),
    polygonlabels: z.optional(z.array(z.string())),
    text: z.optional(z.array(z.string())),
  }),
});
type Region = z.infer<typeof region>;
const tasks = z.array(
  z.object({
    data: z.object({ image: z.string(), id: z.string(), split: z.string() }),
    annotations: z.array(z.object({ result: z.array(region) })),
    predictions: z.array(z.object({ model_version: z.string(), score: z.number(), result: z.array(region) })),
  }),
);

/** Corners in px of the picture: a rectangle turns clockwise about its own top left. */
const cornersOf = ({
  value,
  original_width: w,
  original_height: h,
}: Region): readonly (readonly [number, number])[] => {
  if (value.points !== undefined) return value.points.map(([x, y]) => [(x / 100) * w, (y / 100) * h]);
  const { x = NaN, y = NaN, width = NaN, height = NaN, rotation = NaN } = value;
  const [left, top, wide, high] = [(x / 100) * w, (y / 100) * h, (width / 100) * w, (height / 100) * h];
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [0, 0],
    [wide, 0],
    [wide, high],
    [0, high],
  ].map(([dx = 0, dy = 0]) => [left + dx * cos - dy * sin, top + dx * sin + dy * cos]);
};

const boxOf = (one: Region): readonly number[] => {
  const corners = cornersOf(one);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  return [
    x,
    y,
    Math.min(one.original_width, Math.max(...xs)) - x,
    Math.min(one.original_height, Math.max(...ys)) - y,
  ];
};

const labelsOf = ({ value }: Region): readonly string[] => value.rectanglelabels ?? value.polygonlabels ?? [];

conforms(labelStudio, {
  read: ({ text }) =>
    tasks.parse(JSON.parse(text('label-studio/tasks.json'))).map(({ data, annotations, predictions }) => {
      const result = [...annotations, ...predictions].flatMap((one) => one.result);
      return {
        fileName: data.image.replace(/^.*\/|\.png$/gu, ''),
        width: result[0]?.original_width ?? null,
        height: result[0]?.original_height ?? null,
        boxes: result
          .filter(({ type }) => type !== 'textarea')
          .map((one) => ({
            classId: defaultTaxonomy.classes.find(({ name }) => name === labelsOf(one)[0])?.id ?? 0,
            xywh: boxOf(one),
          })),
      };
    }),
  tolerancePx: 0.002,
  integerKeys: ['original_width', 'original_height', 'image_rotation'],
});

const written = (...elements: Parameters<typeof poster>[0] & object): z.infer<typeof tasks>[number] => {
  const [first] = tasks.parse(
    JSON.parse(writeFrames(labelStudio, [poster(elements)]).text('label-studio/tasks.json')),
  );
  if (first === undefined) throw new Error('No task.');
  return first;
};

const byHand = { by: 'hand', rule: null, confidence: 1 } as const;

describe('label-studio', () => {
  it('equals its golden bundle', () => matchesGolden('label-studio'));

  it('turns the button of the reference page about its own top left', () => {
    const [found] = written(button).predictions[0]?.result ?? [];
    expect(found?.value).toEqual({
      x: 5.8482,
      y: 64.2755,
      width: 20,
      height: 11.465,
      rotation: 8,
      rectanglelabels: ['cta'],
    });
  });

  it('gives boxes in hundredths of the picture', () => {
    const [photo] = written(...poster().elements).predictions[0]?.result ?? [];
    expect(photo?.value).toMatchObject({ x: 53.3333, y: 0, width: 46.6667, height: 100, rotation: 0 });
    expect([photo?.original_width, photo?.original_height]).toEqual([1200, 628]);
  });

  it('writes text as a text area on the same region', () => {
    const result = written(headline).predictions[0]?.result ?? [];
    expect(result.map(({ id, type, from_name }) => [id, type, from_name])).toEqual([
      ['f7c1e09ab-2', 'rectanglelabels', 'box'],
      ['f7c1e09ab-2', 'textarea', 'text'],
    ]);
    expect(result[1]?.value).toMatchObject({ text: ['Spring <sale> & more'], x: 5.3333 });
  });

  it('calls a frame finished only if every label was set by hand', () => {
    const [hand, machine] = [
      onPoster(1, 'cta', [5, 5, 9, 9], { provenance: byHand }),
      onPoster(2, 'logo', [5, 5, 9, 9], { provenance: { by: 'rule', rule: 'r', confidence: 0.7 } }),
    ];
    expect(written(hand)).toMatchObject({ annotations: [{}], predictions: [] });
    expect(written(hand, machine)).toMatchObject({ annotations: [], predictions: [{ score: 0.7 }] });
    expect(written()).toMatchObject({ annotations: [], predictions: [{ result: [] }] });
  });

  it('outlines a turned layer that the edge cuts', () => {
    const cut = turnedOnPoster(1, 'cta', [-60, 100, 120, 120], 45, {
      boxInImage: { x: 0, y: 75.147, width: 84.853, height: 169.706 },
    });
    const [found] = written(cut).predictions[0]?.result ?? [];
    expect([found?.type, found?.from_name, found?.value.polygonlabels]).toEqual([
      'polygonlabels',
      'outline',
      ['cta'],
    ]);
    for (const value of found?.value.points?.flat() ?? [NaN])
      expect(Math.abs(value - 50)).toBeLessThanOrEqual(50);
  });

  it('names the region around a region, if it is there', () => {
    const card = onPoster(1, 'cta', [5, 5, 90, 90]);
    const inside = onPoster(2, 'logo', [15, 15, 9, 9], { parent: 1 });
    const orphan = onPoster(3, 'logo', [35, 15, 9, 9], { parent: 9 });
    const result = written(card, inside, orphan).predictions[0]?.result ?? [];
    expect(result.map(({ parentID }) => parentID)).toEqual([undefined, 'f7c1e09ab-1', undefined]);
  });

  it('keeps all labels of an element, the main one first', () => {
    const [found] =
      written(onPoster(1, 'cta', [5, 5, 9, 9], { labels: ['cta', 'logo'] })).predictions[0]?.result ?? [];
    expect(found?.value.rectanglelabels).toEqual(['cta', 'logo']);
  });

  it('finds the pictures of every split below the root that local files are served from', () => {
    const frames = (['train', 'validation', 'test'] as const).map((split, at) =>
      datasetFrame(planned(at + 1, split)),
    );
    const found = tasks.parse(JSON.parse(writeFrames(labelStudio, frames).text('label-studio/tasks.json')));
    expect(found.map(({ data }) => data.image)).toEqual(
      frames.map(({ image }) => `/data/local-files/?d=${image.path}`),
    );
    expect(found.map(({ data }) => data.split)).toEqual(['train', 'validation', 'test']);
  });

  it('ships an interface that defines every name and label the tasks use', async () => {
    const { text } = await exportScene(trapScene, plan({ formats: ['label-studio'] }));
    const config = text('label-studio/label_config.xml');
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'Label',
    });
    const control = z.object({ name: z.string(), toName: z.string() });
    const labelled = z.extend(control, {
      Label: z.array(z.object({ value: z.string(), background: z.string() })),
    });
    const { View: view } = z
      .object({
        View: z.object({
          Image: z.object({ name: z.string(), value: z.literal('$image') }),
          RectangleLabels: labelled,
          PolygonLabels: labelled,
          TextArea: control,
        }),
      })
      .parse(parser.parse(wellFormed(config)));
    const controls = {
      rectanglelabels: view.RectangleLabels,
      polygonlabels: view.PolygonLabels,
      textarea: view.TextArea,
    };
    const values = view.RectangleLabels.Label.map(({ value }) => value);
    expect(view.RectangleLabels.Label.map(({ background }) => background)).toEqual(
      defaultTaxonomy.classes.map(({ colour }) => colour),
    );
    for (const { predictions } of tasks.parse(JSON.parse(text('label-studio/tasks.json')))) {
      for (const one of predictions.flatMap(({ result }) => result)) {
        expect([one.from_name, one.to_name]).toEqual([controls[one.type].name, controls[one.type].toName]);
        expect(one.to_name).toBe(view.Image.name);
        for (const name of labelsOf(one)) expect(values).toContain(name);
      }
    }
  });
});
