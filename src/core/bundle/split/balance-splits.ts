import type { SplitUnit } from './settle-lock.ts';
import { type SplitName, type SplitShares, splitNames } from './split-name.ts';
import { splitOfHash } from './split-of-hash.ts';
import type { QuotaTable } from './split-quotas.ts';
import { splitTally, type Unreached } from './split-tally.ts';

/** More passes moved nothing in any set tried. */
const mostPasses = 3;
/** A move has to gain more than what adding fractions in another order may change. */
const leastGain = 1e-9;

/**
 * Puts each unit where its hash says, then repairs: in the order of the ids, a unit that no lock holds moves to the split that
 * brings the goals nearest, if that is nearer than where it is; passes end when a goal is reached by all or nothing moves.
 * `splits` in the order of `units`, which is that of their ids.
 */
export const balanceSplits = (
  units: readonly SplitUnit[],
  table: QuotaTable,
  salt: string,
  shares: SplitShares,
): { readonly splits: readonly SplitName[]; readonly unreached: readonly Unreached[] } => {
  const tally = splitTally(table, shares);
  const splits = units.map(({ locked, groupId }) => locked ?? splitOfHash(salt, groupId, shares));
  const countsOf = (index: number) => table.units[index] ?? { frames: 0, counts: [] };
  splits.forEach((split, index) => tally.move(countsOf(index), null, split));
  let cost = tally.cost();
  let hasMoved = true;
  for (let pass = 0; pass < mostPasses && hasMoved && cost > 0; pass += 1) {
    hasMoved = false;
    for (const [index, { locked }] of units.entries()) {
      const from = splits[index];
      if (locked !== null || from === undefined || cost === 0) continue;
      const best = bestSplit(countsOf(index), from, cost);
      if (best.split === from) continue;
      tally.move(countsOf(index), from, best.split);
      splits[index] = best.split;
      cost = best.cost;
      hasMoved = true;
    }
  }
  return { splits, unreached: tally.unreached() };

  function bestSplit(counts: QuotaTable['units'][number], from: SplitName, now: number) {
    let best = { split: from, cost: now };
    for (const to of splitNames) {
      if (to === from || shares[to] <= 0) continue;
      tally.move(counts, from, to);
      const after = tally.cost();
      tally.move(counts, to, from);
      if (after < best.cost - leastGain) best = { split: to, cost: after };
    }
    return best;
  }
};
