import * as z from 'zod/mini';
import { classNamePattern, maxClasses, numberKeys } from '../../label/taxonomy.ts';

const word = z.string().check(z.minLength(1), z.maxLength(60));
const className = z.string().check(z.regex(classNamePattern));
const title = z.string().check(z.minLength(1), z.maxLength(120));

const labelClass = z.strictObject({
  id: z.int().check(z.gte(1)),
  name: className,
  formerNames: z.optional(z.array(className).check(z.maxLength(50))),
  title: z.strictObject({ en: title, 'zh-CN': title }),
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  key: z.nullable(z.enum(numberKeys)),
  role: z.nullable(word),
  attributes: z
    .array(
      z.strictObject({
        name: word,
        values: z.nullable(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200))),
      }),
    )
    .check(z.maxLength(50)),
  retired: z.optional(z.boolean()),
});

/** The classes of a document, version 1. Kept on the document's root. */
export const taxonomyV1 = z.strictObject({
  schema: z.literal('taxonomy/1'),
  nodeId: z.string(),
  id: z.string().check(z.regex(classNamePattern)),
  version: z.int().check(z.gte(1)),
  classes: z.array(labelClass).check(z.minLength(1), z.maxLength(maxClasses)),
});
