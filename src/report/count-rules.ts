import { keepsFromClean } from '../core/check/check-frame.ts';
import type { CheckReport } from './report-data.ts';

export interface RuleCount {
  readonly rule: string;
  readonly findings: number;
  /** Clean frames ÷ frames in scope if every finding of this rule were gone, 0..1. */
  readonly yieldAfter: number;
}

/** One entry per kind of rule with a finding that is not waived: greatest gain in yield first, then most findings. */
export function countRules({ frames, summary }: CheckReport): readonly RuleCount[] {
  const counts = new Map<string, { findings: number; freed: number }>();
  for (const { findings, unmatched } of frames) {
    const open = findings.filter(({ waiver }) => waiver?.status !== 'accepted');
    const blockers = new Set(open.filter(keepsFromClean).map(({ rule }) => rule));
    for (const rule of new Set(open.map((finding) => finding.rule))) {
      const count = counts.get(rule) ?? { findings: 0, freed: 0 };
      count.findings += open.filter((finding) => finding.rule === rule).length;
      if (unmatched === null && blockers.size === 1 && blockers.has(rule)) count.freed += 1;
      counts.set(rule, count);
    }
  }
  const all = Math.max(1, summary.frames);
  return [...counts]
    .map(([rule, { findings, freed }]) => ({ rule, findings, yieldAfter: (summary.clean + freed) / all }))
    .sort((a, b) => b.yieldAfter - a.yieldAfter || b.findings - a.findings);
}
