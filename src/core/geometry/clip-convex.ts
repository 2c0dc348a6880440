import { keepSide, signedArea } from './half-plane.ts';
import type { Point, Space } from './rect.ts';

/**
 * The part of a convex polygon inside another convex polygon, whichever way round each runs (Sutherland & Hodgman 1974);
 * fewer than three corners = no area in common, and nothing is inside a polygon without area.
 */
export const clipConvex = <S extends Space>(
  polygon: readonly Point<S>[],
  by: readonly Point<NoInfer<S>>[],
): readonly Point<S>[] => {
  const turn = Math.sign(signedArea(by));
  if (turn === 0) return [];
  return by.reduce<readonly Point<S>[]>((kept, from, index) => {
    const to = by[(index + 1) % by.length] ?? from;
    return keepSide(
      kept,
      ({ x, y }) => turn * ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)),
    );
  }, polygon);
};
