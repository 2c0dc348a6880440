import { describe, expect, it } from 'vitest';
import type { DatasetFrame, ExportPlan, Loss } from '../../../src/core/bundle/dataset.ts';
import { planDataset } from '../../../src/core/bundle/plan-dataset.ts';
import { toDatasetFrame } from '../../../src/core/bundle/to-dataset-frame.ts';
import { defaultLabelling } from '../../../src/core/label/labelling.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { writeFrameTagsRecord } from '../../../src/core/stored/frame-tags/current.ts';
import { writeLabelRecord } from '../../../src/core/stored/label/current.ts';
import { plan } from '../../helpers/export-scene.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { handLabel } from '../../helpers/label-builder.ts';
import {
  frameLayer,
  group,
  image,
  type LayerFields,
  layer,
  solid,
  text,
} from '../../helpers/layer-builder.ts';
import { reportOf } from '../../helpers/report-of.ts';

const take = (
  snapshot: FrameSnapshot,
  width = snapshot.size.width * 2,
  height = snapshot.size.height * 2,
  origin = { x: 0, y: 0 },
): { readonly frame: DatasetFrame; readonly losses: readonly Loss[] } => {
  const [planned] = planDataset(plan(), [{ report: reportOf(snapshot), size: snapshot.size }]).dataset.frames;
  if (planned === undefined) throw new Error('nothing planned');
  return toDatasetFrame({
    plan: plan(),
    labelling: defaultLabelling,
    planned,
    snapshot,
    picture: {
      width,
      height,
      shows: 'box',
      originX: origin.x,
      originY: origin.y,
      scale: 2,
      sha256: 'a'.repeat(64),
      sizeBytes: 100,
    },
  });
};

const codes = (losses: readonly Loss[]): readonly string[] =>
  losses.map(({ code, layer: of }) => (of === null ? code : `${code} ${of.name}`));

const canvas = { width: 100, height: 60, clipsContent: false };

describe('toDatasetFrame', () => {
  it('moves boxes and corners from the frame to the picture, by origin and scale', () => {
    const { frame: taken } = take(frame(canvas, layer({ box: [10, 20, 30, 5] })), 240, 160, {
      x: -10,
      y: -10,
    });
    expect(taken.elements[0]).toMatchObject({
      box: { x: 40, y: 60, width: 60, height: 10 },
      boxInImage: { x: 40, y: 60, width: 60, height: 10 },
      quad: [
        { x: 40, y: 60 },
        { x: 100, y: 60 },
        { x: 100, y: 70 },
        { x: 40, y: 70 },
      ],
    });
  });

  it('names the picture by the planned file in the folder of its split', () => {
    const { frame: taken } = take(frame(canvas));
    expect(taken.image.path).toBe(`images/train/${taken.planned.fileName}.png`);
    expect(taken.image.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('loses nothing of a frame whose elements lie inside', () => {
    expect(
      take(frame(canvas, layer({ box: [0, 0, 100, 60] }), text('x', { box: [5, 5, 10, 10] }))).losses,
    ).toEqual([]);
  });

  it.each([
    ['clipped', layer({ name: 'a', box: [-5, 0, 50, 50] }), ['element-clipped a'], null],
    ['outside', layer({ name: 'a', box: [-50, 0, 50, 50] }), ['element-outside-image a'], 'outside-image'],
    [
      'too small in itself',
      layer({ name: 'a', box: [5, 5, 0.49, 0.5] }),
      ['element-too-small a'],
      'too-small',
    ],
    ['just large enough', layer({ name: 'a', box: [5, 5, 0.5, 0.5] }), [], null],
    [
      'too small in the picture',
      layer({ name: 'a', box: [-50, 0, 50.01, 20] }),
      ['element-too-small a'],
      'too-small',
    ],
    ['cut by float noise only', layer({ name: 'a', box: [-0.0001, 0, 50, 50] }), [], null],
    [
      'without area',
      layer({ name: 'a', box: [5, 5, 0, 0], painted: [5, 5, 0, 0] }),
      ['element-too-small a'],
      'too-small',
    ],
    [
      'turned by a transform that is not known',
      layer({ name: 'a', rotationDeg: 30, quad: null, size: null }),
      ['element-clipped a', 'element-without-quad a'],
      null,
    ],
  ])('tells of an element that is %s', (_what, draft, expected, ignore) => {
    const { frame: taken, losses } = take(frame(canvas, draft));
    expect(codes(losses)).toEqual(expected);
    expect(taken.elements[0]?.ignore).toBe(ignore);
  });

  it('drops an element whose numbers leave what a float can hold, and says so', () => {
    const { frame: taken, losses } = take(frame(canvas, layer({ name: 'a', box: [0, 0, 1.7e308, 10] })));
    expect(taken.elements).toEqual([]);
    expect(codes(losses)).toEqual(['element-outside-image a']);
  });

  it('keeps the topmost of elements with one class and box', () => {
    const box = [5, 5, 20, 20] as const;
    const { frame: taken, losses } = take(
      frame(
        canvas,
        layer({ name: 'low', box }),
        layer({ name: 'top', box: [5.0001, 5, 20, 20] }),
        layer({ name: 'near', box: [5.1, 5, 20, 20] }),
        image({ name: 'other class', box }),
      ),
    );
    expect(taken.elements.map(({ name, ignore }) => [name, ignore])).toEqual([
      ['low', 'duplicate'],
      ['top', null],
      ['near', null],
      ['other class', null],
    ]);
    expect(codes(losses)).toEqual(['element-duplicate low']);
  });

  it.each<readonly [string, LayerFields, string | null]>([
    ['a box of one colour over all of it', {}, 'covered'],
    ['one that leaves a pixel of it', { box: [11, 10, 60, 20] }, null],
    ['a half see-through box', { opacity: 0.5 }, null],
    ['a blended box', { blendMode: 'MULTIPLY' }, null],
    ['a box whose round corners leave its own', { cornerRadius: 10 }, null],
    ['a box with round corners beside it', { box: [0, 0, 90, 40], cornerRadius: 8 }, 'covered'],
    ['a hidden box', { isSwitchedOn: false }, null],
  ])('asks whether a text can be seen behind %s', (_, cover, ignore) => {
    const below = text('headline', { box: [10, 10, 60, 20] });
    const above = layer({ name: 'cover', box: [10, 10, 60, 20], fills: [solid('#ffffff')], ...cover });
    const { frame: taken, losses } = take(frame(canvas, below, above));
    expect(taken.elements[0]).toMatchObject({ type: 'TEXT', ignore });
    expect(codes(losses)).toEqual(
      ignore === null ? [] : [`element-covered ${taken.elements[0]?.name ?? ''}`],
    );
  });

  it('takes what lies in a layer for part of it, whatever it hides of it', () => {
    const whole = layer({ name: 'whole', box: [10, 10, 60, 20], fills: [solid('#ffffff')] });
    const { frame: taken } = take(
      frame(canvas, frameLayer({ box: [10, 10, 60, 20], fills: [solid('#000000')] }, whole)),
    );
    expect(taken.elements.map(({ ignore }) => ignore)).not.toContain('covered');
  });

  it('says when boxes are an estimate because the document has no render bounds', () => {
    expect(codes(take(frame({ ...canvas, hasRenderBounds: false })).losses)).toEqual(['bounds-estimated']);
  });

  it.each([
    [28, 100, []],
    [27, 100, ['image-side-under-28']],
    [100, 27, ['image-side-under-28']],
    [28, 5600, []],
    [28, 5601, ['image-aspect-over-200']],
    [5601, 28, ['image-aspect-over-200']],
    [1, 201, ['image-side-under-28', 'image-aspect-over-200']],
  ])('judges a picture of %i x %i for trainers', (width, height, expected) => {
    expect(codes(take(frame({ width: width / 2, height: height / 2 }), width, height).losses)).toEqual(
      expected,
    );
  });

  it('takes the first visible solid colour, of the text where there is one', () => {
    const { frame: taken } = take(
      frame(
        canvas,
        layer({ fills: [solid('#111111', { visible: false }), solid('#222222')], box: [0, 0, 9, 9] }),
        text('x', { fills: [solid('#333333')], box: [0, 0, 9, 9] }),
        layer({ fills: [], box: [0, 0, 8, 9] }),
      ),
    );
    expect(taken.elements.map(({ colour }) => colour)).toEqual(['#222222', '#333333', null]);
  });

  it('carries what is stored: labels with their attributes, parents, words of parts, and tags', () => {
    const stored = {
      '1:0': {
        'frame-tags.0': writeFrameTagsRecord('1:0', {
          tags: ['tea'],
          attributes: { b: '2', a: '1' },
          captions: [],
        }),
      },
      '1:1': { 'label.0': writeLabelRecord('1:1', { ...handLabel('cta'), attributes: { kind: 'tin' } }) },
      '1:4': { 'label.0': writeLabelRecord('1:4', handLabel('price')) },
    };
    const card = group(
      { name: 'card' },
      text('one', { box: [5, 5, 20, 9] }),
      text('two', { box: [5, 15, 20, 9] }),
      text('¥5', { box: [5, 25, 9, 9] }),
    );
    const { frame: taken } = take(frame({ ...canvas, stored }, card));
    expect(taken).toMatchObject({
      tags: ['tea'],
      attributes: [
        { name: 'a', value: '1' },
        { name: 'b', value: '2' },
      ],
    });
    expect(taken.elements).toMatchObject([
      {
        number: 1,
        labels: ['cta'],
        role: 'cta',
        parent: null,
        attributes: [{ name: 'kind', value: 'tin' }],
        text: {
          characters: 'one\ntwo',
          runs: [
            { start: 0, end: 3 },
            { start: 4, end: 7 },
          ],
        },
      },
      { number: 2, labels: ['price'], parent: 1, provenance: { by: 'hand' } },
    ]);
  });

  it('names labels and tags it cannot use, and what a plan leaves out', () => {
    const stored = { '1:0': { 'frame-tags.0': '{' }, '1:1': { 'label.0': '{' } };
    const { losses } = take(frame({ ...canvas, stored }, layer({ name: 'a', box: [5, 5, 20, 20] })));
    expect(codes(losses)).toEqual(['label-not-used', 'label-not-used a']);
  });
});

describe('captions', () => {
  const captionsIn = (captions: ExportPlan['captions']): readonly string[] => {
    const snapshot = frame(
      canvas,
      text('Spring sale', { box: [5, 5, 60, 20], role: 'title', fontSizePx: 18 }),
    );
    const [planned] = planDataset(plan(), [{ report: reportOf(snapshot), size: snapshot.size }]).dataset
      .frames;
    if (planned === undefined) throw new Error('nothing planned');
    const picture = {
      width: 200,
      height: 120,
      shows: 'box',
      originX: 0,
      originY: 0,
      scale: 2,
      sha256: 'a'.repeat(64),
      sizeBytes: 1,
    } as const;
    const asked = plan({ captions });
    const { frame: made } = toDatasetFrame({
      plan: asked,
      planned,
      snapshot,
      picture,
      labelling: defaultLabelling,
    });
    return made.captions.map(({ language, kind, text: words }) => `${language} ${kind} ${words}`);
  };

  it('are made in the languages that are asked for, and not otherwise', () => {
    expect(captionsIn([])).toEqual([]);
    const english = captionsIn(['en']);
    expect(english.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'en short',
      'en long',
      'en prompt',
    ]);
    expect(english.join('\n')).toContain('Spring sale');
    expect(captionsIn(['en', 'zh-CN'])).toHaveLength(6);
  });
});
