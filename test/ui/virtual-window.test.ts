import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackHeights, virtualWindow } from '../../src/ui/components/virtual-window.ts';

describe('virtualWindow', () => {
  it('draws every row in view and leaves exactly the room of the others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(40, 64), { minLength: 1, maxLength: 400 }),
        fc.nat(30_000),
        fc.integer({ min: 1, max: 900 }),
        (heights, scrollPx, viewPx) => {
          const tops = stackHeights(heights);
          const { first, end, abovePx, belowPx } = virtualWindow(tops, scrollPx, viewPx);
          const drawnPx = heights.slice(first, end).reduce((sum, heightPx) => sum + heightPx, 0);
          expect(abovePx + drawnPx + belowPx).toBe(tops.at(-1));
          heights.forEach((heightPx, at) => {
            const topPx = tops[at] ?? 0;
            const isInView = topPx < scrollPx + viewPx && topPx + heightPx > scrollPx;
            if (isInView) expect(at >= first && at < end).toBe(true);
          });
        },
      ),
    );
  });

  it('draws few of many', () => {
    const { first, end } = virtualWindow(stackHeights(Array.from({ length: 5000 }, () => 64)), 64_000, 640);
    expect(end - first).toBeLessThan(40);
  });

  it('draws nothing of an empty list', () => {
    expect(virtualWindow(stackHeights([]), 0, 640)).toEqual({ first: 0, end: 0, abovePx: 0, belowPx: 0 });
  });
});
