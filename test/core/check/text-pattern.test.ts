import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPatterns, matchesPattern, textPattern } from '../../../src/core/check/text-pattern.ts';

const found = (patterns: readonly string[], text: string): string[] =>
  findPatterns(patterns, text).map(({ start, end }) => text.slice(start, end));

describe('findPatterns', () => {
  it.each([
    ['plain text, whatever its case and width', 'vip', 'ＶＩＰ专享', ['ＶＩＰ']],
    ['digits', '{digits}元', '满199元减20元', ['199元', '20元']],
    ['so many digits', '{digits:11}', '电话13800138000', ['13800138000']],
    ['a range of digits', '1{digits:2-3}', '1 12 123 12345', ['123', '1234']],
    ['numbers with commas and points', '¥{number}', '¥1,299.50起', ['¥1,299.50']],
    ['Chinese, as long as it lasts', '和{han}一起', '和大家一起来', ['和大家一起']],
    ['Latin words', '{latin}.com', 'shop.com', ['shop.com']],
    ['anything of a length', '(={any:1-3}=)', '(=ab=) (=abcd=)', ['(=ab=)']],
    ['braces', '{{x}}', 'a{x}b', ['{x}']],
    ['nothing', '{digits}', '没有数字', []],
  ])('finds %s', (_title, pattern, text, expected) => {
    expect(found([pattern], text)).toEqual(expected);
  });

  it.each([
    '11月11日',
    '11 月 11 日',
    '2026-11-11',
    '2026年11月11日',
    '2026.11.11',
    '6.1-6.18',
    '6/1~6/18',
    'Nov 11',
    '11 November',
  ])('takes %s for a date', (text) => {
    expect(found(['{date}'], `限时 ${text} 止`)).not.toEqual([]);
  });

  it.each(['5.20', '¥11.11', '24小时', '3天', '100%', 'may'])('does not take %s for a date', (text) => {
    expect(found(['{date}'], text)).toEqual([]);
  });

  it('takes the longest of alternatives that begin alike, and none inside another', () => {
    expect(found(['第一', '第一名', '一名'], '第一名第一')).toEqual(['第一名', '第一']);
  });

  it('finds plain text exactly where it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c]{0,12}$/), fc.stringMatching(/^[a-c]{1,3}$/), (text, word) => {
        expect(found([word], text).length > 0).toBe(text.includes(word));
      }),
    );
  });

  it('stays bounded on hostile copy and patterns', () => {
    const pattern = `${'{digits}'.repeat(20)}x`;
    expect(found([pattern], '1'.repeat(10_000))).toEqual([]);
    expect(found(['{any:1-99}{any:1-99}{any:1-99}!'], 'a'.repeat(2_000))).toEqual([]);
    expect(found(['{number}元'], '1,'.repeat(5_000))).toEqual([]);
  });

  it('refuses a list that would take too long', () => {
    const many = Array.from({ length: 50 }, () => '{any:1-99}{any:1-99}{any:1-99}');
    expect(() => findPatterns(many, 'a')).toThrow('patterns too large');
  });
});

describe('matchesPattern', () => {
  it('asks for the whole copy', () => {
    expect(matchesPattern(['¥{number}'], '¥99')).toBe(true);
    expect(matchesPattern(['¥{number}'], '¥99元')).toBe(false);
    expect(matchesPattern(['¥{number}', '{number}元'], '99 元')).toBe(true);
    expect(matchesPattern(['{any}'], '')).toBe(false);
  });
});

describe('textPattern', () => {
  it.each(['a', '{digits}元', '{any:1-20}', '{{', '{date}'])('allows %s', (pattern) => {
    expect(textPattern.safeParse(pattern).success).toBe(true);
  });

  it.each(['', '{', '}', '{digit}', '{any:}', '{any:1-}', '{number:2}', 'a'.repeat(201)])(
    'refuses %s',
    (pattern) => {
      expect(textPattern.safeParse(pattern).success).toBe(false);
    },
  );
});
