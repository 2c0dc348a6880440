import * as z from 'zod/mini';
import { isRealDate } from '../../placement/period.ts';
import type { ConstraintProblem } from './constraints.ts';

const text = z.string().check(z.minLength(1));

/** A year, a month or a day: `2026`, `2026-11`, `2026-11-25`. */
export const partialDate = z.string().check(
  z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  z.refine((date) => isRealDate(`${date}${'-01-01'.slice(Math.max(0, date.length - 4))}`), {
    params: { problem: 'BAD_DATE' satisfies ConstraintProblem },
  }),
);

/** Where a number or a word list comes from; see `Source`. */
export const source = z.strictObject({
  trust: z.enum(['A', 'B', 'C', 'D', 'example']),
  reference: text,
  date: partialDate,
  clause: z.optional(text),
  verifiedBy: z.optional(text),
});
