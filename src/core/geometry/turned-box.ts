import { degreesOf } from './matrix.ts';
import type { Point, Quad, Space } from './rect.ts';

/** A rectangle on its corner: `width` runs from `corner` along the angle, `height` from there a quarter turn clockwise. */
export interface TurnedBox<S extends Space> {
  /** Corners clockwise as seen, `corner` first. */
  readonly quad: Quad<S>;
  readonly corner: Point<S>;
  readonly centre: Point<S>;
  readonly width: number;
  readonly height: number;
  /** Clockwise as seen, 0 <= angle < 360. */
  readonly angleDeg: number;
}

/** A layer's own corners as a turned rectangle; a mirrored layer starts at its top right. Null = slanted, or without an area. */
export const turnedBox = <S extends Space>([a, b, c, d]: Quad<S>): TurnedBox<S> | null => {
  const isMirrored = cross(a, b, d) < 0;
  const quad: Quad<S> = isMirrored ? [b, a, d, c] : [a, b, c, d];
  const [corner, right, opposite, below] = quad;
  const [width, height] = [distance(corner, right), distance(corner, below)];
  if (width === 0 || height === 0 || Math.abs(dot(corner, right, below)) > slant * width * height)
    return null;
  const angleDeg = degreesOf(Math.atan2(right.y - corner.y, right.x - corner.x));
  const centre = { x: (corner.x + opposite.x) / 2, y: (corner.y + opposite.y) / 2 };
  return { quad, corner, centre, width, height, angleDeg: (angleDeg + 360) % 360 };
};

/** Whether all sides run along the axes, within a hundredth degree. */
export const isUpright = <S extends Space>(quad: Quad<S>): boolean =>
  quad.every((from, at) => {
    const to = quad[(at + 1) % quad.length] ?? from;
    const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    return Math.min(dx, dy) <= straight * Math.max(dx, dy);
  });

/** Sine of a hundredth degree. */
const straight = 1.75e-4;
/** Cosine of 89.9 degrees. */
const slant = 1.75e-3;

const distance = <S extends Space>(from: Point<S>, to: Point<S>): number =>
  Math.hypot(to.x - from.x, to.y - from.y);

const cross = <S extends Space>(o: Point<S>, a: Point<S>, b: Point<S>): number =>
  (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

const dot = <S extends Space>(o: Point<S>, a: Point<S>, b: Point<S>): number =>
  (a.x - o.x) * (b.x - o.x) + (a.y - o.y) * (b.y - o.y);
