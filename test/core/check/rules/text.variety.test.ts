import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.variety.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { imagePaint, solid, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const two = frame(
  {},
  text('a', { fontFamily: 'Inter', fontSizePx: 32, fontWeight: 400, fills: [solid('#000000')] }),
  text('b', {
    fontFamily: 'Noto',
    fontSizePx: 48,
    fontWeight: 700,
    fills: [solid('#000000'), solid('#ff0000')],
  }),
);

describe('text.variety', () => {
  it.each([
    ['maxFamilies', 'tooManyFamilies'],
    ['maxSizes', 'tooManySizes'],
    ['maxWeights', 'tooManyWeights'],
    ['maxColours', 'tooManyColours'],
  ])('%s passes at the limit and fails under it', (param, because) => {
    expect(said(rule, two, { [param]: 2 })).toEqual(['pass']);
    expect(said(rule, two, { [param]: 1 })).toEqual([`fail ${because}`]);
  });

  it('lists what it counted', () => {
    expect(judge(rule, two, { maxSizes: 1 })).toMatchObject([
      {
        layerId: null,
        data: { found: 2, max: 1, list: '32, 48' },
        measured: { found: 2, is: 'atMost', needed: 1 },
      },
    ]);
  });

  it('takes sizes that round to the same px for one, and a picture for a colour', () => {
    const near = frame(
      {},
      text('a', { fontSizePx: 32 }),
      text('b', { fontSizePx: 32.2, fills: [imagePaint()] }),
    );
    expect(said(rule, near, { maxSizes: 1 })).toEqual(['pass']);
    expect(said(rule, near, { maxColours: 1 })).toEqual(['fail tooManyColours']);
  });

  it('asks for something lighter where all is bold', () => {
    const bold = (...weights: readonly number[]) =>
      frame({}, ...weights.map((fontWeight) => text('a', { fontWeight })));
    expect(said(rule, bold(700, 600), { notAllBold: true })).toEqual(['fail allBold']);
    expect(said(rule, bold(700, 500), { notAllBold: true })).toEqual(['pass']);
    expect(said(rule, bold(700), { notAllBold: true })).toEqual(['pass']);
  });

  it('is unknown where a style is not told, and leaves hidden and exempt text out', () => {
    expect(said(rule, frame({}, text('a', { fontFamily: '' })), { maxFamilies: 1 })).toEqual([
      'unknown styleUnknown',
    ]);
    const tree = frame({}, text('a', { role: 'logo' }), text('b', { isSwitchedOn: false }));
    expect(said(rule, tree, { maxSizes: 1, exceptRoles: ['logo'] })).toEqual(['inapplicable noText']);
    expect(said(rule, frame({}), { maxSizes: 1 })).toEqual(['inapplicable noText']);
  });
});
