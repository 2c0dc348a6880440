import type { $ZodType } from 'zod/v4/core';
import { positivePx, px } from '../check/params/px.ts';
import { mapPlaces } from './describe-schema.ts';

/**
 * `value` with every px in it multiplied: every number whose schema is `px` or `positivePx`. Percentages, dp, grid cells and
 * counts stay as they are. Factor 1 gives the value itself.
 */
export function scaleParams(schema: $ZodType, value: unknown, factor: number): unknown {
  if (factor === 1) return value;
  const scaled = (inner: unknown): unknown => (typeof inner === 'number' ? inner * factor : inner);
  return mapPlaces(
    new Map<$ZodType, (value: unknown) => unknown>([
      [px, scaled],
      [positivePx, scaled],
    ]),
    schema,
    value,
  );
}
