import type { Rect } from '../geometry/rect.ts';
import type { Facts, Wording } from '../locale.ts';
import type { Probe } from '../pixels/probe.ts';
import type { Severity } from '../placement/placement-spec.ts';
import type { RuleOrigin } from '../placement/resolved-placement.ts';
import type { Failure } from '../result.ts';
import type { Fix } from './fix.ts';
import type { Mark } from './mark.ts';
import type { Measured } from './measured.ts';

/** A verdict that somebody has to look at: a fail, or an unknown. Words are made later, from rule + because + data. */
export interface Finding {
  /** The kind of rule, e.g. `text.minSize`. */
  readonly rule: string;
  /** The id of the rule within its spec, e.g. `title-size`: one spec may use a kind several times. */
  readonly ruleId: string;
  readonly verdict: 'fail' | 'unknown';
  readonly severity: Severity;
  /** What a fail means: `reject` counts it as failed, `hold` hands it to a person, `downgrade` takes the frame at a lower grade. */
  readonly consequence: 'reject' | 'hold' | 'downgrade';
  /** The grade a downgraded frame gets; null for the others. */
  readonly grade: string | null;
  readonly because: string;
  readonly data: Facts;
  readonly layer: {
    readonly id: string;
    readonly name: string;
    readonly path: readonly string[];
    readonly role: string | null;
    readonly componentKey: string | null;
  } | null;
  readonly region: Rect<'frame'> | null;
  /** What to draw, the finding's own rectangle first. Never empty: a finding about the frame draws the frame. */
  readonly marks: readonly Mark[];
  readonly measured: Measured | null;
  readonly fix: Fix | null;
  readonly isWaivable: boolean;
  /** Words of the spec's own, instead of the rule's. */
  readonly message: Wording | null;
  readonly hint: Wording | null;
  /** Where the limit comes from; null for findings that no spec made. */
  readonly from: RuleOrigin | null;
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
  /** Digest of the labels and tags stored on the frame and in it (`labelDigest`); empty = none. */
  readonly labels: string;
  readonly placement: {
    readonly id: string;
    readonly version: number;
    /** The variant that was applied; `strictest` stands for all of them at once; null = the base. */
    readonly variant: string | null;
  } | null;
  /** Why no spec was applied: none fits, several fit equally well, or the one that fits cannot be resolved. Null when one was. */
  readonly unmatched: {
    readonly because: 'none' | 'ambiguous' | 'unusable';
    readonly candidates: readonly string[];
    readonly failure: Failure | null;
  } | null;
  readonly verdict: FrameVerdict;
  /** The lowest grade a downgrading rule gave; null = none did. */
  readonly grade: string | null;
  /** Worst severity first, then paint order. */
  readonly findings: readonly Finding[];
  /** How many verdicts each rule of the spec gave, for "21 rules pass". `waiting`: rules that still want something measured. */
  readonly counts: {
    readonly pass: number;
    readonly fail: number;
    readonly unknown: number;
    readonly inapplicable: number;
    readonly waiting: number;
  };
  /** What must be measured before every rule has judged; empty = the report is whole. */
  readonly wanted: readonly Probe[];
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
