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
