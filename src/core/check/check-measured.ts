import { type Measurements, noMeasurements } from '../pixels/measurements.ts';
import type { Probe } from '../pixels/probe.ts';
import { probeTier } from '../pixels/probe-tier.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameReport } from './finding.ts';

export interface MeasuredCheckOptions {
  /** Measure everything, also when the frame is rejected already. */
  readonly full: boolean;
  readonly shouldStop: () => boolean;
}

/**
 * Checks a frame and measures what its rules still want, cheapest tier first, until the report is whole, the frame is flagged by
 * a blocking fail (unless `full`), or somebody stops it: then the last report is given, with what it wants. `check` is pure;
 * `measure` answers each probe it is given or leaves it out only when it was stopped.
 */
export async function checkMeasured(
  frame: FrameSnapshot,
  check: (measurements: Measurements) => FrameReport,
  measure: (frame: FrameSnapshot, probes: readonly Probe[]) => Promise<Measurements>,
  { full, shouldStop }: MeasuredCheckOptions,
): Promise<FrameReport> {
  let known: Measurements = noMeasurements;
  for (;;) {
    const report = check(known);
    if (shouldStop() || isSettled(report, full)) return report;
    const tier = Math.min(...report.wanted.map(probeTier));
    const answers = await measure(
      frame,
      report.wanted.filter((probe) => probeTier(probe) === tier),
    );
    // Nothing new: asking again would never end.
    if ([...answers.keys()].every((key) => known.has(key))) return report;
    known = new Map([...known, ...answers]);
  }
}

/** Nothing is left to measure, or nothing that could still change the verdict unless everything is asked for. */
export const isSettled = (report: FrameReport, full: boolean): boolean =>
  report.wanted.length === 0 || (!full && isDecided(report));

const isDecided = ({ verdict, findings }: FrameReport): boolean =>
  verdict === 'flagged' &&
  findings.some(
    (finding) =>
      finding.verdict === 'fail' && finding.severity === 'blocking' && finding.consequence === 'reject',
  );
