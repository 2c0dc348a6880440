import { type LayoutSketch, type LayoutUnit, mirrorLayout } from './layout-sketch.ts';

/** A layout made ready for being compared many times. */
export interface ComparableLayout {
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly byKind: ReadonlyMap<string, readonly LayoutUnit[]>;
  /** Rarest kinds first: they tell layouts apart soonest. */
  readonly order: readonly LayoutUnit[];
  readonly mirrored: readonly LayoutUnit[];
}

/** Shares of the frame by which an edge may be elsewhere. */
const tolerance = 0.05;
/** How often larger letters may be. */
const letterRatio = 1.5;
/** Share of units that must have a counterpart (Dice: 2 × pairs ÷ units of both). */
const leastDice = 0.8;
/** With fewer pairs every unit must have one; with fewer than {@link leastAll} nothing is said. */
const leastPairs = 4;
const leastAll = 3;
/** A unit that fills the frame says nothing. */
const fullShare = 0.9;
/** Of a larger frame the largest units count. */
const mostUnits = 96;

/** Null = too little to tell it from other layouts. */
export const comparableLayout = ({ units }: LayoutSketch): ComparableLayout | null => {
  const kept = units
    .filter((unit) => areaOf(unit) < fullShare)
    .sort((a, b) => areaOf(b) - areaOf(a) || compareUnits(a, b))
    .slice(0, mostUnits)
    .sort(compareUnits);
  if (kept.length < leastAll) return null;
  const byKind = new Map<string, LayoutUnit[]>();
  for (const unit of kept) {
    const same = byKind.get(unit.kind);
    if (same === undefined) byKind.set(unit.kind, [unit]);
    else same.push(unit);
  }
  const rarity = ({ kind }: LayoutUnit): number => byKind.get(kind)?.length ?? 0;
  const order = [...kept].sort((a, b) => rarity(a) - rarity(b) || compareUnits(a, b));
  return {
    size: kept.length,
    counts: new Map([...byKind].map(([kind, same]) => [kind, same.length])),
    byKind,
    order,
    mirrored: mirrorLayout({ units: order }).units,
  };
};

/**
 * True if one layout, or its mirror image, is the other with a few layers more, fewer or elsewhere: of the units of both, 80 %
 * pair up, each with one of its kind whose edges lie within 5 % of the frame. Elastic units need one edge or middle across and
 * one down; texts need letters within 1.5 times too.
 */
export const isSimilarLayout = (a: ComparableLayout, b: ComparableLayout): boolean => {
  const needed = pairsNeeded(a, b);
  return needed !== null && (pairsUp(a.order, b, needed) || pairsUp(a.mirrored, b, needed));
};

/** Null = even the best pairing is not enough. */
const pairsNeeded = (a: ComparableLayout, b: ComparableLayout): number | null => {
  const needed = Math.ceil((leastDice * (a.size + b.size)) / 2 - 1e-9);
  const possible = sharedCount(a, b, needed);
  if (possible < needed || possible < leastAll) return null;
  if (needed >= leastPairs) return needed;
  if (possible >= leastPairs) return leastPairs;
  return a.size === b.size && possible === a.size ? a.size : null;
};

const sharedCount = (a: ComparableLayout, b: ComparableLayout, needed: number): number => {
  if (Math.min(a.size, b.size) < needed) return 0;
  let shared = 0;
  for (const [kind, count] of a.counts) shared += Math.min(count, b.counts.get(kind) ?? 0);
  return shared;
};

/** Each unit takes the first free counterpart; stops as soon as too many have none. */
const pairsUp = (units: readonly LayoutUnit[], { byKind }: ComparableLayout, needed: number): boolean => {
  const taken = new Set<LayoutUnit>();
  let left = units.length - needed;
  for (const unit of units) {
    const found = counterpartOf(unit, byKind.get(unit.kind) ?? [], taken);
    if (found !== null) taken.add(found);
    else if (--left < 0) return false;
  }
  return true;
};

const counterpartOf = (
  unit: LayoutUnit,
  candidates: readonly LayoutUnit[],
  taken: ReadonlySet<LayoutUnit>,
): LayoutUnit | null => {
  for (const other of candidates) {
    if (isAlike(unit, other) && !taken.has(other)) return other;
  }
  return null;
};

const isAlike = (a: LayoutUnit, b: LayoutUnit): boolean => {
  if (a.isElastic !== b.isElastic) return false;
  if (!a.isElastic)
    return near(a.left, b.left) && near(a.top, b.top) && near(a.right, b.right) && near(a.bottom, b.bottom);
  return (
    meets(a.left, a.right, b.left, b.right) &&
    meets(a.top, a.bottom, b.top, b.bottom) &&
    a.letter <= b.letter * letterRatio &&
    b.letter <= a.letter * letterRatio
  );
};

const meets = (fromA: number, toA: number, fromB: number, toB: number): boolean =>
  near(fromA, fromB) || near(toA, toB) || near((fromA + toA) / 2, (fromB + toB) / 2);

const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

const areaOf = ({ left, top, right, bottom }: LayoutUnit): number => (right - left) * (bottom - top);

/** A total order that does not depend on the order of layers. Mirror images differ in it, which only the pairing sees. */
const compareUnits = (a: LayoutUnit, b: LayoutUnit): number =>
  (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
  a.top - b.top ||
  a.left - b.left ||
  a.bottom - b.bottom ||
  a.right - b.right ||
  a.letter - b.letter;
