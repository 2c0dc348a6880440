import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.emoji.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const copy = (characters: string) => frame({}, text(characters));

describe('text.emoji', () => {
  it.each([
    ['passes at the limit', '🎉大促🎉', ['pass']],
    ['fails over it', '🎉大促🎉🎉', ['fail tooMany']],
    ['counts a family, a flag, a skin tone and a keycap once', '👨‍👩‍👧🇨🇳', ['pass']],
    ['counts keycaps and skin tones', '1️⃣👍🏽❤️', ['fail tooMany']],
    ['does not count signs and digits', '©™123#', ['pass']],
  ])('with at most two %s', (_title, characters, expected) => {
    expect(said(rule, copy(characters), { max: 2 })).toEqual(expected);
  });

  it('lists them', () => {
    expect(judge(rule, copy('🎉🎈'), { max: 0 })).toMatchObject([
      { data: { found: 2, list: '🎉 🎈', max: 0 }, measured: { found: 2, is: 'atMost', needed: 0 } },
    ]);
  });

  it('is unknown about outlines and inapplicable without text', () => {
    expect(said(rule, frame({}, layer({ role: 'title' })), { roles: ['title'], max: 0 })).toEqual([
      'unknown noLiveText',
    ]);
    expect(said(rule, frame({}), { max: 0 })).toEqual(['inapplicable noText']);
    expect(said(rule, frame({}, text('🎉', { isSwitchedOn: false })), { max: 0 })).toEqual([
      'inapplicable noText',
    ]);
  });
});
