import * as z from 'zod/mini';
import { minNotOverMax, needsOneOf } from './constraints.ts';
import { px } from './px.ts';

/** Lower and upper limit in frame px at 1x, at least one of them. */
export const pxRange = z
  .strictObject({ min: z.optional(px), max: z.optional(px) })
  .check(needsOneOf('min', 'max'), minNotOverMax());

const amount = z.number().check(z.gte(0));

/** Lower and upper limit of something that is not px: percent, a count. Specs of another scale leave it alone. */
export const plainRange = z
  .strictObject({ min: z.optional(amount), max: z.optional(amount) })
  .check(needsOneOf('min', 'max'), minNotOverMax());

export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** On which side of a range a value lies, up to `tolerance`. */
export function sideOf(value: number, { min, max }: Range, tolerance: number): 'under' | 'over' | 'in' {
  if (min !== undefined && value < min - tolerance) return 'under';
  return max !== undefined && value > max + tolerance ? 'over' : 'in';
}
