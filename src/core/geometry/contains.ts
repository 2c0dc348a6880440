import { edges } from './edges.ts';
import type { Rect, Space } from './rect.ts';

/** True if `inner` sticks out of `outer` by no more than `tolerancePx` on every side; a shared edge is inside. */
export const contains = <S extends Space>(
  outer: Rect<S>,
  inner: Rect<NoInfer<S>>,
  tolerancePx = 0,
): boolean => {
  const o = edges(outer);
  const i = edges(inner);
  return (
    i.left >= o.left - tolerancePx &&
    i.top >= o.top - tolerancePx &&
    i.right <= o.right + tolerancePx &&
    i.bottom <= o.bottom + tolerancePx
  );
};
