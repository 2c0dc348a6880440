import type { Finding } from '../../core/check/finding.ts';
import { type Severity, severities } from '../../core/placement/placement-spec.ts';
import type { FrameRow } from './check-state.ts';

/** How a finding is counted and shown: what cannot be told stands apart from what fails. */
export type Mark = Severity | 'unknown';
export const marks: readonly Mark[] = [...severities, 'unknown'];

export const markOf = (finding: Finding): Mark =>
  finding.verdict === 'unknown' ? 'unknown' : finding.severity;

/** Findings that keep a frame from being clean: see `checkFrame`. */
const holdsBack = ({ severity }: Finding): boolean => severity === 'blocking' || severity === 'major';

export interface CheckTotals {
  readonly frames: number;
  /** Frames with an outcome, failed ones included. */
  readonly done: number;
  readonly failed: number;
  readonly clean: number;
  readonly flagged: number;
  readonly unknown: number;
  readonly unmatched: number;
  /** Clean frames ÷ frames with an outcome, 0..1; null while there is none. */
  readonly yield: number | null;
  readonly marks: Readonly<Record<Mark, number>>;
}

export function countTotals(rows: readonly FrameRow[]): CheckTotals {
  const verdicts = { clean: 0, flagged: 0, unknown: 0, unmatched: 0 };
  const byMark = { blocking: 0, major: 0, minor: 0, note: 0, unknown: 0 };
  let failed = 0;
  for (const { outcome } of rows) {
    if (outcome.is === 'failed') failed += 1;
    if (outcome.is !== 'checked') continue;
    verdicts[outcome.report.verdict] += 1;
    for (const finding of outcome.report.findings) byMark[markOf(finding)] += 1;
  }
  const done = failed + verdicts.clean + verdicts.flagged + verdicts.unknown + verdicts.unmatched;
  const cleanShare = done === 0 ? null : verdicts.clean / done;
  return { frames: rows.length, done, failed, ...verdicts, yield: cleanShare, marks: byMark };
}

export interface RuleTotals {
  /** Kind of rule. */
  readonly rule: string;
  /** The worst mark among its findings. */
  readonly mark: Mark;
  readonly findings: number;
  readonly frames: number;
  /** Share of clean frames if all findings of this rule were gone, 0..1. */
  readonly yieldAfter: number;
}

/** One entry per kind of rule that found something: greatest gain in yield first, then most findings. */
export function countRules(rows: readonly FrameRow[]): readonly RuleTotals[] {
  const totals = new Map<string, { mark: Mark; findings: number; frames: Set<string>; freed: number }>();
  for (const { entry, outcome } of rows) {
    if (outcome.is !== 'checked') continue;
    const blockers = new Set(outcome.report.findings.filter(holdsBack).map(({ rule }) => rule));
    for (const finding of outcome.report.findings) {
      const mark = markOf(finding);
      const total = totals.get(finding.rule) ?? { mark, findings: 0, frames: new Set(), freed: 0 };
      if (marks.indexOf(mark) < marks.indexOf(total.mark)) total.mark = mark;
      if (!total.frames.has(entry.id) && blockers.size === 1 && blockers.has(finding.rule)) total.freed += 1;
      total.findings += 1;
      total.frames.add(entry.id);
      totals.set(finding.rule, total);
    }
  }
  const { clean, done } = countTotals(rows);
  return [...totals]
    .sort(([, a], [, b]) => b.freed - a.freed || b.findings - a.findings)
    .map(([rule, total]) => ({
      rule,
      mark: total.mark,
      findings: total.findings,
      frames: total.frames.size,
      yieldAfter: done === 0 ? 0 : (clean + total.freed) / done,
    }));
}
