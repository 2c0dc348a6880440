import { area } from '../geometry/area.ts';
import { edges } from '../geometry/edges.ts';
import { intersect } from '../geometry/intersect.ts';
import type { Point, Quad, Rect } from '../geometry/rect.ts';

/** Square px of a quad (its corners in order, either way round), by the shoelace formula. */
export const quadArea = (quad: Quad<'frame'>): number => polygonArea(quad);

/** Square px that a rectangle shares with another. */
export const rectOverlap = (rect: Rect<'frame'>, other: Rect<'frame'>): number => {
  const shared = intersect(rect, other);
  return shared === null ? 0 : area(shared);
};

/** Square px that a quad shares with a rectangle: the quad is cut along each side in turn (Sutherland–Hodgman). */
export function quadOverlap(quad: Quad<'frame'>, rect: Rect<'frame'>): number {
  const { left, top, right, bottom } = edges(rect);
  const sides: readonly ((point: Point<'frame'>) => number)[] = [
    ({ x }) => x - left,
    ({ x }) => right - x,
    ({ y }) => y - top,
    ({ y }) => bottom - y,
  ];
  return polygonArea(sides.reduce<readonly Point<'frame'>[]>(cutAlong, quad));
}

/** The part of a convex polygon where `inside` is not negative. */
function cutAlong(
  polygon: readonly Point<'frame'>[],
  inside: (point: Point<'frame'>) => number,
): readonly Point<'frame'>[] {
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    const here = inside(point);
    const there = inside(next);
    const kept = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    const part = here / (here - there);
    return [...kept, { x: point.x + part * (next.x - point.x), y: point.y + part * (next.y - point.y) }];
  });
}

function polygonArea(polygon: readonly Point<'frame'>[]): number {
  let twice = 0;
  polygon.forEach((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    twice += point.x * next.y - next.x * point.y;
  });
  return Math.abs(twice) / 2;
}
