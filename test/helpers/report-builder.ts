import { summarise } from '../../src/core/check/summarise.ts';
import type { CheckReport, ReportedFinding, ReportedFrame } from '../../src/report/report-data.ts';
import { findingOf } from './finding-builder.ts';
import { frame } from './frame-builder.ts';
import { reportOf } from './report-of.ts';

/** A finding with words: `words` stands for both languages. */
export const reportedFinding = (words: string, fields: Partial<ReportedFinding> = {}): ReportedFinding => ({
  ...findingOf(),
  waiver: null,
  words: { en: words, 'zh-CN': `${words} 中文` },
  ...fields,
});

/** A frame of 400 × 300 px that matched `test.banner`, flagged if it has findings. */
export const reportedFrame = (
  name: string,
  findings: readonly ReportedFinding[] = [],
  fields: Partial<ReportedFrame> = {},
): ReportedFrame => ({
  id: name,
  name,
  page: 'Page 1',
  width: 400,
  height: 300,
  placement: { id: 'test.banner', version: 3, variant: null },
  unmatched: null,
  verdict: findings.length > 0 ? 'flagged' : 'clean',
  grade: null,
  counts: { pass: 1, fail: findings.length, unknown: 0, inapplicable: 0, waiting: 0 },
  findings,
  ...fields,
});

export const reportWith = (...frames: readonly ReportedFrame[]): CheckReport => ({
  document: 'Autumn <campaign>',
  madeIn: 'cli',
  toolVersion: '0.1.0',
  onDate: null,
  frames,
  sets: [],
  summary: summarise(frames.map(({ id, verdict }) => reportOf(frame({ id }), { verdict }))),
});
