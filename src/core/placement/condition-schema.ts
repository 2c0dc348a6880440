import * as z from 'zod/mini';
import { minNotOverMax, needsOneOf } from '../check/params/constraints.ts';
import { roleName } from '../check/params/role-name.ts';
import type { Condition } from './condition.ts';
import { inOrder, periodFields } from './period-schema.ts';

const word = z.string().check(z.minLength(1), z.maxLength(200));
const limits = { min: z.optional(z.number()), max: z.optional(z.number()) };

/** The parser compares every value of this very schema with the spec's own variants. */
export const variantName = z.string().check(z.minLength(1));

/** Deeper than any honest condition. */
export const deepestCondition = 20;

const nested: z.ZodMiniType<Condition> = z.lazy(() => condition);
const parts = z.array(nested).check(z.minLength(1), z.maxLength(100));

export const condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ allOf: parts }),
  z.strictObject({ anyOf: parts }),
  z.strictObject({ not: nested }),
  z.strictObject({ role: roleName, present: z.optional(z.boolean()) }),
  z.strictObject({
    fact: word,
    is: z.array(z.union([word, z.number()])).check(z.minLength(1), z.maxLength(1000)),
  }),
  z.strictObject({ fact: word, ...limits }).check(needsOneOf('min', 'max'), minNotOverMax()),
  z.strictObject(periodFields).check(needsOneOf('from', 'until'), inOrder()),
  z.strictObject({ variant: z.array(variantName).check(z.minLength(1)) }),
  z
    .strictObject({ metric: z.enum(['width', 'height', 'ratio', 'layers', 'textWidth']), ...limits })
    .check(needsOneOf('min', 'max'), minNotOverMax()),
]);
