import type { Finding } from '../../check/finding.ts';
import type { Measured } from '../../check/measured.ts';

/**
 * Why a rule failed, in English that never changes with the wording of the panel: the rule's reason code as words, then what
 * was found and needed. `tooSmall` with 10 px of at least 12 px is `too small: found 10 px, needed at least 12 px`.
 */
export const findingReason = ({ because, measured }: Finding): string => {
  const words = because.replace(/([a-z0-9])([A-Z])/gu, '$1 $2').toLowerCase();
  return measured === null ? words : `${words}: ${measuredText(measured)}`;
};

const measuredText = ({ found, is, needed, unit }: Measured): string =>
  `found ${withUnit(found, unit)}, needed ${comparisons[is]} ${withUnit(needed, unit)}`;

const comparisons: Readonly<Record<Measured['is'], string>> = {
  atLeast: 'at least',
  atMost: 'at most',
  exactly: 'exactly',
  between: 'between',
  oneOf: 'one of',
  noneOf: 'none of',
};

const attached: ReadonlySet<Measured['unit']> = new Set(['', '%', '°', ':1']);

const withUnit = (value: number | string, unit: Measured['unit']): string =>
  attached.has(unit) ? `${String(value)}${unit}` : `${String(value)} ${unit}`;
