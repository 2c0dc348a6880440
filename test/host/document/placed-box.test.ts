import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  placementFromBox,
  pluginRotationDeg,
  sizeFromBox,
  transformIntoBox,
} from '../../../src/host/document/placed-box.ts';

const side = fc.double({ min: 1, max: 4000, noNaN: true });
const coordinate = fc.double({ min: -20_000, max: 20_000, noNaN: true });
/** Angles whose |cos 2θ| is at least 0.02: far enough from 45° to be solvable. */
const solvableAngle = fc
  .double({ min: -Math.PI, max: Math.PI, noNaN: true })
  .filter((angle) => Math.abs(Math.cos(2 * angle)) > 0.02);

describe('the size of a rotated rectangle', () => {
  test('is found again from its axis-aligned box, at every angle away from 45°', () => {
    fc.assert(
      fc.property(side, side, solvableAngle, (width, height, angle) => {
        const box = boxOf(transformIntoBox({ x: 0, y: 0, width: 0, height: 0 }, { width, height }, angle), {
          width,
          height,
        });
        const size = sizeFromBox(box, angle);
        expect(size?.width).toBeCloseTo(width, 6);
        expect(size?.height).toBeCloseTo(height, 6);
      }),
    );
  });

  test('cannot be told at 45°, where every rectangle of one half circumference has the same box', () => {
    expect(sizeFromBox({ width: 100, height: 100 }, Math.PI / 4)).toBeNull();
    expect(sizeFromBox({ width: 100, height: 100 }, (-3 * Math.PI) / 4)).toBeNull();
    expect(sizeFromBox({ width: 100, height: 100 }, Math.PI / 4 - 0.01)).not.toBeNull();
  });

  test('cannot be told from a box that no rectangle at this angle has', () => {
    expect(sizeFromBox({ width: 10, height: 100 }, Math.PI / 6)).toBeNull();
  });

  test('is the box itself when nothing turns, and the box turned at 90°', () => {
    expect(sizeFromBox({ width: 30, height: 20 }, 0)).toEqual({ width: 30, height: 20 });
    const turned = sizeFromBox({ width: 30, height: 20 }, Math.PI / 2);
    expect(turned?.width).toBeCloseTo(20, 9);
    expect(turned?.height).toBeCloseTo(30, 9);
  });
});

describe('the transform of a rotated rectangle', () => {
  test('puts the rectangle so that its axis-aligned box is the given one', () => {
    fc.assert(
      fc.property(coordinate, coordinate, side, side, solvableAngle, (x, y, width, height, angle) => {
        const size = { width, height };
        const outer = boxOf(transformIntoBox({ x, y, width: 0, height: 0 }, size, angle), size);
        const placement = placementFromBox(outer, angle);
        const again = boxOf(placement.absoluteTransform, placement.size);
        expect(placement.knownBy).toBe('derived');
        for (const key of ['x', 'y', 'width', 'height'] as const)
          expect(again[key]).toBeCloseTo(outer[key], 5);
      }),
    );
  });

  test('says so when it had to take the box for the size', () => {
    const placement = placementFromBox({ x: 5, y: 6, width: 100, height: 100 }, Math.PI / 4);
    expect(placement.knownBy).toBe('box');
    expect(placement.size).toMatchObject({ width: 100, height: 100 });
  });

  test('turns clockwise for positive REST rotation, which the Plugin API writes as negative degrees', () => {
    const [[m00], [m10]] = transformIntoBox(
      { x: 0, y: 0, width: 0, height: 0 },
      { width: 1, height: 1 },
      Math.PI / 6,
    );
    expect([m00, m10]).toEqual([expect.closeTo(Math.cos(Math.PI / 6)), expect.closeTo(0.5)]);
    const matrix = transformIntoBox(
      { x: 0, y: 0, width: 0, height: 0 },
      { width: 1, height: 1 },
      Math.PI / 6,
    );
    expect(pluginRotationDeg(matrix)).toBeCloseTo(-30, 9);
    expect(
      Object.is(
        pluginRotationDeg([
          [1, 0, 3],
          [0, 1, 4],
        ]),
        0,
      ),
    ).toBe(true);
  });
});
