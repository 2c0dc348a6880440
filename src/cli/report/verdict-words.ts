import type { FrameVerdict } from '../../core/check/finding.ts';
import type { Wording } from '../../core/locale.ts';
import type { Severity } from '../../core/placement/placement-spec.ts';
import { commandLineTexts as texts } from '../../i18n/command-line.ts';

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
