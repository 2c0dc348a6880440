import * as z from 'zod/mini';
import { classNamePattern } from '../../label/taxonomy.ts';

const word = z.string().check(z.minLength(1), z.maxLength(200));
const words = z.strictObject({ words: z.array(word).check(z.minLength(1), z.maxLength(100)) });
const share = z.number().check(z.gte(0), z.lte(1));

const position = z.strictObject({
  within: z.optional(z.strictObject({ x: share, y: share, width: share, height: share })),
  minArea: z.optional(share),
  maxArea: z.optional(share),
});

const rule = z.strictObject({
  id: word,
  on: z.boolean(),
  when: z
    .strictObject({
      componentKey: z.optional(word),
      component: z.optional(word),
      name: z.optional(z.union([z.strictObject({ glob: word }), words])),
      textStyle: z.optional(word),
      text: z.optional(words),
      type: z.optional(word),
      position: z.optional(position),
      role: z.optional(word),
    })
    .check(z.refine((when) => Object.values(when).some((one) => one !== undefined))),
  then: z.nullable(z.string().check(z.regex(classNamePattern))),
  confidence: z.optional(share),
});

/** The auto-label rules of a document, version 1. Kept on the document's root. */
export const labelRulesV1 = z.strictObject({
  schema: z.literal('label-rules/1'),
  nodeId: z.string(),
  rules: z.array(rule).check(z.maxLength(500)),
});
