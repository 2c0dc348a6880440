import { clipPolygon } from '../geometry/clip-polygon.ts';
import type { Point, Size } from '../geometry/rect.ts';
import { unionBounds } from '../geometry/union-bounds.ts';
import { type AlphaPlane, clearPlane } from './alpha-plane.ts';

export type Ring = readonly Point<'image'>[];

/**
 * How much of each pixel a shape covers, exactly: signed areas under its edges, added up along each row (Raph Levien's font-rs).
 * An outer ring and its holes run in opposite directions; no ring crosses itself or another. Null = nothing of it lies
 * in the picture.
 */
export const polygonPlane = (picture: Size, rings: readonly Ring[]): AlphaPlane | null => {
  const bounds = unionBounds<'image'>(
    rings.flatMap((ring) => ring.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
  );
  const plane = bounds === null ? null : clearPlane(picture, bounds);
  if (plane === null) return null;
  const { left, top, width, height } = plane;
  const sums: Sums = { width: width + 2, height, values: new Float32Array((width + 2) * height) };
  for (const ring of rings) {
    const inside = clipPolygon(ring, { x: left, y: top, width, height });
    inside.forEach(({ x, y }, index) => {
      const next = inside[(index + 1) % inside.length];
      if (next !== undefined)
        addEdge(sums, { x: x - left, y: y - top }, { x: next.x - left, y: next.y - top });
    });
  }
  for (let y = 0; y < height; y += 1) {
    let covered = 0;
    for (let x = 0; x < width; x += 1) {
      covered += sums.values[y * sums.width + x] ?? 0;
      plane.alpha[y * width + x] = Math.round(Math.min(1, Math.abs(covered)) * 255);
    }
  }
  return plane;
};

interface Sums extends Size {
  /** By how much coverage changes from one pixel to the next. */
  readonly values: Float32Array;
}

/** Adds what lies right of one edge, row by row. */
const addEdge = (sums: Sums, from: Point<'image'>, to: Point<'image'>): void => {
  if (from.y === to.y) return;
  const isDown = from.y < to.y;
  const [upper, lower] = isDown ? [from, to] : [to, from];
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  let x = upper.x;
  for (let y = Math.floor(upper.y); y < Math.min(sums.height, Math.ceil(lower.y)); y += 1) {
    const rise = Math.min(y + 1, lower.y) - Math.max(y, upper.y);
    const next = x + slope * rise;
    addSlice(sums, y, Math.min(x, next), Math.max(x, next), isDown ? rise : -rise);
    x = next;
  }
};

/** One row of an edge that runs from `x0` to `x1`: the share of each pixel right of it, as differences. */
const addSlice = ({ width, values }: Sums, y: number, x0: number, x1: number, amount: number): void => {
  const row = y * width;
  const first = Math.floor(x0);
  const last = Math.max(first + 1, Math.ceil(x1));
  const add = (x: number, value: number): void => {
    if (x >= 0 && x < width) values[row + x] = (values[row + x] ?? 0) + value;
  };
  let before = 0;
  for (let x = first; x < last; x += 1) {
    const covered = rightOf(x, x0, x1);
    add(x, amount * (covered - before));
    before = covered;
  }
  add(last, amount * (1 - before));
};

/** Share of the pixel at `x` that lies right of a straight edge from x0 (one end of the row) to x1 (the other). */
const rightOf = (x: number, x0: number, x1: number): number => {
  if (x1 - x0 < 1e-9) return Math.min(1, Math.max(0, x + 1 - x0));
  const under = (at: number): number =>
    Math.max(0, Math.min(at, x1) - x0) ** 2 / (2 * (x1 - x0)) + Math.max(0, at - x1);
  return under(x + 1) - under(x);
};
