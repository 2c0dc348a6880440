import { edges } from './edges.ts';
import type { Point, Rect, Space } from './rect.ts';

/**
 * The part of a convex polygon inside a rectangle, corners in the polygon's order (Sutherland & Hodgman 1974);
 * fewer than three corners = no area in common.
 */
export const clipPolygon = <S extends Space>(
  polygon: readonly Point<S>[],
  rect: Rect<NoInfer<S>>,
): readonly Point<S>[] => {
  const { left, top, right, bottom } = edges(rect);
  const sides: readonly Side[] = [
    { axis: 'x', at: left, keeps: 1 },
    { axis: 'y', at: top, keeps: 1 },
    { axis: 'x', at: right, keeps: -1 },
    { axis: 'y', at: bottom, keeps: -1 },
  ];
  return sides.reduce<readonly Point<S>[]>(clipSide, polygon);
};

/** Square px of a polygon that does not cross itself, whichever way round it runs (the shoelace formula). */
export const polygonArea = <S extends Space>(polygon: readonly Point<S>[]): number => {
  const doubled = polygon.reduce((sum, { x, y }, at) => {
    const next = polygon[(at + 1) % polygon.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
};

interface Side {
  readonly axis: 'x' | 'y';
  readonly at: number;
  /** 1 = what lies beyond `at` stays, -1 = what lies before it. */
  readonly keeps: 1 | -1;
}

const clipSide = <S extends Space>(
  polygon: readonly Point<S>[],
  { axis, at, keeps }: Side,
): readonly Point<S>[] =>
  polygon.flatMap((point, index) => {
    const before = polygon[(index + polygon.length - 1) % polygon.length] ?? point;
    const [depth, depthBefore] = [(point[axis] - at) * keeps, (before[axis] - at) * keeps];
    const crossing: readonly Point<S>[] =
      depth < 0 === depthBefore < 0
        ? []
        : [crossingOf(before, point, axis, at, depthBefore / (depthBefore - depth))];
    return depth < 0 ? crossing : [...crossing, point];
  });

const crossingOf = <S extends Space>(
  from: Point<S>,
  to: Point<S>,
  axis: 'x' | 'y',
  at: number,
  share: number,
): Point<S> => ({
  x: axis === 'x' ? at : from.x + (to.x - from.x) * share,
  y: axis === 'y' ? at : from.y + (to.y - from.y) * share,
});
