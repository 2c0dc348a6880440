import { multiply, translation } from './matrix.ts';
import type { Matrix, Point, Rect } from './rect.ts';

/**
 * Frame space has its origin at the top left of the frame's `absoluteBoundingBox` and the axes of the page. For a frame that
 * is rotated on the page this is the upright box around it, because that is what an exported picture shows: the frame's
 * content stays turned in it. So page -> frame is a shift and never a rotation.
 */
export const pageToFrame = (rect: Rect<'page'>, origin: Point<'page'>): Rect<'frame'> => ({
  x: rect.x - origin.x,
  y: rect.y - origin.y,
  width: rect.width,
  height: rect.height,
});

/** A layer's `absoluteTransform` as the matrix from the layer's own axes to frame space. */
export const matrixToFrame = (absoluteTransform: Matrix, origin: Point<'page'>): Matrix =>
  multiply(translation(-origin.x, -origin.y), absoluteTransform);
