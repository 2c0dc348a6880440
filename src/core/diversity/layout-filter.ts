import type { LayoutUnit } from './layout-sketch.ts';

/**
 * A quick no for two layouts: how many units of one certainly have no counterpart in the other. Places are told in bands as deep
 * as the tolerance, so that what is near lies in the same band or the next one, and in terms that a mirror keeps: top, bottom, how
 * far the middle is from the frame's.
 */
export interface LayoutFilter {
  /** Three places for each unit; a counterpart has to reach one of them. */
  readonly places: Uint16Array;
  /** One bit a place: something of the kind lies there or one band beside it. Places share bits, which only makes a no rarer. */
  readonly reached: Uint32Array;
}

/** Shares of the frame; a little deeper than the tolerance of 0.05, so that rounding loses nothing. */
const bandDepth = 0.0501;
const bits = 4096;

/** `kindOf`: a small integer; only units of one kind are counterparts. */
export const layoutFilter = (
  units: readonly LayoutUnit[],
  kindOf: (unit: LayoutUnit) => number,
): LayoutFilter => {
  const reached = new Uint32Array(bits / 32);
  const places = new Uint16Array(units.length * 3);
  units.forEach((unit, index) => {
    const kind = kindOf(unit);
    const own = unit.isElastic ? elasticPlaces(unit, kind, 0) : [placeOf(kind, ...bandsOf(unit))];
    for (let at = 0; at < 3; at += 1) places[index * 3 + at] = own[at] ?? own[0] ?? 0;
    for (const place of unit.isElastic ? elasticReach(unit, kind) : reachOf(unit, kind))
      reached[place >>> 5] = (reached[place >>> 5] ?? 0) | (1 << (place & 31));
  });
  return { places, reached };
};

/** True if more than `spare` units of `a` have no counterpart in `b`. */
export const missesMore = (a: LayoutFilter, b: LayoutFilter, spare: number): boolean => {
  let left = spare;
  for (let at = 0; at < a.places.length; at += 3) {
    if (isReached(b, a.places[at]) || isReached(b, a.places[at + 1]) || isReached(b, a.places[at + 2]))
      continue;
    left -= 1;
    if (left < 0) return true;
  }
  return false;
};

const isReached = ({ reached }: LayoutFilter, place = 0): boolean =>
  (((reached[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;

const bandsOf = ({ left, top, right, bottom }: LayoutUnit): [number, number, number] => [
  bandOf(top),
  bandOf(bottom),
  bandOf(Math.abs((left + right) / 2 - 0.5)),
];

const reachOf = (unit: LayoutUnit, kind: number): readonly number[] => {
  const [top, bottom, middle] = bandsOf(unit);
  return beside(top).flatMap((up) =>
    beside(bottom).flatMap((down) => beside(middle).map((across) => placeOf(kind, up, down, across))),
  );
};

/** One for its top, one for its middle, one for its bottom. */
const elasticPlaces = ({ top, bottom }: LayoutUnit, kind: number, step: number): readonly number[] =>
  [top, (top + bottom) / 2, bottom].map((share, which) => placeOf(kind, bandOf(share) + step, which, 0));

const elasticReach = (unit: LayoutUnit, kind: number): readonly number[] =>
  beside(0).flatMap((step) => elasticPlaces(unit, kind, step));

const beside = (band: number): readonly number[] => [band - 1, band, band + 1];

const bandOf = (share: number): number => Math.floor(share / bandDepth);

/** Four small integers mixed to one of the bits (multipliers: the primes of xxHash32, by Y. Collet). */
const placeOf = (kind: number, a: number, b: number, c: number): number => {
  const mixed =
    Math.imul(kind + 1, 0x9e3779b1) ^
    Math.imul(a, 0x85ebca77) ^
    Math.imul(b, 0xc2b2ae3d) ^
    Math.imul(c, 0x27d4eb2f);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77) >>> 16) & (bits - 1);
};
