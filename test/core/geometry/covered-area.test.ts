import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonArea } from '../../../src/core/geometry/clip-polygon.ts';
import { coveredArea } from '../../../src/core/geometry/covered-area.ts';
import { quadOfRect } from '../../../src/core/geometry/quad.ts';
import type { Point, Rect } from '../../../src/core/geometry/rect.ts';
import { unionArea } from '../../../src/core/geometry/union-area.ts';

const number = fc.double({ min: 0, max: 1000, noNaN: true });
const anyRect = fc
  .tuple(number, number, number, number)
  .map(([x, y, width, height]): Rect<'frame'> => ({ x, y, width, height }));
const anyRects = fc.array(anyRect, { maxLength: 6 });

const turned = (rect: Rect<'frame'>, angle: number): readonly Point<'frame'>[] =>
  quadOfRect(rect).map(({ x, y }) => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  }));
const angle = fc.double({ min: -3.14, max: 3.14, noNaN: true });

describe('coveredArea', () => {
  it('is that of upright rectangles as `unionArea` has it', () => {
    fc.assert(
      fc.property(anyRects, (rects) => {
        expect(coveredArea(rects.map((rect) => quadOfRect(rect)))).toBeCloseTo(unionArea(rects), 2);
      }),
    );
  });

  it('is exact for one polygon, whichever way it is turned', () => {
    fc.assert(
      fc.property(anyRect, angle, (rect, by) => {
        const polygon = turned(rect, by);
        expect(coveredArea([polygon])).toBeCloseTo(polygonArea(polygon), 2);
      }),
    );
  });

  it('hardly depends on how all of them are turned together', () => {
    fc.assert(
      fc.property(anyRects, angle, (rects, by) => {
        const whole = unionArea(rects);
        const found = coveredArea(rects.map((rect) => turned(rect, by)));
        expect(Math.abs(found - whole)).toBeLessThanOrEqual(0.005 * whole + 1);
      }),
    );
  });

  it('counts what is covered twice once, and nothing for lines', () => {
    const square = quadOfRect<'frame'>({ x: 0, y: 0, width: 10, height: 10 });
    const line = [
      { x: 0, y: 0 },
      { x: 5, y: 5 },
    ] as const;
    expect(coveredArea<'frame'>([square, square])).toBeCloseTo(100, 9);
    expect(coveredArea<'frame'>([line])).toBe(0);
    expect(coveredArea<'frame'>([])).toBe(0);
  });
});
