import * as z from 'zod/mini';

/** What somebody said about a whole frame, version 1. */
export const frameTagsV1 = z.strictObject({
  schema: z.literal('frame-tags/1'),
  /** The frame it was written on. A copy keeps its tags. */
  nodeId: z.string(),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(100)),
  /** Such as `campaign`, `locale`, `style`. */
  attributes: z.record(z.string().check(z.minLength(1), z.maxLength(60)), z.string().check(z.maxLength(200))),
  /** Captions written by hand, in place of those that are made. At most one of each language and kind counts: the last. */
  captions: z
    .array(
      z.strictObject({
        language: z.enum(['en', 'zh-CN']),
        kind: z.enum(['short', 'long', 'prompt']),
        text: z.string().check(z.minLength(1), z.maxLength(4000)),
      }),
    )
    .check(z.maxLength(20)),
});
