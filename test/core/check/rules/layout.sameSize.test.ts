import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.sameSize.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const product = (x: number, width: number, height: number, fields: object = {}) =>
  layer({ name: `P ${String(x)}`, role: 'product', box: [x, 0, width, height], ...fields });
const params = { roles: ['product'], dimension: 'height', tolerancePercent: 15 };

describe('layout.sameSize', () => {
  it.each([
    ['passes at the tolerance', 170, ['pass']],
    ['fails a pixel under it', 169, ['fail heightsDiffer']],
  ])('%s', (_title, height, expected) => {
    const made = frame(size, product(0, 100, 200), product(200, 50, height), product(400, 10, 190));
    expect(said(rule, made, params)).toEqual(expected);
  });

  it('names the smallest against the largest', () => {
    const made = frame(size, product(0, 100, 200), product(200, 100, 150));
    expect(judge(rule, made, params)).toMatchObject([
      {
        layerId: '1:2',
        part: 'height',
        data: { layer: 'P 200', other: 'P 0', foundPx: 150, otherPx: 200, differPercent: 25 },
        measured: { found: 25, is: 'atMost', needed: 15, unit: '%' },
        marks: [{ is: 'other', rect: { x: 0, y: 0, width: 100, height: 200 } }],
      },
    ]);
  });

  it('judges widths, or both', () => {
    const made = frame(size, product(0, 100, 200), product(200, 80, 200));
    expect(said(rule, made, { ...params, dimension: 'width' })).toEqual(['fail widthsDiffer']);
    expect(said(rule, made, { ...params, dimension: 'both' })).toEqual(['fail widthsDiffer', 'pass']);
  });

  it('with no tolerance forgives only float noise', () => {
    const exact = { roles: ['product'], dimension: 'height' };
    expect(said(rule, frame(size, product(0, 9, 200), product(20, 9, 199.995)), exact)).toEqual(['pass']);
    expect(said(rule, frame(size, product(0, 9, 200), product(20, 9, 199.9)), exact)).toEqual([
      'fail heightsDiffer',
    ]);
  });

  it('measures ink by default and boxes if the spec says so', () => {
    const made = frame(size, product(0, 100, 200), product(200, 100, 200, { painted: [200, 0, 100, 100] }));
    expect(said(rule, made, params)).toEqual(['fail heightsDiffer']);
    expect(said(rule, made, { ...params, measure: 'box' })).toEqual(['pass']);
  });

  it('is outlineUnknown without render bounds, even where the boxes agree', () => {
    const old = frame({ ...size, hasRenderBounds: false }, product(0, 100, 200), product(200, 100, 200));
    expect(said(rule, old, params)).toEqual(['unknown outlineUnknown']);
  });

  it.each(unseen({ role: 'product', box: [0, 0, 5, 5] }))(
    'does not count a layer that is %s',
    (_title, one) => {
      const open = frame({ ...size, clipsContent: false }, product(0, 100, 200), one);
      expect(said(rule, open, params)).toEqual(['inapplicable tooFew']);
    },
  );

  it('is tooFew in an empty frame', () => {
    expect(said(rule, frame(size), params)).toEqual(['inapplicable tooFew']);
  });
});
