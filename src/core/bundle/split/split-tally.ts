import { type SplitName, type SplitShares, splitNames } from './split-name.ts';
import { type QuotaKind, type QuotaTable, quotaKinds, type UnitCounts } from './split-quotas.ts';

/** How far a share of frames may be from what was asked, and the distribution in a split from that of all (total variation distance). */
const tolerance = 0.05;

/** A goal that the splits miss. */
export interface Unreached {
  /** `empty`: a split got no frame. `share`: of all frames. `missing`: a split has none of it. `skewed`: total variation distance. */
  readonly code: 'empty' | 'share' | 'missing' | 'skewed';
  readonly split: SplitName;
  readonly kind: QuotaKind | null;
  readonly name: string | null;
  /** Shares and distances 0..1; frames or elements for `empty` and `missing`. */
  readonly found: number;
  readonly wanted: number;
}

/** What lies in each split now. */
export interface SplitTally {
  move(unit: UnitCounts, from: SplitName | null, to: SplitName): void;
  /** 0 = every goal is reached. An empty train weighs most, then other empty splits, then what is missing, then distances. */
  cost(): number;
  unreached(): readonly Unreached[];
}

/** `active`: the splits that should get frames. */
export const splitTally = ({ quotas, units }: QuotaTable, shares: SplitShares): SplitTally => {
  const active = splitNames.filter((split) => shares[split] > 0);
  const frames: Record<SplitName, number> = { train: 0, validation: 0, test: 0 };
  const counts: Record<SplitName, number[]> = { train: [], validation: [], test: [] };
  const totals = quotas.map(() => 0);
  for (const { quota, count } of units.flatMap((unit) => unit.counts))
    totals[quota] = (totals[quota] ?? 0) + count;
  const allFrames = units.reduce((sum, unit) => sum + unit.frames, 0);
  const kinds = quotaKinds.map((kind) => ({
    kind,
    members: quotas.flatMap((quota, index) => (quota.kind === kind ? [{ ...quota, index }] : [])),
  }));
  const unreached = (): readonly Unreached[] =>
    allFrames === 0
      ? []
      : active.flatMap((split) => {
          const share = frames[split] / allFrames;
          const goal = { split, kind: null, name: null, found: share, wanted: shares[split] };
          if (frames[split] === 0) return [{ ...goal, code: 'empty' as const, found: 0 }];
          const off =
            Math.abs(share - shares[split]) > tolerance + 1e-9 ? [{ ...goal, code: 'share' as const }] : [];
          return [...off, ...kinds.flatMap((kind) => unreachedOfKind(split, kind.kind, kind.members))];
        });
  const unreachedOfKind = (
    split: SplitName,
    kind: QuotaKind,
    members: readonly { readonly name: string | null; readonly index: number }[],
  ): readonly Unreached[] => {
    const own = counts[split];
    const missing = members
      .filter(({ name, index }) => name !== null && (own[index] ?? 0) === 0)
      .map(({ name }) => ({ code: 'missing' as const, split, kind, name, found: 0, wanted: 1 }));
    const found = variation(members, own, totals);
    if (found <= tolerance + 1e-9) return missing;
    return [...missing, { code: 'skewed', split, kind, name: null, found, wanted: tolerance }];
  };
  return {
    move(unit, from, to) {
      if (from !== null) add(frames, counts, from, unit, -1);
      add(frames, counts, to, unit, 1);
    },
    unreached,
    cost: () => unreached().reduce((sum, one) => sum + weightOf(one), 0),
  };
};

const weightOf = ({ code, split, found, wanted }: Unreached): number => {
  if (code === 'empty') return split === 'train' ? 1e6 : 1e5;
  return code === 'missing' ? 1 : Math.abs(found - wanted);
};

/** Half the sum of the differences between two distributions, 0..1; 0 where a split has nothing of the kind. */
const variation = (
  members: readonly { readonly index: number }[],
  own: readonly number[],
  totals: readonly number[],
): number => {
  let ownSum = 0;
  let allSum = 0;
  for (const { index } of members) {
    ownSum += own[index] ?? 0;
    allSum += totals[index] ?? 0;
  }
  if (ownSum === 0 || allSum === 0) return 0;
  let distance = 0;
  for (const { index } of members)
    distance += Math.abs((own[index] ?? 0) / ownSum - (totals[index] ?? 0) / allSum);
  return distance / 2;
};

const add = (
  frames: Record<SplitName, number>,
  counts: Record<SplitName, number[]>,
  split: SplitName,
  unit: UnitCounts,
  sign: 1 | -1,
): void => {
  frames[split] += sign * unit.frames;
  const own = counts[split];
  for (const { quota, count } of unit.counts) own[quota] = (own[quota] ?? 0) + sign * count;
};
