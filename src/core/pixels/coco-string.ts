/**
 * COCO's compressed counts: from the fourth on each count is written as its difference to the one two before, in groups
 * of five bits, lowest first; bit 6 (32) says that another group follows, the highest bit of the last group is the sign; 48 is
 * added to make letters of them (the format of pycocotools' `counts` strings).
 */
export const toCocoString = (counts: readonly number[]): string =>
  counts
    .map((count, index) => (index > 2 ? count - (counts[index - 2] ?? 0) : count))
    .map(lettersOf)
    .join('');

/** The counts of a compressed string; null = it is none. */
export const fromCocoString = (text: string): readonly number[] | null => {
  const counts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const read = readNumber(text, at);
    if (read === null) return null;
    const before = counts.length > 2 ? (counts[counts.length - 2] ?? 0) : 0;
    counts.push(read.value + before);
    at = read.end;
  }
  return counts.every((count) => count >= 0) ? counts : null;
};

const lettersOf = (value: number): string => {
  let letters = '';
  let rest = value;
  for (;;) {
    const group = rest & 31;
    rest >>= 5;
    const isLast = (group & 16) === 0 ? rest === 0 : rest === -1;
    letters += String.fromCharCode(48 + (isLast ? group : group | 32));
    if (isLast) return letters;
  }
};

const readNumber = (text: string, start: number): { value: number; end: number } | null => {
  let [value, shift] = [0, 0];
  for (let at = start; at < text.length && shift < 32; at += 1, shift += 5) {
    const code = text.charCodeAt(at) - 48;
    if (code < 0 || code > 63) return null;
    value |= (code & 31) << shift;
    if ((code & 32) !== 0) continue;
    const isNegative = (code & 16) !== 0 && shift + 5 < 32;
    return { value: isNegative ? value | (-1 << (shift + 5)) : value, end: at + 1 };
  }
  return null;
};
