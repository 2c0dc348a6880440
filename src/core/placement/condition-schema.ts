import * as z from 'zod/mini';
import { minNotOverMax } from '../check/params/constraints.ts';
import { roleName } from '../check/params/role-name.ts';
import type { Condition } from './condition.ts';
import { inOrder, moment } from './period-schema.ts';

const word = z.string().check(z.minLength(1), z.maxLength(200));
const number = z.number();

/** The parser compares every value of this very schema with the spec's own variants. */
export const variantName = z.string().check(z.minLength(1));

/** Deeper than any honest condition. */
export const deepestCondition = 20;

const metric = z.enum(['width', 'height', 'ratio', 'layers', 'textWidth']);
const nested: z.ZodMiniType<Condition> = z.lazy(() => condition);
const parts = z.array(nested).check(z.minLength(1), z.maxLength(100));

/**
 * Every alternative needs a field of its own: zod takes an alternative without one for half right and would blame its
 * missing limits instead of the misspelt word. So limits stand twice, once with `min` and once with `max` alone.
 */
export const condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ allOf: parts }),
  z.strictObject({ anyOf: parts }),
  z.strictObject({ not: nested }),
  z.strictObject({ role: roleName, present: z.optional(z.boolean()) }),
  z.strictObject({
    fact: word,
    is: z.array(z.union([word, number])).check(z.minLength(1), z.maxLength(1000)),
  }),
  z.strictObject({ fact: word, min: number, max: z.optional(number) }).check(minNotOverMax()),
  z.strictObject({ fact: word, max: number }),
  z.strictObject({ from: moment, until: z.optional(moment) }).check(inOrder()),
  z.strictObject({ until: moment }),
  z.strictObject({ variant: z.array(variantName).check(z.minLength(1)) }),
  z.strictObject({ metric, min: number, max: z.optional(number) }).check(minNotOverMax()),
  z.strictObject({ metric, max: number }),
]);
