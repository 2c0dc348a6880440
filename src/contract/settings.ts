import * as z from 'zod/mini';

const split = z.object({
  /** Percent; the rest is for training. */
  validation: z.number().check(z.gte(0), z.lte(90)),
  test: z.number().check(z.gte(0), z.lte(90)),
  salt: z.string().check(z.maxLength(200)),
});

/** What the person chose for exports. Every field that came later has the value that exports had before it. */
export const exportChoice = z.object({
  scale: z.number(),
  formats: z.array(z.string()),
  gate: z.enum(['all', 'clean']),
  /** Pictures of a fixed size instead of the scale; null = by scale. */
  size: z._default(
    z.nullable(z.object({ px: z.int().check(z.gte(16), z.lte(4096)), fit: z.enum(['short', 'cover', 'contain']) })),
    null,
  ),
  image: z._default(z.enum(['image/png', 'image/jpeg', 'image/webp']), 'image/png'),
  maxBytes: z._default(z.nullable(z.int().check(z.gte(1))), null),
  masks: z._default(z.enum(['none', 'vector', 'rendered']), 'none'),
  negatives: z._default(z.boolean(), false),
  unlabelled: z._default(z.enum(['by-type', 'leave-out']), 'by-type'),
  split: z._default(split, { validation: 0, test: 0, salt: '' }),
  captions: z._default(z.array(z.enum(['en', 'zh-CN'])), []),
  licence: z._default(z.nullable(z.string().check(z.maxLength(200))), null),
});

/** Personal settings, kept on this device as JSON text under `settings`. */
export const settings = z.object({
  schema: z.literal('settings/1'),
  locale: z.nullable(z.enum(['en', 'zh-CN'])),
  tab: z.enum(['check', 'dataset']),
  scope: z.enum(['selection', 'page']),
  window: z.object({
    width: z.number().check(z.gte(320), z.lte(1600)),
    height: z.number().check(z.gte(400), z.lte(1600)),
  }),
  export: exportChoice,
});
export type Settings = z.infer<typeof settings>;
