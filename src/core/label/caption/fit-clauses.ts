import type { CaptionTemplate } from './caption-template.ts';

export interface Part {
  /** From the fullest to the shortest, at least one. */
  readonly texts: readonly string[];
  /** Null = it never goes. */
  readonly importance: number | null;
}

/**
 * The parts joined in their order. While that is too long, the least important part is said in a shorter way, then left
 * out; no text is ever cut.
 */
export const fitClauses = (
  parts: readonly Part[],
  { maxCharacters, between, end }: Pick<CaptionTemplate, 'maxCharacters' | 'between' | 'end'>,
): string => {
  const chosen: (string | null)[] = parts.map(({ texts }) => texts[0] ?? null);
  const costOf = (text: string | null): number => (text === null ? 0 : length(text) + length(between));
  let total = chosen.reduce((sum, text) => sum + costOf(text), 0) - length(between) + length(end);
  const steps = parts
    .flatMap((part, index) => choices(part, index))
    .sort((a, b) => a.importance - b.importance || b.index - a.index || a.step - b.step);
  for (const { index, text } of steps) {
    if (total <= maxCharacters) break;
    total += costOf(text) - costOf(chosen[index] ?? null);
    chosen[index] = text;
  }
  return `${chosen.filter((text) => text !== null).join(between)}${end}`;
};

/** Each way to say a part that is shorter than the one before, and at last not to say it. */
const choices = (
  { texts, importance }: Part,
  index: number,
): readonly { index: number; importance: number; step: number; text: string | null }[] => [
  ...texts
    .slice(1)
    .map((text, step) => ({ index, importance: importance ?? Number.POSITIVE_INFINITY, step, text })),
  ...(importance === null ? [] : [{ index, importance, step: texts.length, text: null }]),
];

const length = (text: string): number => Array.from(text).length;
