import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.cjkBreak.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const broken = (characters: string) =>
  frame(
    {},
    text(characters, {
      box: [0, 0, 300, 40 * characters.split('\n').length],
      content: { autoResize: 'HEIGHT' },
    }),
  );
const wrapped = (characters: string) =>
  frame({}, text(characters, { box: [0, 0, 300, 80], content: { autoResize: 'HEIGHT' } }));

describe('text.cjkBreak', () => {
  it.each([
    ['passes a good break', '年终大促，\n低至五折', ['pass']],
    ['fails a line that begins with closing punctuation', '年终大促\n，低至五折', ['fail badStart']],
    ['fails a line that ends with opening punctuation', '年终大促（\n低至五折）', ['fail badEnd']],
    ['fails a number parted from its unit', '满99\n元可用', ['fail parted']],
    ['fails a number parted in itself', '满1\n99元', ['fail parted']],
    ['fails a currency sign parted from its number', '仅售¥\n99', ['fail badEnd']],
    ['passes a number before another word', '满199\n可用', ['pass']],
    ['passes a list of numbers', '1\n2\n3', ['pass']],
    ['passes numbered lines', '第一条 2025\n2. 第二条', ['pass']],
    ['passes a single line', '，', ['pass']],
    ['looks over blank lines', '年终大促\n\n，低至五折', ['fail badStart']],
  ])('%s', (_title, characters, expected) => {
    expect(said(rule, broken(characters), {})).toEqual(expected);
  });

  it('keeps brand words whole', () => {
    expect(said(rule, broken('来京\n东超市'), { keepTogether: ['京东超市'] })).toEqual(['fail parted']);
    expect(said(rule, broken('来\n京东超市'), { keepTogether: ['京东超市'] })).toEqual(['pass']);
  });

  it('moves the mark over the break', () => {
    expect(judge(rule, broken('大促\n，五折'), {})).toMatchObject([
      {
        data: { line: '，五折', mark: '，' },
        fix: {
          is: 'suggestion',
          steps: [{ do: 'replaceText', start: 2, end: 4, was: '\n，', text: '，\n' }],
        },
      },
    ]);
    expect(judge(rule, broken('大促（\n五折）'), {})).toMatchObject([
      { fix: { steps: [{ start: 2, end: 4, was: '（\n', text: '\n（' }] } },
    ]);
  });

  it('is unknown about text that wraps, if a break could spoil it', () => {
    expect(said(rule, wrapped('年终大促，低至五折'), {})).toEqual(['unknown breaksUnknown']);
    expect(said(rule, wrapped('年终大促满99元'), {})).toEqual(['unknown breaksUnknown']);
    expect(said(rule, wrapped('年终大促京东'), { keepTogether: ['京东'] })).toEqual([
      'unknown breaksUnknown',
    ]);
    expect(said(rule, wrapped('年终大促低至五折'), {})).toEqual(['pass']);
    expect(said(rule, wrapped('Latin wraps at spaces, 50 of them.'), {})).toEqual(['pass']);
  });

  it('is unknown about outlines and inapplicable without text', () => {
    expect(said(rule, frame({}, layer({ role: 'title' })), { roles: ['title'] })).toEqual([
      'unknown noLiveText',
    ]);
    expect(said(rule, frame({}), {})).toEqual(['inapplicable noText']);
    expect(said(rule, frame({}, text('\n，', { isSwitchedOn: false })), {})).toEqual(['inapplicable noText']);
  });
});
