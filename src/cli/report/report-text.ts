import { eastAsianWidth } from 'get-east-asian-width';
import type { Locale } from '../../core/locale.ts';
import { commandLineTexts as texts } from '../../i18n/command-line.ts';
import { say } from '../../i18n/say.ts';
import { oneLine } from '../one-line.ts';
import type { CheckReport, ReportedFrame } from './report-data.ts';
import { reportNotes } from './report-notes.ts';
import { severityWords, verdictWords, yieldText } from './verdict-words.ts';

/** The report as a table for a terminal: a line per frame, its findings under it, the yield, what loading noticed. */
export function reportText({ frames, summary, notes }: CheckReport, locale: Locale): string {
  const noted = reportNotes(notes, locale);
  if (frames.length === 0) return `${[texts.summaryEmpty[locale], ...noted].join('\n')}\n`;
  const nameColumns = Math.min(40, Math.max(...frames.map((frame) => columnsOf(oneLine(frame.name)))));
  const lines = frames.flatMap((frame) => frameLines(frame, nameColumns, locale));
  const total = say(texts.summary, { ...summary, yield: yieldText(summary.yield) }, locale);
  return `${[...lines, '', total, ...noted].join('\n')}\n`;
}

function frameLines(frame: ReportedFrame, nameColumns: number, locale: Locale): string[] {
  const { sign, word } = verdictWords[frame.verdict];
  const spec = frame.placement === null ? '' : `${frame.placement.id} v${String(frame.placement.version)}`;
  const head = `${sign} ${fill(oneLine(frame.name), nameColumns)}  ${fill(word[locale], 11)}  ${spec}`;
  return [
    head.trimEnd(),
    ...unmatchedLines(frame, locale),
    ...frame.findings.map((one) => findingLine(one, locale)),
    ...(frame.waiting > 0 ? [`    ? ${say(texts.waiting, { count: frame.waiting }, locale)}`] : []),
  ];
}

function findingLine(finding: ReportedFrame['findings'][number], locale: Locale): string {
  const mark = finding.verdict === 'unknown' ? '?' : severityWords[finding.severity].sign;
  const word =
    finding.verdict === 'unknown' ? verdictWords.unknown.word : severityWords[finding.severity].word;
  return `    ${mark} ${word[locale]}  ${finding.ruleId}: ${oneLine(finding.message[locale])}`;
}

function unmatchedLines(frame: ReportedFrame, locale: Locale): string[] {
  if (frame.unmatched === null) return [];
  const { because, candidates } = frame.unmatched;
  const wording = because === 'none' ? texts.unmatchedNone : texts.unmatchedAmbiguous;
  const facts = {
    name: oneLine(frame.name),
    width: frame.width,
    height: frame.height,
    candidates: candidates.join(', '),
  };
  return [`    ${say(wording, facts, locale)}`];
}

/** Terminal columns: East Asian wide characters take two. */
const columnsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);

function fill(text: string, columns: number): string {
  let cut = text;
  while (columnsOf(cut) > columns) cut = `${Array.from(cut).slice(0, -2).join('')}…`;
  return cut + ' '.repeat(columns - columnsOf(cut));
}
