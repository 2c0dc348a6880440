import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Wording } from '../../src/core/locale.ts';
import { placementProblemCodes } from '../../src/core/placement/placement-problem.ts';
import { commandLineFailures, commandLineTexts } from '../../src/i18n/command-line.ts';
import { failureTexts } from '../../src/i18n/failures.ts';
import { loadNoteLines, loadNoteTexts } from '../../src/i18n/load-notes.ts';
import { placementProblemWording } from '../../src/i18n/placement-problem-wording.ts';
import { listFiles } from '../helpers/list-files.ts';

const han = /\p{Script=Han}/u;
const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** The members of the first `code:` union of upper-case codes that a file declares after `start`. */
function codesOfUnion(path: string, start: string): string[] {
  const source = readFileSync(path, 'utf8');
  const [, union = ''] = /readonly code:([^;]*);/.exec(source.slice(source.indexOf(start))) ?? [];
  return [...union.matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code);
}

const codesIn = (folder: string, mark: RegExp): string[] =>
  listFiles(folder).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(mark)].map(([, code = '']) => code),
  );

/** Every code that a loader, or what it calls for bounds, writes into a note. NOTES_LEFT_OFF only counts others. */
const noteCodes = [
  ...new Set([
    ...codesIn('src/host/loaders', /\.add\('([A-Z_]+)'/g),
    ...codesIn('src/host/bounds', /\bcode: '([A-Z_]+)'/g),
  ]),
];

const loadFailures = codesOfUnion('src/host/loaders/load-failure.ts', 'interface LoadFailure');
const snapshotFailures = codesOfUnion('src/core/snapshot/read-snapshot.ts', 'interface SnapshotFailure');
const recordFailures = codesOfUnion('src/core/stored/placements/migrate.ts', 'interface RecordFailure');
const usageFailures = codesOfUnion('src/cli/usage.ts', 'interface UsageFailure');
const commandFailures = codesIn('src/cli', /\bcode: '([A-Z_]+)'/g);

describe('the words of the command line', () => {
  it('were looked for where codes are', () => {
    expect(loadFailures).toHaveLength(12);
    expect(snapshotFailures).toEqual(['JSON_BROKEN', 'NOT_A_NODE', 'NO_BOX', 'TOO_DEEP']);
    expect(recordFailures).toEqual(['NEWER_VERSION', 'UNREADABLE']);
    expect(usageFailures).toContain('MISSING_OUT');
    expect(commandFailures).toContain('PAGE_NOT_FOUND');
    expect(noteCodes).toEqual(
      expect.arrayContaining(['IMAGES_MISSING', 'NODES_SKIPPED', 'RENDER_BOUNDS_UNKNOWN']),
    );
  });

  it.each([
    ...new Set([
      ...loadFailures,
      ...recordFailures,
      ...usageFailures,
      ...commandFailures,
      'PLACEMENTS_INVALID',
    ]),
  ])('say what the failure %s is', (code) => {
    expect(commandLineFailures[code]).toBeDefined();
  });

  it.each(snapshotFailures)('say why a frame is not read: %s', (code) => {
    expect(failureTexts[code]).toBeDefined();
  });

  it.each(noteCodes)('say what the note %s means', (code) => {
    expect(loadNoteTexts[code]).toBeDefined();
  });

  it('name no note that no loader writes', () => {
    expect(Object.keys(loadNoteTexts).filter((code) => !noteCodes.includes(code))).toEqual([]);
  });

  it.each(placementProblemCodes)('say what the placement problem %s is', (code) => {
    expect(placementProblemWording[code]).toBeDefined();
  });

  it.each(
    [commandLineTexts, commandLineFailures, loadNoteTexts, loadNoteLines, placementProblemWording].flatMap(
      (texts) => Object.entries<Wording>(texts),
    ),
  )('say %s in both languages with the same facts', (code, wording) => {
    expect(wording.en).not.toMatch(han);
    // This one holds no word at all.
    if (code !== 'lossCount') expect(wording['zh-CN']).toMatch(han);
    expect(placesOf(wording['zh-CN'])).toEqual(placesOf(wording.en));
  });

  it('call a frame 画框 everywhere, as Figma does', () => {
    const other = listFiles('src/i18n').filter((path) => readFileSync(path, 'utf8').includes('画板'));
    expect(other).toEqual([]);
  });
});
