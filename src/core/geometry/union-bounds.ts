import { edges, fromEdges } from './edges.ts';
import type { Rect, Space } from './rect.ts';

/** The smallest rectangle around all of `rects`, those without area included; null for none. */
export const unionBounds = <S extends Space>(rects: readonly Rect<S>[]): Rect<S> | null => {
  if (rects.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    const e = edges(rect);
    left = Math.min(left, e.left);
    top = Math.min(top, e.top);
    right = Math.max(right, e.right);
    bottom = Math.max(bottom, e.bottom);
  }
  return fromEdges({ left, top, right, bottom });
};
