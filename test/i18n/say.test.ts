import { describe, expect, it } from 'vitest';
import { say } from '../../src/i18n/say.ts';

const wording = { en: '“{layer}” is {foundPx} px.', 'zh-CN': '“{layer}”为 {foundPx} px。' };

describe('say', () => {
  it('fills the text of the asked language', () => {
    expect(say(wording, { layer: 'Logo', foundPx: 12.5 }, 'en')).toBe('“Logo” is 12.5 px.');
    expect(say(wording, { layer: '标志', foundPx: 0 }, 'zh-CN')).toBe('“标志”为 0 px。');
  });

  it.each(['{foundPx}', '$&', '$1', '</script><img src=x onerror=alert(1)>', '\\'])(
    'puts a layer called %j in as it is',
    (layer) => {
      expect(say(wording, { layer, foundPx: 1 }, 'en')).toBe(`“${layer}” is 1 px.`);
    },
  );

  it('leaves a place without a fact visible, even one that every object has', () => {
    const odd = { en: '{missing} {toString}', 'zh-CN': '' };
    expect(say(odd, {}, 'en')).toBe('{missing} {toString}');
  });
});
