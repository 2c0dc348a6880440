import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.occlusion.ts';
import { type InkReading, probeKey } from '../../../../src/core/pixels/probe.ts';
import { err, ok } from '../../../../src/core/result.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import {
  dropShadow,
  frameLayer,
  group,
  image,
  type LayerDraft,
  layer,
  solid,
  text,
} from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
// 9 × 3 cells of 20 × 20 px.
const copy = (fields: object = {}) => text('Sale', { name: 'Sale', box: [100, 100, 180, 60], ...fields });
const card = (fields: object = {}) => layer({ name: 'Card', box: [100, 100, 180, 60], ...fields });
const ink = (asPainted: number | null): InkReading => ({
  p5: 4.5,
  median: 7,
  inkHex: '#000000',
  groundHex: '#ffffff',
  asPainted,
  inkPixels: 900,
  clearGround: 0,
  inkHeightPx: 40,
  worst: null,
});
const measured = (asPainted: number | null, layerId = '1:1') =>
  new Map([[probeKey({ of: 'ink', layerId }), ok(ink(asPainted))]]);
const given = { exceptRoles: ['legal'] };
const asked = (...layers: readonly LayerDraft[]) =>
  rule.probes?.(frame(size, ...layers), rule.params.parse(given)) ?? [];
const check = (...layers: readonly LayerDraft[]) => said(rule, frame(size, ...layers), {});
const gradient = (...alphas: readonly number[]) => ({
  ...solid('#000000'),
  type: 'GRADIENT_LINEAR',
  hex: null,
  stops: alphas.map((alpha, position) => ({ hex: '#000000', alpha, position })),
});

describe('layout.occlusion', () => {
  it.each([
    ['asks where a cover hides no whole cell', [100, 100, 19, 60], 5, ['unknown maybeCovered']],
    ['passes at the allowed part', [100, 100, 20, 60], 12, ['pass']],
    ['fails a cell over it', [100, 100, 20, 60], 11, ['fail covered']],
    ['fails when hidden wholly', [90, 90, 200, 80], 5, ['fail covered']],
  ] as const)('%s', (_title, box, maxPercent, expected) => {
    const made = frame(size, copy(), card({ box }));
    expect(said(rule, made, { maxPercent }, measured(null))).toEqual(expected);
  });

  it('names the cover, draws the hidden cells and suggests to raise the layer', () => {
    expect(judge(rule, frame(size, copy(), card({ box: [100, 100, 60, 60] })), {})).toMatchObject([
      {
        layerId: '1:1',
        region: { x: 100, y: 100, width: 60, height: 60 },
        data: { layer: 'Sale', cover: 'Card', foundPercent: 33.33, maxPercent: 5 },
        measured: { found: 33.33, is: 'atMost', needed: 5, unit: '%' },
        marks: [{ is: 'other', rect: { x: 100, y: 100, width: 60, height: 60 } }],
        fix: { is: 'suggestion', steps: [{ do: 'raiseAbove', layerId: '1:1', siblingId: '1:2' }] },
      },
    ]);
  });

  it('does not count what is painted before the layer, or far from it', () => {
    expect(check(card(), copy())).toEqual(['pass']);
    expect(check(copy(), card({ box: [300, 100, 180, 60] }))).toEqual(['pass']);
  });

  it.each([
    ['an opaque gradient', { fills: [gradient(1, 1)] }],
    ['a nested frame', { type: 'FRAME' }],
    ['a card with a shadow', { effects: [dropShadow()] }],
    [
      'an opaque colour under a scrim of its own',
      { fills: [solid('#ffffff'), solid('#000000', { opacity: 0.2 })] },
    ],
  ])('is hidden for certain by %s', (_title, fields) => {
    expect(check(copy(), card(fields))).toEqual(['fail covered']);
    expect(asked(copy(), card(fields))).toEqual([]);
  });

  it.each([
    ['a scrim', { fills: [solid('#000000', { opacity: 0.4 })] }],
    ['a faint gradient', { fills: [gradient(0, 0.4)] }],
    ['a card at 40 %', { opacity: 0.4 }],
    ['a container without a paint', { fills: [] }],
    ['a mask', { isMask: true }],
    [
      'a shadow that reaches over',
      { box: [100, 20, 180, 60], painted: [100, 20, 180, 100], effects: [dropShadow()] },
    ],
  ])('is not hidden by %s, and asks for no pixels', (_title, fields) => {
    expect(check(copy(), card(fields))).toEqual(['pass']);
    expect(asked(copy(), card(fields))).toEqual([]);
  });

  it.each([
    ['a picture', image({ box: [100, 100, 180, 60] })],
    ['a vector', card({ type: 'VECTOR' })],
    ['a blended layer', card({ blendMode: 'MULTIPLY' })],
    ['a blended fill', card({ fills: [solid('#000000', { blendMode: 'SCREEN' })] })],
    ['a layer at 80 %', card({ opacity: 0.8 })],
    ['a gradient that fades', card({ fills: [gradient(1, 0)] })],
    ['a blurred layer', card({ effects: [dropShadow({ type: 'LAYER_BLUR' })] })],
    ['other text', text('Over', { role: 'legal', box: [100, 100, 180, 60] })],
    ['a card in a blended group', group({ box: [100, 100, 180, 60], blendMode: 'MULTIPLY' }, card())],
    ['a card that is rotated without known corners', card({ rotationDeg: 30, quad: null })],
    [
      'a card under a round clip',
      frameLayer({ box: [100, 100, 180, 60], fills: [], clipsContent: true, cornerRadius: 30 }, card()),
    ],
  ])('asks the pixels about %s', (_title, over) => {
    expect(asked(copy(), over)).toEqual([{ of: 'ink', layerId: '1:1' }]);
    const made = frame(size, copy(), over);
    expect(said(rule, made, given, measured(0.9))).toEqual(['pass']);
    expect(said(rule, made, given, measured(0.89))).toEqual(['unknown maybeCovered']);
    expect(said(rule, made, given, measured(0.5))).toEqual(['unknown maybeCovered']);
    expect(said(rule, made, given, measured(0.49))).toEqual(['fail coveredByPixels']);
    expect(said(rule, made, given, measured(null))).toEqual(['unknown maybeCovered']);
  });

  it('is notMeasured when the pixels cannot be had', () => {
    const failed = new Map([
      [probeKey({ of: 'ink', layerId: '1:1' }), err({ code: 'NO_MASK', data: {} } as const)],
    ]);
    expect(judge(rule, frame(size, copy(), image({ box: [100, 100, 180, 60] })), {}, failed)).toMatchObject([
      { is: 'unknown', because: 'notMeasured', data: { reason: 'NO_MASK', cover: 'image' } },
    ]);
  });

  it('does not count cells in the rounded corners of a cover', () => {
    const round = frame(size, copy(), card({ cornerRadius: 20 }));
    expect(judge(rule, round, {})).toMatchObject([{ because: 'covered', data: { foundPercent: 85.19 } }]);
  });

  it('measures a rotated cover by its corners', () => {
    const quad = [
      { x: 190, y: -40 },
      { x: 360, y: 130 },
      { x: 190, y: 300 },
      { x: 20, y: 130 },
    ] as const;
    const turned = card({ box: [20, -40, 340, 340], painted: [20, 0, 340, 300], rotationDeg: 45, quad });
    expect(asked(copy(), turned)).toHaveLength(1);
    const whole = card({
      box: [90, 30, 200, 200],
      rotationDeg: 45,
      quad: [
        { x: 190, y: 30 },
        { x: 290, y: 130 },
        { x: 190, y: 230 },
        { x: 90, y: 130 },
      ],
    });
    expect(judge(rule, frame(size, copy(), whole), {})).toMatchObject([{ because: 'covered' }]);
  });

  it('does not doubt a cover because of what dims both alike', () => {
    const dimmed = group({ box: [100, 100, 180, 60], opacity: 0.5, blendMode: 'MULTIPLY' }, copy(), card());
    expect(check(dimmed)).toEqual(['fail covered']);
  });

  it('doubts the order within one auto layout', () => {
    const laid = { isInAutoLayout: true };
    const row = frameLayer({ fills: [], layoutMode: 'HORIZONTAL' }, copy(laid), card(laid));
    expect(asked(row)).toEqual([{ of: 'ink', layerId: '1:2' }]);
  });

  it('looks at text and logos, and at a logo as a whole', () => {
    const logo = group({ role: 'logo', box: [100, 100, 180, 60] }, card(), copy());
    expect(check(logo)).toEqual(['pass']);
    expect(check(logo, card())).toEqual(['fail covered']);
    expect(check(layer({ role: 'product', box: [100, 100, 180, 60] }), card())).toEqual([
      'inapplicable noLayers',
    ]);
  });

  it.each(unseen({ box: [100, 100, 180, 60] }))('is not hidden by a layer that is %s', (_title, one) => {
    const open = frame({ ...size, clipsContent: false }, copy(), one);
    expect(said(rule, open, {})).toEqual(['pass']);
  });

  it.each(unseen({ role: 'logo', box: [100, 100, 180, 60] }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      expect(said(rule, frame({ ...size, clipsContent: false }, one, card()), {})).toEqual([
        'inapplicable noLayers',
      ]);
    },
  );

  it('is inapplicable to an empty frame', () => {
    expect(check()).toEqual(['inapplicable noLayers']);
  });
});
