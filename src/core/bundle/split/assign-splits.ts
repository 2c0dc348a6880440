import type { LikenessGroup } from '../../diversity/group-alike.ts';
import { err, type Failure, ok, type Result } from '../../result.ts';
import type { SplitsLock } from '../../stored/splits-lock/current.ts';
import { balanceSplits } from './balance-splits.ts';
import { extendLock, type SplitConflict, type SplitUnit, settleLock } from './settle-lock.ts';
import { type SplitName, type SplitShares, splitNames } from './split-name.ts';
import { countQuotas, type SplitFrame } from './split-quotas.ts';
import type { Unreached } from './split-tally.ts';

export interface SplitRequest {
  readonly groups: readonly LikenessGroup[];
  /** What the frames of the groups have; a frame that is not in it has nothing to balance. */
  readonly frames: readonly SplitFrame[];
  readonly salt: string;
  readonly shares: SplitShares;
  /** Of an earlier export; its salt then counts. Null = there is none. */
  readonly lock: SplitsLock | null;
}

export interface AssignedSplit {
  readonly split: SplitName;
  readonly groupId: string;
}

export interface SplitAssignment {
  /** By frame id, in the order of the groups. */
  readonly frames: ReadonlyMap<string, AssignedSplit>;
  /** What the next export has to be given. */
  readonly lock: SplitsLock;
  readonly report: SplitReport;
}

export interface SplitReport {
  readonly splits: Readonly<Record<SplitName, SplitCounts>>;
  /** Not empty = frames that belong together lie in two splits. An export stops here unless the person says otherwise. */
  readonly conflicts: readonly SplitConflict[];
  /** Goals of balance that moving whole groups could not reach. */
  readonly unreached: readonly Unreached[];
  readonly notices: readonly SplitNotice[];
}

export interface SplitCounts {
  readonly frames: number;
  readonly groups: number;
  /** Labelled elements by class name, names in code unit order. */
  readonly classes: Readonly<Record<string, number>>;
}

/** `too-few-groups` {groups, splits}: a split must stay empty. `salt-of-lock` {}: the lock has another salt, which counts. */
export interface SplitNotice extends Failure {
  readonly code: 'too-few-groups' | 'salt-of-lock';
}

/** `SHARES_WRONG` {sum}: shares are no numbers from 0 to 1, or their sum is not 1. */
export interface SplitFailure extends Failure {
  readonly code: 'SHARES_WRONG';
}

/**
 * Puts whole groups into splits: where the lock says, else where the hash of salt and group id falls, then moves groups that no
 * lock holds until every class, locale and format that has enough groups is in every split, and shares and distributions are
 * within 5 %, as far as that is possible. Same groups, frames, salt, shares and lock give the same splits in any order.
 */
export const assignSplits = (request: SplitRequest): Result<SplitAssignment, SplitFailure> => {
  const { groups, frames, shares, lock } = request;
  const sum = splitNames.reduce((total, split) => total + shares[split], 0);
  if (splitNames.some((split) => !(shares[split] >= 0)) || !(Math.abs(sum - 1) <= 1e-6))
    return err({ code: 'SHARES_WRONG', data: { sum: String(sum) } });
  const salt = lock?.salt ?? request.salt;
  const { units, conflicts } = settleLock(groups, lock);
  const active = splitNames.filter((split) => shares[split] > 0);
  const table = countQuotas(units, frames, active.length);
  const { splits, unreached } = balanceSplits(units, table, salt, shares);
  const placed = units.map((unit, index) => ({ ...unit, split: splits[index] ?? 'train' }));
  return ok({
    frames: new Map(
      placed.flatMap(({ frames: those, split, groupId }) =>
        those.map(({ frameId }) => [frameId, { split, groupId }]),
      ),
    ),
    lock: extendLock(lock, salt, placed, conflicts),
    report: {
      splits: countSplits(placed, frames),
      conflicts,
      unreached,
      notices: [
        ...(units.length > 0 && units.length < active.length
          ? [{ code: 'too-few-groups', data: { groups: units.length, splits: active.length } } as const]
          : []),
        ...(salt === request.salt ? [] : [{ code: 'salt-of-lock', data: {} } as const]),
      ],
    },
  });
};

type PlacedUnit = SplitUnit & { readonly split: SplitName };

const countSplits = (units: readonly PlacedUnit[], frames: readonly SplitFrame[]): SplitReport['splits'] => {
  const byId = new Map(frames.map((frame) => [frame.frameId, frame]));
  const countsOf = (split: SplitName): SplitCounts => {
    const own = units.filter((unit) => unit.split === split);
    const ids = own.flatMap((unit) => unit.frames.map(({ frameId }) => frameId));
    const classes = new Map<string, number>();
    for (const [name, count] of ids.flatMap((id) => Object.entries(byId.get(id)?.classes ?? {})))
      classes.set(name, (classes.get(name) ?? 0) + count);
    return {
      frames: ids.length,
      groups: own.length,
      classes: Object.fromEntries([...classes].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  };
  return { train: countsOf('train'), validation: countsOf('validation'), test: countsOf('test') };
};
