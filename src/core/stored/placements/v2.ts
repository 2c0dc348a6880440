import * as z from 'zod/mini';

const change = z.strictObject({
  ruleId: z.nullable(z.string()),
  path: z.string(),
  kind: z.enum(['added', 'removed', 'tightened', 'loosened', 'changed']),
  before: z.unknown(),
  after: z.unknown(),
  unit: z.string(),
});

/**
 * The placement specs of a document, version 2. Published versions are never changed or removed: they explain old reports.
 * The specs inside have their own version and their own parser; one that cannot be read stays here as it is.
 */
export const placementsV2 = z.strictObject({
  schema: z.literal('placements/2'),
  /** The node the record was written on, so that a copy can be told from the original. */
  nodeId: z.string(),
  /** Every version that was ever published, oldest first. A spec's id and version stand in the spec itself. */
  published: z.array(
    z.strictObject({
      spec: z.unknown(),
      /** ISO 8601; null = published before this was kept. */
      publishedAt: z.nullable(z.string()),
      by: z.nullable(z.string()),
      /** What changed against the version before, as it was shown when it was published. */
      changes: z.array(change),
    }),
  ),
  /** At most one for each spec id; may be incomplete. */
  drafts: z.array(
    z.strictObject({ spec: z.unknown(), savedAt: z.nullable(z.string()), by: z.nullable(z.string()) }),
  ),
  /** Specs held at a version although a later one is published. */
  pins: z.array(z.strictObject({ placement: z.string(), version: z.number() })),
});
export type PlacementsV2 = z.infer<typeof placementsV2>;
