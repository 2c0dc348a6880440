import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.order.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
type Box = readonly [number, number, number, number];
const title = (box: Box, fields: object = {}) => layer({ name: 'Title', role: 'title', box, ...fields });
const cta = (box: Box, fields: object = {}) => layer({ name: 'CTA', role: 'cta', box, ...fields });
const reading = { order: { roles: ['title', 'benefit', 'cta'] } };
const stack = { above: [['title', 'product']] };
const product = (box: Box, fields: object = {}) =>
  layer({ name: 'Product', role: 'product', box, ...fields });
const check = (given: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), given);

describe('layout.order', () => {
  it.each([
    ['passes centres on one line', 100, ['pass']],
    ['fails a pixel lower', 101, ['fail belowIt']],
    ['passes well above', 0, ['pass']],
  ])('down the frame %s', (_title, y, expected) => {
    expect(check(reading, title([0, y, 100, 50]), cta([0, 100, 100, 50]))).toEqual(expected);
  });

  it('says which two are in the wrong order', () => {
    expect(judge(rule, frame(size, title([0, 300, 100, 50]), cta([0, 100, 100, 50])), reading)).toMatchObject(
      [
        {
          layerId: '1:1',
          part: '1:2',
          data: { layer: 'Title', role: 'title', other: 'CTA', otherRole: 'cta', foundPx: 325, limitPx: 125 },
          measured: { found: 325, is: 'atMost', needed: 125, unit: 'px' },
          marks: [{ is: 'other', rect: { x: 0, y: 100, width: 100, height: 50 } }],
        },
      ],
    );
  });

  it('reads across when the spec says so', () => {
    const across = { order: { ...reading.order, axis: 'horizontal' } };
    expect(check(across, title([0, 0, 100, 50]), cta([100, 0, 100, 50]))).toEqual(['pass']);
    expect(check(across, title([101, 0, 100, 50]), cta([100, 0, 100, 50]))).toEqual(['fail rightOfIt']);
  });

  it('compares the last of one role with the first of the next', () => {
    expect(
      check(reading, title([0, 0, 9, 9]), title([0, 200, 9, 9]), cta([0, 100, 9, 9]), cta([0, 300, 9, 9])),
    ).toEqual(['fail belowIt']);
  });

  it('fails what is painted under the other where both meet, and suggests to raise it', () => {
    const made = frame(size, title([0, 0, 100, 50]), product([50, 0, 300, 300]));
    expect(judge(rule, made, stack)).toMatchObject([
      {
        is: 'fail',
        because: 'under',
        layerId: '1:1',
        fix: { is: 'suggestion', steps: [{ do: 'raiseAbove', layerId: '1:1', siblingId: '1:2' }] },
      },
    ]);
    expect(check(stack, product([50, 0, 300, 300]), title([0, 0, 100, 50]))).toEqual(['pass']);
    expect(check(stack, title([0, 0, 50, 50]), product([50, 0, 300, 300]))).toEqual(['inapplicable tooFew']);
  });

  it('takes nothing out of its group', () => {
    const made = frame(
      size,
      group({ box: [0, 0, 100, 50] }, title([0, 0, 100, 50])),
      product([50, 0, 300, 300]),
    );
    expect(judge(rule, made, stack)[0]).not.toHaveProperty('fix');
  });

  it('takes what lies in the other for a part of it', () => {
    const card = frameLayer({ role: 'title', box: [0, 0, 300, 300] }, product([0, 0, 100, 100]));
    expect(check(stack, card)).toEqual(['inapplicable tooFew']);
  });

  it('is stackUnknown between children of one auto layout, which may stack the other way round', () => {
    const laid = { isInAutoLayout: true };
    const row = frameLayer(
      { layoutMode: 'HORIZONTAL', fills: [] },
      product([0, 0, 300, 300], laid),
      title([250, 0, 100, 50], laid),
    );
    expect(check(stack, row)).toEqual(['unknown stackUnknown']);
  });

  it('is outlineUnknown where outlines or bounds are not known', () => {
    const old = frame({ ...size, hasRenderBounds: false }, title([0, 0, 100, 50]), cta([0, 100, 100, 50]));
    expect(said(rule, old, reading)).toEqual(['unknown outlineUnknown']);
    const turned = { rotationDeg: 45, quad: null, size: null };
    expect(check(stack, title([0, 0, 100, 100]), product([50, 50, 300, 300], turned))).toEqual([
      'unknown outlineUnknown',
    ]);
  });

  it.each(unseen({ role: 'title', box: [0, 300, 50, 50] }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      const open = frame(
        { ...size, clipsContent: false },
        one,
        cta([0, 0, 100, 50]),
        product([0, 200, 300, 300]),
      );
      expect(said(rule, open, { ...reading, ...stack })).toEqual(['inapplicable tooFew']);
    },
  );

  it('is tooFew in an empty frame', () => {
    expect(check({ ...reading, ...stack })).toEqual(['inapplicable tooFew']);
  });
});
