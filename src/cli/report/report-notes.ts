import type { Locale } from '../../core/locale.ts';
import type { LoadNote } from '../../host/document/loaded-document.ts';
import { loadNoteLines, loadNoteTexts } from '../../i18n/load-notes.ts';
import { say } from '../../i18n/say.ts';
import { oneLine } from '../one-line.ts';

/** More notes of one kind than this say nothing new. */
const mostPerKind = 5;

/** What loading noticed, for the end of a report: a title and a line each, long runs of one kind cut and counted. */
export function reportNotes(notes: readonly LoadNote[], locale: Locale): string[] {
  if (notes.length === 0) return [];
  const leftOff = new Map(
    notes
      .filter(({ code }) => code === 'NOTES_LEFT_OFF')
      .map(({ data }) => [data['of'], Number(data['count'])]),
  );
  const kinds = new Set(notes.map(({ code }) => code).filter((code) => code !== 'NOTES_LEFT_OFF'));
  const lines = [...kinds].flatMap((kind) => {
    const ofKind = notes.filter(({ code }) => code === kind);
    const shown = ofKind.slice(0, mostPerKind).map((note) => sayNote(note, locale));
    const count = ofKind.length - shown.length + (leftOff.get(kind) ?? 0);
    return count === 0 ? shown : [...shown, say(loadNoteLines.more, { count }, locale)];
  });
  return ['', loadNoteLines.title[locale], ...lines.map((line) => `  ${oneLine(line)}`)];
}

/** A kind without words is still shown with its facts, never swallowed. */
function sayNote({ code, data }: LoadNote, locale: Locale): string {
  const wording = loadNoteTexts[code];
  return wording === undefined ? `${code} ${JSON.stringify(data)}` : say(wording, data, locale);
}
