import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.language.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const copy = (characters: string) => frame({}, text(characters));

describe('text.language', () => {
  it.each([
    ['passes the allowed script', '年终大促 8 折！', ['pass']],
    ['fails a letter of another', '年终 Sale', ['fail otherScript']],
    ['fails Thai, which no list can name', 'ขาย', ['fail otherScript']],
    ['passes copy without letters', '¥99 → 50%', ['pass']],
  ])('with Chinese only %s', (_title, characters, expected) => {
    expect(said(rule, copy(characters), { scripts: ['han'] })).toEqual(expected);
  });

  it('allows a share of others, and words that are exempt', () => {
    expect(said(rule, copy('一二三a'), { scripts: ['han'], maxOtherPercent: 25 })).toEqual(['pass']);
    expect(said(rule, copy('一二三a'), { scripts: ['han'], maxOtherPercent: 24 })).toEqual([
      'fail otherScript',
    ]);
    expect(said(rule, copy('新款iPhone'), { scripts: ['han'], exceptions: ['iPhone'] })).toEqual(['pass']);
  });

  it('names the share and the script', () => {
    expect(judge(rule, copy('特惠SA'), { scripts: ['han', 'kana'] })).toMatchObject([
      {
        data: { foundPercent: 50, script: 'latin', word: 'SA', allowed: 'han, kana' },
        measured: { found: 50, is: 'atMost', needed: 0, unit: '%' },
      },
    ]);
  });

  it.each([
    'Lorem ipsum dolor',
    '默认文本',
    '你好，{name}',
    '{{slot}}',
    'Ｔｅｘｔ',
    '标题',
    'Type something',
  ])('takes “%s” for a placeholder', (characters) => {
    expect(said(rule, copy(characters), {})).toEqual(['fail placeholder']);
  });

  it('passes real copy, listed variables and, if told, placeholders', () => {
    expect(said(rule, copy('标题党 textbook {'), {})).toEqual(['pass']);
    expect(said(rule, copy('你好，{name}'), { variables: ['name'] })).toEqual(['pass']);
    expect(said(rule, copy('标题'), { noPlaceholder: false })).toEqual(['pass']);
  });

  it('is unknown about outlines and inapplicable without text', () => {
    expect(said(rule, frame({}, layer({ role: 'title' })), { roles: ['title'] })).toEqual([
      'unknown noLiveText',
    ]);
    expect(said(rule, frame({}), {})).toEqual(['inapplicable noText']);
    expect(said(rule, frame({}, text('标题', { isSwitchedOn: false })), {})).toEqual(['inapplicable noText']);
  });

  it('ends in time on hostile copy', () => {
    expect(said(rule, copy('{'.repeat(10_000)), {})).toEqual(['pass']);
  });
});
