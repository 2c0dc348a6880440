/**
 * A caption for trainers that read one from a text file: braces and bars, with which some of them choose between wordings at
 * random, become round brackets and strokes. Expects one line.
 */
export const harmlessCaption = (caption: string): string =>
  caption.replace(/\{/gu, '(').replace(/\}/gu, ')').replace(/\|/gu, '/');
