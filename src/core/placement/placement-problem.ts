import type { Failure } from '../result.ts';
import type { TextPosition } from './scan-json.ts';

export const placementProblemCodes = [
  /** The file is not JSON. `found` */
  'BROKEN_JSON',
  /** The file ends before its JSON does. */
  'UNFINISHED_JSON',
  /** Nested deeper than any spec. */
  'TOO_DEEP',
  /** A text longer than any file of specs. `found`, `max`: characters. */
  'TOO_LARGE',
  /** A list longer than any spec needs. `found`, `max` */
  'TOO_MANY',
  /** `max` */
  'CONDITION_TOO_DEEP',
  /** So many that the rest is not listed. `count` */
  'MORE_PROBLEMS',
  /** A file without a spec. */
  'NO_SPEC',
  /** Written for a newer version of Proofset. `found` */
  'NEWER_SCHEMA',
  /** A field that does not exist here. `field`, `allowed` */
  'UNKNOWN_FIELD',
  /** The same, and one that does exist is near. `field`, `closest`, `allowed` */
  'MISSPELT_FIELD',
  /** A field written twice in one object. `field` */
  'REPEATED_FIELD',
  /** A field that must be there. `field`, `allowed` */
  'MISSING_FIELD',
  /** Wrong type, range, word or form. `found`, `allowed` */
  'WRONG_VALUE',
  /** `found`, `closest`, `allowed` */
  'UNKNOWN_RULE',
  /** A role that is neither a base role nor one of the spec's own. `found`, `closest`, `allowed` */
  'UNKNOWN_ROLE',
  /** The same for a zone, a word list and a variant. `found`, `closest`, `allowed` */
  'UNKNOWN_ZONE',
  'UNKNOWN_LEXICON',
  'UNKNOWN_VARIANT',
  /** A `{place}` in a message that the rule gives no fact for. `found`, `allowed` */
  'UNKNOWN_PLACE',
  /** `fields` */
  'NEEDS_ONE_OF',
  'ONLY_ONE_OF',
  'MIN_OVER_MAX',
  'FROM_AFTER_UNTIL',
  /** `found` */
  'BAD_DATE',
  /** `id`, `first`: where it stands first. */
  'DUPLICATE_RULE_ID',
  'DUPLICATE_ZONE_ID',
  'DUPLICATE_VARIANT_ID',
  'DUPLICATE_SPEC_ID',
] as const;
export type PlacementProblemCode = (typeof placementProblemCodes)[number];

/** One thing wrong in a placements file. */
export interface PlacementProblem extends Failure {
  readonly code: PlacementProblemCode;
  /** Name of the file, or whatever the text came from. */
  readonly origin: string;
  /** `rules[3].params.minPx`; empty = the file as a whole. */
  readonly path: string;
  /** Where the value, or what holds it, starts. Null = not known. */
  readonly at: TextPosition | null;
}

/** Everything that is wrong, in the order of the files; nothing of them is used. */
export interface PlacementFailure extends Failure {
  readonly code: 'PLACEMENTS_INVALID';
  readonly problems: readonly PlacementProblem[];
}
