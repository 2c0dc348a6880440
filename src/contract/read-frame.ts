import * as z from 'zod/mini';
import { defineRequest } from './request.ts';
import { matrix } from './shapes.ts';

/**
 * One native read of a frame. `json` is Figma's `JSON_REST_V1` export as one string (a string crosses the border
 * 2-3 times faster than the object); `supplement` is a `FrameSupplement` of core/snapshot.
 */
export const readFrame = defineRequest({
  name: 'readFrame',
  input: z.object({ frameId: z.string() }),
  output: z.object({
    json: z.string(),
    supplement: z.object({
      page: z.object({ id: z.string(), name: z.string() }),
      sections: z.array(z.string()),
      frameTransform: matrix,
      frameSize: z.object({ width: z.number(), height: z.number() }),
      transforms: z.array(
        z.object({ id: z.string(), absoluteTransform: matrix, width: z.number(), height: z.number() }),
      ),
      missingFonts: z.nullable(z.array(z.string())),
      stored: z.record(z.string(), z.record(z.string(), z.string())),
    }),
  }),
  failures: ['FRAME_GONE', 'READ_REJECTED'],
});
