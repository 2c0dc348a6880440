import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readSplitsLock,
  type SplitsLock,
  writeSplitsLock,
} from '../../../../src/core/stored/splits-lock/current.ts';

const lock: SplitsLock = {
  salt: 'proofset',
  groups: [
    {
      groupId: '0'.repeat(16),
      split: 'test',
      keys: [`copy:${'1'.repeat(16)}`, `template:${'0'.repeat(16)}`],
    },
    { groupId: 'f'.repeat(16), split: 'train', keys: [] },
  ],
};
const text = writeSplitsLock(lock);
const changed = (from: string, to: string): string => text.replace(from, to);

describe('the lock of splits', () => {
  it('reads what was written', () => {
    expect(readSplitsLock(text)).toEqual({ ok: true, value: lock });
    const empty = { salt: 'with "quotes"\n', groups: [] };
    expect(readSplitsLock(writeSplitsLock(empty))).toEqual({ ok: true, value: empty });
  });

  it('writes one lock as one text, a group a line', () => {
    const turned = {
      salt: lock.salt,
      groups: [...lock.groups]
        .reverse()
        .map((group) => ({ ...group, keys: [...group.keys, ...group.keys].reverse() })),
    };
    expect(writeSplitsLock(turned)).toBe(text);
    expect(text.split('\n')).toHaveLength(5);
  });

  it('still reads a file of version 1', () => {
    const v1 = readFileSync('test/fixtures/stored/splits-lock.v1.json', 'utf8');
    expect(readSplitsLock(v1)).toEqual({ ok: true, value: lock });
  });

  it.each([
    ['nothing', '', 'UNREADABLE'],
    ['another record', '{"schema":"assignment/1"}', 'UNREADABLE'],
    ['a newer version', changed('splits-lock/1', 'splits-lock/2'), 'NEWER_VERSION'],
    ['another method', changed('sha256-52/1', 'md5/1'), 'UNREADABLE'],
    ['an unknown split', changed('"test"', '"val"'), 'UNREADABLE'],
    ['a group id that is none', changed('f'.repeat(16), '__proto__'), 'UNREADABLE'],
    ['a key of an unknown kind', changed('copy:', 'owner:'), 'UNREADABLE'],
    ['a group that is named twice', changed('f'.repeat(16), '0'.repeat(16)), 'UNREADABLE'],
    ['a field nobody knows', changed('"salt"', '"pepper":1,"salt"'), 'UNREADABLE'],
  ])('does not guess what %s means', (_title, broken, code) => {
    expect(readSplitsLock(broken)).toMatchObject({ ok: false, failure: { code } });
  });
});
