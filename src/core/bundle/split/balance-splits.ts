import type { SplitUnit } from './settle-lock.ts';
import { type SplitName, type SplitShares, splitNames } from './split-name.ts';
import { splitOfHash } from './split-of-hash.ts';
import type { QuotaTable } from './split-quotas.ts';
import { type SplitTally, splitTally, type Unreached } from './split-tally.ts';

/** More passes moved nothing in any set tried. */
const mostPasses = 3;
/** A move has to gain more than what adding fractions in another order may change. */
const leastGain = 1e-9;
/** Every two units are tried against each other, which is too much work for more; so many can be balanced one by one. */
const mostSwapped = 300;

/**
 * Puts each unit where its hash says, then repairs. In the order of the ids, a unit that no lock holds moves to the split that
 * brings the goals nearest, if that is nearer than where it is. In small sets, where a single move may be worse and two be better,
 * two units change places under the same condition. It ends when every goal is reached or nothing moves any more.
 * `splits` in the order of `units`, which is that of their ids.
 */
export const balanceSplits = (
  units: readonly SplitUnit[],
  table: QuotaTable,
  salt: string,
  shares: SplitShares,
): { readonly splits: readonly SplitName[]; readonly unreached: readonly Unreached[] } => {
  const tally = splitTally(table, shares);
  const placed = units.map(({ locked, groupId }, index): Placed => {
    const split = locked ?? splitOfHash(salt, groupId, shares);
    const counts = table.units[index] ?? { frames: 0, counts: [] };
    tally.move(counts, null, split);
    return { counts, split };
  });
  const free = placed.filter((_, index) => units[index]?.locked === null);
  const active = splitNames.filter((split) => shares[split] > 0);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const hasMoved = moveEach(free, active, tally);
    const hasSwapped = free.length <= mostSwapped && swapEach(free, tally);
    if (!hasMoved && !hasSwapped) break;
  }
  return { splits: placed.map(({ split }) => split), unreached: tally.unreached() };
};

interface Placed {
  readonly counts: QuotaTable['units'][number];
  split: SplitName;
}

const put = (unit: Placed, to: SplitName, tally: SplitTally): void => {
  tally.move(unit.counts, unit.split, to);
  unit.split = to;
};

const moveEach = (free: readonly Placed[], active: readonly SplitName[], tally: SplitTally): boolean => {
  let cost = tally.cost();
  const before = cost;
  for (const unit of free) {
    if (cost === 0) break;
    let best = { split: unit.split, cost };
    const { split: from } = unit;
    for (const to of active.filter((split) => split !== from)) {
      put(unit, to, tally);
      const after = tally.cost();
      if (after < best.cost - leastGain) best = { split: to, cost: after };
    }
    put(unit, best.split, tally);
    cost = best.cost;
  }
  return cost < before;
};

const swapEach = (free: readonly Placed[], tally: SplitTally): boolean => {
  let cost = tally.cost();
  const before = cost;
  const swap = (a: Placed, b: Placed): void => {
    const { split } = a;
    put(a, b.split, tally);
    put(b, split, tally);
  };
  for (const [at, a] of free.entries()) {
    for (const b of free.slice(at + 1)) {
      if (cost === 0) return cost < before;
      if (a.split === b.split) continue;
      swap(a, b);
      const after = tally.cost();
      if (after < cost - leastGain) cost = after;
      else swap(a, b);
    }
  }
  return cost < before;
};
