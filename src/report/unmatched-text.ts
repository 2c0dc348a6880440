import type { Locale } from '../core/locale.ts';
import { failureText } from '../i18n/failures.ts';
import { type ReportOrigin, reportHints, reportTexts } from '../i18n/report-texts.ts';
import { say } from '../i18n/say.ts';
import type { ReportedFrame } from './report-data.ts';

/** Why no spec was applied to a frame, and what to do. */
export function unmatchedText(
  { unmatched, name, width, height }: Pick<ReportedFrame, 'unmatched' | 'name' | 'width' | 'height'>,
  madeIn: ReportOrigin,
  locale: Locale,
): string {
  if (unmatched === null) return '';
  const facts = { name, width, height, candidates: unmatched.candidates.join(', ') };
  if (unmatched.because === 'none') return say(reportHints[madeIn].unmatchedNone, facts, locale);
  if (unmatched.because === 'ambiguous') return say(reportTexts.unmatchedAmbiguous, facts, locale);
  const { failure } = unmatched;
  const reason =
    failure === null ? '' : say(failureText(failure.code), { ...failure.data, code: failure.code }, locale);
  return say(reportTexts.unmatchedUnusable, { ...facts, reason }, locale);
}
