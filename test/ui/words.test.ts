import { describe, expect, it } from 'vitest';
import { defaultSettings, localeOf } from '../../src/ui/state/settings-state.ts';
import { createWords } from '../../src/ui/words.ts';

const en = createWords('en');
const zh = createWords('zh-CN');

describe('createWords', () => {
  it('counts in both languages', () => {
    expect([en.count('frames', 1), en.count('frames', 1248), zh.count('frames', 1)]).toEqual([
      '1 frame',
      '1,248 frames',
      '1 个画框',
    ]);
  });

  it.each([
    [999, '999 B'],
    [1500, '1.5 kB'],
    [410_000_000, '410 MB'],
    [2_300_000_000, '2.3 GB'],
  ])('writes %d bytes as %s', (sizeBytes, text) => {
    expect(en.bytes(sizeBytes)).toBe(text);
  });

  it.each([
    [40, '0.1 s', '0.1 秒'],
    [12_400, '12 s', '12 秒'],
    [360_000, '6 min', '6 分钟'],
    [5_400_000, '1.5 h', '1.5 小时'],
  ])('writes %d ms for people', (durationMs, english, chinese) => {
    expect([en.duration(durationMs), zh.duration(durationMs)]).toEqual([english, chinese]);
  });

  it('never hides a failure without words', () => {
    expect(en.failure({ code: 'ODD', data: {} })).toContain('ODD');
  });

  it('leaves a layer called like a place alone', () => {
    expect(en.failure({ code: 'NO_BOX', data: { name: '{code}' } })).toContain('“{code}”');
  });
});

describe('localeOf', () => {
  it.each([
    ['the choice', 'en' as const, ['zh-CN'], 'en'],
    ['a Chinese browser of any region', null, ['zh-TW', 'en'], 'zh-CN'],
    ['any other browser', null, ['de'], 'en'],
    ['a browser that says nothing', null, [], 'en'],
  ])('follows %s', (_name, locale, languages, expected) => {
    expect(localeOf({ ...defaultSettings, locale }, languages)).toBe(expected);
  });
});
