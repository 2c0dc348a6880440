import { describe, expect, it } from 'vitest';
import { linesNeeded } from '../../../src/core/check/lines-needed.ts';
import { textElements, textsOf } from '../../../src/core/check/text-elements.ts';
import { isCjkText, scriptOf } from '../../../src/core/check/text-scripts.ts';
import { textSharePercent } from '../../../src/core/check/text-share.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { type TextFields, text } from '../../helpers/layer-builder.ts';

/** 320 px wide in 32 px: ten wide characters a line. */
const needed = (characters: string, fields: TextFields = {}) => {
  const tree = frame({}, text(characters, { box: [0, 0, 320, 40], ...fields }));
  return textsOf(textElements(tree, 'text')).map(linesNeeded)[0];
};

describe('linesNeeded', () => {
  it.each([
    ['is sure of Chinese that fits', '字'.repeat(10), { least: 1, most: 1 }],
    ['is sure of the least lines of Chinese that does not', '字'.repeat(11), { least: 2, most: 3 }],
    ['leaves Latin open', 'a'.repeat(20), { least: 1, most: 5 }],
    ['adds up lines broken by hand', '字\n字', { least: 2, most: 2 }],
  ])('%s', (_title, characters, expected) => {
    expect(needed(characters)).toEqual(expected);
  });

  it('counts letter spacing', () => {
    expect(needed('字'.repeat(10), { letterSpacingPx: 1 })).toEqual({ least: 2, most: 3 });
  });

  it('is not told without a width or a font size', () => {
    expect(needed('字', { size: null })).toBeNull();
    expect(needed('字', { fontSizePx: 0 })).toBeNull();
  });
});

describe('textSharePercent', () => {
  it('counts each point of the frame once', () => {
    const two = frame(
      { width: 100, height: 100 },
      text('a', { box: [0, 0, 50, 50] }),
      text('b', { box: [0, 0, 50, 60] }),
    );
    expect(textSharePercent(two)).toBe(30);
    expect(textSharePercent(frame({ width: 0, height: 0 }))).toBe(0);
  });
});

describe('scriptOf', () => {
  it.each([
    ['字', 'han'],
    ['é', 'latin'],
    ['か', 'kana'],
    ['カ', 'kana'],
    ['한', 'hangul'],
    ['я', 'cyrillic'],
    ['ع', 'arabic'],
    ['ก', 'other'],
    ['7', null],
    ['，', null],
    ['🎉', null],
  ])('tells %s as %s', (character, expected) => {
    expect(scriptOf(character)).toBe(expected);
  });

  it('knows Chinese, Japanese and Korean copy', () => {
    expect(['Sale 字', 'カ', '한'].every(isCjkText)).toBe(true);
    expect(isCjkText('Sale 50%')).toBe(false);
  });
});
