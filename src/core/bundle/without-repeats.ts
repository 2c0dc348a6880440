import type { DatasetElement } from './dataset.ts';

/** What a file says of an element. */
export interface SeenAs {
  readonly element: DatasetElement;
  /** Class and box as they stand in the file. */
  readonly seenAs: string;
}

/**
 * Rounding can make two labels equal in class and box. Readers drop all but one and say so in a log line at most, or count the
 * object twice. The one in front stays; the others come back to be reported.
 */
export const withoutRepeats = <T extends SeenAs>(
  seen: readonly T[],
): { readonly kept: readonly T[]; readonly repeats: readonly T[] } => {
  const front = new Map(seen.map((one) => [one.seenAs, one]));
  const isFront = (one: T): boolean => front.get(one.seenAs) === one;
  return { kept: seen.filter((one) => isFront(one)), repeats: seen.filter((one) => !isFront(one)) };
};
