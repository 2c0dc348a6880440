import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipConvex } from '../../../src/core/geometry/clip-convex.ts';
import { clipPolygon, polygonArea } from '../../../src/core/geometry/clip-polygon.ts';
import { quadOfRect } from '../../../src/core/geometry/quad.ts';
import type { Point, Rect } from '../../../src/core/geometry/rect.ts';

const rect = (x: number, y: number, width: number, height: number): Rect<'frame'> => ({
  x,
  y,
  width,
  height,
});
const diamond = (x: number, y: number, reach: number): readonly Point<'frame'>[] => [
  { x, y: y - reach },
  { x: x + reach, y },
  { x, y: y + reach },
  { x: x - reach, y },
];
const side = fc.integer({ min: 1, max: 60 });
const place = fc.integer({ min: -40, max: 40 });

describe('clipConvex', () => {
  it('cuts as clipPolygon does when the cutter is an upright rectangle, whichever way round it runs', () => {
    fc.assert(
      fc.property(place, place, side, place, place, side, side, (x, y, reach, u, v, width, height) => {
        const cutter = rect(u, v, width, height);
        const expected = polygonArea(clipPolygon(diamond(x, y, reach), cutter));
        const corners = quadOfRect(cutter);
        expect(polygonArea(clipConvex(diamond(x, y, reach), corners))).toBeCloseTo(expected, 6);
        expect(polygonArea(clipConvex(diamond(x, y, reach), [...corners].reverse()))).toBeCloseTo(
          expected,
          6,
        );
      }),
    );
  });

  it('shares the same area whichever of the two is cut', () => {
    fc.assert(
      fc.property(place, place, side, place, place, side, (x, y, reach, u, v, width) => {
        const a = diamond(x, y, reach);
        const b = quadOfRect(rect(u, v, width, width));
        expect(polygonArea(clipConvex(a, b))).toBeCloseTo(polygonArea(clipConvex(b, a)), 6);
      }),
    );
  });

  it('leaves nothing of polygons that only touch', () => {
    expect(polygonArea(clipConvex(quadOfRect(rect(0, 0, 10, 10)), quadOfRect(rect(10, 0, 10, 10))))).toBe(0);
  });

  it('leaves nothing inside a polygon without area or without corners', () => {
    const square = quadOfRect(rect(0, 0, 10, 10));
    expect(clipConvex(square, [])).toEqual([]);
    expect(clipConvex(square, quadOfRect(rect(0, 0, 10, 0)))).toEqual([]);
  });
});
