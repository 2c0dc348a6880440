import type { SetFinding } from '../../core/check/check-sets.ts';
import { summarise } from '../../core/check/summarise.ts';
import { toolVersion } from '../../core/tool-version.ts';
import type { CheckReport, ReportedFrame } from '../../report/report-data.ts';
import { reportedFrame } from '../../report/reported-frame.ts';
import { reportedSet } from '../../report/reported-set.ts';
import type { FrameRow } from './check-view.ts';

/** `open` leaves out the frames that are clean. */
export type ReportedFrames = 'all' | 'open';

/**
 * What the panel found, with the decisions laid over it, as the data of a report. The summary counts every frame in scope; one
 * that could not be read or that a stop left unchecked is in it as "cannot tell".
 */
export function checkReportOf(
  document: string,
  rows: readonly FrameRow[],
  which: ReportedFrames,
  sets: readonly SetFinding[] = [],
): CheckReport {
  const all = rows.map(({ entry, outcome }) => {
    if (outcome.is === 'checked') return reportedFrame(entry, { report: outcome.report, failure: null });
    const failure = outcome.is === 'failed' ? outcome.failure : notChecked;
    return reportedFrame(entry, { report: null, failure });
  });
  const isWanted = ({ verdict }: ReportedFrame): boolean => which === 'all' || verdict !== 'clean';
  return {
    document,
    madeIn: 'panel',
    toolVersion,
    onDate: null,
    frames: all.map(({ frame }) => frame).filter(isWanted),
    sets: sets.map(reportedSet),
    summary: summarise(all.map(({ report }) => report)),
  };
}

const notChecked = { code: 'NOT_CHECKED', data: {} };
