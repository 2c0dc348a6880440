import type { FrameEntry } from '../../contract/shapes.ts';
import type { FrameReport, FrameVerdict } from '../../core/check/finding.ts';
import type { Failure } from '../../core/result.ts';
import type { WaivedFinding, WaivedReport } from '../../core/review/apply-waivers.ts';
import type { FrameRecords } from './frame-records.ts';

/** `example`: built-in frames, so that nobody needs a file to try. */
export type Scope = 'selection' | 'page' | 'example';

export interface CheckedFrame {
  readonly is: 'checked';
  /** With the decisions of people laid over it. */
  readonly report: WaivedReport;
  /** As the rules alone see it. */
  readonly judged: FrameReport;
  readonly records: FrameRecords;
  /** Findings of the check before that are gone, because somebody mended them while the panel was open. */
  readonly mended: readonly WaivedFinding[];
  /** Of the first check under these specs. */
  readonly firstVerdict: FrameVerdict;
  /** True while pixels are still measured. */
  readonly isMeasuring: boolean;
}

export type Outcome =
  | { readonly is: 'waiting' }
  | CheckedFrame
  | { readonly is: 'failed'; readonly failure: Failure };

export interface FrameRow {
  readonly entry: FrameEntry;
  readonly outcome: Outcome;
}

export interface CheckView {
  readonly scope: Scope;
  /** `listing` = asking which frames are in scope. */
  readonly phase: 'listing' | 'running' | 'stopped' | 'done' | 'failed';
  /** Frames in scope, in document order. */
  readonly rows: readonly FrameRow[];
  /** Of the last run that ended; null before. */
  readonly durationMs: number | null;
  /** Why the frames could not be listed. */
  readonly failure: Failure | null;
}

export const nothingYet = (scope: Scope): CheckView => ({
  scope,
  phase: 'listing',
  rows: [],
  durationMs: null,
  failure: null,
});
