import type { FrameVerdict } from '../core/check/finding.ts';
import type { Wording } from '../core/locale.ts';
import type { Severity } from '../core/placement/placement-spec.ts';
import { reportTexts as texts } from '../i18n/report-texts.ts';
import type { ReportedWaiver } from './report-data.ts';

/** Shape and word of a frame's verdict: colour is never the only sign. */
export const verdictWords: Readonly<Record<FrameVerdict, { readonly sign: string; readonly word: Wording }>> =
  {
    clean: { sign: '✓', word: texts.verdictClean },
    flagged: { sign: '✗', word: texts.verdictFlagged },
    unknown: { sign: '?', word: texts.verdictUnknown },
    unmatched: { sign: '–', word: texts.verdictUnmatched },
  };

export const severityWords: Readonly<Record<Severity, { readonly sign: string; readonly word: Wording }>> = {
  blocking: { sign: '■', word: texts.severityBlocking },
  major: { sign: '▲', word: texts.severityMajor },
  minor: { sign: '◆', word: texts.severityMinor },
  note: { sign: '●', word: texts.severityNote },
};

/** `75 %`, or a dash where there is nothing to count. */
export const yieldText = (value: number | null): string =>
  value === null ? '–' : `${String(Math.round(value * 1000) / 10)} %`;

export const waiverWords: Readonly<Record<ReportedWaiver['status'], Wording>> = {
  accepted: texts.waiverAccepted,
  requested: texts.waiverRequested,
  refused: texts.waiverRefused,
  expired: texts.waiverExpired,
};
