import { describe, expect, it } from 'vitest';
import { findWords } from '../../../../src/core/check/find-words.ts';
import { foldedText } from '../../../../src/core/check/fold-text.ts';
import { lexicon, lexiconName } from '../../../../src/core/check/params/lexicon-ref.ts';
import type { Lexicon } from '../../../../src/core/placement/lexicon.ts';
import { sharedLexicons } from '../../../../src/core/placement/lexicons/index.ts';

const all = Object.entries(sharedLexicons);
const listOf = (name: string): Lexicon => {
  const list = sharedLexicons[name];
  if (list === undefined) throw new Error(`no lexicon ${name}`);
  return list;
};
const said = (name: string, text: string): string[] =>
  findWords([listOf(name)], text).map(({ found, entry }) => `${entry.ask === true ? 'ask' : 'ban'} ${found}`);

describe('a shared lexicon', () => {
  it.each(all)('%s is what a spec may write, under a name a spec may say', (name, list) => {
    expect(lexicon.safeParse(list).success).toBe(true);
    expect(lexiconName.safeParse(name).success).toBe(true);
  });

  it.each(all)('%s says no word twice, and finds each of its words', (_name, list) => {
    const words = list.entries.map(({ word }) => foldedText(word));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => findWords([list], word).length !== 1)).toEqual([]);
  });

  it.each(all)('%s has only exceptions that hold their word', (_name, list) => {
    const stray = list.entries.flatMap(({ word, except = [] }) =>
      except.filter((around) => !foldedText(around).includes(foldedText(word))),
    );
    expect(stray).toEqual([]);
  });
});

describe('cn.ads.law', () => {
  it.each([
    ['国家级品质', ['ban 国家级']],
    ['全网最低价', ['ban 全网最低']],
    ['全网第一', ['ban 全网第一']],
    ['销量第 一', ['ban 销量第 一']],
    ['行业第一品牌', ['ban 行业第一']],
    ['年度第一', ['ask 第一']],
    ['第一时间发货', []],
    ['第一步：领券', []],
    ['唯一码查询', []],
    ['独家首发', ['ask 独家', 'ask 首发']],
    ['最高立减200元', []],
    ['100%纯棉', []],
    ['100%有效', ['ask 100%']],
    ['最后一天', []],
    ['最新款上市', []],
    ['年终大促低至五折', []],
  ])('says of “%s” %j', (text, expected) => {
    expect(said('cn.ads.law', text)).toEqual(expected);
  });
});

describe('cn.promo.time', () => {
  it.each([
    ['限时 8 折', ['ban 限时']],
    ['最后一天', ['ban 最后一天']],
    ['新品上市', []],
  ])('says of “%s” %j', (text, expected) => {
    expect(said('cn.promo.time', text)).toEqual(expected);
  });
});
