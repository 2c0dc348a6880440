import type { Caption } from '../../bundle/dataset.ts';

/** How captions of one language and kind are put together. Data: a document may bring its own. */
export interface CaptionTemplate {
  readonly language: Caption['language'];
  readonly kind: Caption['kind'];
  /** Characters (code points) the caption keeps to as long as a clause is left to drop. */
  readonly maxCharacters: number;
  /** Copy longer than this is not quoted: a cut quote would teach a model to cut text. */
  readonly maxQuoteCharacters: number;
  readonly between: string;
  readonly end: string;
  /** `sentences`: each clause begins with a capital. */
  readonly clauses: readonly CaptionClause[];
  readonly style: 'list' | 'sentences';
}

/**
 * A part of a caption. `patterns` go from the fullest to the shortest: the first whose `{slots}` are all known is used, and
 * the later ones when the caption grows too long. Slots of the frame: `format`, `size`, `ground`, `placement`, `tags`;
 * of an element: `role`, `copy` (in quotation marks), `colour`, `place`.
 */
export interface CaptionClause {
  /** `frame`; or base roles and class names, for each element of which the clause is made; `other` = elements no clause names. */
  readonly about: 'frame' | 'other' | readonly string[];
  readonly patterns: readonly string[];
  /** The least important clause goes first; `null` = it never goes. */
  readonly importance: number | null;
}
