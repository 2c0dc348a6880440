import * as z from 'zod/mini';
import type { ConstraintProblem } from '../check/params/constraints.ts';
import { globs } from './match-schema.ts';

const text = z.string().check(z.minLength(1), z.maxLength(1000));
const texts = z.array(text).check(z.minLength(1), z.maxLength(1000));

/** What a role is called: a word that can stand in code. */
export const roleKey = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/));

export const roleSelector = z
  .strictObject({
    names: z.optional(globs),
    components: z.optional(texts),
    properties: z.optional(
      z.record(text, z.union([text, z.boolean()])).check(
        z.refine((value) => Object.keys(value).length > 0, {
          params: { problem: 'NEEDS_ONE_OF' satisfies ConstraintProblem, fields: 'Kind, State …' },
        }),
      ),
    ),
    types: z.optional(texts),
    styles: z.optional(globs),
  })
  .check(
    // An empty list says so itself; a selector that asks nothing would fit every layer.
    z.refine((value) => Object.values(value).some((field) => field !== undefined), {
      params: {
        problem: 'NEEDS_ONE_OF' satisfies ConstraintProblem,
        fields: 'names, components, properties, types, styles',
      },
    }),
  );
