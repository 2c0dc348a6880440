import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

const side = z.int().check(z.positive());

/** Natural size of an image fill, px. `imageRef` is Figma's hash of the file. Figma may have to download it. */
export const readImage = defineRequest({
  name: 'readImage',
  input: z.object({ imageRef: z.string() }),
  output: z.object({ width: side, height: side }),
  failures: ['IMAGE_GONE', 'IMAGE_REJECTED'],
});
