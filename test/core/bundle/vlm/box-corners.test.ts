import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pxCorners, squareCorners, thousandthCorners } from '../../../../src/core/bundle/vlm/box-corners.ts';

describe('corners of a box', () => {
  const headline = { x: 64, y: 120, width: 480, height: 96 };

  it('are px for ms-swift', () => {
    expect(pxCorners({ x: 0.12345, y: 1, width: 2, height: 3 })).toEqual([0.123, 1, 2.123, 4]);
  });

  it('are thousandths of the picture for Qwen', () => {
    expect(thousandthCorners(headline, { width: 1200, height: 628 })).toEqual([53, 191, 453, 344]);
  });

  it('are shares of the padded square for LLaVA, wide or tall', () => {
    expect(squareCorners(headline, { width: 1200, height: 628 })).toEqual([0.053, 0.338, 0.453, 0.418]);
    expect(squareCorners({ x: 0, y: 0, width: 101, height: 200 }, { width: 101, height: 200 })).toEqual([
      0.245, 0, 0.75, 1,
    ]);
  });

  it('never fall together and never leave the picture, however thin the box', () => {
    const side = fc.double({ min: 1, max: 20_000, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(side, side, share, share, (w, h, at, part) => {
        const [width, height] = [Math.ceil(w), Math.ceil(h)];
        const box = { x: at * (width - 1e-3), y: at * (height - 1e-3), width: 0, height: 0 };
        const thin = {
          ...box,
          width: 1e-3 + part * (width - 1e-3 - box.x),
          height: 1e-3 + part * (height - 1e-3 - box.y),
        };
        for (const [corners, most] of [
          [thousandthCorners(thin, { width, height }), 1000],
          [squareCorners(thin, { width, height }), 1],
        ] as const) {
          const [l, t, r, b] = corners;
          expect(l).toBeLessThan(r);
          expect(t).toBeLessThan(b);
          expect(Math.min(l, t)).toBeGreaterThanOrEqual(0);
          expect(Math.max(r, b)).toBeLessThanOrEqual(most);
        }
        const [l, t, r, b] = pxCorners(thin);
        expect(l).toBeLessThan(r);
        expect(t).toBeLessThan(b);
      }),
    );
  });
});
