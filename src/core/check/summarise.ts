import type { CheckSummary, FrameReport, FrameVerdict } from './finding.ts';

/** Counts frames by verdict. Yield (良品率) = clean frames ÷ all frames in scope, unmatched ones included. */
export function summarise(reports: readonly FrameReport[]): CheckSummary {
  const count = (verdict: FrameVerdict): number =>
    reports.filter((report) => report.verdict === verdict).length;
  const frames = reports.length;
  const clean = count('clean');
  return {
    frames,
    clean,
    flagged: count('flagged'),
    unknown: count('unknown'),
    unmatched: count('unmatched'),
    yield: frames === 0 ? null : clean / frames,
  };
}
