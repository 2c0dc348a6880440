import { keepsFromClean } from '../../core/check/check-frame.ts';
import { type Severity, severities } from '../../core/placement/placement-spec.ts';
import { isOpen, type WaivedFinding } from '../../core/review/apply-waivers.ts';
import type { FrameRow } from './check-view.ts';

/** How a finding is counted and shown: what cannot be told and what is waived stand apart from what fails. */
export type Mark = Severity | 'unknown' | 'waived';
export const marks: readonly Mark[] = [...severities, 'unknown', 'waived'];

export const markOf = (finding: WaivedFinding): Mark => {
  if (!isOpen(finding)) return 'waived';
  return finding.verdict === 'unknown' ? 'unknown' : finding.severity;
};

const holdsBack = (finding: WaivedFinding): boolean => isOpen(finding) && keepsFromClean(finding);

export interface CheckTotals {
  readonly frames: number;
  /** Frames with an outcome, failed ones included. */
  readonly done: number;
  readonly failed: number;
  readonly clean: number;
  readonly flagged: number;
  readonly unknown: number;
  readonly unmatched: number;
  /** Of the unmatched ones: several specs fit, and somebody has to choose. */
  readonly ambiguous: number;
  /** Clean frames ÷ frames with an outcome, 0..1; null while there is none. */
  readonly yield: number | null;
  /** The same share as the first check of each frame found it, before any fix or waiver; null while there is none. */
  readonly firstPass: number | null;
  /** Frames whose pixels are still measured. */
  readonly measuring: number;
  readonly marks: Readonly<Record<Mark, number>>;
}

export function countTotals(rows: readonly FrameRow[]): CheckTotals {
  const verdicts = { clean: 0, flagged: 0, unknown: 0, unmatched: 0 };
  const byMark = { blocking: 0, major: 0, minor: 0, note: 0, unknown: 0, waived: 0 };
  let failed = 0;
  let firstClean = 0;
  let measuring = 0;
  let ambiguous = 0;
  for (const { outcome } of rows) {
    if (outcome.is === 'failed') failed += 1;
    if (outcome.is !== 'checked') continue;
    verdicts[outcome.report.verdict] += 1;
    if (outcome.firstVerdict === 'clean') firstClean += 1;
    if (outcome.isMeasuring) measuring += 1;
    if (outcome.report.unmatched?.because === 'ambiguous') ambiguous += 1;
    for (const finding of outcome.report.findings) byMark[markOf(finding)] += 1;
  }
  const done = failed + verdicts.clean + verdicts.flagged + verdicts.unknown + verdicts.unmatched;
  return {
    frames: rows.length,
    done,
    failed,
    ...verdicts,
    yield: done === 0 ? null : verdicts.clean / done,
    firstPass: done === 0 ? null : firstClean / done,
    measuring,
    ambiguous,
    marks: byMark,
  };
}

export interface RuleTotals {
  /** Kind of rule. */
  readonly rule: string;
  /** The worst mark among its findings. */
  readonly mark: Mark;
  /** Findings that count. */
  readonly findings: number;
  readonly frames: number;
  /** Findings that a waiver covers: what people do not accept about this rule. */
  readonly waived: number;
  /** Share of clean frames if all findings of this rule were gone, 0..1. */
  readonly yieldAfter: number;
}

/** One entry per kind of rule that found something: greatest gain in yield first, then most findings. */
export function countRules(rows: readonly FrameRow[]): readonly RuleTotals[] {
  const totals = new Map<
    string,
    { mark: Mark; findings: number; waived: number; frames: Set<string>; freed: number }
  >();
  for (const { entry, outcome } of rows) {
    if (outcome.is !== 'checked') continue;
    const blockers = new Set(outcome.report.findings.filter(holdsBack).map(({ rule }) => rule));
    for (const finding of outcome.report.findings) {
      const mark = markOf(finding);
      const total = totals.get(finding.rule) ?? { mark, findings: 0, waived: 0, frames: new Set(), freed: 0 };
      if (marks.indexOf(mark) < marks.indexOf(total.mark)) total.mark = mark;
      if (isOpen(finding) && !total.frames.has(entry.id) && blockers.size === 1 && blockers.has(finding.rule))
        total.freed += 1;
      if (isOpen(finding)) {
        total.findings += 1;
        total.frames.add(entry.id);
      } else total.waived += 1;
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
      waived: total.waived,
      yieldAfter: done === 0 ? 0 : (clean + total.freed) / done,
    }));
}
