import { describe, expect, it } from 'vitest';
import { fillsTemplate } from '../../../src/core/check/copy-template.ts';

const any = () => true;

describe('fillsTemplate', () => {
  it.each([
    ['one place', '和{brand}一起加油', '和京东一起加油', { brand: '京东' }],
    ['two places', '{a}满{b}减', '全场满100减', { a: '全场', b: '100' }],
    ['a place at either end', '{a}来了', 'JD来了', { a: 'jd' }],
    ['text alone', '年终大促', '年终 大促', {}],
  ])('fills %s', (_title, template, copy, expected) => {
    expect(fillsTemplate(template, copy, any)).toEqual(expected);
  });

  it.each([
    ['an empty place', '和{brand}一起', '和一起'],
    ['another beginning', '和{brand}一起', '跟京东一起'],
    ['more at the end', '和{brand}一起', '和京东一起吗'],
    ['copy that is far too long', '{a}', 'a'.repeat(501)],
  ])('refuses %s', (_title, template, copy) => {
    expect(fillsTemplate(template, copy, any)).toBeNull();
  });

  it('looks for a way that every place accepts', () => {
    expect(fillsTemplate('{a}的{b}', '我的你的他', (_slot, text) => text !== '我')).toEqual({
      a: '我的你',
      b: '他',
    });
    expect(fillsTemplate('{a}的', '我的', (_slot, text) => text.length > 1)).toBeNull();
  });

  it('ends in time where nothing fits', () => {
    expect(fillsTemplate(`${'{a}a'.repeat(20)}b`, 'a'.repeat(500), any)).toBeNull();
  });
});
