import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/canvas.edges.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const banner = frame({ width: 400, height: 200 });
const ground = { hex: '#336699', spread: 0, whiteShare: 0, clearShare: 0, depthPx: null, beyondShare: 0 };
const line = { ...ground, depthPx: 2, beyondShare: 1 };
const read =
  (fields: object = {}) =>
  () => ({
    top: ground,
    right: ground,
    bottom: ground,
    left: ground,
    cornerAlpha: 255,
    ...fields,
  });
const all = (side: object) => read({ top: side, right: side, bottom: side, left: side });

describe('canvas.edges', () => {
  it('asks for square corners: of the frame, with a way to mend it, and of the pixels', () => {
    expect(saidMeasured(rule, banner, {}, read())).toEqual(['pass']);
    expect(judgeMeasured(rule, frame({ cornerRadius: [0, 8, 0, 0] }), {}, read())).toMatchObject([
      {
        because: 'rounded',
        measured: { found: 8, needed: 0 },
        fix: { steps: [{ do: 'setCornerRadius', radiusPx: 0 }] },
      },
    ]);
    expect(saidMeasured(rule, banner, {}, read({ cornerAlpha: 254 }))).toEqual(['fail cornersClear']);
    expect(saidMeasured(rule, banner, { squareCorners: false }, read({ cornerAlpha: 0 }))).toEqual(['pass']);
  });

  it('takes see-through corners of a see-through ground for no rounding', () => {
    const clear = { ...ground, clearShare: 1 };
    const reading = () => ({ top: clear, right: clear, bottom: clear, left: clear, cornerAlpha: 0 });
    expect(saidMeasured(rule, banner, {}, reading)).toEqual(['pass']);
  });

  it.each([
    ['#f5f5f5', 'fail'],
    ['#f4f5f5', 'pass'],
  ])('draws the line of near white at 245: %s', (hex, expected) => {
    const reading = read({ top: { ...ground, hex } });
    const said = (params: object) => saidMeasured(rule, banner, params, reading)[0]?.split(' ');
    expect(said({ white: 'forbidden' })).toEqual(expected === 'pass' ? ['pass'] : ['fail', 'whiteEdge']);
    expect(said({ border: 'required-if-white' })).toEqual(
      expected === 'pass' ? ['pass'] : ['fail', 'whiteWithoutBorder'],
    );
    expect(said({})).toEqual(['pass']);
  });

  it('asks for a border of one colour on all four sides', () => {
    expect(saidMeasured(rule, banner, { border: 'required' }, all(line))).toEqual(['pass']);
    expect(saidMeasured(rule, banner, { border: 'required', edgePx: 3 }, all(line))).toEqual([
      'fail noBorder',
    ]);
    expect(saidMeasured(rule, banner, { border: 'required' }, read({ top: line }))).toEqual([
      'fail noBorder',
    ]);
    const odd = read({ top: line, bottom: line, left: line, right: { ...line, hex: '#ff0000' } });
    expect(saidMeasured(rule, banner, { border: 'required' }, odd)).toEqual(['fail noBorder']);
  });

  it('forbids bars on two opposite sides, not a band on one', () => {
    const params = { border: 'forbidden' };
    expect(saidMeasured(rule, banner, params, read({ top: line }))).toEqual(['pass']);
    expect(judgeMeasured(rule, banner, params, read({ top: line, bottom: line }))).toMatchObject([
      {
        because: 'hasBorder',
        data: { sides: 2, foundPx: 2 },
        region: { x: 0, y: 0, width: 400, height: 2 },
        marks: [{ rect: { x: 0, y: 198, width: 400, height: 2 } }],
      },
    ]);
  });

  it('leaves it open where the edge changes colour on part of its length', () => {
    const half = { ...line, beyondShare: 0.4 };
    expect(saidMeasured(rule, banner, { border: 'required' }, all(half))).toEqual(['unknown borderUnclear']);
    expect(saidMeasured(rule, banner, { border: 'forbidden' }, all(half))).toEqual(['unknown borderUnclear']);
    expect(saidMeasured(rule, banner, { border: 'forbidden' }, all({ ...line, beyondShare: 0.2 }))).toEqual([
      'pass',
    ]);
  });

  it('judges the radius even where nothing could be measured', () => {
    expect(saidMeasured(rule, frame({ cornerRadius: 4 }), {}, () => null)).toEqual([
      'fail rounded',
      'unknown notMeasured',
    ]);
  });
});
