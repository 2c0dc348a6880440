import { edges } from './edges.ts';
import type { Rect, Space } from './rect.ts';

/**
 * Area covered by at least one of `rects`, in square px: every point counts once. Exact up to floating point.
 * Sweeps over the distinct x edges and, in each strip, merges the y ranges of the rectangles that cross it: O(n² log n).
 */
export const unionArea = <S extends Space>(rects: readonly Rect<S>[]): number => {
  const solid = rects.filter((rect) => rect.width > 0 && rect.height > 0).map((rect) => edges(rect));
  const byTop = solid.sort((a, b) => a.top - b.top);
  const xs = [...new Set(byTop.flatMap((e) => [e.left, e.right]))].sort((a, b) => a - b);
  let total = 0;
  let left: number | undefined;
  for (const right of xs) {
    if (left !== undefined) {
      const strip = left;
      const crossing = byTop.filter((e) => e.left <= strip && e.right >= right);
      total += (right - strip) * coveredLength(crossing);
    }
    left = right;
  }
  return total;
};

/** Length covered by ranges that come sorted by `top`. */
const coveredLength = (ranges: readonly { readonly top: number; readonly bottom: number }[]): number => {
  let covered = 0;
  let reach = -Infinity;
  for (const { top, bottom } of ranges) {
    if (bottom <= reach) continue;
    covered += bottom - Math.max(top, reach);
    reach = bottom;
  }
  return covered;
};
