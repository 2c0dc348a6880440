import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointToImage, toFrame, toImage } from '../../../src/core/geometry/image-space.ts';
import { applyTo, invert, multiply, rotationDegOf, translation } from '../../../src/core/geometry/matrix.ts';
import { matrixToFrame, pageToFrame } from '../../../src/core/geometry/page-to-frame.ts';
import { boundsOfQuad, quadOfRect, quadOfSize } from '../../../src/core/geometry/quad.ts';
import type { Matrix } from '../../../src/core/geometry/rect.ts';

const turned = (degrees: number, x = 0, y = 0): Matrix => {
  const angle = (degrees * Math.PI) / 180;
  return [
    [Math.cos(angle), -Math.sin(angle), x],
    [Math.sin(angle), Math.cos(angle), y],
  ];
};
const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });

describe('matrices', () => {
  it('apply the inner one first', () => {
    const moveThenTurn = multiply(turned(90), translation(10, 0));
    const { x, y } = applyTo<'page'>(moveThenTurn, 0, 0);
    expect(x).toBeCloseTo(0);
    expect(y).toBeCloseTo(10);
  });

  it('come back through their inverse', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -360, max: 360, noNaN: true }),
        number,
        number,
        number,
        number,
        (deg, x, y, px, py) => {
          const matrix = turned(deg, x, y);
          const back = invert(matrix);
          expect(back).not.toBeNull();
          if (back === null) return;
          const there = applyTo<'page'>(matrix, px, py);
          const here = applyTo<'page'>(back, there.x, there.y);
          expect(here.x).toBeCloseTo(px, 6);
          expect(here.y).toBeCloseTo(py, 6);
        },
      ),
    );
  });

  it('have no inverse when they flatten the plane', () => {
    expect(
      invert([
        [1, 2, 0],
        [2, 4, 0],
      ]),
    ).toBeNull();
    expect(invert(translation(3, 4))).toMatchObject([{ 2: -3 }, { 2: -4 }]);
  });

  it.each([0, 30, 90, -45, 135])('tell a rotation of %s degrees clockwise', (degrees) => {
    expect(rotationDegOf(turned(degrees))).toBeCloseTo(degrees, 9);
  });

  it('take the noise of float32 for no rotation, and a hundredth of a degree for one', () => {
    expect(
      rotationDegOf([
        [1, 0, 0],
        [-1e-7, 1, 0],
      ]),
    ).toBe(0);
    expect(rotationDegOf(turned(0.01))).toBeCloseTo(0.01, 9);
  });
});

describe('quads', () => {
  it('keep the order of the layer’s own corners when it is turned', () => {
    const quad = quadOfSize<'page'>({ width: 20, height: 10 }, turned(90, 100, 0));
    expect(quad.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [100, 0],
      [100, 20],
      [90, 20],
      [90, 0],
    ]);
    const bounds = boundsOfQuad(quad);
    expect(bounds.x).toBeCloseTo(90);
    expect(bounds.width).toBeCloseTo(10);
    expect(bounds.height).toBeCloseTo(20);
  });

  it('of an upright rectangle have that rectangle as bounds', () => {
    const rect = { x: 1, y: 2, width: 3, height: 4 };
    expect(boundsOfQuad(quadOfRect<'frame'>(rect))).toEqual(rect);
  });
});

describe('frame space', () => {
  it('is the page shifted by the frame’s box, never turned', () => {
    expect(pageToFrame({ x: -90, y: 35, width: 5, height: 6 }, { x: -100, y: 30 })).toEqual({
      x: 10,
      y: 5,
      width: 5,
      height: 6,
    });
  });

  it('takes a layer’s transform along', () => {
    const quad = quadOfSize<'frame'>(
      { width: 10, height: 10 },
      matrixToFrame(turned(0, 130, 70), { x: 100, y: 50 }),
    );
    expect(quad[0]).toEqual({ x: 30, y: 20 });
    expect(quad[2]).toEqual({ x: 40, y: 30 });
  });
});

describe('image space', () => {
  it('counts from the picture’s own corner', () => {
    const placement = { origin: { x: -24, y: -16 }, scale: 2 };
    expect(toImage({ x: 0, y: 0, width: 10, height: 5 }, placement)).toEqual({
      x: 48,
      y: 32,
      width: 20,
      height: 10,
    });
    expect(pointToImage({ x: 1, y: 1 }, placement)).toEqual({ x: 50, y: 34 });
  });

  it('leads back to the same frame px within 1e-9', () => {
    const size = fc.double({ min: 0, max: 1e4, noNaN: true });
    const scale = fc.double({ min: 0.1, max: 8, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        size,
        size,
        number,
        number,
        scale,
        (x, y, width, height, ox, oy, factor) => {
          const placement = { origin: { x: ox, y: oy }, scale: factor };
          const back = toFrame(toImage({ x, y, width, height }, placement), placement);
          expect(Math.abs(back.x - x)).toBeLessThan(1e-9);
          expect(Math.abs(back.y - y)).toBeLessThan(1e-9);
          expect(Math.abs(back.width - width)).toBeLessThan(1e-9);
          expect(Math.abs(back.height - height)).toBeLessThan(1e-9);
        },
      ),
    );
  });
});
