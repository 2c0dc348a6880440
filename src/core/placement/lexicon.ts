import type { Wording } from '../locale.ts';
import type { Source } from './source.ts';

/** A versioned list of words that rules of several specs share, such as the superlatives the advertising law forbids. */
export interface Lexicon {
  readonly version: number;
  readonly name: Wording;
  readonly source: Source;
  readonly entries: readonly LexiconEntry[];
}

export interface LexiconEntry {
  /** Plain text. Case and full or half width do not matter. */
  readonly word: string;
  /** Found inside one of these it is harmless: `第一` in `第一时间`. */
  readonly except?: readonly string[] | undefined;
  /** True when only a person can tell: the finding then asks instead of failing. */
  readonly ask?: boolean | undefined;
  readonly why?: Wording | undefined;
}
