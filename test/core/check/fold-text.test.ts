import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText, foldText } from '../../../src/core/check/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['case', 'TOP', 'top'],
    ['full and half width', 'ＴＯＰ１００％', 'top100%'],
    ['composed and decomposed accents', 'cafe\u0301', 'caf\u00e9'],
    ['characters without width', '第\u200b一', '第一'],
    ['white space next to Chinese', '第 \n 一 名', '第一名'],
    ['white space between Chinese and Latin', '限时 8 折', '限时8折'],
    ['runs of white space elsewhere', '  the \n best ', 'the best'],
    ['only white space', ' \n\t', ''],
  ])('folds %s', (_title, text, expected) => {
    expect(foldedText(text)).toBe(expected);
  });

  it('says where each unit comes from, also where one character becomes several', () => {
    expect(foldText('第 ㎏')).toEqual({ folded: '第kg', starts: [0, 2, 2], ends: [1, 3, 3] });
  });

  it('keeps places in order and within the text, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, starts, ends } = foldText(text);
        expect(starts).toHaveLength(folded.length);
        expect(starts.every((start, index) => start < (ends[index] ?? 0))).toBe(true);
        expect(starts.every((start, index) => index === 0 || start >= (starts[index - 1] ?? 0))).toBe(true);
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(text.length);
      }),
    );
    expect(foldedText(foldedText('第 一 TOP'))).toBe(foldedText('第 一 TOP'));
  });
});
