import { polygonArea } from './clip-polygon.ts';
import { edges } from './edges.ts';
import { keepSide, signedArea } from './half-plane.ts';
import { polygonBounds } from './polygon-bounds.ts';
import type { Point, Space } from './rect.ts';

type Polygon<S extends Space> = readonly Point<S>[];

/** Pieces smaller than this are float noise of a cut along an edge, square px. */
const noisePx2 = 1e-9;

/**
 * What is left of a convex polygon outside all of the convex polygons `by`, as convex pieces that do not overlap. Each cut
 * splits a piece along the sides of the polygon that is taken away; pieces it does not reach stay whole.
 */
export const subtractConvex = <S extends Space>(
  polygon: Polygon<S>,
  by: readonly Polygon<NoInfer<S>>[],
): readonly Polygon<S>[] =>
  by.reduce<readonly Polygon<S>[]>(
    (pieces, away) => pieces.flatMap((piece) => (mayMeet(piece, away) ? subtractOne(piece, away) : [piece])),
    polygonArea(polygon) > noisePx2 ? [polygon] : [],
  );

function subtractOne<S extends Space>(polygon: Polygon<S>, away: Polygon<S>): readonly Polygon<S>[] {
  const turn = Math.sign(signedArea(away));
  if (turn === 0) return [polygon];
  const pieces: Polygon<S>[] = [];
  let inside = polygon;
  for (const [index, from] of away.entries()) {
    const to = away[(index + 1) % away.length] ?? from;
    const side = ({ x, y }: Point<S>): number =>
      turn * ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
    const outside = keepSide(inside, (point) => -side(point));
    if (polygonArea(outside) > noisePx2) pieces.push(outside);
    inside = keepSide(inside, side);
    if (polygonArea(inside) <= noisePx2) break;
  }
  return polygonArea(inside) <= noisePx2 ? [polygon] : pieces;
}

const mayMeet = <S extends Space>(a: Polygon<S>, b: Polygon<S>): boolean => {
  const [p, q] = [edges(polygonBounds(a)), edges(polygonBounds(b))];
  return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
};
