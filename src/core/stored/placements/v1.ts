import * as z from 'zod/mini';

/** The placement specs of a document, version 1. The specs inside have their own version and their own parser. */
export const placementsV1 = z.strictObject({
  schema: z.literal('placements/1'),
  /** The node the record was written on, so that a copy can be told from the original. */
  nodeId: z.string(),
  specs: z.array(z.unknown()),
});
export type PlacementsV1 = z.infer<typeof placementsV1>;
