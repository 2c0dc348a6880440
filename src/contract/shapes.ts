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

/** A rectangle in frame px (core/geometry/page-to-frame). */
export const frameRect = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().check(z.gte(0)),
  height: z.number().check(z.gte(0)),
});

const canvasSide = z.number().check(z.gte(1), z.lte(20_000));
/** Width and height of a drawing in px: what Figma's canvas takes with ease. */
export const canvasSize = { width: canvasSide, height: canvasSide };
