import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipPolygon, polygonArea } from '../../../src/core/geometry/clip-polygon.ts';
import { intersect } from '../../../src/core/geometry/intersect.ts';
import { quadOfRect } from '../../../src/core/geometry/quad.ts';
import type { Point, Rect } from '../../../src/core/geometry/rect.ts';
import { rectOf } from '../../helpers/layer-builder.ts';

const square = rectOf([0, 0, 10, 10]);
const diamond: readonly Point<'frame'>[] = [
  { x: 5, y: -5 },
  { x: 15, y: 5 },
  { x: 5, y: 15 },
  { x: -5, y: 5 },
];

describe('clipPolygon', () => {
  it('keeps a polygon that lies inside', () => {
    const triangle: readonly Point<'frame'>[] = [
      { x: 1, y: 1 },
      { x: 9, y: 1 },
      { x: 5, y: 9 },
    ];
    expect(clipPolygon(triangle, square)).toEqual(triangle);
  });

  it('leaves nothing of a polygon that lies outside', () => {
    expect(polygonArea(clipPolygon(quadOfRect(rectOf([20, 20, 5, 5])), square))).toBe(0);
  });

  it('leaves nothing of no polygon', () => {
    expect(clipPolygon([], square)).toEqual([]);
  });

  it('cuts the four corners off a diamond whose sides run through them', () => {
    expect(polygonArea(clipPolygon(diamond, square))).toBe(100);
  });

  it('cuts a diamond that stands out on two sides', () => {
    expect(polygonArea(clipPolygon(diamond, rectOf([5, 5, 20, 20])))).toBe(50);
  });

  it('agrees with intersect for upright rectangles and never leaves the clip', () => {
    const side = fc.double({ min: -50, max: 50, noNaN: true });
    const length = fc.double({ min: 0.1, max: 60, noNaN: true });
    const rect = fc.tuple(side, side, length, length).map(rectOf);
    fc.assert(
      fc.property(rect, rect, (a: Rect<'frame'>, b: Rect<'frame'>) => {
        const shared = intersect(a, b);
        const cut = clipPolygon(quadOfRect(a), b);
        expect(polygonArea(cut)).toBeCloseTo(shared === null ? 0 : shared.width * shared.height, 6);
        if (polygonArea(cut) === 0) return;
        for (const { x, y } of cut) {
          expect(x).toBeGreaterThanOrEqual(b.x - 1e-9);
          expect(y).toBeLessThanOrEqual(b.y + b.height + 1e-9);
        }
      }),
    );
  });
});

describe('polygonArea', () => {
  it('does not mind which way round the corners run', () => {
    expect(polygonArea(diamond)).toBe(200);
    expect(polygonArea([...diamond].reverse())).toBe(200);
  });

  it('is 0 for a line and for nothing', () => {
    expect(polygonArea(diamond.slice(0, 2))).toBe(0);
    expect(polygonArea([])).toBe(0);
  });
});
