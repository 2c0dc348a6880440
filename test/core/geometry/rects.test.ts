import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { area, overlapShare } from '../../../src/core/geometry/area.ts';
import { contains } from '../../../src/core/geometry/contains.ts';
import { edges, fromEdges } from '../../../src/core/geometry/edges.ts';
import { gap } from '../../../src/core/geometry/gap.ts';
import { inset } from '../../../src/core/geometry/inset.ts';
import { intersect } from '../../../src/core/geometry/intersect.ts';
import type { Rect } from '../../../src/core/geometry/rect.ts';
import { unionArea } from '../../../src/core/geometry/union-area.ts';
import { unionBounds } from '../../../src/core/geometry/union-bounds.ts';

const rect = (x: number, y: number, width: number, height: number): Rect<'frame'> => ({
  x,
  y,
  width,
  height,
});
const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const extent = fc.double({ min: 0, max: 1e4, noNaN: true });
const anyRect = fc.tuple(coordinate, coordinate, extent, extent).map((numbers) => rect(...numbers));

describe('edges', () => {
  it('come back to the same rectangle', () => {
    expect(edges(rect(1, 2, 30, 40))).toEqual({ left: 1, top: 2, right: 31, bottom: 42 });
    expect(fromEdges(edges(rect(1, 2, 30, 40)))).toEqual(rect(1, 2, 30, 40));
  });
});

describe('intersect', () => {
  it.each([
    ['the shared part', rect(0, 0, 10, 10), rect(5, 6, 10, 10), rect(5, 6, 5, 4)],
    ['the inner of two nested rectangles', rect(0, 0, 10, 10), rect(2, 3, 4, 5), rect(2, 3, 4, 5)],
    ['nothing for rectangles that only touch', rect(0, 0, 10, 10), rect(10, 0, 10, 10), null],
    ['nothing for rectangles apart', rect(0, 0, 10, 10), rect(0, 11, 10, 10), null],
    ['nothing for a rectangle without area', rect(0, 0, 10, 10), rect(5, 5, 0, 3), null],
  ])('gives %s', (_name, a, b, shared) => {
    expect(intersect(a, b)).toEqual(shared);
  });

  it('is symmetric and lies inside both', () => {
    fc.assert(
      fc.property(anyRect, anyRect, (a, b) => {
        const shared = intersect(a, b);
        expect(shared).toEqual(intersect(b, a));
        if (shared === null) return;
        expect(contains(a, shared, 1e-9)).toBe(true);
        expect(contains(b, shared, 1e-9)).toBe(true);
      }),
    );
  });

  it('refuses rectangles of two spaces', () => {
    const inImage: Rect<'image'> = { ...rect(0, 0, 1, 1), space: 'image' };
    // @ts-expect-error image px and frame px do not meet
    expect(intersect<'frame'>(rect(0, 0, 1, 1), inImage)).not.toBeNull();
    // @ts-expect-error the same for inferred spaces
    expect(gap(rect(0, 0, 1, 1), inImage)).toBe(0);
  });
});

describe('contains', () => {
  const outer = rect(0, 0, 100, 100);
  it.each([
    ['holds a rectangle on its very edge', rect(0, 0, 100, 100), 0, true],
    ['does not hold one that sticks out to the right', rect(1, 0, 100, 100), 0, false],
    ['does not hold one that sticks out at the top', rect(0, -0.5, 10, 10), 0, false],
    ['forgives exactly the tolerance', rect(-0.5, 0, 10, 10), 0.5, true],
    ['does not forgive more than the tolerance', rect(-0.51, 0, 10, 10), 0.5, false],
  ])('%s', (_name, inner, tolerancePx, expected) => {
    expect(contains(outer, inner, tolerancePx)).toBe(expected);
  });
});

describe('inset', () => {
  it('moves each side by its own px', () => {
    expect(inset(rect(0, 0, 100, 50), { left: 1, top: 2, right: 3, bottom: 4 })).toEqual(rect(1, 2, 96, 44));
  });
  it('widens for negative px', () => {
    expect(inset(rect(0, 0, 10, 10), { left: -1, top: -1, right: -1, bottom: -1 })).toEqual(
      rect(-1, -1, 12, 12),
    );
  });
  it('leaves nothing when the sides meet', () => {
    expect(inset(rect(0, 0, 10, 10), { left: 5, top: 0, right: 5, bottom: 0 })).toBeNull();
    expect(inset(rect(0, 0, 10, 10), { left: 5, top: 0, right: 4, bottom: 0 })).toEqual(rect(5, 0, 1, 10));
  });
});

describe('area and overlapShare', () => {
  it('measure square px and the part inside', () => {
    expect(area(rect(5, 5, 4, 3))).toBe(12);
    expect(area(rect(5, 5, -4, 3))).toBe(0);
    expect(overlapShare(rect(0, 0, 10, 10), rect(5, 0, 100, 100))).toBe(0.5);
    expect(overlapShare(rect(0, 0, 10, 10), rect(10, 0, 100, 100))).toBe(0);
    expect(overlapShare(rect(0, 0, 0, 10), rect(0, 0, 10, 10))).toBe(0);
  });
  it('shares the same area whichever comes first', () => {
    fc.assert(
      fc.property(anyRect, anyRect, (a, b) => {
        expect(overlapShare(a, b) * area(a)).toBeCloseTo(overlapShare(b, a) * area(b), 3);
      }),
    );
  });
});

describe('gap', () => {
  it.each([
    ['0 for touching rectangles', rect(10, 0, 5, 5), 0],
    ['0 for overlapping ones', rect(5, 5, 50, 50), 0],
    ['the distance across', rect(17, 2, 5, 5), 7],
    ['the distance down', rect(2, 16, 5, 5), 6],
    ['the straight distance between corners', rect(13, 14, 5, 5), 5],
  ])('is %s', (_name, other, expected) => {
    expect(gap(rect(0, 0, 10, 10), other)).toBe(expected);
    expect(gap(other, rect(0, 0, 10, 10))).toBe(expected);
  });
});

describe('unionBounds', () => {
  it('goes around all rectangles, those without area included', () => {
    expect(unionBounds([rect(0, 0, 10, 10), rect(20, -5, 0, 0)])).toEqual(rect(0, -5, 20, 15));
  });
  it('is nothing for no rectangle', () => {
    expect(unionBounds([])).toBeNull();
  });
});

describe('unionArea', () => {
  it.each([
    ['counts a shared part once', [rect(0, 0, 10, 10), rect(5, 5, 10, 10)], 175],
    ['adds rectangles apart', [rect(0, 0, 10, 10), rect(20, 0, 10, 10)], 200],
    ['counts twins once', [rect(0, 0, 10, 10), rect(0, 0, 10, 10)], 100],
    [
      'sees the hole of a ring',
      [rect(0, 0, 30, 10), rect(0, 20, 30, 10), rect(0, 0, 10, 30), rect(20, 0, 10, 30)],
      800,
    ],
    ['is 0 for rectangles without area', [rect(0, 0, 0, 10), rect(0, 0, 10, 0)], 0],
    ['is 0 for none', [], 0],
  ])('%s', (_name, rects, expected) => {
    expect(unionArea(rects)).toBe(expected);
  });

  it('is at most the sum and at least the largest, and equals a count of unit cells', () => {
    const cell = fc.integer({ min: 0, max: 12 });
    const onGrid = fc.tuple(cell, cell, cell, cell).map((numbers) => rect(...numbers));
    fc.assert(
      fc.property(fc.array(onGrid, { maxLength: 8 }), (rects) => {
        const total = unionArea(rects);
        expect(total).toBeLessThanOrEqual(rects.reduce((sum, one) => sum + area(one), 0));
        expect(total).toBeGreaterThanOrEqual(Math.max(0, ...rects.map((one) => area(one))));
        expect(total).toBe(countCells(rects));
      }),
    );
  });
});

/** Unit cells of a 24 × 24 grid that some rectangle covers. */
const countCells = (rects: readonly Rect<'frame'>[]): number => {
  let covered = 0;
  for (let x = 0; x < 24; x += 1) {
    for (let y = 0; y < 24; y += 1) {
      if (rects.some((one) => contains(one, rect(x, y, 1, 1)))) covered += 1;
    }
  }
  return covered;
};
