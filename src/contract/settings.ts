import * as z from 'zod/mini';

const target = z.discriminatedUnion('is', [
  z.object({ is: z.literal('scale'), scale: z.number() }),
  z.object({ is: z.literal('side'), px: z.int(), fit: z.enum(['short', 'cover', 'contain']) }),
]);

/** What was chosen in the last export. Fields that came later have a default: what earlier versions kept still loads. */
export const exportChoice = z.object({
  formats: z.array(z.string()),
  gate: z.enum(['all', 'clean']),
  negatives: z._default(z.boolean(), false),
  targets: z._default(z.array(target).check(z.minLength(1), z.maxLength(8)), [{ is: 'scale', scale: 1 }]),
  mime: z._default(z.enum(['image/png', 'image/jpeg', 'image/webp']), 'image/png'),
  /** Of a JPEG or WebP file; null = no limit. */
  maxKb: z._default(z.nullable(z.number()), null),
  masks: z._default(z.enum(['none', 'vector', 'rendered']), 'vector'),
  unlabelled: z._default(z.enum(['by-type', 'leave-out']), 'by-type'),
  captions: z._default(z.array(z.enum(['en', 'zh-CN'])), ['en', 'zh-CN']),
  /** Percent; they sum to 100. */
  shares: z._default(z.object({ train: z.number(), validation: z.number(), test: z.number() }), {
    train: 100,
    validation: 0,
    test: 0,
  }),
  salt: z._default(z.string(), ''),
  /** Empty = none given: a licence is never invented. */
  licence: z._default(z.string().check(z.maxLength(200)), ''),
});

/** Personal settings, kept on this device as JSON text under `settings`. */
export const settings = z.object({
  schema: z.literal('settings/1'),
  locale: z.nullable(z.enum(['en', 'zh-CN'])),
  tab: z.enum(['check', 'label', 'dataset']),
  scope: z.enum(['selection', 'page']),
  window: z.object({
    width: z.number().check(z.gte(320), z.lte(1600)),
    height: z.number().check(z.gte(400), z.lte(1600)),
  }),
  export: exportChoice,
});
export type Settings = z.infer<typeof settings>;
