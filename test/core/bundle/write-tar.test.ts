import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseTar } from 'nanotar';
import { describe, expect, it } from 'vitest';
import { tarBytes, writeTar } from '../../../src/core/bundle/write-tar.ts';

describe('writeTar', () => {
  it('gives back every member in order, whatever its length', () => {
    const member = fc.record({
      path: fc.stringMatching(/^[a-z][a-z0-9]{0,20}\.[a-z]{1,5}$/u),
      bytes: fc.uint8Array({ maxLength: 1500 }),
    });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 5 }), (members) => {
        const read = parseTar(new Uint8Array(writeTar(members)).buffer);
        expect(read.map(({ name }) => name)).toEqual(members.map(({ path }) => path));
        expect(read.map(({ data }) => data ?? new Uint8Array())).toEqual(members.map(({ bytes }) => bytes));
      }),
    );
  });

  it('has neither clock nor owner, and ends with two zero blocks', () => {
    const tar = writeTar([{ path: 'a.txt', bytes: new Uint8Array(512).fill(65) }]);
    const [file] = parseTar(new Uint8Array(tar).buffer);
    expect(file?.attrs).toMatchObject({ mode: '0000644', uid: 0, gid: 0, mtime: 0, user: '', group: '' });
    expect(tar).toHaveLength(512 + 512 + 1024);
    expect(tar.subarray(1024).every((byte) => byte === 0)).toBe(true);
  });

  it('is what the tar of the system lists without complaint', () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofset-tar-'));
    const path = join(folder, 'a.tar');
    writeFileSync(
      path,
      writeTar(['a.png', 'a.json'].map((name) => ({ path: name, bytes: new Uint8Array(700) }))),
    );
    const listed = execFileSync('tar', ['-tf', path], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(listed.trim().split(/\r?\n/u)).toEqual(['a.png', 'a.json']);
  });

  it('counts what a member takes', () => {
    const lengths = [0, 1, 512, 513];
    expect(lengths.map((length) => tarBytes({ path: 'a', bytes: new Uint8Array(length) }))).toEqual([
      512, 1024, 1024, 1536,
    ]);
  });

  it.each(['', 'ü.txt', 'a b', 'x'.repeat(101)])('refuses the path "%s"', (path) => {
    expect(() => writeTar([{ path, bytes: new Uint8Array() }])).toThrow('does not fit into a tar header');
  });
});
