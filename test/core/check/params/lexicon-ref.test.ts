import { describe, expect, it } from 'vitest';
import { lexiconOf, lexiconRef } from '../../../../src/core/check/params/lexicon-ref.ts';

const list = {
  version: 1,
  name: { en: 'Words', 'zh-CN': '词表' },
  source: { trust: 'A', reference: 'Art. 9', date: '2015-09-01', clause: '(3)' },
  entries: [{ word: '第一', except: ['第一时间'], ask: true }],
} as const;

describe('lexiconRef', () => {
  it('takes a name or a list written out', () => {
    expect(lexiconRef.parse('cn.ads.law')).toBe('cn.ads.law');
    expect(lexiconOf(lexiconRef.parse(list))).toEqual(list);
  });

  it.each([
    ['an empty list', { ...list, entries: [] }],
    ['an empty word', { ...list, entries: [{ word: '' }] }],
    ['a misspelt field', { ...list, entries: [{ word: 'x', excpt: ['y'] }] }],
    ['a name that is a sentence', 'The law'],
    ['a day that does not exist', { ...list, source: { ...list.source, date: '2015-02-29' } }],
  ])('refuses %s', (_title, wrong) => {
    expect(lexiconRef.safeParse(wrong).success).toBe(false);
  });

  it('is never used by name alone', () => {
    expect(() => lexiconOf('cn.ads.law')).toThrow('cn.ads.law is not resolved');
  });
});
