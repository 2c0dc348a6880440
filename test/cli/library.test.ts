import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { parsePlacements } from '../../src/core/placement/parse-placements.ts';
import { runProofset } from '../helpers/run-proofset.ts';
import { frame, restFile, writeFolder } from '../helpers/write-document.ts';

describe('proofset library', () => {
  it('lists every ready spec with its name, trust, date and source, and says how to go on', async () => {
    const run = await runProofset('library');
    expect(run).toMatchObject({ exitCode: 0, complained: '' });
    expect(run.printed).toContain('lib.iab.970x250 ');
    expect(run.printed).toContain('IAB billboard 970×250  (trust B, read 2026-11)');
    expect(run.printed).toContain('https://integraalys.net/');
    expect(run.printed).toContain('62 ready specs.');
  });

  it('lists them in Chinese when asked', async () => {
    const run = await runProofset('library', '--lang', 'zh-CN');
    expect(run.printed).toContain('(可信度 B，读取于 2026-11)');
    expect(run.printed).toContain('现成规范共 62 份');
  });

  it('lists them for scripts', async () => {
    const run = await runProofset('library', '--format', 'json');
    const listed: unknown = JSON.parse(run.printed);
    expect(listed).toHaveLength(62);
    expect(listed).toContainEqual(
      expect.objectContaining({
        id: 'lib.meta.story',
        name: { en: 'Meta story 9:16', 'zh-CN': 'Meta 快拍 9:16' },
        trust: 'B',
        date: '2026-11',
      }),
    );
  });

  it('prints one as a file that can be checked with', async () => {
    const printed = await runProofset('library', 'lib.iab.300x250');
    expect(parsePlacements(printed.printed, 'spec.json')).toMatchObject({ ok: true });
    const folder = writeFolder({
      'file.json': restFile({ Page: [frame('1:1', 'MREC', [0, 0, 300, 250], [])] }),
      'spec.json': printed.printed,
    });
    const run = await runProofset(
      'check',
      join(folder, 'file.json'),
      '--placements',
      join(folder, 'spec.json'),
      '--no-pixels',
    );
    expect(run.printed).toContain('lib.iab.300x250 v1');
  });

  it('understands an id without its beginning', async () => {
    const [short, whole] = await Promise.all([
      runProofset('library', 'yandex.l1'),
      runProofset('library', 'lib.yandex.l1'),
    ]);
    expect(short).toEqual(whole);
  });

  it('names the nearest id of a misspelt one, and where to look for another', async () => {
    expect(await runProofset('library', 'lib.meta.stroy')).toMatchObject({
      exitCode: 2,
      printed: '',
      complained:
        'There is no ready spec “lib.meta.stroy”. Did you mean lib.meta.story? proofset library lists them all.',
    });
    const long = await runProofset('library', 'x'.repeat(100_000));
    expect(long.exitCode).toBe(2);
    expect(long.complained).toContain('proofset library lists them all.');
    expect(long.complained).not.toContain('Did you mean');
  });

  it.each([
    ['library a b', 'TOO_MANY'],
    ['library --format html', 'BAD_VALUE'],
    ['library --page Home', 'BAD_OPTION'],
  ])('refuses “%s” with %s', (line, code) => {
    expect(readArguments(line.split(' '), 'en')).toMatchObject({ ok: false, failure: { code } });
  });
});
