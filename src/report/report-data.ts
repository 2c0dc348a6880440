import type { SetFinding } from '../core/check/check-sets.ts';
import type { CheckSummary, Finding, FrameReport, FrameVerdict } from '../core/check/finding.ts';
import type { Wording } from '../core/locale.ts';
import type { ReportOrigin } from '../i18n/report-texts.ts';

/** A finding with its words. */
export interface ReportedFinding extends Finding {
  readonly words: Wording;
  readonly waiver: ReportedWaiver | null;
}

export interface ReportedWaiver {
  readonly status: 'accepted' | 'requested' | 'refused' | 'expired';
  readonly reason: string;
  readonly by: string | null;
  /** ISO day; null = until it is withdrawn. */
  readonly until: string | null;
}

/** One frame of a report. A frame that could not be read is in it too, as `unknown` with the reason as its finding. */
export interface ReportedFrame {
  readonly id: string;
  readonly name: string;
  readonly page: string;
  /** Frame px. */
  readonly width: number;
  readonly height: number;
  readonly placement: FrameReport['placement'];
  readonly unmatched: FrameReport['unmatched'];
  readonly verdict: FrameVerdict;
  readonly grade: string | null;
  readonly counts: FrameReport['counts'];
  readonly findings: readonly ReportedFinding[];
}

/** A finding about a set, with its words. */
export interface ReportedSetFinding extends SetFinding {
  readonly words: Wording;
}

/** Everything a report is made of: the same data for every format. */
export interface CheckReport {
  readonly document: string;
  /** Decides which hints the texts give; no format carries it as data. */
  readonly madeIn: ReportOrigin;
  readonly toolVersion: string;
  /** The moment the frames were judged for; null = not given. */
  readonly onDate: string | null;
  /** Those that the report shows: all in scope, or the ones somebody asked for. */
  readonly frames: readonly ReportedFrame[];
  /** What is wrong among frames that belong together. */
  readonly sets: readonly ReportedSetFinding[];
  /** Of all frames in scope, shown or not. */
  readonly summary: CheckSummary;
}

/** A frame's picture: base64 PNG, and where the frame's box lies in it, in frame px. */
export interface ReportPicture {
  readonly base64: string;
  readonly origin: { readonly x: number; readonly y: number };
  /** Size of the shown area in frame px. */
  readonly width: number;
  readonly height: number;
}
