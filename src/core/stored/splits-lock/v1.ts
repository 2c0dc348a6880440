import * as z from 'zod/mini';

/** Where groups of frames were put once, so that they stay there, version 1. A file that is kept beside the bundles. */
export const splitsLockV1 = z
  .strictObject({
    schema: z.literal('splits-lock/1'),
    /** How a group without an entry finds its split. */
    method: z.literal('sha256-52/1'),
    salt: z.string().check(z.maxLength(200)),
    groups: z.array(
      z.strictObject({
        groupId: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
        split: z.enum(['train', 'validation', 'test']),
        /** What frames of the group have; a frame with any of it belongs to the group. */
        keys: z
          .array(z.string().check(z.regex(/^(template|component|campaign|image|copy):[0-9a-f]{16}$/)))
          .check(z.maxLength(100_000)),
      }),
    ),
  })
  .check(
    z.refine(({ groups }) => new Set(groups.map(({ groupId }) => groupId)).size === groups.length, {
      path: ['groups'],
    }),
  );
export type SplitsLockV1 = z.infer<typeof splitsLockV1>;
