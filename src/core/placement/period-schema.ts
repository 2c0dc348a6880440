import * as z from 'zod/mini';
import type { ConstraintProblem } from '../check/params/constraints.ts';
import { endMs, isRealDate, momentMs } from './period.ts';
import type { Period } from './placement-spec.ts';

/** A day, or a moment with or without its offset: `2026-11-11`, `2026-11-11T14:00`, `2026-11-11T14:00:00+08:00`. */
export const moment = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?)?$/),
    z.refine(isRealDate, { params: { problem: 'BAD_DATE' satisfies ConstraintProblem } }),
  );

export const periodFields = { from: z.optional(moment), until: z.optional(moment) };

/** No offset is wider than 14 hours: of two dates one of which says no offset, the order is sure only beyond this. */
const widestOffsetMs = 14 * 3_600_000;
const hasOffset = (text: string): boolean => /(?:Z|[+-]\d{2}:\d{2})$/.test(text);

/** A period that ends before it begins would hold never. */
export const inOrder = <Value extends Period>() =>
  z.refine<Value>(
    ({ from, until }) => {
      if (from === undefined || until === undefined) return true;
      const slackMs = hasOffset(from) === hasOffset(until) ? 0 : widestOffsetMs;
      const lastMs = endMs(until, '+00:00') + slackMs;
      return Number.isNaN(lastMs) || !(momentMs(from, '+00:00') >= lastMs);
    },
    { params: { problem: 'FROM_AFTER_UNTIL' satisfies ConstraintProblem, fields: 'from, until' } },
  );

export const period = z.strictObject(periodFields).check(inOrder());
