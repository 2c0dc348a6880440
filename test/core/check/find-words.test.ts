import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src/core/check/find-words.ts';
import type { LexiconEntry } from '../../../src/core/placement/lexicon.ts';

const list = (...entries: readonly (LexiconEntry | string)[]) => ({
  name: { en: 'list', 'zh-CN': '词库' },
  entries: entries.map((entry) => (typeof entry === 'string' ? { word: entry } : entry)),
});
const found = (text: string, ...entries: readonly (LexiconEntry | string)[]): string[] =>
  findWords([list(...entries)], text).map((hit) => hit.found);

describe('findWords', () => {
  it.each([
    ['a word inside copy', '全国第一的品牌', ['第一'], ['第一']],
    ['the longest word at a place, once', '国家级品牌', ['国家', '国家级'], ['国家级']],
    ['no word inside one already found', '国家级', ['国家级', '家级'], ['国家级']],
    ['no word that overlaps one already found', '全网最低价', ['全网最低', '最低价'], ['全网最低']],
    ['every place', '顶级顶级', ['顶级'], ['顶级', '顶级']],
    ['case and width aside', 'ｔｏｐ1', ['TOP1'], ['ｔｏｐ1']],
    ['through white space and zero width in Chinese', '第\u200b 一', ['第一'], ['第\u200b 一']],
    ['Latin words only whole', 'bestow best', ['best'], ['best']],
    ['numbers only whole', '1100% 100%', ['100%'], ['100%']],
    ['nothing in no copy', '', ['第一'], []],
    ['nothing of a word without characters', '第一', ['\u200b'], []],
  ])('finds %s', (_title, text, words, expected) => {
    expect(found(text, ...words)).toEqual(expected);
  });

  it('passes over a word inside one of its exceptions, and only there', () => {
    const entry = { word: '第一', except: ['第一时间', '天下第一锅'] };
    expect(found('第一时间到货，第一', entry)).toEqual(['第一']);
    expect(findWords([list(entry)], '第一时间到货，第一')[0]).toMatchObject({ start: 7, end: 9 });
    expect(found('天下第一锅', entry)).toEqual([]);
  });

  it('falls back to a shorter word where the longer one is excepted', () => {
    expect(found('最高级别', { word: '最高级', except: ['最高级别'] }, '最高')).toEqual(['最高']);
  });

  it('does not take the end of copy for a longer word', () => {
    expect(found('世界领先', '世界领先', '领先', '领导品牌')).toEqual(['世界领先']);
    expect(found('领', '领先', '领')).toEqual(['领']);
  });

  it('does not let a word that asks hide one that fails behind it', () => {
    const asks = { word: '独家第', ask: true };
    expect(found('独家第一', asks, '第一')).toEqual(['独家第', '第一']);
  });

  it('lets a list that fails win over one that asks', () => {
    const lists = [list({ word: '独家', ask: true }), list('独家')];
    expect(findWords(lists, '独家')[0]?.entry.ask).toBeUndefined();
    expect(findWords([...lists].reverse(), '独家')[0]?.entry.ask).toBeUndefined();
  });

  it('copes with ten thousand words and ten thousand characters', () => {
    const words = Array.from(
      { length: 10_000 },
      (_, index) => `${'a'.repeat(index % 200)}${String(index)}词`,
    );
    expect(found('a'.repeat(10_000), ...words)).toEqual([]);
  });
});
