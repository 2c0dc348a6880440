import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/canvas.ratio.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const wide = {
  ratios: [
    { width: 16, height: 9 },
    { width: 4, height: 3 },
  ],
};

describe('canvas.ratio', () => {
  it.each([
    ['passes at a listed ratio', 1600, 900, ['pass']],
    ['passes at the other one', 800, 600, ['pass']],
    ['passes one percent off', 1616, 900, ['pass']],
    ['fails just beyond one percent', 1617, 900, ['fail offRatio']],
    ['passes one percent under', 1584, 900, ['pass']],
    ['fails just beyond it', 1583, 900, ['fail offRatio']],
    ['tells swapped sides', 900, 1600, ['fail swapped']],
    ['fails a frame without height', 100, 0, ['fail offRatio']],
  ])('%s', (_title, width, height, expected) => {
    expect(said(rule, frame({ width, height }), wide)).toEqual(expected);
  });

  it('names the nearest ratio, the difference and the height it needs', () => {
    expect(judge(rule, frame({ width: 1600, height: 1000 }), wide)).toMatchObject([
      {
        layerId: null,
        region: null,
        data: { found: 1.6, ratio: '16:9', deltaPercent: 10, tolerancePercent: 1, needHeight: 900 },
        measured: { found: 1.6, is: 'oneOf', needed: '16:9, 4:3', unit: 'ratio' },
      },
    ]);
  });

  it('takes no tolerance when the spec says so', () => {
    const exact = { ...wide, tolerancePercent: 0 };
    expect(said(rule, frame({ width: 1601, height: 900 }), exact)).toEqual(['fail offRatio']);
    expect(said(rule, frame({ width: 1600, height: 900 }), exact)).toEqual(['pass']);
  });

  it('is unknown for a rotated frame', () => {
    expect(said(rule, frame({ width: 1600, height: 900, rotationDeg: 90 }), wide)).toEqual([
      'unknown rotated',
    ]);
  });

  it('does not mind what lies in the frame', () => {
    expect(said(rule, frame({ width: 1600, height: 900, painted: null }), wide)).toEqual(['pass']);
  });
});
