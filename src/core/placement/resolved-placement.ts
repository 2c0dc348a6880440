import type { Wording } from '../locale.ts';
import type { Condition } from './condition.ts';
import type { OnFail, PlacementOwner, RoleSelector, Severity } from './placement-spec.ts';
import type { Source } from './source.ts';

/** One flat spec for one frame at one moment: bases taken over, variant laid on, dates settled, zones and lexicons put in. */
export interface ResolvedPlacement {
  readonly id: string;
  readonly version: number;
  readonly name: Wording;
  readonly variant: string | null;
  readonly owner: PlacementOwner | null;
  /** Offset that dates in conditions are read in. */
  readonly timeZone: string;
  readonly roles: Readonly<Record<string, RoleSelector>>;
  readonly rules: readonly ResolvedRule[];
}

export interface ResolvedRule {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly onFail: OnFail;
  /** As its kind's schema reads them, px at 1x of the frame. */
  readonly params: unknown;
  readonly when: Condition | null;
  readonly isWaivable: boolean;
  readonly why: Wording | null;
  readonly message: Wording | null;
  readonly hint: Wording | null;
  /** The spec this rule was written in, for "this limit comes from `cn.ads.law` v3 §2". */
  readonly from: RuleOrigin;
}

export interface RuleOrigin {
  readonly spec: string;
  readonly version: number;
  /** The variant that wrote it; null = the spec itself. */
  readonly variant: string | null;
  readonly source: Source;
}
