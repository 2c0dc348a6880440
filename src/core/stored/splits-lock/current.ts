import type { SplitName } from '../../bundle/split/split-name.ts';
import type { Result } from '../../result.ts';
import { readRecord, type StoredFailure } from '../read-record.ts';
import { type SplitsLockV1, splitsLockV1 } from './v1.ts';

/** Version that is written. */
const currentSplitsLock = { version: 1, schema: splitsLockV1 } as const;

/** Name of the file, in the root of a bundle and where a person keeps it. */
export const splitsLockFileName = 'splits.lock.json';

export interface SplitsLock {
  readonly salt: string;
  /** By group id, each once. */
  readonly groups: readonly LockedGroup[];
}

export interface LockedGroup {
  readonly groupId: string;
  readonly split: SplitName;
  /** Sorted, each once. */
  readonly keys: readonly string[];
}

/** Reads a lock file. A file that names a group twice is unreadable: which entry counts would be a guess. */
export function readSplitsLock(text: string): Result<SplitsLock, StoredFailure> {
  const record = readRecord(text, 'splits-lock', currentSplitsLock);
  if (!record.ok) return record;
  const { salt, groups } = record.value;
  return { ok: true, value: sortedLock(salt, groups) };
}

/** The lock as text, one group a line, so that a change of the file shows which groups are new. Same lock, same text. */
export function writeSplitsLock({ salt, groups }: SplitsLock): string {
  const { schema, method } = {
    schema: 'splits-lock/1',
    method: 'sha256-52/1',
  } satisfies Partial<SplitsLockV1>;
  const head = `{"schema":"${schema}","method":"${method}","salt":${JSON.stringify(salt)},"groups":[`;
  const lines = sortedLock(salt, groups).groups.map(({ groupId, split, keys }) =>
    JSON.stringify({ groupId, split, keys }),
  );
  return `${head}${lines.length === 0 ? '' : '\n'}${lines.join(',\n')}\n]}\n`;
}

const sortedLock = (salt: string, groups: readonly LockedGroup[]): SplitsLock => ({
  salt,
  groups: [...groups]
    .sort((a, b) => (a.groupId < b.groupId ? -1 : 1))
    .map(({ groupId, split, keys }) => ({ groupId, split, keys: [...new Set(keys)].sort() })),
});
