import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';

export interface ExampleValue {
  readonly frame: { readonly id: string; readonly name: string };
  readonly value: number;
}

/** A limit and what speaks for it. */
export interface KeptLimit {
  /** What to write into the rule. */
  readonly limit: number;
  /** Every example's number, those of the outliers too, in the order of the examples. */
  readonly values: readonly ExampleValue[];
  /** Of the examples that keep the limit. */
  readonly min: number;
  readonly max: number;
  readonly count: number;
  /** Examples that break it. */
  readonly outliers: readonly ExampleValue[];
  /**
   * 0..1: the chance that another frame of the same kind keeps the limit, `(n - k) / (n + 1)` for n examples with k
   * outliers. Holds for any distribution when the examples were not picked for this very number (Wilks 1941, tolerance
   * limits from order statistics); rounding the limit looser only raises it.
   */
  readonly confidence: number;
}

/** Tukey's fence: further than this many quartile distances outside the middle half is an outlier. */
const fenceFactor = 1.5;
/** At most this share of the examples may be set aside: more is a habit, not a slip. */
const mostOutliers = 0.2;

/** The tightest limit all values keep, but for outliers on the breaking side. `rounded` may only loosen. Null without values. */
export function keptLimit(
  values: readonly { readonly frame: Pick<FrameSnapshot, 'id' | 'name'>; readonly value: number }[],
  is: 'atLeast' | 'atMost',
  rounded: (value: number) => number,
): KeptLimit | null {
  const named = values.map(({ frame, value }) => ({ frame: { id: frame.id, name: frame.name }, value }));
  const outliers = outliersOf(named, is);
  const kept = named.filter((one) => !outliers.includes(one)).map(({ value }) => value);
  if (kept.length === 0) return null;
  const min = Math.min(...kept);
  const max = Math.max(...kept);
  return {
    limit: rounded(is === 'atLeast' ? min : max),
    values: named,
    min,
    max,
    count: kept.length,
    outliers,
    confidence: (named.length - outliers.length) / (named.length + 1),
  };
}

function outliersOf(values: readonly ExampleValue[], is: 'atLeast' | 'atMost'): readonly ExampleValue[] {
  const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
  const low = quantile(sorted, 0.25);
  const high = quantile(sorted, 0.75);
  const reach = fenceFactor * (high - low);
  const beyond = values.filter(({ value }) =>
    is === 'atLeast' ? value < low - reach : value > high + reach,
  );
  return beyond.length <= values.length * mostOutliers ? beyond : [];
}

/** Linear between the two nearest ranks (type 7 of Hyndman & Fan 1996, as R and NumPy do). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
