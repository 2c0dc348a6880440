import type { FrameReport } from '../../core/check/finding.ts';
import type { Locale, Wording } from '../../core/locale.ts';
import type { Failure } from '../../core/result.ts';
import { commandLineTexts } from '../../i18n/command-line.ts';
import { failureText } from '../../i18n/failures.ts';
import { say } from '../../i18n/say.ts';
import { sayFinding } from '../../i18n/say-finding.ts';
import type { ReportedFrame } from '../../report/report-data.ts';
import type { CheckedFrame } from '../check-frames.ts';

/** A checked frame as reports show it, with the report that counts toward the summary. */
export function reportFrame(checked: CheckedFrame): {
  readonly frame: ReportedFrame;
  readonly report: FrameReport;
} {
  const { entry } = checked;
  const report = checked.report ?? unreadReport(checked.entry, checked.failure);
  const findings = report.findings.map((finding) => ({
    ...finding,
    waiver: null,
    words:
      checked.failure === null
        ? { en: sayFinding(finding, 'en'), 'zh-CN': sayFinding(finding, 'zh-CN') }
        : unreadWording(entry.name, checked.failure),
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

/** Never guess green: a frame that could not be read is "cannot tell", with the reason as a blocking finding. */
function unreadReport(entry: CheckedFrame['entry'], failure: Failure): FrameReport {
  return {
    frame: { id: entry.id, name: entry.name, page: entry.pageName },
    hash: '',
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
    return say(commandLineTexts.frameUnread, { name, reason }, locale);
  };
  return { en: sentence('en'), 'zh-CN': sentence('zh-CN') };
}
