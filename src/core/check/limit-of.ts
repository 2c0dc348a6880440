import type { Measured, MeasureUnit } from './measured.ts';
import type { Range } from './params/range.ts';
import { roundPx } from './round-px.ts';

/** How a found number is compared with a range, or with the only values allowed, in the form the panel shows. Rounded here. */
export function limitOf(
  found: number,
  { min, max, allowed }: Range & { readonly allowed?: readonly number[] | undefined },
  unit: MeasureUnit,
): Measured {
  const value = roundPx(found);
  if (allowed !== undefined) {
    const [only] = allowed;
    return allowed.length === 1 && only !== undefined
      ? { found: value, is: 'exactly', needed: roundPx(only), unit }
      : { found: value, is: 'oneOf', needed: allowed.map(roundPx).join(', '), unit };
  }
  if (min !== undefined && max !== undefined) {
    const needed = `${String(roundPx(min))}–${String(roundPx(max))}`;
    return min === max
      ? { found: value, is: 'exactly', needed: roundPx(min), unit }
      : { found: value, is: 'between', needed, unit };
  }
  return max === undefined
    ? { found: value, is: 'atLeast', needed: roundPx(min ?? 0), unit }
    : { found: value, is: 'atMost', needed: roundPx(max), unit };
}

/** The needed side of a comparison as a sentence holds it: “≥ 2”, “≤ 4”, “1–3”. */
export const sayLimit = ({ is, needed }: Measured): string => {
  if (is === 'atLeast') return `≥ ${String(needed)}`;
  return is === 'atMost' ? `≤ ${String(needed)}` : String(needed);
};
