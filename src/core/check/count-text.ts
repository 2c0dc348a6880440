import { eastAsianWidth } from 'get-east-asian-width';

export const textUnits = ['fullWidth', 'grapheme', 'codePoint', 'word'] as const;
export type TextUnit = (typeof textUnits)[number];

/** Marks whose width Unicode calls ambiguous and which Chinese copy sets a whole 字 wide: · — … and curly quotes. */
const wideInChinese = new Set('·—…‘’“”');

const breaks = /\r\n|[\n\r\u2028\u2029]/u;
const unseen = /^[\p{Control}\p{Default_Ignorable_Code_Point}\p{Mark}]+$/u;

let graphemes: Intl.Segmenter | undefined;
let words: Intl.Segmenter | undefined;

/**
 * How long copy is. `grapheme`: characters as a reader counts them (a family emoji is one, an accent belongs to its letter).
 * `fullWidth`: 字; a character that is Wide or Fullwidth (Unicode UAX #11) counts 1, every other ½. Ambiguous width is
 * narrow, except · — … and curly quotes in a text that holds any wide character. Line breaks and the white space at the
 * ends of lines do not count; characters without any width of their own never do. `codePoint`: Unicode code points of what
 * `grapheme` counts, as most form fields do. `word`: words as Unicode UAX #29 parts them (Chinese by dictionary).
 */
export function countText(text: string, unit: TextUnit): number {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const lines = text.split(breaks).map((line) => line.trim());
  if (unit === 'word') {
    words ??= new Intl.Segmenter('en', { granularity: 'word' });
    return Array.from(words.segment(lines.join('\n'))).filter(({ isWordLike }) => isWordLike === true).length;
  }
  const segments = graphemes.segment(lines.join('\n'));
  const characters = Array.from(segments, ({ segment }) => segment).filter(
    (segment) => !unseen.test(segment),
  );
  if (unit === 'grapheme') return characters.length;
  if (unit === 'codePoint')
    return characters.reduce((sum, character) => sum + Array.from(character).length, 0);
  const isChinese = characters.some(isWide);
  return characters.reduce(
    (sum, character) => sum + (isWide(character) || (isChinese && wideInChinese.has(character)) ? 1 : 0.5),
    0,
  );
}

/** Several code points may make one character: it is wide if one of them is. */
const isWide = (character: string): boolean =>
  Array.from(character).some((part) => eastAsianWidth(part.codePointAt(0) ?? 0) === 2);
