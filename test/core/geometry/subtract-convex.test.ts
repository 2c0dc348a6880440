import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonArea } from '../../../src/core/geometry/clip-polygon.ts';
import { polygonBounds } from '../../../src/core/geometry/polygon-bounds.ts';
import { quadOfRect } from '../../../src/core/geometry/quad.ts';
import type { Rect } from '../../../src/core/geometry/rect.ts';
import { subtractConvex } from '../../../src/core/geometry/subtract-convex.ts';
import { unionArea } from '../../../src/core/geometry/union-area.ts';

const side = fc.integer({ min: 0, max: 60 });
const size = fc.integer({ min: 1, max: 60 });
const rect: fc.Arbitrary<Rect<'frame'>> = fc.record({ x: side, y: side, width: size, height: size });
const sum = (pieces: ReturnType<typeof subtractConvex>): number =>
  pieces.reduce((area, piece) => area + polygonArea(piece), 0);

describe('subtractConvex', () => {
  it('leaves what a union of rectangles does not cover', () => {
    fc.assert(
      fc.property(rect, fc.array(rect, { maxLength: 5 }), (whole, away) => {
        const left = sum(subtractConvex(quadOfRect(whole), away.map(quadOfRect)));
        expect(left).toBeCloseTo(unionArea([whole, ...away]) - unionArea(away), 6);
      }),
    );
  });

  it('does not mind which way round a polygon runs', () => {
    const whole = quadOfRect<'frame'>({ x: 0, y: 0, width: 10, height: 10 });
    const hole = quadOfRect<'frame'>({ x: 2, y: 2, width: 5, height: 5 });
    expect(sum(subtractConvex(whole, [hole]))).toBeCloseTo(75);
    expect(sum(subtractConvex(whole, [[...hole].reverse()]))).toBeCloseTo(75);
    expect(sum(subtractConvex([...whole].reverse(), [hole]))).toBeCloseTo(75);
  });

  it('leaves nothing of a polygon without area, and all of one that is not reached', () => {
    const flat = quadOfRect<'frame'>({ x: 0, y: 0, width: 10, height: 0 });
    const far = quadOfRect<'frame'>({ x: 50, y: 50, width: 5, height: 5 });
    expect(subtractConvex(flat, [])).toEqual([]);
    expect(subtractConvex(far, [quadOfRect({ x: 0, y: 0, width: 10, height: 10 })])).toEqual([far]);
  });

  it('takes away nothing with a polygon without area', () => {
    const whole = quadOfRect<'frame'>({ x: 0, y: 0, width: 10, height: 10 });
    const line = [
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 5 },
    ];
    expect(sum(subtractConvex(whole, [line]))).toBeCloseTo(100);
  });

  it('keeps a corner that only the bounds of a diamond reach', () => {
    const corner = quadOfRect<'frame'>({ x: 0, y: 0, width: 2, height: 2 });
    const diamond = [
      { x: 5, y: 0 },
      { x: 10, y: 5 },
      { x: 5, y: 10 },
      { x: 0, y: 5 },
    ];
    expect(sum(subtractConvex(corner, [diamond]))).toBeCloseTo(4);
  });
});

describe('polygonBounds', () => {
  it('is the smallest upright rectangle, and empty without corners', () => {
    expect(
      polygonBounds([
        { x: 3, y: 8 },
        { x: -1, y: 2 },
        { x: 5, y: 4 },
      ]),
    ).toEqual({ x: -1, y: 2, width: 6, height: 6 });
    expect(polygonBounds([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
