import { eastAsianWidth } from 'get-east-asian-width';
import type { Locale } from '../../core/locale.ts';
import type { LoadNote } from '../../host/document/loaded-document.ts';
import { reportHints, reportTexts as texts } from '../../i18n/report-texts.ts';
import { say } from '../../i18n/say.ts';
import type { CheckReport, ReportedFrame } from '../../report/report-data.ts';
import { setFramesText } from '../../report/set-lines.ts';
import { unmatchedText } from '../../report/unmatched-text.ts';
import { severityWords, verdictWords, yieldText } from '../../report/verdict-words.ts';
import { oneLine } from '../one-line.ts';
import { reportNotes } from './report-notes.ts';

/** The report as a table for a terminal: a line per frame, its findings under it, the yield, what loading noticed. */
export function reportText(report: CheckReport, notes: readonly LoadNote[], locale: Locale): string {
  const { frames, summary } = report;
  const noted = reportNotes(notes, locale);
  if (frames.length === 0) return `${[texts.empty[locale], ...noted].join('\n')}\n`;
  const nameColumns = Math.min(40, Math.max(...frames.map((frame) => columnsOf(oneLine(frame.name)))));
  const lines = frames.flatMap((frame) => frameLines(frame, nameColumns, locale));
  const sets = report.sets.map((finding) => setLine(report, finding, locale));
  const total = say(texts.summary, { ...summary, yield: yieldText(summary.yield) }, locale);
  return `${[...lines, ...(sets.length > 0 ? ['', texts.sets[locale], ...sets] : []), '', total, ...noted].join('\n')}\n`;
}

function frameLines(frame: ReportedFrame, nameColumns: number, locale: Locale): string[] {
  const { sign, word } = verdictWords[frame.verdict];
  const spec = frame.placement === null ? '' : `${frame.placement.id} v${String(frame.placement.version)}`;
  const head = `${sign} ${fill(oneLine(frame.name), nameColumns)}  ${fill(word[locale], 11)}  ${spec}`;
  return [
    head.trimEnd(),
    ...unmatchedLines(frame, locale),
    ...frame.findings.map((one) => findingLine(one, locale)),
    ...(frame.counts.waiting > 0
      ? [`    ? ${say(reportHints.cli.waiting, { count: frame.counts.waiting }, locale)}`]
      : []),
  ];
}

function findingLine(finding: ReportedFrame['findings'][number], locale: Locale): string {
  const mark = finding.verdict === 'unknown' ? '?' : severityWords[finding.severity].sign;
  const word =
    finding.verdict === 'unknown' ? verdictWords.unknown.word : severityWords[finding.severity].word;
  return `    ${mark} ${word[locale]}  ${finding.ruleId}: ${oneLine(finding.words[locale])}`;
}

function setLine(report: CheckReport, finding: CheckReport['sets'][number], locale: Locale): string {
  const { sign, word } =
    finding.verdict === 'unknown' ? verdictWords.unknown : severityWords[finding.severity];
  const group = finding.group === '' ? '' : `${oneLine(finding.group)}: `;
  const about = setFramesText(report, finding, locale);
  return `    ${sign} ${word[locale]}  ${group}${oneLine(finding.words[locale])}${about === '' ? '' : ` (${oneLine(about)})`}`;
}

const unmatchedLines = (frame: ReportedFrame, locale: Locale): string[] =>
  frame.unmatched === null ? [] : [`    ${oneLine(unmatchedText(frame, 'cli', locale))}`];

/** Terminal columns: East Asian wide characters take two. */
const columnsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);

function fill(text: string, columns: number): string {
  let cut = text;
  while (columnsOf(cut) > columns) cut = `${Array.from(cut).slice(0, -2).join('')}…`;
  return cut + ' '.repeat(columns - columnsOf(cut));
}
