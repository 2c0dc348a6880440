import * as z from 'zod/mini';
import { waiverEvent } from '../../review/waiver-event.ts';

/** Waiver events of one node, version 1. */
export const waiversV1 = z.strictObject({
  schema: z.literal('waivers/1'),
  /** The node the events were written for: on a copy it differs, and then none of them counts. */
  nodeId: z.string(),
  events: z.array(waiverEvent),
});
export type WaiversV1 = z.infer<typeof waiversV1>;
