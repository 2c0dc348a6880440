import * as z from 'zod/mini';

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
  export: z.object({
    scale: z.number(),
    formats: z.array(z.string()),
    gate: z.enum(['all', 'clean']),
  }),
});
export type Settings = z.infer<typeof settings>;
