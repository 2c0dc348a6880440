import * as z from 'zod/mini';

const matrixRow = z.tuple([z.number(), z.number(), z.number()]);
/** Two rows of an affine transform, as Figma's `absoluteTransform`. */
export const matrix = z.tuple([matrixRow, matrixRow]);

/** A frame in scope, as a list shows it. Sizes in frame px. */
export const frameEntry = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  pageId: z.string(),
  pageName: z.string(),
  width: z.number(),
  height: z.number(),
});
export type FrameEntry = z.infer<typeof frameEntry>;
