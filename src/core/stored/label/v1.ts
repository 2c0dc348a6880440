import * as z from 'zod/mini';
import { labelledBy } from '../../label/label.ts';
import { classNamePattern } from '../../label/taxonomy.ts';

/** The label of one layer, version 1. */
export const labelV1 = z
  .strictObject({
    schema: z.literal('label/1'),
    /** The layer it was written on. A copy keeps the label: it says what the layer is, not that anybody looked at the copy. */
    nodeId: z.string(),
    taxonomy: z.strictObject({
      id: z.string().check(z.regex(classNamePattern)),
      version: z.int().check(z.gte(1)),
    }),
    is: z.enum(['labelled', 'none']),
    classes: z.array(z.string().check(z.regex(classNamePattern))).check(z.maxLength(20)),
    attributes: z.record(
      z.string().check(z.minLength(1), z.maxLength(60)),
      z.string().check(z.maxLength(200)),
    ),
    by: z.enum(labelledBy),
    at: z.nullable(z.string().check(z.maxLength(40))),
  })
  .check(z.refine(({ is, classes }) => (is === 'none') === (classes.length === 0), { path: ['classes'] }));
