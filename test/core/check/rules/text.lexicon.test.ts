import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.lexicon.ts';
import type { LexiconEntry } from '../../../../src/core/placement/lexicon.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { group, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const copy = (...texts: readonly string[]) => frame({}, ...texts.map((one) => text(one)));
const cta = (characters: string) => frame({}, text(characters, { role: 'cta' }));
const lexicon = (...entries: readonly LexiconEntry[]) => ({
  version: 1,
  name: { en: 'superlatives', 'zh-CN': '极限词' },
  source: { trust: 'example', reference: 'made up', date: '2026' },
  entries,
});
const banned = [lexicon({ word: '第一', except: ['第一时间'] }, { word: '独家', ask: true })];

describe('text.lexicon', () => {
  it.each([
    ['passes clean copy', copy('年终大促'), ['pass']],
    ['fails a banned word', copy('全国第一'), ['fail banned']],
    ['passes it inside an exception', copy('第一时间发货'), ['pass']],
    ['asks where a person has to tell', copy('独家发售'), ['unknown needsReview']],
    ['says each place once', copy('第一，第一'), ['fail banned', 'fail banned']],
    ['does not read hidden text', frame({}, text('第一', { isSwitchedOn: false })), ['inapplicable noText']],
    ['reads rotated text', frame({}, text('第一', { rotationDeg: 30 })), ['fail banned']],
  ])('%s', (_title, input, expected) => {
    expect(said(rule, input, { banned })).toEqual(expected);
  });

  it('names the word, the list and the copy', () => {
    expect(judge(rule, copy('全国第 一'), { banned })).toMatchObject([
      {
        part: '第一',
        data: { word: '第 一', list: '极限词 superlatives', text: '全国第 一' },
        measured: { found: '第 一', is: 'noneOf', needed: '极限词 superlatives' },
      },
    ]);
    const why = { en: 'Art. 9', 'zh-CN': '第九条' };
    expect(judge(rule, copy('最佳'), { banned: [lexicon({ word: '最佳', why })] })).toMatchObject([
      { data: { list: '第九条 Art. 9' } },
    ]);
  });

  it('throws for a list nobody resolved, so that it never passes', () => {
    expect(() => judge(rule, copy('a'), { banned: ['cn.ads.law'] })).toThrow('not resolved');
  });

  it('reads over layers only when asked, and then asks a person', () => {
    const parts = frame(
      {},
      text('一', { box: [60, 0, 50, 50], name: 'b' }),
      text('第', { box: [0, 10, 50, 50], name: 'a' }),
      text('下面', { box: [0, 200, 50, 50] }),
    );
    expect(said(rule, parts, { banned })).toEqual(['pass', 'pass', 'pass']);
    expect(judge(rule, parts, { banned, matchAcrossLayers: true })).toMatchObject([
      {
        because: 'acrossLayers',
        layerId: '1:2',
        data: { word: '第一', text: '第 + 一' },
        region: { x: 0, y: 0, width: 110, height: 60 },
      },
      { is: 'pass' },
      { is: 'pass' },
    ]);
  });

  it('bans patterns', () => {
    const params = { bannedPatterns: ['1{digits:10}', 'www.{any}'] };
    expect(judge(rule, copy('电话13800138000'), params)).toMatchObject([
      { because: 'bannedPattern', data: { word: '13800138000' } },
    ]);
    expect(said(rule, copy('电话见门店'), params)).toEqual(['pass']);
  });

  it.each([
    [{ requiredAll: ['广告', '详询'] }, copy('广告', '详询客服'), ['pass', 'pass']],
    [{ requiredAll: ['广告', '详询'] }, copy('广告'), ['fail requiredMissing', 'pass']],
    [{ requiredAny: ['广告', 'AD'] }, copy('ad'), ['pass']],
    [{ requiredAny: ['广告', 'AD'] }, copy('促销'), ['fail requiredMissing', 'pass']],
    [{ requiredAll: ['广告'] }, frame({}, layer({})), ['unknown nothingToRead']],
  ])('with %j the copy says what it must', (params, input, expected) => {
    expect(said(rule, input, params)).toEqual(expected);
  });

  it('allows only the listed texts, and suggests the nearest', () => {
    const allowed = ['立即购买', '立刻加购'];
    expect(said(rule, cta('立即 购买'), { roles: ['cta'], allowed })).toEqual(['pass']);
    expect(judge(rule, cta('立即抢购'), { roles: ['cta'], allowed })).toMatchObject([
      {
        because: 'notAllowed',
        data: { text: '立即抢购', allowed: '立即购买, 立刻加购' },
        fix: { is: 'suggestion', steps: [{ start: 0, end: 4, was: '立即抢购', text: '立即购买' }] },
      },
    ]);
    expect(judge(rule, cta('come and see'), { roles: ['cta'], allowed })[0]).not.toHaveProperty('fix');
    const two = group({ role: 'cta', box: [0, 0, 9, 9] }, text('立即'), text('抢购'));
    expect(judge(rule, frame({}, two), { roles: ['cta'], allowed })[0]).not.toHaveProperty('fix');
  });

  it.each([
    ['passes filled places', '和京东一起为健儿加油', ['pass']],
    ['fails a place that is too long', '和一二三四五六一起为健儿加油', ['fail slotLength']],
    ['fails another sentence', '为健儿加油', ['fail notTemplate']],
  ])('written to a template %s', (_title, characters, expected) => {
    const template = { text: '和{brand}一起为健儿加油', slots: { brand: { max: 5 } } };
    expect(said(rule, copy(characters), { template })).toEqual(expected);
  });

  it('names the place that is too long', () => {
    const template = { text: '和{brand}一起', slots: { brand: { max: 2 } } };
    expect(judge(rule, copy('和京东超市一起'), { template })).toMatchObject([
      { data: { slot: 'brand', word: '京东超市', found: 4, limits: '0–2' }, measured: { unit: '字' } },
    ]);
  });

  it('asks for a date beside words that promise a limited time', () => {
    const dateNeeded = { words: ['限时'], lexicons: [lexicon({ word: '秒杀' })] };
    expect(said(rule, copy('限时特惠'), { dateNeeded })).toEqual(['fail dateMissing']);
    expect(said(rule, copy('整点秒杀'), { dateNeeded })).toEqual(['fail dateMissing']);
    expect(said(rule, copy('限时特惠', '11月11日止'), { dateNeeded })).toEqual(['pass', 'pass']);
    expect(said(rule, copy('特惠'), { dateNeeded })).toEqual(['pass']);
  });

  it('is unknown about outlines, which may also hold what is missing', () => {
    const flat = frame({}, layer({ role: 'legal' }));
    expect(said(rule, flat, { roles: ['legal'], requiredAll: ['广告'] })).toEqual(['unknown noLiveText']);
  });

  it('is inapplicable to an empty frame', () => {
    expect(said(rule, frame({}), { banned })).toEqual(['inapplicable noText']);
  });

  it('refuses params that ask nothing', () => {
    expect(rule.params.safeParse({}).success).toBe(false);
    expect(rule.params.safeParse({ dateNeeded: {} }).success).toBe(false);
  });
});
