import type { MeasureUnit } from '../check/measured.ts';

/**
 * One difference between two versions of a spec. `tightened`: what passed before may fail now; `loosened`: the other way
 * round; `changed`: it cannot be told from the field's meaning alone.
 */
export interface SpecChange {
  /** The rule's id within its spec; null = a part of the spec outside its rules. */
  readonly ruleId: string | null;
  /** Within the rule (`params.minPx`, `severity`) or the spec (`zones.skip.rect.x`, `match.sizes`); '' = the whole rule. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'tightened' | 'loosened' | 'changed';
  /** As written: JSON values; null = was not there. */
  readonly before: unknown;
  readonly after: unknown;
  /** Of numbers, as their field says. */
  readonly unit: MeasureUnit;
}
