import { edges } from './edges.ts';
import { applyTo } from './matrix.ts';
import type { Matrix, Point, Quad, Rect, Size, Space } from './rect.ts';
import { unionBounds } from './union-bounds.ts';

/** Corners of a box of `size` whose top left is the origin of `matrix`, in the space that `matrix` leads to. */
export const quadOfSize = <S extends Space>({ width, height }: Size, matrix: Matrix): Quad<S> => [
  applyTo(matrix, 0, 0),
  applyTo(matrix, width, 0),
  applyTo(matrix, width, height),
  applyTo(matrix, 0, height),
];

/** Corners of a rectangle that is not rotated. */
export const quadOfRect = <S extends Space>(rect: Rect<S>): Quad<S> => {
  const { left, top, right, bottom } = edges(rect);
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
};

/** The smallest upright rectangle around a quad: what Figma calls `absoluteBoundingBox`. */
export const boundsOfQuad = <S extends Space>(quad: Quad<S>): Rect<S> =>
  unionBounds<S>(quad.map(pointRect)) ?? pointRect(quad[0]);

const pointRect = <S extends Space>({ x, y }: Point<S>): Rect<S> => ({ x, y, width: 0, height: 0 });
