import type { Wording } from '../locale.ts';
import type { Severity } from '../placement/placement-spec.ts';
import type { Source } from '../placement/source.ts';

/**
 * Rules about frames that belong together: a campaign, a section, a page. A document of its own, because sets are judged by
 * the one who orders them, not by the placement. Version `policy/1`; unknown fields are errors.
 */
export interface PolicySpec {
  readonly schema: 'policy/1';
  /** Dotted lower-case id, e.g. `autumn.campaign`. */
  readonly id: string;
  readonly version: number;
  readonly name: Wording;
  readonly source: Source;
  readonly groupBy: Grouping;
  readonly rules: readonly PolicyRule[];
}

/**
 * Which frames make one set. `all`: everything in scope. `section`: the innermost section around them (frames outside any are
 * not judged). `name`: the value of one slot of a name template, e.g. `campaign` of `{campaign}_{size}`; frames whose
 * name does not fit are not judged. `fact`: what is said about them, e.g. the campaign.
 */
export type Grouping =
  | { readonly by: 'all' }
  | { readonly by: 'page' }
  | { readonly by: 'section' }
  | { readonly by: 'name'; readonly template: string; readonly slot: string }
  | { readonly by: 'fact'; readonly fact: string };

export interface PolicyRule {
  readonly id: string;
  /** Kind of set rule, e.g. `set.complete`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly params: unknown;
  readonly why?: Wording | undefined;
}
