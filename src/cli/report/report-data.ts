import type { CheckSummary, Finding, FrameReport, FrameVerdict } from '../../core/check/finding.ts';
import type { Wording } from '../../core/locale.ts';
import type { LoadNote } from '../../host/document/loaded-document.ts';

/** A finding with its words. */
export interface ReportedFinding extends Finding {
  readonly message: Wording;
}

/** One frame of a report. A frame that could not be read is in it too, as `unknown` with the reason as its finding. */
export interface ReportedFrame {
  readonly id: string;
  readonly name: string;
  readonly page: string;
  readonly width: number;
  readonly height: number;
  readonly placement: FrameReport['placement'];
  readonly unmatched: FrameReport['unmatched'];
  readonly verdict: FrameVerdict;
  readonly findings: readonly ReportedFinding[];
  /** Rules that have not judged, because what they need was not measured. */
  readonly waiting: number;
}

export interface CheckReport {
  readonly document: string;
  readonly frames: readonly ReportedFrame[];
  readonly summary: CheckSummary;
  /** What loading noticed about the document. */
  readonly notes: readonly LoadNote[];
}
