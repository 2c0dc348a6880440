import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/canvas.size.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const banner = {
  sizes: [
    { width: 750, height: 340 },
    { width: 1080, height: 1920 },
  ],
};
const header = { width: { min: 750, max: 750 }, height: { min: 201, max: 349 } };

describe('canvas.size', () => {
  it.each([
    ['passes at a listed size', 750, 340, ['pass']],
    ['passes half a pixel off', 750.5, 339.5, ['pass']],
    ['fails beyond half a pixel', 750.51, 340, ['fail notListed']],
    ['fails with sides swapped', 340, 750, ['fail notListed']],
    ['fails an empty frame', 0, 0, ['fail notListed']],
  ])('%s', (_title, width, height, expected) => {
    expect(said(rule, frame({ width, height }), banner)).toEqual(expected);
  });

  it('names the nearest allowed size', () => {
    expect(judge(rule, frame({ width: 1000, height: 1900 }), banner)).toMatchObject([
      { data: { width: 1000, height: 1900, nearWidth: 1080, nearHeight: 1920 }, layerId: null },
    ]);
  });

  it('takes the size that fits a wide tolerance, not the one with the smaller sum of differences', () => {
    const sizes = [
      { width: 100, height: 125 },
      { width: 119, height: 119 },
    ];
    expect(said(rule, frame({ width: 100, height: 100 }), { sizes, tolerancePx: 20 })).toEqual(['pass']);
  });

  it.each([
    ['passes at the lower ends', 750, 201, ['pass']],
    ['passes at the upper ends', 750, 349, ['pass']],
    ['fails a pixel too narrow', 749, 300, ['fail tooNarrow']],
    ['fails a pixel too wide', 751, 300, ['fail tooWide']],
    ['fails a pixel too low', 750, 200, ['fail tooLow']],
    ['fails a pixel too high', 750, 350, ['fail tooHigh']],
    ['tells both sides', 700, 400, ['fail tooNarrow', 'fail tooHigh']],
  ])('with ranges %s', (_title, width, height, expected) => {
    expect(said(rule, frame({ width, height }), header)).toEqual(expected);
  });

  it('leaves the other side free when only one has a range', () => {
    expect(said(rule, frame({ width: 750, height: 9000 }), { width: { min: 750 } })).toEqual(['pass']);
  });

  it('has no tolerance when the spec says 0', () => {
    expect(said(rule, frame({ width: 750.01, height: 340 }), { ...banner, tolerancePx: 0 })).toEqual([
      'fail notListed',
    ]);
  });

  it('says what was measured, and resizes only what missed by a slip', () => {
    expect(judge(rule, frame({ width: 751, height: 340 }), banner)).toMatchObject([
      {
        measured: { found: '751 × 340', is: 'oneOf', needed: '750 × 340, 1080 × 1920', unit: 'px' },
        marks: [{ is: 'needed', rect: { x: 0, y: 0, width: 750, height: 340 } }],
        fix: { is: 'suggestion', steps: [{ do: 'resize', layerId: '1:0', width: 750, height: 340 }] },
      },
    ]);
    expect(judge(rule, frame({ width: 753, height: 340 }), banner)[0]).not.toHaveProperty('fix');
    expect(judge(rule, frame({ width: 749, height: 300 }), header)).toMatchObject([
      { measured: { found: 749, is: 'atLeast', needed: 750, unit: 'px' } },
    ]);
    expect(judge(rule, frame({ width: 750, height: 350 }), header)).toMatchObject([
      { measured: { found: 350, is: 'atMost', needed: 349, unit: 'px' } },
    ]);
  });
});
