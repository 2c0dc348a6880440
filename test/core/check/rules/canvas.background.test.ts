import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/canvas.background.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const banner = frame({ width: 400, height: 200 });
const share = (value: number) => () => ({ share: value });
const side = (fields: object = {}) => ({
  hex: '#ffffff',
  spread: 0,
  whiteShare: 1,
  clearShare: 0,
  depthPx: null,
  beyondShare: 0,
  ...fields,
});
const edges =
  (fields: object = {}) =>
  () => ({
    top: side(),
    right: side(),
    bottom: side(),
    left: side(fields),
    cornerAlpha: 255,
  });

describe('canvas.background', () => {
  it('asks for an opaque picture to the last pixel', () => {
    expect(saidMeasured(rule, banner, { kind: 'opaque' }, share(0))).toEqual(['pass']);
    expect(saidMeasured(rule, banner, { kind: 'opaque' }, share(1e-6))).toEqual(['fail seeThrough']);
  });

  it('never calls a share that is there nothing', () => {
    expect(judgeMeasured(rule, banner, { kind: 'opaque' }, share(1e-6))).toMatchObject([
      { data: { foundPercent: 0.01 }, measured: { is: 'atMost', needed: 0, unit: '%' } },
    ]);
  });

  it('asks for at least one see-through pixel of a transparent ground', () => {
    expect(saidMeasured(rule, banner, { kind: 'transparent' }, share(0.4))).toEqual(['pass']);
    expect(saidMeasured(rule, banner, { kind: 'transparent' }, share(0))).toEqual(['fail notTransparent']);
  });

  it.each([
    ['the very colour', {}, ['pass']],
    ['a colour within the tolerance', { hex: '#fcffff', spread: 3 }, ['pass']],
    ['a colour one step beyond it', { hex: '#fbffff' }, ['fail wrongColour']],
    ['pixels that stray on one side', { spread: 4 }, ['fail wrongColour']],
    ['a see-through edge', { clearShare: 0.01 }, ['fail wrongColour']],
  ])('judges a pure white ground by its edge: %s', (_title, fields, expected) => {
    expect(saidMeasured(rule, banner, { colour: { hex: '#ffffff' } }, edges(fields))).toEqual(expected);
  });

  it('allows a colour up to its share, 30 % white for one', () => {
    const params = { maxShare: { hex: '#ffffff', percent: 30 } };
    expect(saidMeasured(rule, banner, params, share(0.3))).toEqual(['pass']);
    expect(judgeMeasured(rule, banner, params, share(0.305))).toMatchObject([
      { is: 'fail', because: 'tooMuch', data: { foundPercent: 30.5, maxPercent: 30, tolerance: 3 } },
    ]);
  });

  it('counts a share inside a zone, and cannot in one that is no rectangle', () => {
    const zone = { id: 'top', band: { side: 'top', size: { percent: 50 } } };
    const circle = { id: 'dot', circle: { radius: { px: 20 } } };
    const params = (where: object) => ({ maxShare: { hex: '#ffffff', percent: 30, zone: where } });
    expect(judgeMeasured(rule, banner, params(zone), share(1))).toMatchObject([
      { because: 'tooMuch', region: { x: 0, y: 0, width: 400, height: 100 } },
    ]);
    expect(saidMeasured(rule, banner, params(circle), share(1))).toEqual(['unknown zoneNotRect']);
  });

  it('is unknown for each question that could not be measured', () => {
    const params = { kind: 'opaque', colour: { hex: '#ffffff' }, maxShare: { hex: '#ffffff', percent: 1 } };
    expect(saidMeasured(rule, banner, params, () => null)).toEqual([
      'unknown notMeasured',
      'unknown notMeasured',
      'unknown notMeasured',
    ]);
  });

  it('refuses params that ask nothing', () => {
    expect(rule.params.safeParse({}).success).toBe(false);
  });
});
