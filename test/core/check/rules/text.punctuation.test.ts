import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.punctuation.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const copy = (characters: string) => frame({}, text(characters));

describe('text.punctuation', () => {
  it.each([
    ['none', '年终大促', ['pass']],
    ['none', '年终大促。', ['fail finalForbidden']],
    ['none', '“年终大促！”', ['fail finalForbidden']],
    ['none', '（限自营）', ['pass']],
    ['required', '年终大促。', ['pass']],
    ['required', '年终大促', ['fail finalMissing']],
    [{ only: ['？', '！', '……'] }, '年终大促！', ['pass']],
    [{ only: ['？', '！', '……'] }, '等你来……', ['pass']],
    [{ only: ['？', '！', '……'] }, '年终大促', ['pass']],
    [{ only: ['？', '！', '……'] }, '年终大促。', ['fail finalNotListed']],
    [{ only: ['？', '！', '……'] }, '年终大促！！', ['fail finalNotListed']],
  ])('with final %j judges “%s” %j', (final, characters, expected) => {
    expect(said(rule, copy(characters), { final })).toEqual(expected);
  });

  it.each([
    [{ noFullStop: true }, '先买。再说', ['fail fullStop']],
    [{ noFullStop: true }, '先买，再说', ['pass']],
    [{ mixedWidth: 'forbidden' }, '限时,8折', ['fail mixedWidth']],
    [{ mixedWidth: 'forbidden' }, '满1,000减100，10:30 开抢', ['pass']],
    [{ mixedWidth: 'forbidden' }, 'ＡＢＣ', ['fail mixedWidth']],
    [{ mixedWidth: 'forbidden' }, '８折', ['fail mixedWidth']],
    [{ mixedWidth: 'forbidden' }, 'Hello，world', ['fail mixedWidth']],
    [{ cjkLatinSpace: 'required' }, '新款iPhone', ['fail spaceMissing']],
    [{ cjkLatinSpace: 'required' }, '新款 iPhone', ['pass']],
    [{ cjkLatinSpace: 'forbidden' }, '新款 iPhone', ['fail spaceForbidden']],
    [{ cjkLatinSpace: 'forbidden' }, '新款iPhone 17 Pro', ['pass']],
    [{ priceFormats: ['¥{number}'] }, '仅售¥99', ['pass']],
    [{ priceFormats: ['¥{number}'] }, '仅售99元', ['fail priceFormat']],
    [{ priceFormats: ['¥{number}'] }, '仅售¥1,299.00，立减', ['pass']],
    [{ priceFormats: ['¥{number}'] }, '仅售 $99', ['fail priceFormat']],
    [{ priceFormats: ['¥{number}', '{number}元'] }, '仅售 99 元', ['pass']],
    [{ priceFormats: ['¥{number}'] }, '满199件', ['pass']],
  ])('with %j judges “%s” %j', (params, characters, expected) => {
    expect(said(rule, copy(characters), params)).toEqual(expected);
  });

  it('mends from the end of the copy, and never a number', () => {
    expect(judge(rule, copy('新款iPhone到了'), { cjkLatinSpace: 'required' })).toMatchObject([
      {
        data: { count: 2, found: 'iPhone到了' },
        fix: {
          is: 'suggestion',
          steps: [
            { do: 'replaceText', start: 8, end: 8, was: '', text: ' ' },
            { do: 'replaceText', start: 2, end: 2, was: '', text: ' ' },
          ],
        },
      },
    ]);
    expect(judge(rule, copy('好。'), { final: 'none' })).toMatchObject([
      { data: { found: '。' }, fix: { steps: [{ start: 1, end: 2, was: '。', text: '' }] } },
    ]);
    expect(judge(rule, copy('８折'), { mixedWidth: 'forbidden' })[0]).not.toHaveProperty('fix');
    expect(judge(rule, copy('99元'), { priceFormats: ['¥{number}'] })[0]).not.toHaveProperty('fix');
  });

  it('leaves brand words alone', () => {
    const params = { cjkLatinSpace: 'required', brandExceptions: ['京东JD'] };
    expect(said(rule, copy('京东JD'), params)).toEqual(['pass']);
    expect(said(rule, copy('来京东JD买iPhone'), params)).toEqual(['fail spaceMissing']);
  });

  it('is unknown about outlines and inapplicable without text', () => {
    const params = { final: 'none', roles: ['title'] };
    expect(said(rule, frame({}, layer({ role: 'title' })), params)).toEqual(['unknown noLiveText']);
    expect(said(rule, frame({}), params)).toEqual(['inapplicable noText']);
    expect(said(rule, frame({}, text('。', { isSwitchedOn: false })), { final: 'none' })).toEqual([
      'inapplicable noText',
    ]);
  });

  it('ends in time on hostile copy', () => {
    const hostile = frame({}, text('1,'.repeat(5_000), { content: { characters: '1,'.repeat(5_000) } }));
    const params = {
      final: 'none',
      mixedWidth: 'forbidden',
      cjkLatinSpace: 'required',
      priceFormats: ['¥{number}'],
    };
    expect(said(rule, hostile, params)).toEqual(['fail finalForbidden']);
  });
});
