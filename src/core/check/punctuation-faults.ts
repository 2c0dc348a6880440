/** A place in copy whose punctuation is not as asked. UTF-16 offsets, end exclusive. */
export interface PunctuationFault {
  readonly start: number;
  readonly end: number;
  /** What should stand there; null = only a person can tell. */
  readonly text: string | null;
}

const han = /\p{sc=Han}/u;
const digit = /\p{Nd}/u;
const latin = /\p{sc=Latin}/u;
const wordlike = /[\p{sc=Latin}\p{Nd}]/u;
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const halfWidth = new Map(Object.entries(fullWidth).map(([half, full]) => [full, half]));
const ending = new Set('。．.！!？?；;，,、：:…—~～');
const closing = new Set('”’"\')）」』》】]');

interface Placed {
  readonly character: string;
  readonly at: number;
}

function placed(text: string): readonly Placed[] {
  let at = 0;
  return Array.from(text, (character) => {
    const here = { character, at };
    at += character.length;
    return here;
  });
}

/** The punctuation that copy ends in, closing quotes and brackets after it left out; null = it ends in none. */
export function finalPunctuation(
  text: string,
): { readonly mark: string; readonly start: number; readonly end: number } | null {
  const all = placed(text.trimEnd());
  let last = all.length;
  while (last > 0 && closing.has(all[last - 1]?.character ?? '')) last -= 1;
  let first = last;
  while (first > 0 && ending.has(all[first - 1]?.character ?? '')) first -= 1;
  if (first === last) return null;
  const start = all[first]?.at ?? 0;
  const end = all[last]?.at ?? text.trimEnd().length;
  return { mark: text.slice(start, end), start, end };
}

/** Half-width marks next to Chinese (but not between digits), full-width ones between Latin letters, full-width letters and digits. */
export function mixedWidth(text: string): readonly PunctuationFault[] {
  const all = placed(text);
  return all.flatMap(({ character, at }, index): readonly PunctuationFault[] => {
    const before = all[index - 1]?.character ?? '';
    const after = all[index + 1]?.character ?? '';
    const end = at + character.length;
    const wide = Object.hasOwn(fullWidth, character) ? fullWidth[character] : undefined;
    const isInNumber = digit.test(before) && digit.test(after);
    if (wide !== undefined && !isInNumber && (han.test(before) || han.test(after)))
      return [{ start: at, end, text: wide }];
    const narrow = halfWidth.get(character);
    if (narrow !== undefined && latin.test(before) && latin.test(after))
      return [{ start: at, end, text: narrow }];
    if (/[Ａ-Ｚａ-ｚ]/u.test(character)) return [{ start: at, end, text: character.normalize('NFKC') }];
    return /[０-９]/u.test(character) ? [{ start: at, end, text: null }] : [];
  });
}

/** Where Chinese and a Latin letter or digit meet without a space. */
export const spacesMissing = (text: string): readonly PunctuationFault[] =>
  placed(text).flatMap(({ character, at }, index, all) => {
    const before = all[index - 1]?.character ?? '';
    return isMeeting(before, character) ? [{ start: at, end: at, text: ' ' }] : [];
  });

/** Spaces between Chinese and a Latin letter or digit; line breaks are none. */
export const spacesBetween = (text: string): readonly PunctuationFault[] =>
  Array.from(text.matchAll(/[ \u00a0\u2009\u3000]+/gu)).flatMap(({ 0: gap, index }) => {
    const before = Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? '';
    const after = Array.from(text.slice(index + gap.length, index + gap.length + 2))[0] ?? '';
    return isMeeting(before, after) ? [{ start: index, end: index + gap.length, text: '' }] : [];
  });

const isMeeting = (before: string, after: string): boolean =>
  (han.test(before) && wordlike.test(after)) || (wordlike.test(before) && han.test(after));

/** What looks like a price: a currency sign before a number, or 元 after one. Bounded, so that no copy makes it slow. */
const price = /[¥￥$€£]\s?\d[\d,.]{0,15}\s?元?|\d[\d,.]{0,15}\s?元/gu;

export const pricesIn = (
  text: string,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] =>
  Array.from(text.matchAll(price), ({ 0: found, index }) => ({
    text: found.replace(/[,.]+$/u, ''),
    start: index,
    end: index + found.length,
  }));
