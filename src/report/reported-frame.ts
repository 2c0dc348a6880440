import type { Finding, FrameReport } from '../core/check/finding.ts';
import type { Locale, Wording } from '../core/locale.ts';
import type { Failure } from '../core/result.ts';
import type { FindingWaiver } from '../core/review/apply-waivers.ts';
import { failureText } from '../i18n/failures.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { say } from '../i18n/say.ts';
import { sayFinding } from '../i18n/say-finding.ts';
import type { ReportedFrame, ReportedWaiver } from './report-data.ts';

/** A frame as it was listed, whether or not it could be read. Sizes in frame px. */
export interface ListedFrame {
  readonly id: string;
  readonly name: string;
  readonly pageName: string;
  readonly width: number;
  readonly height: number;
}

interface JudgedFrame extends FrameReport {
  readonly findings: readonly (Finding & { readonly waiver?: FindingWaiver | null })[];
}

/** What checking it came to: a report, with or without waivers laid over it, or why there is none. */
export type FrameOutcome =
  | { readonly report: JudgedFrame; readonly failure: null }
  | { readonly report: null; readonly failure: Failure };

/** A checked frame as reports show it, with the report that counts toward the summary. */
export function reportedFrame(
  entry: ListedFrame,
  outcome: FrameOutcome,
): { readonly frame: ReportedFrame; readonly report: FrameReport } {
  const report: JudgedFrame = outcome.report ?? unreadReport(entry, outcome.failure);
  const findings = report.findings.map((finding) => ({
    ...finding,
    waiver: reportedWaiver(finding.waiver ?? null),
    words:
      outcome.failure === null
        ? { en: sayFinding(finding, 'en'), 'zh-CN': sayFinding(finding, 'zh-CN') }
        : unreadWording(entry.name, outcome.failure),
  }));
  const frame: ReportedFrame = {
    id: entry.id,
    name: entry.name,
    page: entry.pageName,
    width: entry.width,
    height: entry.height,
    placement: report.placement,
    unmatched: report.unmatched,
    verdict: report.verdict,
    grade: report.grade,
    counts: report.counts,
    findings,
  };
  return { frame, report };
}

/** `by` is who decided last; while it is only asked for, who asked. */
function reportedWaiver(given: FindingWaiver | null): ReportedWaiver | null {
  if (given === null) return null;
  const { request, decision } = given.waiver;
  return {
    status: given.status,
    reason: request.reason.text,
    by: (decision ?? request).by.name,
    until: request.until,
  };
}

/** Never guess green: a frame that could not be read is "cannot tell", with the reason as a blocking finding. */
function unreadReport(entry: ListedFrame, failure: Failure): FrameReport {
  return {
    frame: { id: entry.id, name: entry.name, page: entry.pageName },
    hash: '',
    labels: '',
    placement: null,
    unmatched: null,
    verdict: 'unknown',
    grade: null,
    counts: { pass: 0, fail: 0, unknown: 1, inapplicable: 0, waiting: 0 },
    wanted: [],
    findings: [
      {
        rule: 'frame.read',
        ruleId: 'frame.read',
        verdict: 'unknown',
        severity: 'blocking',
        consequence: 'reject',
        grade: null,
        because: failure.code,
        data: failure.data,
        layer: null,
        region: null,
        marks: [{ is: 'found', rect: { x: 0, y: 0, width: entry.width, height: entry.height } }],
        measured: null,
        fix: null,
        isWaivable: false,
        message: null,
        hint: null,
        from: null,
        fingerprint: '',
      },
    ],
  };
}

function unreadWording(name: string, failure: Failure): Wording {
  const sentence = (locale: Locale): string => {
    const reason = say(failureText(failure.code), { name, ...failure.data, code: failure.code }, locale);
    return say(reportTexts.frameUnread, { name, reason }, locale);
  };
  return { en: sentence('en'), 'zh-CN': sentence('zh-CN') };
}
