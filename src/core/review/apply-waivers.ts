import { gradeOf, verdictOf } from '../check/check-frame.ts';
import type { Finding, FrameReport } from '../check/finding.ts';
import type { FrameFacts } from '../placement/condition.ts';
import { isWithin } from '../placement/period.ts';
import type { Waiver } from './fold-waivers.ts';

/** A decision laid over a finding. Only `accepted` takes it out of the count. */
export interface FindingWaiver {
  readonly status: 'accepted' | 'requested' | 'refused' | 'expired';
  readonly waiver: Waiver;
}

export interface WaivedFinding extends Finding {
  readonly waiver: FindingWaiver | null;
}

/** A report with the decisions of people laid over it. `verdict` and `grade` leave accepted findings out. */
export interface WaivedReport extends FrameReport {
  readonly findings: readonly WaivedFinding[];
  /** Findings that an accepted waiver covers. */
  readonly waived: number;
  /** Ids of the requests that cover a finding of this report, whatever their status. */
  readonly usedWaivers: readonly string[];
}

export interface WaiverContext {
  /** The moment it is judged for, ISO 8601; null = a waiver with an end does not count. */
  readonly onDate: string | null;
  readonly facts: FrameFacts;
  /** Offset that the last day of a waiver is read in. Default `+00:00`. */
  readonly timeZone?: string;
}

/**
 * Lays waivers over a report. A finding that may not be waived never is. Where several waivers fit, an accepted one wins, then
 * one that waits, then one that has ended, then a refused one; among equals the latest request.
 */
export function applyWaivers(
  report: FrameReport,
  waivers: readonly Waiver[],
  context: WaiverContext,
): WaivedReport {
  const live = waivers.filter(
    ({ request, status }) =>
      status !== 'withdrawn' &&
      request.placement === report.placement?.id &&
      (request.frameId === null || request.frameId === report.frame.id),
  );
  const used = new Set<string>();
  const findings = report.findings.map((finding): WaivedFinding => {
    const fitting = finding.isWaivable ? live.filter(({ request }) => covers(request, finding, context)) : [];
    for (const { request } of fitting) used.add(request.id);
    return { ...finding, waiver: strongest(fitting, context) };
  });
  const open = findings.filter(isOpen);
  return {
    ...report,
    findings,
    waived: findings.length - open.length,
    usedWaivers: [...used].sort(),
    verdict: report.verdict === 'unmatched' ? 'unmatched' : verdictOf(open, waitingOf(report)),
    grade: gradeOf(open),
  };
}

/** True for a finding that still counts. */
export const isOpen = ({ waiver }: WaivedFinding): boolean => waiver?.status !== 'accepted';

/**
 * The report does not say how heavy its waiting rules are. If it is clean all the same, none of them counts; else one may, and
 * then no waiver makes the frame clean before they have judged.
 */
const waitingOf = ({ counts, verdict }: FrameReport): readonly { readonly severity: 'blocking' }[] =>
  counts.waiting > 0 && verdict !== 'clean' ? [{ severity: 'blocking' }] : [];

function covers({ ruleId, scope }: Waiver['request'], finding: Finding, { facts }: WaiverContext): boolean {
  if (ruleId !== finding.ruleId) return false;
  switch (scope.of) {
    case 'finding':
      return scope.fingerprint === finding.fingerprint;
    case 'layer':
      return scope.layerId === finding.layer?.id;
    case 'component':
      return scope.key === finding.layer?.componentKey;
    case 'frame':
      return true;
    case 'role':
      return scope.role === finding.layer?.role;
    case 'campaign':
      return Object.hasOwn(facts, 'campaign') && String(facts['campaign']) === scope.campaign;
  }
}

const strengths: readonly FindingWaiver['status'][] = ['accepted', 'requested', 'expired', 'refused'];

function strongest(waivers: readonly Waiver[], context: WaiverContext): FindingWaiver | null {
  const found = waivers.flatMap((waiver): FindingWaiver[] => {
    const { status } = waiver;
    if (status === 'withdrawn') return [];
    const isOver = status !== 'refused' && hasExpired(waiver, context);
    return [{ status: isOver ? 'expired' : status, waiver }];
  });
  return (
    found.sort((a, b) => strengths.indexOf(a.status) - strengths.indexOf(b.status) || latest(b, a))[0] ?? null
  );
}

/** Waivers come oldest first from `foldWaivers`; this keeps the answer the same for any other order. */
const latest = (a: FindingWaiver, b: FindingWaiver): number =>
  Date.parse(a.waiver.request.at) - Date.parse(b.waiver.request.at) ||
  (a.waiver.request.id < b.waiver.request.id ? -1 : 1);

/** True after its last day, and also when nobody said which day it is: a waiver whose end cannot be told does not count. */
export function hasExpired({ request }: Waiver, { onDate, timeZone = '+00:00' }: WaiverContext): boolean {
  return request.until !== null && isWithin({ until: request.until }, onDate, timeZone) !== true;
}
