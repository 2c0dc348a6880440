import { edges, fromEdges } from './edges.ts';
import type { Rect, Space } from './rect.ts';

/** The part two rectangles share; null when that part has no area (rectangles that only touch share nothing). */
export const intersect = <S extends Space>(a: Rect<S>, b: Rect<NoInfer<S>>): Rect<S> | null => {
  const p = edges(a);
  const q = edges(b);
  const left = Math.max(p.left, q.left);
  const top = Math.max(p.top, q.top);
  const right = Math.min(p.right, q.right);
  const bottom = Math.min(p.bottom, q.bottom);
  return left < right && top < bottom ? fromEdges({ left, top, right, bottom }) : null;
};
