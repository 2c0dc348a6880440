import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.share.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, frameLayer, group, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 1000 };
const copy = (box: readonly [number, number, number, number], fields: object = {}) =>
  text('Sale', { box, ...fields });
const max20 = { roles: 'text', maxPercent: 20 };

/** A square of 200 px, turned by 45° around the middle of the frame. */
const reach = 100 * Math.SQRT2;
const diamond = (fields: object = {}) =>
  copy([500 - reach, 500 - reach, 2 * reach, 2 * reach], {
    rotationDeg: 45,
    quad: [
      { x: 500, y: 500 - reach },
      { x: 500 + reach, y: 500 },
      { x: 500, y: 500 + reach },
      { x: 500 - reach, y: 500 },
    ],
    size: { width: 200, height: 200 },
    ...fields,
  });

describe('element.share', () => {
  it.each([
    ['passes at exactly the limit', [copy([0, 0, 1000, 200])], ['pass']],
    ['fails a pixel row over it', [copy([0, 0, 1000, 201])], ['fail tooMuch']],
    ['counts an overlap once', [copy([0, 0, 1000, 200]), copy([0, 100, 1000, 100])], ['pass']],
    ['adds what lies apart', [copy([0, 0, 1000, 150]), copy([0, 500, 1000, 51])], ['fail tooMuch']],
    ['does not count what is not text', [copy([0, 0, 9, 9]), layer({ box: [0, 0, 1000, 900] })], ['pass']],
    [
      'does not count hidden text',
      [copy([0, 0, 9, 9]), copy([0, 0, 1000, 900], { isSwitchedOn: false })],
      ['pass'],
    ],
    ['does not count what lies beyond the canvas', [copy([0, -800, 1000, 1000])], ['pass']],
    [
      'counts only what nested clips leave',
      [frameLayer({ box: [0, 0, 1000, 200], clipsContent: true }, copy([0, 0, 1000, 1000]))],
      ['pass'],
    ],
    [
      'counts only what a mask leaves',
      [layer({ isMask: true, box: [0, 0, 1000, 200] }), copy([0, 0, 1000, 1000], { maskedBy: '1:1' })],
      ['pass'],
    ],
    ['is inapplicable without text', [layer({})], ['inapplicable noLayers']],
    ['is inapplicable to an empty frame', [], ['inapplicable noLayers']],
  ])('%s', (_title, layers, expected) => {
    expect(said(rule, frame({ ...size, clipsContent: false }, ...layers), max20)).toEqual(expected);
  });

  it('measures ink, or boxes if the spec says so', () => {
    const wide = frame(size, copy([0, 0, 1000, 300], { painted: [0, 0, 500, 300] }));
    expect(said(rule, wide, max20)).toEqual(['pass']);
    expect(said(rule, wide, { ...max20, measure: 'box' })).toEqual(['fail tooMuch']);
  });

  it('leaves text in exempt roles out', () => {
    const pack = group({ role: 'product', box: [0, 0, 1000, 500] }, copy([0, 0, 1000, 500]));
    const both = frame(size, pack, copy([0, 600, 100, 100]));
    expect(said(rule, both, { ...max20, exceptRoles: ['product'] })).toEqual(['pass']);
    expect(said(rule, both, max20)).toEqual(['fail tooMuch']);
  });

  it('asks for a least share of roles', () => {
    const product = frame(size, layer({ role: 'product', box: [0, 0, 500, 600] }));
    expect(said(rule, product, { roles: ['product'], minPercent: 30 })).toEqual(['pass']);
    expect(said(rule, product, { roles: ['product'], minPercent: 30.1 })).toEqual(['fail tooLittle']);
  });

  it('counts a rotated layer with its real corners', () => {
    const share = (maxPercent: number) => said(rule, frame(size, diamond()), { roles: 'text', maxPercent });
    expect(share(4)).toEqual(['pass']);
    expect(share(3.99)).toEqual(['fail tooMuch']);
  });

  it('is unknown only where a rotated layer without corners decides', () => {
    const vague = diamond({ quad: null, size: null });
    const share = (maxPercent: number) =>
      said(rule, frame(size, vague, copy([0, 0, 100, 100])), { roles: 'text', maxPercent });
    expect(share(9)).toEqual(['pass']);
    expect(share(5)).toEqual(['unknown rotated']);
    expect(share(0.9)).toEqual(['fail tooMuch']);
    const shadowed = diamond({ effects: [dropShadow()] });
    expect(said(rule, frame(size, shadowed), { roles: 'text', maxPercent: 5 })).toEqual(['unknown rotated']);
  });

  it('is unknown where the document has no render bounds and the boxes are too much', () => {
    const old = (height: number) =>
      said(rule, frame({ ...size, hasRenderBounds: false }, copy([0, 0, 1000, height])), max20);
    expect(old(200)).toEqual(['pass']);
    expect(old(201)).toEqual(['unknown boundsUnknown']);
    const plain = layer({ role: 'product', box: [0, 0, 1000, 201] });
    expect(
      said(rule, frame({ ...size, hasRenderBounds: false }, plain), { roles: ['product'], maxPercent: 20 }),
    ).toEqual(['fail tooMuch']);
  });

  it('draws every rectangle and says the share', () => {
    const two = frame(size, copy([0, 0, 500, 300]), copy([500, 0, 500, 300]));
    expect(judge(rule, two, max20)).toMatchObject([
      {
        layerId: null,
        region: { x: 0, y: 0, width: 1000, height: 300 },
        marks: [{ is: 'found' }, { is: 'found', rect: { x: 500, y: 0, width: 500, height: 300 } }],
        measured: { found: 30, is: 'atMost', needed: 20, unit: '%' },
        data: { layers: 2, foundPercent: 30, limitPercent: 20 },
      },
    ]);
  });

  it.each([[{ roles: 'text' }], [{ roles: 'text', minPercent: 30, maxPercent: 20 }]])(
    'refuses %j',
    (params) => {
      expect(rule.params.safeParse(params).success).toBe(false);
    },
  );
});
