import { fromEdges } from './edges.ts';
import type { Point, Rect, Space } from './rect.ts';

/** The smallest upright rectangle around a polygon. Without corners: an empty rectangle at the origin. */
export const polygonBounds = <S extends Space>(polygon: readonly Point<S>[]): Rect<S> => {
  if (polygon.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of polygon) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return fromEdges({ left, top, right, bottom });
};
