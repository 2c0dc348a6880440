import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProofset } from '../helpers/run-proofset.ts';
import { frame, node, restFile, writeFolder } from '../helpers/write-document.ts';

const pageOf = (...widths: readonly number[]) => ({
  Banners: widths.map((width, at) =>
    frame(
      `${String(at + 1)}:0`,
      `frame ${String(at)}`,
      [at * 500, 0, 400, 300],
      [node('RECTANGLE', `${String(at + 1)}:1`, 'card', [at * 500 + 20, 20, width, 80])],
    ),
  ),
});
const file = join(writeFolder({ 'file.json': restFile(pageOf(100, 110, 120, 130, 140, 150)) }), 'file.json');

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'proofset-out-'));
const run = (out: string, ...more: string[]) =>
  runProofset('export', file, '--out', out, '--max-part-mb', '0.004', ...more);

/** Every file with its bytes, hidden ones too. */
const contentsOf = (out: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]));

/** A run that dies when it comes to name its third part. */
async function killed(out: string): Promise<string> {
  const [first = ''] = readdirSync(whole);
  const third = first.replace('part01', 'part03');
  mkdirSync(join(out, third, 'in the way'), { recursive: true });
  expect(await run(out)).toMatchObject({ exitCode: 2 });
  rmSync(join(out, third), { recursive: true });
  return first;
}

const whole = freshFolder();
const wholeRun = await run(whole);

describe('an export that was killed', () => {
  it('goes on after its last finished part and leaves the files of an uninterrupted one', async () => {
    expect(wholeRun.exitCode).toBe(0);
    expect(readdirSync(whole).length).toBeGreaterThan(3);
    const out = freshFolder();
    const first = await killed(out);
    // Would be written anew if the second run began from nothing.
    const before = readFileSync(join(out, first));
    writeFileSync(join(out, first), Buffer.alloc(before.length));
    expect(await run(out)).toMatchObject({ exitCode: 0, complained: '' });
    expect(readFileSync(join(out, first)).equals(Buffer.alloc(before.length))).toBe(true);
    writeFileSync(join(out, first), before);
    expect(contentsOf(out)).toEqual(contentsOf(whole));
  });

  it.each<[string, (out: string, first: string) => void, string[]]>([
    ['--restart is given', () => undefined, ['--restart']],
    ['a finished part is gone', (out, first) => rmSync(join(out, first)), []],
    ['a finished part was cut off', (out, first) => writeFileSync(join(out, first), 'x'), []],
    [
      'its journal is garbage',
      (out) => {
        const journal = readdirSync(out).find((name) => name.endsWith('.journal.json')) ?? '';
        writeFileSync(join(out, journal), '{"journal":{"finishedParts":"all"}}');
      },
      [],
    ],
  ])('starts from nothing when %s', async (_when, spoil, more) => {
    const out = freshFolder();
    spoil(out, await killed(out));
    expect(await run(out, ...more)).toMatchObject({ exitCode: 0, complained: '' });
    expect(contentsOf(out)).toEqual(contentsOf(whole));
  });

  it('as a folder leaves an older folder whole, and the next run makes a whole one', async () => {
    const out = freshFolder();
    expect(await run(out, '--unpack')).toMatchObject({ exitCode: 0 });
    const [name = ''] = readdirSync(out);
    mkdirSync(join(out, `.${name}.tmp`));
    writeFileSync(join(out, `.${name}.tmp`, 'half.png'), 'half');
    expect(await run(out, '--unpack')).toMatchObject({ exitCode: 0 });
    expect(readdirSync(out)).toEqual([name]);
    expect(readdirSync(join(out, name))).not.toContain('half.png');
  });
});

describe('an export of several sizes and splits', () => {
  it('writes every picture at every size, all of a frame in one split, and a lock for the next time', async () => {
    const out = freshFolder();
    expect(
      await run(
        out,
        '--unpack',
        '--format',
        'canonical',
        '--scale',
        '1',
        '--size',
        '128,64',
        '--fit',
        'contain',
        '--split',
        '50/25/25',
        '--salt',
        'a',
      ),
    ).toMatchObject({ exitCode: 0, complained: '' });
    const root = join(out, readdirSync(out)[0] ?? '');
    const records = readdirSync(join(root, 'canonical'))
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) =>
        readFileSync(join(root, 'canonical', name), 'utf8')
          .trim()
          .split('\n'),
      )
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Sample);
    expect(records).toHaveLength(18);
    const sizes = records.map(({ image }) => `${String(image.w)}×${String(image.h)}`);
    expect(new Set(sizes)).toEqual(new Set(['400×300', '128×128', '64×64']));
    for (const id of ['1:0', '2:0', '3:0', '4:0', '5:0', '6:0']) {
      const own = records.filter(({ source }) => source.nodeId === id);
      expect(new Set(own.map(({ split, groupId }) => `${split} ${groupId}`)).size).toBe(1);
    }
    const lock = readFileSync(join(root, 'splits.lock.json'), 'utf8');
    expect(lock).toContain('"schema":"splits-lock/1"');
  });

  it('keeps frames where the lock of an earlier export has them', async () => {
    const out = freshFolder();
    await run(out, '--unpack', '--format', 'coco', '--split', '0/0/100');
    const lock = join(out, readdirSync(out)[0] ?? '', 'splits.lock.json');
    const again = freshFolder();
    expect(
      await run(again, '--unpack', '--format', 'coco', '--split', '100/0/0', '--lock', lock),
    ).toMatchObject({
      exitCode: 0,
    });
    expect(readdirSync(join(again, readdirSync(again)[0] ?? '', 'images'))).toEqual(['test']);
  });

  it('says what is wrong with a lock that it cannot read', async () => {
    const answer = await run(freshFolder(), '--lock', file);
    expect(answer.exitCode).toBe(2);
    expect(answer.complained).toContain('splits.lock.json');
  });
});

interface Sample {
  readonly image: { readonly w: number; readonly h: number };
  readonly source: { readonly nodeId: string };
  readonly split: string;
  readonly groupId: string;
}
