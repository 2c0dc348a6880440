/**
 * Whether the whole `text` fits `pattern`: `*` is any run of characters (also none), `?` one character, the rest stands for
 * itself. Case does not matter; composed and decomposed accents are the same. No regular expression is built, so no
 * pattern can make it slow: at most one step per pair of characters.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const wanted = foldedCharacters(pattern);
  const given = foldedCharacters(text);
  let w = 0;
  let g = 0;
  let star = -1;
  let resumeAt = 0;
  while (g < given.length) {
    if (wanted[w] === '*') {
      star = w;
      resumeAt = g;
      w += 1;
    } else if (w < wanted.length && (wanted[w] === '?' || wanted[w] === given[g])) {
      w += 1;
      g += 1;
    } else if (star >= 0) {
      w = star + 1;
      resumeAt += 1;
      g = resumeAt;
    } else {
      return false;
    }
  }
  while (wanted[w] === '*') w += 1;
  return w === wanted.length;
}

/** How many characters of a pattern stand for themselves: the more, the more exact the pattern. */
export const literalLength = (pattern: string): number =>
  foldedCharacters(pattern).filter((character) => character !== '*' && character !== '?').length;

/** Literal length of the most exact pattern that fits `text`; null when none does. */
export function bestGlob(patterns: readonly string[], text: string): number | null {
  const fitting = patterns.filter((pattern) => matchesGlob(pattern, text));
  return fitting.length === 0 ? null : Math.max(...fitting.map(literalLength));
}

const foldedCharacters = (text: string): string[] => Array.from(text.normalize('NFC').toLowerCase());
