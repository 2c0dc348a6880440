import { closestWord } from '../core/placement/closest-word.ts';
import { type LibraryEntry, libraryEntries } from '../core/placement/library/index.ts';
import { err, ok, type Result } from '../core/result.ts';
import { commandLineTexts as texts } from '../i18n/command-line.ts';
import { say } from '../i18n/say.ts';
import type { LibraryCommand } from './command.ts';
import type { ExitCode, Output } from './command-result.ts';

/**
 * `proofset library`: the ready specs there are, or one of them as JSON that a person saves, edits and hands to `check`. A
 * spec is printed as JSON whatever the format: it is a file, not a report. Fails with `UNKNOWN_LIBRARY_SPEC` or `MISSPELT_LIBRARY_SPEC`.
 */
export function runLibrary(command: LibraryCommand, output: Output): Result<ExitCode> {
  const { id, format } = command;
  if (id !== null) return printSpec(id, output);
  output.print(format === 'json' ? listJson() : listText(command));
  return ok(0);
}

function printSpec(id: string, output: Output): Result<ExitCode> {
  const entry = libraryEntries.find((one) => one.id === id || one.id === `lib.${id}`);
  if (entry === undefined) {
    const asked = id.startsWith('lib.') ? id : `lib.${id}`;
    const ids = libraryEntries.map((one) => one.id);
    // A longer word is no misspelt id; comparing it would only cost time.
    const closest = closestWord(asked.slice(0, 100), ids);
    return closest === null
      ? err({ code: 'UNKNOWN_LIBRARY_SPEC', data: { id } })
      : err({ code: 'MISSPELT_LIBRARY_SPEC', data: { id, closest } });
  }
  output.print(JSON.stringify(entry.spec(), null, 2));
  return ok(0);
}

function listText({ locale }: LibraryCommand): string {
  const widest = Math.max(...libraryEntries.map(({ id }) => id.length));
  const lines = libraryEntries.flatMap(({ id, name, trust, date, source, notes }) => [
    `${id.padEnd(widest)}  ${name[locale]}  (${say(texts.libraryEntry, { trust, date }, locale)})`,
    `  ${source}`,
    ...notes.map((note) => `  · ${note[locale]}`),
  ]);
  return [...lines, '', say(texts.libraryTotal, { count: libraryEntries.length }, locale)].join('\n');
}

/** Field names are public: scripts read them. */
const listJson = (): string => JSON.stringify(libraryEntries.map(listed), null, 2);

function listed({ id, name, platform, kind, trust, source, date, notes }: LibraryEntry) {
  return { id, name, platform, kind, trust, source, date, notes };
}
