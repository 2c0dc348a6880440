import type { SplitUnit } from './settle-lock.ts';

/** What of one frame should be spread evenly over the splits. */
export interface SplitFrame {
  readonly frameId: string;
  /** Labelled elements by class name. */
  readonly classes: Readonly<Record<string, number>>;
  readonly locale: string | null;
  /** Such as the placement it is for. */
  readonly format: string | null;
}

export const quotaKinds = ['class', 'locale', 'format'] as const;
export type QuotaKind = (typeof quotaKinds)[number];

/** One thing that is counted. */
export interface Quota {
  readonly kind: QuotaKind;
  /** Null = everything of the kind that too few groups have for each split to get one. */
  readonly name: string | null;
}

/** How much one unit has of each quota. */
export interface UnitCounts {
  readonly frames: number;
  readonly counts: readonly { readonly quota: number; readonly count: number }[];
}

export interface QuotaTable {
  /** Sorted by kind and name. */
  readonly quotas: readonly Quota[];
  /** In the order of the units. */
  readonly units: readonly UnitCounts[];
}

/** Counts what the units have. Things that fewer than `leastUnits` units have are counted together, one quota a kind. */
export const countQuotas = (
  units: readonly SplitUnit[],
  frames: readonly SplitFrame[],
  leastUnits: number,
): QuotaTable => {
  const byId = new Map(frames.map((frame) => [frame.frameId, frame]));
  const counted = units.map((unit) =>
    countUnit(unit.frames.flatMap(({ frameId }) => byId.get(frameId) ?? [])),
  );
  const quotas: Quota[] = [];
  const indexOf = new Map<string, number>();
  for (const kind of quotaKinds) {
    const names = namesOf(counted, kind);
    const isRare = (name: string): boolean => (names.get(name) ?? 0) < leastUnits;
    const own = [...names.keys()].filter((name) => !isRare(name)).sort();
    for (const name of own) indexOf.set(keyOf(kind, name), quotas.push({ kind, name }) - 1);
    const rare = [...names.keys()].filter(isRare);
    if (rare.length === 0) continue;
    const index = quotas.push({ kind, name: null }) - 1;
    for (const name of rare) indexOf.set(keyOf(kind, name), index);
  }
  return {
    quotas,
    units: units.map((unit, at) => ({
      frames: unit.frames.length,
      counts: sumByQuota(counted[at] ?? new Map<string, number>(), indexOf),
    })),
  };
};

type Counts = ReadonlyMap<string, number>;

const keyOf = (kind: QuotaKind, name: string): string => `${kind}:${name}`;

const countUnit = (frames: readonly SplitFrame[]): Counts => {
  const counts = new Map<string, number>();
  const add = (kind: QuotaKind, name: string | null, count: number): void => {
    if (name !== null && count > 0)
      counts.set(keyOf(kind, name), (counts.get(keyOf(kind, name)) ?? 0) + count);
  };
  for (const { classes, locale, format } of frames) {
    for (const [name, count] of Object.entries(classes)) add('class', name, count);
    add('locale', locale, 1);
    add('format', format, 1);
  }
  return counts;
};

/** Names of a kind with the number of units that have it. */
const namesOf = (counted: readonly Counts[], kind: QuotaKind): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const key of counted.flatMap((counts) => [...counts.keys()])) {
    if (!key.startsWith(`${kind}:`)) continue;
    const name = key.slice(kind.length + 1);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
};

const sumByQuota = (counts: Counts, indexOf: ReadonlyMap<string, number>): UnitCounts['counts'] => {
  const sums = new Map<number, number>();
  for (const [key, count] of counts) {
    const quota = indexOf.get(key);
    if (quota !== undefined) sums.set(quota, (sums.get(quota) ?? 0) + count);
  }
  return [...sums].sort(([a], [b]) => a - b).map(([quota, count]) => ({ quota, count }));
};
