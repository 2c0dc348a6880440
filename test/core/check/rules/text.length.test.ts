import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.length.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, instance, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const title = (characters: string) => frame({}, text(characters, { role: 'title' }));

describe('text.length', () => {
  it.each([
    ['passes at the upper limit', '六个字的标题', ['pass']],
    ['fails half a 字 over it', '六个字的标题!', ['fail tooLongWide']],
    ['passes at the lower limit', '四字标题', ['pass']],
    ['fails half a 字 under it', '四字标A', ['fail tooShortWide']],
  ])('in 字 %s', (_title, characters, expected) => {
    expect(said(rule, title(characters), { role: 'title', min: 4, max: 6 })).toEqual(expected);
  });

  it.each([
    ['passes at the upper limit', 'abcd', ['pass']],
    ['fails one character over it', 'abcde', ['fail tooLong']],
    ['passes at the lower limit', '字字', ['pass']],
    ['fails one character under it', '字', ['fail tooShort']],
  ])('in characters %s', (_title, characters, expected) => {
    expect(said(rule, title(characters), { role: 'title', min: 2, max: 4, unit: 'grapheme' })).toEqual(
      expected,
    );
  });

  it('names the copy, its length and the limit', () => {
    expect(judge(rule, title('限时 8 折'), { role: 'title', max: 3 })).toMatchObject([
      { data: { text: '限时 8 折', found: 4.5, max: 3 } },
    ]);
  });

  it('adds up the visible text inside an element', () => {
    const button = group(
      { role: 'cta', box: [0, 0, 99, 99] },
      text('立即'),
      text('购买'),
      text('隐藏的字', { isSwitchedOn: false }),
    );
    expect(judge(rule, frame({}, button), { role: 'cta', max: 3 })).toMatchObject([{ data: { found: 4 } }]);
  });

  it('judges every element of the role, rotated ones too', () => {
    const two = frame(
      {},
      text('短', { role: 'badge', rotationDeg: 15 }),
      text('太长的角标', { role: 'badge' }),
    );
    expect(said(rule, two, { role: 'badge', max: 2 })).toEqual(['pass', 'fail tooLongWide']);
  });

  it('is unknown where the element holds no live text', () => {
    expect(said(rule, frame({}, layer({ role: 'title' })), { role: 'title', max: 6 })).toEqual([
      'unknown noLiveText',
    ]);
    const flat = instance({ role: 'title', box: [0, 0, 9, 9] }, layer({ type: 'VECTOR' }));
    expect(judge(rule, frame({}, flat), { role: 'title', max: 6 })).toMatchObject([
      { data: { limits: '0–6' } },
    ]);
  });

  it('says what it measured', () => {
    expect(judge(rule, title('太长的标题'), { role: 'title', max: 3 })).toMatchObject([
      { measured: { found: 5, is: 'atMost', needed: 3, unit: '字' } },
    ]);
    expect(judge(rule, title('one two'), { role: 'title', min: 3, unit: 'word' })).toMatchObject([
      { because: 'tooShort', measured: { found: 2, is: 'atLeast', needed: 3, unit: 'words' } },
    ]);
  });

  it('counts code points, as form fields do', () => {
    const family = '👨‍👩‍👧';
    expect(said(rule, title(family), { role: 'title', max: 5, unit: 'codePoint' })).toEqual(['pass']);
    expect(said(rule, title(family), { role: 'title', max: 4, unit: 'codePoint' })).toEqual(['fail tooLong']);
  });

  it.each([
    ['Chinese at its limit', '三个字', ['pass']],
    ['Chinese over it', '四个字了', ['fail tooLongWide']],
    ['Latin at its own', 'abcdefgh', ['pass']],
    ['Latin over it', 'abcdefghi', ['fail tooLong']],
  ])('with limits per script judges %s', (_title, characters, expected) => {
    const limits = [
      { script: 'han', max: 3 },
      { script: 'latin', max: 8, unit: 'grapheme' },
    ];
    expect(said(rule, title(characters), { role: 'title', limits })).toEqual(expected);
  });

  it('takes the common limits for a script that has none of its own', () => {
    const params = { role: 'title', max: 2, limits: [{ script: 'han', max: 9 }] };
    expect(said(rule, title('abcde'), params)).toEqual(['fail tooLongWide']);
    expect(said(rule, title('五个字标题'), params)).toEqual(['pass']);
  });

  it('tells copy that the feed cuts from copy that is too long', () => {
    const params = { role: 'title', max: 6, visibleMax: 4 };
    expect(said(rule, title('四个字啊'), params)).toEqual(['pass']);
    expect(judge(rule, title('五个字标题'), params)).toMatchObject([
      { because: 'cutInFeed', data: { found: 5, visible: 4, shown: '五个字标' }, measured: { needed: 4 } },
    ]);
    expect(said(rule, title('七个字的长标题'), params)).toEqual(['fail tooLongWide']);
  });

  it('counts variables as their longest value', () => {
    const params = { role: 'title', max: 6, variables: { name: '欧阳娜娜' } };
    expect(said(rule, title('{name}你好'), params)).toEqual(['pass']);
    expect(said(rule, title('{name}你们好'), params)).toEqual(['fail tooLongWide']);
  });

  it.each([
    ['an empty frame', frame({})],
    ['a hidden element', frame({}, text('x', { role: 'title', isSwitchedOn: false }))],
    [
      'an element that a nested clip cuts away',
      frame(
        {},
        frameLayer(
          { box: [0, 0, 9, 9], clipsContent: true },
          text('x', { role: 'title', box: [50, 50, 9, 9] }),
        ),
      ),
    ],
  ])('is inapplicable to %s', (_title, input) => {
    expect(said(rule, input, { role: 'title', max: 6 })).toEqual(['inapplicable noLayers']);
  });
});
