/**
 * Copy as a vision-language trainer may see it. What looks like one of their tokens, such as `<image>`, `<bbox>` or `<|im_end|>`,
 * gets other brackets: it would add a picture that is not there and shift or drop the example. Line ends become `\n`; other
 * control characters, marks of direction and halves of surrogate pairs go.
 */
export const vlmText = (copy: string): string =>
  plainText(copy)
    .replace(/<([|/]?[\p{L}|][^<>\s]{0,60})>/gu, '‹$1›')
    .replace(/\[(\/?(?:INST|IMG|SYS))\]/gu, '($1)');

/** The same without regard to tokens. */
export const plainText = (copy: string): string =>
  copy
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/(?!\n)\p{Cc}|[\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
