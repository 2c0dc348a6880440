import { type LayoutFilter, layoutFilter, missesMore } from './layout-filter.ts';
import { type LayoutSketch, type LayoutUnit, mirrorLayout } from './layout-sketch.ts';

/** A layout made ready for being compared many times: units in rows of numbers, one kind after the other. */
export interface ComparableLayout {
  readonly size: number;
  /** Where the rows of each kind begin, and as the last one where they end. */
  readonly starts: readonly number[];
  readonly rows: Float64Array;
  /** The same units as a mirror shows them, in the same order. */
  readonly mirrored: Float64Array;
  readonly filter: LayoutFilter;
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

/** Those that tell layouts apart soonest come first; every other kind of layer is the last one. */
const kinds = ['BOX', 'VECTOR', 'ELLIPSE', 'LINE', 'RECTANGLE', 'small BOX', 'TEXT', 'other'] as const;
const elasticFrom = kinds.indexOf('small BOX');
const elasticTo = kinds.indexOf('TEXT');

/** Fields of one row. */
const width = 5;

/** Null = too little to tell it from other layouts. */
export const comparableLayout = ({ units }: LayoutSketch): ComparableLayout | null => {
  const kept = units
    .filter((unit) => areaOf(unit) < fullShare)
    .sort((a, b) => areaOf(b) - areaOf(a) || compareUnits(a, b))
    .slice(0, mostUnits)
    .sort(compareUnits);
  if (kept.length < leastAll) return null;
  const starts = [0];
  for (let kind = 0; kind < kinds.length; kind += 1)
    starts.push((starts[kind] ?? 0) + kept.filter((unit) => kindOf(unit) === kind).length);
  return {
    size: kept.length,
    starts,
    rows: rowsOf(kept),
    mirrored: rowsOf(mirrorLayout({ units: kept }).units),
    filter: layoutFilter(kept, kindOf),
  };
};

/**
 * True if one layout, or its mirror image, is the other with a few layers more, fewer or elsewhere: of the units of both, 80 %
 * pair up, each with one of its kind whose edges lie within 5 % of the frame. Elastic units need one edge or middle across and
 * one down; texts need letters within 1.5 times too. Each unit takes the first free counterpart, so the answer may depend on
 * which layout is given first.
 */
export const isSimilarLayout = (a: ComparableLayout, b: ComparableLayout): boolean => {
  const needed = pairsNeeded(a, b);
  if (needed === null || missesMore(a.filter, b.filter, a.size - needed)) return false;
  return pairsUp(a, a.rows, b, needed) || pairsUp(a, a.mirrored, b, needed);
};

/** Null = even the best pairing is not enough. */
const pairsNeeded = (a: ComparableLayout, b: ComparableLayout): number | null => {
  const needed = Math.ceil((leastDice * (a.size + b.size)) / 2 - 1e-9);
  if (Math.min(a.size, b.size) < needed) return null;
  const possible = sharedCount(a, b);
  if (possible < needed) return null;
  if (needed >= leastPairs) return needed;
  if (possible >= leastPairs) return leastPairs;
  return a.size === b.size && possible === a.size ? a.size : null;
};

const sharedCount = (a: ComparableLayout, b: ComparableLayout): number => {
  let shared = 0;
  for (let kind = 0; kind < kinds.length; kind += 1) shared += Math.min(countOf(a, kind), countOf(b, kind));
  return shared;
};

const countOf = ({ starts }: ComparableLayout, kind: number): number =>
  (starts[kind + 1] ?? 0) - (starts[kind] ?? 0);

/** Stops as soon as too many units have no counterpart. */
const pairsUp = (a: ComparableLayout, rows: Float64Array, b: ComparableLayout, needed: number): boolean => {
  const taken = new Uint8Array(b.size);
  let spare = a.size - needed;
  for (let kind = 0; kind < kinds.length; kind += 1) {
    const isElastic = kind >= elasticFrom && kind <= elasticTo;
    const [from, to] = [b.starts[kind] ?? 0, b.starts[kind + 1] ?? 0];
    for (let unit = a.starts[kind] ?? 0; unit < (a.starts[kind + 1] ?? 0); unit += 1) {
      let other = from;
      while (
        other < to &&
        (taken[other] === 1 || !isAlike(rows, unit * width, b.rows, other * width, isElastic))
      )
        other += 1;
      if (other < to) taken[other] = 1;
      else if (--spare < 0) return false;
    }
  }
  return true;
};

const isAlike = (a: Float64Array, atA: number, b: Float64Array, atB: number, isElastic: boolean): boolean => {
  const [top, bottom] = [apart(a, atA, b, atB, 0), apart(a, atA, b, atB, 1)];
  const [left, right] = [apart(a, atA, b, atB, 2), apart(a, atA, b, atB, 3)];
  if (!isElastic) return near(top) && near(bottom) && near(left) && near(right);
  return meets(top, bottom) && meets(left, right) && hasSameLetters(a, atA, b, atB);
};

const hasSameLetters = (a: Float64Array, atA: number, b: Float64Array, atB: number): boolean => {
  const [own, other] = [a[atA + 4] ?? 0, b[atB + 4] ?? 0];
  return own <= other * letterRatio && other <= own * letterRatio;
};

const apart = (a: Float64Array, atA: number, b: Float64Array, atB: number, field: number): number =>
  (a[atA + field] ?? 0) - (b[atB + field] ?? 0);

/** One of two edges or the middle between them lies where the other's does. */
const meets = (first: number, second: number): boolean =>
  near(first) || near(second) || near((first + second) / 2);

const near = (distance: number): boolean => distance <= tolerance && distance >= -tolerance;

const rowsOf = (units: readonly LayoutUnit[]): Float64Array =>
  Float64Array.from(
    units.flatMap(({ top, bottom, left, right, letter }) => [top, bottom, left, right, letter]),
  );

const kindOf = ({ kind, isElastic }: LayoutUnit): number => {
  const index = kinds.findIndex((name) => name === (isElastic && kind === 'BOX' ? 'small BOX' : kind));
  return index === -1 ? kinds.length - 1 : index;
};

const areaOf = ({ left, top, right, bottom }: LayoutUnit): number => (right - left) * (bottom - top);

/** A total order that does not depend on the order of layers. */
const compareUnits = (a: LayoutUnit, b: LayoutUnit): number =>
  kindOf(a) - kindOf(b) ||
  a.top - b.top ||
  a.left - b.left ||
  a.bottom - b.bottom ||
  a.right - b.right ||
  a.letter - b.letter;
