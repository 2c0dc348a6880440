import * as z from 'zod/mini';
import { needsOneOf } from '../check/params/constraints.ts';

const glob = z.string().check(z.minLength(1), z.maxLength(1000));
const sidePx = z.number().check(z.positive(), z.lte(100_000));

/** Patterns on names (`glob.ts`); at least one. */
export const globs = z.array(glob).check(z.minLength(1), z.maxLength(1000));

const anyGlobs = z.array(glob).check(z.maxLength(1000));
const fields = {
  names: z.optional(anyGlobs),
  sections: z.optional(anyGlobs),
  sizes: z.optional(z.array(z.strictObject({ width: sidePx, height: sidePx })).check(z.maxLength(1000))),
  ratios: z.optional(
    z
      .array(
        z.strictObject({
          width: sidePx,
          height: sidePx,
          tolerancePercent: z.optional(z.number().check(z.gte(0), z.lte(50))),
        }),
      )
      .check(z.maxLength(1000)),
  ),
};

/** By which a spec finds its frames. Only a base may leave all of it out, which `problemsOfReferences` checks. */
export const matchBy = z.strictObject(fields);

export const variantMatchBy = z
  .strictObject(fields)
  .check(needsOneOf('names', 'sections', 'sizes', 'ratios'));
