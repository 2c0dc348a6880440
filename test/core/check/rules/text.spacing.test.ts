import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.spacing.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer, type TextFields, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

/** Font size 40, two lines broken by hand. */
const lines = (lineHeightPx: number | null, fields: TextFields = {}) =>
  frame(
    {},
    text('上行\n下行', {
      fontSizePx: 40,
      lineHeightPx,
      box: [0, 0, 300, 2 * (lineHeightPx ?? 40)],
      content: { autoResize: 'HEIGHT' },
      ...fields,
    }),
  );
const tracked = (letterSpacingPx: number, characters = 'Sale') =>
  frame({}, text(characters, { fontSizePx: 40, letterSpacingPx }));
const lineHeightPercent = { min: 120, max: 150 };
const letterSpacingPercent = { min: 0, max: 5 };

describe('text.spacing', () => {
  it.each([
    ['passes at the lower limit', lines(48), ['pass']],
    ['fails under it', lines(47), ['fail lineHeightOff']],
    ['passes at the upper limit', lines(60), ['pass']],
    ['fails over it', lines(61), ['fail lineHeightOff']],
    [
      'does not judge a single line',
      lines(40, { box: [0, 0, 300, 40], content: { characters: '一行', autoResize: 'HEIGHT' } }),
      ['pass'],
    ],
    [
      'is unknown where the number of lines is',
      lines(40, { rotationDeg: 8, content: { autoResize: 'NONE' } }),
      ['unknown linesUnknown'],
    ],
    ['is unknown without a line height', lines(null), ['unknown spacingUnknown']],
  ])('of line height %s', (_title, input, expected) => {
    expect(said(rule, input, { lineHeightPercent })).toEqual(expected);
  });

  it.each([
    ['passes at the limits', tracked(2), ['pass']],
    ['fails over them', tracked(2.1), ['fail letterSpacingOff']],
    ['fails under them', tracked(-1), ['fail letterSpacingOff']],
    ['does not judge a single character', tracked(9, 'S'), ['pass']],
    [
      'is unknown without a font size',
      frame({}, text('Sale', { fontSizePx: 0 })),
      ['unknown spacingUnknown'],
    ],
  ])('of letter spacing %s', (_title, input, expected) => {
    expect(said(rule, input, { letterSpacingPercent })).toEqual(expected);
  });

  it('names both numbers and suggests the nearer limit', () => {
    expect(judge(rule, lines(40), { lineHeightPercent })).toMatchObject([
      {
        data: { foundPercent: 100, limits: '120–150%', wantedPx: 48 },
        measured: { found: 100, is: 'atLeast', needed: 120, unit: '%' },
        fix: {
          is: 'suggestion',
          steps: [{ do: 'setLineHeight', start: 0, end: 5, was: 40, lineHeightPx: 48 }],
        },
      },
    ]);
    expect(judge(rule, tracked(8), { letterSpacingPercent: { max: 5 } })).toMatchObject([
      { data: { limits: '≤ 5%' }, fix: { steps: [{ do: 'setLetterSpacing', was: 8, letterSpacingPx: 2 }] } },
    ]);
  });

  it('is unknown about outlines and inapplicable without text', () => {
    const params = { lineHeightPercent: { min: 100 }, roles: ['title'] };
    expect(said(rule, frame({}, layer({ role: 'title' })), params)).toEqual(['unknown noLiveText']);
    expect(said(rule, frame({}), params)).toEqual(['inapplicable noText']);
    expect(said(rule, frame({}, text('x', { isSwitchedOn: false })), { letterSpacingPercent })).toEqual([
      'inapplicable noText',
    ]);
  });
});
