import type { FrameReport } from '../../src/core/check/finding.ts';
import { labelDigest } from '../../src/core/label/label-digest.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';

/** The report of a frame that no spec was asked about, unless told otherwise. */
export const reportOf = (frame: FrameSnapshot, fields: Partial<FrameReport> = {}): FrameReport => ({
  frame: { id: frame.id, name: frame.name, page: frame.page.name },
  hash: frame.hash,
  labels: labelDigest(frame),
  placement: null,
  unmatched: { because: 'none', candidates: [], failure: null },
  verdict: 'unmatched',
  grade: null,
  findings: [],
  counts: { pass: 0, fail: 0, unknown: 0, inapplicable: 0, waiting: 0 },
  wanted: [],
  ...fields,
});
