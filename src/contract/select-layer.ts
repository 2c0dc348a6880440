import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

/** Selects a layer on the canvas because the person asked; `reveal` also scrolls and zooms to it. */
export const selectLayer = defineRequest({
  name: 'selectLayer',
  input: z.object({ layerId: z.string(), reveal: z.boolean() }),
  output: z.object({ selected: z.boolean() }),
  failures: ['LAYER_GONE'],
});
