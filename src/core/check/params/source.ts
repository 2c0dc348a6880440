import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** Where a number or a word list comes from; see `Source`. */
export const source = z.strictObject({
  trust: z.enum(['A', 'B', 'C', 'D', 'example']),
  reference: text,
  date: z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  clause: z.optional(text),
  verifiedBy: z.optional(text),
});
