import { describe, expect, it } from 'vitest';
import {
  finalPunctuation,
  mixedWidth,
  pricesIn,
  spacesBetween,
  spacesMissing,
} from '../../../src/core/check/punctuation-faults.ts';

const mended = (text: string, faults: ReturnType<typeof mixedWidth>): string =>
  [...faults]
    .reverse()
    .reduce((left, { start, end, text: put }) => left.slice(0, start) + (put ?? '?') + left.slice(end), text);

describe('finalPunctuation', () => {
  it.each([
    ['好。', '。'],
    ['好……', '……'],
    ['“好！”', '！'],
    ['好 \n', null],
    ['（好）', null],
    ['', null],
    ['。', '。'],
  ])('of “%s” is %s', (text, expected) => {
    expect(finalPunctuation(text)?.mark ?? null).toBe(expected);
  });
});

describe('mixedWidth', () => {
  it.each([
    ['你好,世界', '你好，世界'],
    ['满100(元)', '满100（元）'],
    ['Hello，world', 'Hello,world'],
    ['ＡＢ款', 'AB款'],
    ['１折', '?折'],
    ['𠮷,好', '𠮷，好'],
    ['3:2, 1,000', '3:2, 1,000'],
  ])('mends “%s” to “%s”', (text, expected) => {
    expect(mended(text, mixedWidth(text))).toBe(expected);
  });
});

describe('spaces between Chinese and Latin', () => {
  it('are found where they lack and where they stand; one mends the other', () => {
    const [tight, wide] = ['买iPhone送3年保', '买 iPhone 送 3 年保'];
    expect(mended(tight, spacesMissing(tight))).toBe(wide);
    expect(mended(wide, spacesBetween(wide))).toBe(tight);
    expect(spacesMissing(wide)).toEqual([]);
    expect(spacesBetween(tight)).toEqual([]);
    expect(spacesBetween('买\nA')).toEqual([]);
  });
});

describe('pricesIn', () => {
  it.each([
    ['¥99起', ['¥99']],
    ['99 元, ￥1,299.00。', ['99 元', '￥1,299.00']],
    ['原价¥199，', ['¥199']],
    ['199件', []],
  ])('finds in “%s” %j', (text, expected) => {
    expect(pricesIn(text).map((price) => price.text)).toEqual(expected);
  });
});
