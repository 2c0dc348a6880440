import type { Finding } from '../../core/check/finding.ts';
import type { Measured, MeasureUnit } from '../../core/check/measured.ts';
import type { Facts, Locale } from '../../core/locale.ts';

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

/** The comparison a finding stands on: what its rule says was measured, else what its data tells. Empty when there is none. */
export const factsOf = (
  { measured, data }: Pick<Finding, 'measured' | 'data'>,
  locale: Locale,
): readonly MeasuredFact[] =>
  measured === null ? measuredFacts(data) : [{ side: null, ...measuredTexts(measured, locale) }];

const signs = { atLeast: '≥ ', atMost: '≤ ', exactly: '', between: '', oneOf: '', noneOf: '≠ ' } as const;

/** Units that are words; the others are signs and the same everywhere. */
const unitWords: Readonly<Record<Locale, Partial<Record<MeasureUnit, string>>>> = {
  en: { 字: 'full-width chars' },
  'zh-CN': { characters: '个字符', words: '个词', lines: '行' },
};

/** “18 px” and “≥ 24 px”. */
export function measuredTexts(
  { found, is, needed, unit }: Measured,
  locale: Locale,
): { readonly found: string; readonly needed: string } {
  const sign = unitWords[locale][unit] ?? unit;
  const isTight = ['', '%', '°', ':1'].includes(sign);
  const withUnit = (value: number | string): string => `${String(value)}${isTight ? '' : ' '}${sign}`;
  return { found: withUnit(found), needed: `${signs[is]}${withUnit(needed)}` };
}

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
