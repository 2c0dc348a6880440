import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText } from '../../../src/core/check/count-text.ts';

describe('countText', () => {
  it.each([
    ['汉字', 2, 2],
    ['AB', 1, 2],
    ['ＡＢ', 2, 2],
    ['ｱ', 0.5, 1],
    ['限时 8 折', 4.5, 6],
    ['“双11”', 4, 5],
    ['“Sale”', 3, 6],
    ['省钱——快来……', 8, 8],
    ['👨‍👩‍👧', 1, 1],
    ['e\u0301', 0.5, 1],
    ['  头\n\u3000尾  ', 2, 2],
    ['a\u200bb', 1, 2],
    ['', 0, 0],
    [' \r\n ', 0, 0],
  ])('counts %j as %s 字 and %s characters', (text, wide, graphemes) => {
    expect(countText(text, 'fullWidth')).toBe(wide);
    expect(countText(text, 'grapheme')).toBe(graphemes);
  });

  it('does not care where lines break', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z汉字]{1,5}$/), { minLength: 1 }), (lines) => {
        expect(countText(lines.join('\n'), 'grapheme')).toBe(countText(lines.join(''), 'grapheme'));
      }),
    );
  });
});
