import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity } from '../../../src/core/geometry/matrix.ts';
import type { Matrix } from '../../../src/core/geometry/rect.ts';
import { pathBounds } from '../../../src/host/bounds/path-bounds.ts';

const quarterTurn: Matrix = [
  [0, -1, 0],
  [1, 0, 0],
];

describe('pathBounds', () => {
  it.each([
    ['lines', 'M0 0L10 0L10 5Z', { x: 0, y: 0, width: 10, height: 5 }],
    ['horizontal and vertical lines', 'M1 2H11V7Z', { x: 1, y: 2, width: 10, height: 5 }],
    ['several parts', 'M0 0L1 1ZM20 30L25 31Z', { x: 0, y: 0, width: 25, height: 31 }],
    ['points that follow a move without a letter', 'M0 0 4 0 4 3Z', { x: 0, y: 0, width: 4, height: 3 }],
    [
      'the true extreme of a quadratic, not its handle',
      'M0 0Q5 10 10 0',
      { x: 0, y: 0, width: 10, height: 5 },
    ],
    ['the true extreme of a cubic, not its handles', 'M0 0C0 4 4 4 4 0', { x: 0, y: 0, width: 4, height: 3 }],
    ['numbers with exponents and signs', 'M-1e1-2L1.5e0 .5', { x: -10, y: -2, width: 11.5, height: 2.5 }],
  ])('holds %s', (_name, path, box) => {
    expect(pathBounds(path, identity)).toEqual(box);
  });

  it('does not count a move that nothing leaves', () => {
    expect(pathBounds('M0 0L1 1ZM500 500', identity)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it.each(['', 'Z', 'M0 0', 'M0 0A5 5 0 0 1 10 10', 'm0 0l5 5'])('is null for %j', (path) => {
    expect(pathBounds(path, identity)).toBeNull();
  });

  it('is tight after a rotation', () => {
    expect(pathBounds('M0 0L10 0L10 5Z', quarterTurn)).toEqual({ x: -5, y: 0, width: 5, height: 10 });
  });

  it('holds every point of a curve and no more than its handles do', () => {
    const px = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(px, { minLength: 8, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (p, t) => {
          const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = p;
          const box = pathBounds(`M${p.slice(0, 2).join(' ')}C${p.slice(2).join(' ')}`, identity);
          const at = (a: number, b: number, c: number, d: number): number =>
            (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
          const [x, y] = [at(x0, x1, x2, x3), at(y0, y1, y2, y3)];
          if (box === null) throw new Error('a curve has bounds');
          expect(x).toBeGreaterThanOrEqual(box.x - 1e-6);
          expect(x).toBeLessThanOrEqual(box.x + box.width + 1e-6);
          expect(y).toBeGreaterThanOrEqual(box.y - 1e-6);
          expect(y).toBeLessThanOrEqual(box.y + box.height + 1e-6);
          expect(box.x).toBeGreaterThanOrEqual(Math.min(x0, x1, x2, x3) - 1e-6);
          expect(box.x + box.width).toBeLessThanOrEqual(Math.max(x0, x1, x2, x3) + 1e-6);
        },
      ),
    );
  });
});
