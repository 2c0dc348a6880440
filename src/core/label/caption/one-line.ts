/**
 * Any text as one line of plain characters: line ends and runs of blanks become one blank; control characters, invisible
 * marks of direction and halves of surrogate pairs go. Joiners inside emoji stay.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/[\p{Surrogate}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
