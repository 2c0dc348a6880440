import { edges } from './edges.ts';
import type { Rect, Space } from './rect.ts';

/**
 * Straight distance in px between the nearest points of two rectangles; 0 when they touch or overlap.
 * `NoInfer` keeps two spaces from meeting: without it the space would widen to a union and everything would fit.
 */
export const gap = <S extends Space>(a: Rect<S>, b: Rect<NoInfer<S>>): number => {
  const p = edges(a);
  const q = edges(b);
  const across = Math.max(0, q.left - p.right, p.left - q.right);
  const down = Math.max(0, q.top - p.bottom, p.top - q.bottom);
  return Math.hypot(across, down);
};
