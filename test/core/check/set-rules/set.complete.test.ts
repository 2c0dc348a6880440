import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/set-rules/set.complete.ts';
import { digest, saidOfSet } from '../../../helpers/digest-builder.ts';

const sized = (name: string, width: number, height: number) => digest(name, { size: { width, height } });

describe('set.complete', () => {
  it('passes Weibo-like sets of one main and three small pictures, and names what is missing', () => {
    const sizes = [
      { width: 1280, height: 720 },
      { width: 800, height: 800, min: 3, max: 3 },
    ];
    const main = sized('main', 1280, 720);
    const small = ['a', 'b', 'c', 'd'].map((name) => sized(name, 800, 800));
    expect(saidOfSet(rule, [main, ...small.slice(0, 3)], { sizes })).toEqual([]);
    expect(saidOfSet(rule, [main, ...small.slice(0, 2)], { sizes })).toEqual(['fail missing']);
    expect(saidOfSet(rule, [main, ...small], { sizes })).toEqual(['fail tooMany d']);
    expect(saidOfSet(rule, small.slice(0, 3), { sizes })).toEqual(['fail missing']);
  });

  it('takes a size within half a px and never one with its sides swapped', () => {
    const sizes = [{ width: 750, height: 340 }];
    expect(saidOfSet(rule, [sized('a', 749.5, 340.5)], { sizes })).toEqual([]);
    expect(saidOfSet(rule, [sized('a', 749.4, 340)], { sizes })).toEqual(['fail missing']);
    expect(saidOfSet(rule, [sized('a', 340, 750)], { sizes })).toEqual(['fail missing']);
  });

  it('asks for every size in every language: missingWord', () => {
    const each = { template: '{name}_{lang}', slot: 'lang', words: ['zh', 'en'] };
    const frames = [digest('hero_zh'), digest('hero_en'), digest('hero')];
    const sizes = [{ width: 300, height: 250 }];
    expect(saidOfSet(rule, frames, { sizes, each })).toEqual([]);
    expect(saidOfSet(rule, frames.slice(1), { sizes, each })).toEqual(['fail missingWord']);
  });
});
