import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

/**
 * One layer alone as Figma renders it, without what lies above or below: PNG, sRGB. Nothing outside the layer cuts it, so it may
 * show more than the frame's picture does. Its true size stands in the PNG header.
 */
export const exportLayer = defineRequest({
  name: 'exportLayer',
  input: z.object({ layerId: z.string(), scale: z.number().check(z.gte(0.01), z.lte(8)) }),
  output: z.object({ bytes: z.instanceof(Uint8Array) }),
  failures: ['LAYER_GONE', 'NOTHING_VISIBLE', 'EXPORT_REJECTED'],
});
