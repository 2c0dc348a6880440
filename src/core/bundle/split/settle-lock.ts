import type { GroupedFrame, LikenessGroup } from '../../diversity/group-alike.ts';
import { unionFind } from '../../diversity/union-find.ts';
import type { LockedGroup, SplitsLock } from '../../stored/splits-lock/current.ts';
import type { SplitName } from './split-name.ts';

/** Frames that go to one split together. */
export interface SplitUnit {
  /** Of the lock where it has the group, else of the group itself. */
  readonly groupId: string;
  readonly frames: readonly GroupedFrame[];
  /** Null = not decided yet. */
  readonly locked: SplitName | null;
}

/** Frames that belong together were put into different splits by earlier exports. */
export interface SplitConflict {
  /** The entries of the lock that met, by group id, and the frames that go with each, in document order. */
  readonly groups: readonly {
    readonly groupId: string;
    readonly split: SplitName;
    readonly frames: readonly string[];
  }[];
}

export interface SettledLock {
  /** By group id. */
  readonly units: readonly SplitUnit[];
  readonly conflicts: readonly SplitConflict[];
}

/**
 * Finds the groups that a lock already has, by what their frames have in common with its entries, whether the frames of those
 * entries are in this export or not. Groups that meet in one entry are one unit. A unit that meets entries of one split takes
 * the smallest of their ids. Where the entries disagree nothing is decided anew: each frame goes with the entry that it has
 * most in common with, frames that have nothing in common with any go with the smallest.
 */
export const settleLock = (groups: readonly LikenessGroup[], lock: SplitsLock | null): SettledLock => {
  const entries = lock?.groups ?? [];
  const byKey = entriesByKey(entries);
  const sets = unionFind(entries.length + groups.length);
  groups.forEach(({ frames }, index) => {
    for (const key of frames.flatMap(({ keys }) => keys)) {
      for (const entry of byKey.get(key) ?? []) sets.join(entry, entries.length + index);
    }
  });
  const clusters = new Map<number, { entries: LockedGroup[]; groups: LikenessGroup[] }>();
  const clusterOf = (index: number) => {
    const root = sets.find(index);
    const cluster = clusters.get(root) ?? { entries: [], groups: [] };
    clusters.set(root, cluster);
    return cluster;
  };
  entries.forEach((entry, index) => clusterOf(index).entries.push(entry));
  groups.forEach((group, index) => clusterOf(entries.length + index).groups.push(group));
  const settled = [...clusters.values()]
    .filter((cluster) => cluster.groups.length > 0)
    .map((cluster) => settle(cluster.entries, cluster.groups));
  return {
    units: settled.flatMap(({ units }) => units).sort((a, b) => (a.groupId < b.groupId ? -1 : 1)),
    conflicts: settled
      .flatMap(({ conflict }) => (conflict === null ? [] : [conflict]))
      .sort((a, b) => ((a.groups[0]?.groupId ?? '') < (b.groups[0]?.groupId ?? '') ? -1 : 1)),
  };
};

/** What a lock of this salt looks like afterwards. Entries of conflicts stay as they are, and so do those of absent frames. */
export const extendLock = (
  lock: SplitsLock | null,
  salt: string,
  units: readonly (SplitUnit & { readonly split: SplitName })[],
  conflicts: readonly SplitConflict[],
): SplitsLock => {
  const frozen = new Set(conflicts.flatMap(({ groups }) => groups.map(({ groupId }) => groupId)));
  const entries = new Map((lock?.groups ?? []).map((entry) => [entry.groupId, entry]));
  for (const { groupId, split, frames } of units) {
    if (frozen.has(groupId)) continue;
    const keys = [...(entries.get(groupId)?.keys ?? []), ...frames.flatMap((frame) => frame.keys)];
    entries.set(groupId, { groupId, split, keys: [...new Set(keys)].sort() });
  }
  const groups = [...entries.values()].sort((a, b) => (a.groupId < b.groupId ? -1 : 1));
  return { salt, groups };
};

/** Indices of the entries that have a key; more than one only in a lock that was put together by hand. */
const entriesByKey = (entries: readonly LockedGroup[]): ReadonlyMap<string, readonly number[]> => {
  const byKey = new Map<string, number[]>();
  entries.forEach(({ keys }, index) => {
    for (const key of keys) {
      const those = byKey.get(key);
      if (those === undefined) byKey.set(key, [index]);
      else those.push(index);
    }
  });
  return byKey;
};

const settle = (
  entries: readonly LockedGroup[],
  groups: readonly LikenessGroup[],
): { readonly units: readonly SplitUnit[]; readonly conflict: SplitConflict | null } => {
  const frames = groups.flatMap((group) => group.frames);
  const [first] = entries;
  if (first === undefined)
    return { units: groups.map(({ groupId }) => ({ groupId, frames, locked: null })), conflict: null };
  if (entries.every(({ split }) => split === first.split))
    return { units: [{ groupId: first.groupId, frames, locked: first.split }], conflict: null };
  const units = entries.map((entry) => ({
    groupId: entry.groupId,
    frames: frames.filter((frame) => (nearestEntry(frame, entries) ?? first) === entry),
    locked: entry.split,
  }));
  return {
    units: units.filter((unit) => unit.frames.length > 0),
    conflict: {
      groups: units.map(({ groupId, locked, frames: those }) => ({
        groupId,
        split: locked,
        frames: those.map(({ frameId }) => frameId),
      })),
    },
  };
};

/** The first entry that has the strongest key the frame shares with any. */
const nearestEntry = ({ keys }: GroupedFrame, entries: readonly LockedGroup[]): LockedGroup | undefined => {
  for (const key of keys) {
    const entry = entries.find((one) => one.keys.includes(key));
    if (entry !== undefined) return entry;
  }
  return undefined;
};
