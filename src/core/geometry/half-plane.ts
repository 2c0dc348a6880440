import type { Point, Space } from './rect.ts';

/** Positive when the corners run clockwise on screen (y down). */
export const signedArea = <S extends Space>(polygon: readonly Point<S>[]): number =>
  polygon.reduce((sum, { x, y }, at) => {
    const next = polygon[(at + 1) % polygon.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0) / 2;

/** The part of a polygon where `inside` is not negative; `inside` must be linear in x and y. */
export const keepSide = <S extends Space>(
  polygon: readonly Point<S>[],
  inside: (point: Point<S>) => number,
): readonly Point<S>[] =>
  polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    const here = inside(point);
    const there = inside(next);
    const kept = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    const part = here / (here - there);
    return [...kept, { x: point.x + part * (next.x - point.x), y: point.y + part * (next.y - point.y) }];
  });
