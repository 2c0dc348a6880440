import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

/** The frame's picture as Figma renders it: PNG, sRGB, the node alone. Its true size stands in the PNG header. */
export const exportFrame = defineRequest({
  name: 'exportFrame',
  input: z.object({ frameId: z.string(), scale: z.number().check(z.gte(0.01), z.lte(8)) }),
  output: z.object({ bytes: z.instanceof(Uint8Array) }),
  failures: ['FRAME_GONE', 'NOTHING_VISIBLE', 'EXPORT_REJECTED'],
});
