import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quad } from '../../../src/core/geometry/rect.ts';
import { isUpright, turnedBox } from '../../../src/core/geometry/turned-box.ts';
import { turned } from '../../helpers/trap-scene.ts';

const quadOf = (own: [number, number, number, number], rotationDeg: number): Quad<'frame'> => {
  const { quad } = turned(own, rotationDeg);
  if (quad === undefined || quad === null) throw new Error('A turned box has corners.');
  return quad;
};

describe('a turned rectangle from its corners', () => {
  it('has its own sides, its centre and its angle, whatever the angle', () => {
    fc.assert(
      fc.property(fc.integer({ min: -359, max: 359 }), (degrees) => {
        const found = turnedBox(quadOf([10, 20, 60, 40], degrees));
        expect(found?.width).toBeCloseTo(60, 9);
        expect(found?.height).toBeCloseTo(40, 9);
        expect(found?.centre.x).toBeCloseTo(40, 9);
        expect(found?.centre.y).toBeCloseTo(40, 9);
        const apart = Math.abs((found?.angleDeg ?? NaN) - ((degrees + 360) % 360));
        expect(Math.min(apart, 360 - apart)).toBeLessThan(1e-6);
        expect(found?.angleDeg).toBeLessThan(360);
      }),
    );
  });

  it('starts at the top right of a mirrored layer and still runs clockwise', () => {
    const [a, b, c, d] = quadOf([10, 20, 60, 40], 30);
    const found = turnedBox([b, a, d, c]);
    expect(found?.corner).toEqual(a);
    expect(found?.angleDeg).toBeCloseTo(30, 9);
  });

  it('is none for a slanted layer, nor for one without an area', () => {
    const slanted: Quad<'frame'> = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 12, y: 10 },
      { x: 2, y: 10 },
    ];
    const line: Quad<'frame'> = [
      { x: 0, y: 0 },
      { x: 10, y: 3 },
      { x: 10, y: 3 },
      { x: 0, y: 0 },
    ];
    expect(turnedBox(slanted)).toBeNull();
    expect(turnedBox(line)).toBeNull();
    expect(isUpright(slanted)).toBe(false);
  });

  it('counts as upright at quarter turns and within a hundredth degree of them', () => {
    expect([0, 90, 180, 270, 0.009].map((degrees) => isUpright(quadOf([10, 20, 60, 40], degrees)))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([0.011, 45, 89.98].map((degrees) => isUpright(quadOf([10, 20, 60, 40], degrees)))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
