import type { Facts } from '../../core/locale.ts';

/** One comparison a finding stands on, ready to show. `side` is set where a rule measures several edges. */
export interface MeasuredFact {
  readonly side: 'top' | 'right' | 'bottom' | 'left' | null;
  readonly found: string;
  readonly needed: string;
}

const sides = ['top', 'right', 'bottom', 'left'] as const;
const foundKeys = ['foundPx', 'foundPercent', 'found', 'lostPercent', 'overPx'];
const leastKeys = ['minPx', 'minPercent', 'min'];
const mostKeys = ['maxPx', 'maxPercent', 'max'];

/**
 * Reads the comparison out of a verdict's data by the names rules give their facts: `found…` against `min…`/`max…`,
 * `<side>Px` against `need<Side>Px`, one size against another. Empty when the data compares nothing.
 */
export function measuredFacts(data: Facts): readonly MeasuredFact[] {
  const edges = sides.flatMap((side): readonly MeasuredFact[] => {
    const found = data[`${side}Px`];
    const needed = data[`need${side.charAt(0).toUpperCase()}${side.slice(1)}Px`];
    if (typeof found !== 'number' || typeof needed !== 'number' || found >= needed) return [];
    return [{ side, found: `${String(found)} px`, needed: `≥ ${String(needed)} px` }];
  });
  if (edges.length > 0) return edges;
  const size = comparedSizes(data);
  if (size !== null) return [size];
  const foundKey = firstKey(data, foundKeys);
  const leastKey = firstKey(data, leastKeys);
  const mostKey = firstKey(data, mostKeys);
  if (foundKey === null) return [];
  const limit =
    leastKey !== null
      ? `≥ ${inUnit(data, leastKey)}`
      : mostKey !== null
        ? `≤ ${inUnit(data, mostKey)}`
        : null;
  return limit === null ? [] : [{ side: null, found: inUnit(data, foundKey), needed: limit }];
}

function comparedSizes(data: Facts): MeasuredFact | null {
  const own = sizeText(data, 'width', 'height');
  const near = sizeText(data, 'nearWidth', 'nearHeight');
  const exported = sizeText(data, 'foundWidth', 'foundHeight');
  if (own !== null && near !== null) return { side: null, found: own, needed: near };
  if (own !== null && exported !== null) return { side: null, found: exported, needed: own };
  return null;
}

function sizeText(data: Facts, widthKey: string, heightKey: string): string | null {
  const width = data[widthKey];
  const height = data[heightKey];
  return width === undefined || height === undefined ? null : `${String(width)} × ${String(height)} px`;
}

const firstKey = (data: Facts, keys: readonly string[]): string | null =>
  keys.find((key) => Object.hasOwn(data, key)) ?? null;

function inUnit(data: Facts, key: string): string {
  const unit = key.endsWith('Px') ? ' px' : key.endsWith('Percent') ? '%' : '';
  return `${String(data[key])}${unit}`;
}
