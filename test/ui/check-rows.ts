import type { FrameReport } from '../../src/core/check/finding.ts';
import type { WaivedFinding, WaivedReport } from '../../src/core/review/apply-waivers.ts';
import type { FrameRow, Outcome } from '../../src/ui/state/check-view.ts';
import { noRecords } from '../../src/ui/state/frame-records.ts';
import { findingOf, foundLayer } from '../helpers/finding-builder.ts';

/** A finding for lists: blocking and failed unless told. Its fingerprint is its layer and rule. */
export const finding = (part: Partial<WaivedFinding> = {}): WaivedFinding => ({
  ...findingOf({
    ruleId: 'size',
    severity: 'blocking',
    data: { text: 'Sale', layer: 'title', foundPx: 20, minPx: 24 },
    layer: foundLayer('1:2', 'title', ['copy', 'title']),
    fingerprint: `${part.rule ?? 'text.minSize'} ${part.layer?.id ?? '1:2'}`,
    ...part,
  }),
  waiver: part.waiver ?? null,
});

const reportWith = (
  id: string,
  findings: readonly WaivedFinding[],
  verdict: FrameReport['verdict'],
): WaivedReport => ({
  frame: { id, name: `Frame ${id}`, page: 'Page 1' },
  labels: '',
  hash: 'hash',
  placement: verdict === 'unmatched' ? null : { id: 'test.banner', version: 1, variant: null },
  unmatched: verdict === 'unmatched' ? { because: 'none', candidates: [], failure: null } : null,
  verdict,
  grade: null,
  findings,
  counts: { pass: 1, fail: findings.length, unknown: 0, inapplicable: 0, waiting: 0 },
  wanted: [],
  waived: findings.filter(({ waiver }) => waiver?.status === 'accepted').length,
  usedWaivers: [],
});

export const frameRow = (id: string, outcome: Outcome): FrameRow => ({
  entry: {
    id,
    name: `Frame ${id}`,
    type: 'FRAME',
    pageId: '0:1',
    pageName: 'Page 1',
    width: 100,
    height: 200,
  },
  outcome,
});

export const checkedRow = (
  id: string,
  verdict: FrameReport['verdict'],
  ...findings: readonly WaivedFinding[]
): FrameRow => {
  const report = reportWith(id, findings, verdict);
  return frameRow(id, {
    is: 'checked',
    report,
    judged: report,
    records: noRecords,
    mended: [],
    firstVerdict: verdict,
    isMeasuring: false,
  });
};

export const failedRow = (id: string, code = 'READ_REJECTED'): FrameRow =>
  frameRow(id, { is: 'failed', failure: { code, data: {} } });
