import type { Locale } from '../core/locale.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { say } from '../i18n/say.ts';
import type { CheckReport, ReportedSetFinding } from './report-data.ts';

/** More names than this in one line say nothing new. */
const mostNames = 8;

/** Which frames a finding about a set is about, by name; empty when something is missing instead. */
export function setFramesText(
  { frames }: CheckReport,
  { frameIds }: ReportedSetFinding,
  locale: Locale,
): string {
  if (frameIds.length === 0) return '';
  const names = frameIds.map((id) => frames.find((frame) => frame.id === id)?.name ?? id);
  const shown = [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])];
  return say(reportTexts.setFrames, { names: shown.join(', ') }, locale);
}
