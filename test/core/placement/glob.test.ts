import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestGlob, literalLength, matchesGlob } from '../../../src/core/placement/glob.ts';

describe('matchesGlob', () => {
  it.each([
    ['banner', 'Banner', true],
    ['banner', 'banner 2', false],
    ['banner*', 'banner 2', true],
    ['*banner', 'my banner', true],
    ['*a*b*', 'xxaxxbxx', true],
    ['*a*b', 'ab b a', false],
    ['首焦?', '首焦A', true],
    ['首焦?', '首焦', false],
    ['?', '👍', true],
    ['(.+)+$', 'aaaa', false],
    ['[ab]', 'a', false],
    ['[ab]', '[AB]', true],
    ['café*', 'cafe\u0301 1', true],
    ['', '', true],
    ['*', '', true],
    ['', 'a', false],
  ])('%j against %j is %s', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });

  it('agrees with a regular expression on small alphabets', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab*?]{0,8}$/), fc.stringMatching(/^[ab]{0,10}$/), (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesGlob(pattern, text)).toBe(expression.test(text));
      }),
    );
  });

  it('answers a pattern made to be slow', () => {
    expect(matchesGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(2000))).toBe(false);
  });
});

describe('bestGlob', () => {
  it('gives the literal length of the most exact pattern that fits', () => {
    expect(bestGlob(['*', 'ban*', 'banner?', 'x'], 'banner1')).toBe(6);
    expect(bestGlob(['x'], 'banner')).toBeNull();
    expect(literalLength('*?首焦*')).toBe(2);
  });
});
