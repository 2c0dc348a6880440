import type { Rect } from '../geometry/rect.ts';
import type { Facts } from '../locale.ts';
import type { Severity } from '../placement/placement-spec.ts';

/** A verdict that somebody has to look at: a fail, or an unknown. Words are made later, from rule + because + data. */
export interface Finding {
  /** The kind of rule, e.g. `text.minSize`. */
  readonly rule: string;
  /** The id of the rule within its spec, e.g. `title-size`: one spec may use a kind several times. */
  readonly ruleId: string;
  readonly verdict: 'fail' | 'unknown';
  readonly severity: Severity;
  readonly because: string;
  readonly data: Facts;
  readonly layer: { readonly id: string; readonly name: string; readonly path: readonly string[] } | null;
  readonly region: Rect<'frame'> | null;
  /**
   * 16 hex digits of SHA-256 over placement id, rule id, because, layer id and part: no measured number, so it survives a
   * nudge. Unique in a report: verdicts equal in all five are counted on (second, third …) in the order the rule gave them.
   */
  readonly fingerprint: string;
}

export type FrameVerdict = 'clean' | 'flagged' | 'unknown' | 'unmatched';

/** The outcome of checking one frame against the spec that matched it. */
export interface FrameReport {
  readonly frame: { readonly id: string; readonly name: string; readonly page: string };
  readonly hash: string;
  readonly placement: { readonly id: string; readonly version: number } | null;
  /** Why no spec was applied: none fits, or several fit equally well. Null when one was. */
  readonly unmatched: {
    readonly because: 'none' | 'ambiguous';
    readonly candidates: readonly string[];
  } | null;
  readonly verdict: FrameVerdict;
  /** Worst severity first, then paint order. */
  readonly findings: readonly Finding[];
  /** How many verdicts each rule of the spec gave, for "21 rules pass". */
  readonly counts: {
    readonly pass: number;
    readonly fail: number;
    readonly unknown: number;
    readonly inapplicable: number;
  };
}

export interface CheckSummary {
  readonly frames: number;
  readonly clean: number;
  readonly flagged: number;
  readonly unknown: number;
  readonly unmatched: number;
  /** Clean frames ÷ frames in scope, 0..1; null when there are no frames. */
  readonly yield: number | null;
}
