import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quadArea, quadOverlap, rectOverlap } from '../../../src/core/check/overlap-area.ts';
import { quadOfRect } from '../../../src/core/geometry/quad.ts';

const side = fc.integer({ min: 0, max: 50 });
const rect = fc.record({ x: side, y: side, width: side, height: side });

describe('quadOverlap', () => {
  it('equals the overlap of rectangles for upright quads', () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        expect(quadOverlap(quadOfRect(a), b)).toBeCloseTo(rectOverlap(a, b), 6);
      }),
    );
  });

  it('is the same for corners in the other order (mirrored layers)', () => {
    const [a, b, c, d] = quadOfRect<'frame'>({ x: 0, y: 0, width: 10, height: 10 });
    expect(quadOverlap([a, d, c, b], { x: 5, y: 5, width: 10, height: 10 })).toBe(25);
    expect(quadArea([a, d, c, b])).toBe(100);
  });

  it('cuts a diamond at its corners', () => {
    const diamond = [
      { x: 5, y: 0 },
      { x: 10, y: 5 },
      { x: 5, y: 10 },
      { x: 0, y: 5 },
    ] as const;
    expect(quadArea(diamond)).toBe(50);
    expect(quadOverlap(diamond, { x: 0, y: 0, width: 5, height: 5 })).toBe(12.5);
    expect(quadOverlap(diamond, { x: 0, y: 0, width: 2, height: 2 })).toBe(0);
  });
});
