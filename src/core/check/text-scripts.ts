/** Writing systems that copy is told apart by; `other` = any further letter. */
export const scripts = ['han', 'latin', 'kana', 'hangul', 'cyrillic', 'arabic'] as const;
export type Script = (typeof scripts)[number];

const tests: readonly (readonly [Script, RegExp])[] = [
  ['han', /\p{sc=Han}/u],
  ['latin', /\p{sc=Latin}/u],
  ['kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['hangul', /\p{sc=Hangul}/u],
  ['cyrillic', /\p{sc=Cyrillic}/u],
  ['arabic', /\p{sc=Arabic}/u],
];

/** The script of a letter (Unicode UAX #24); null for digits, punctuation, spaces and emoji, which every script shares. */
export function scriptOf(character: string): Script | 'other' | null {
  const [script] = tests.find(([, test]) => test.test(character)) ?? [];
  return script ?? (/\p{L}/u.test(character) ? 'other' : null);
}

/** True if copy holds a Chinese, Japanese or Korean letter: limits for such copy are set apart from those for Latin. */
export const isCjkText = (text: string): boolean =>
  Array.from(text).some((character) => ['han', 'kana', 'hangul'].includes(scriptOf(character) ?? ''));
