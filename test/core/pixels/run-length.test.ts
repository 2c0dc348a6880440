import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlphaPlane, planeArea } from '../../../src/core/pixels/alpha-plane.ts';
import { toCvatRuns } from '../../../src/core/pixels/cvat-runs.ts';
import {
  areaOfRuns,
  boundsOfRuns,
  pixelsOf,
  type RunLength,
  runLengthOf,
} from '../../../src/core/pixels/run-length.ts';

/** A picture and a window of hard or clear pixels in it. */
const scenes = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain((size) =>
    fc.record({ left: fc.nat(size.width - 1), top: fc.nat(size.height - 1) }).chain(({ left, top }) =>
      fc
        .record({
          width: fc.integer({ min: 1, max: size.width - left }),
          height: fc.integer({ min: 1, max: size.height - top }),
        })
        .chain((window) =>
          fc
            .array(fc.constantFrom(0, 255), {
              minLength: window.width * window.height,
              maxLength: window.width * window.height,
            })
            .map((alpha) => ({ size, plane: { left, top, ...window, alpha: Uint8Array.from(alpha) } })),
        ),
    ),
  );

const unpacked = (mask: RunLength): Uint8Array => {
  const pixels = pixelsOf(mask);
  if (!pixels.ok) throw new Error(pixels.failure.code);
  return pixels.value;
};

const plane = (alpha: readonly number[], width: number, fields: Partial<AlphaPlane> = {}): AlphaPlane => ({
  left: 0,
  top: 0,
  width,
  height: alpha.length / width,
  alpha: Uint8Array.from(alpha),
  ...fields,
});

describe('runs of a mask', () => {
  it('run down the columns, background first, and add up to the picture', () => {
    // 3 × 2, set: the right column and the lower middle.
    const mask = runLengthOf({ width: 3, height: 2 }, plane([0, 0, 255, 0, 255, 255], 3));
    expect(mask.counts).toEqual([3, 3]);
    expect(runLengthOf({ width: 2, height: 1 }, plane([255, 0], 2)).counts).toEqual([0, 1, 1]);
    expect(runLengthOf({ width: 3, height: 2 }, null).counts).toEqual([6]);
  });

  it('say for every picture and window which pixels are set', () => {
    fc.assert(
      fc.property(scenes, ({ size, plane: window }) => {
        const mask = runLengthOf(size, window);
        expect(mask.counts.reduce((sum, count) => sum + count, 0)).toBe(size.width * size.height);
        expect(mask.counts.slice(1).every((count) => count > 0)).toBe(true);
        const pixels = unpacked(mask);
        for (let y = 0; y < size.height; y += 1) {
          for (let x = 0; x < size.width; x += 1) {
            const [u, v] = [x - window.left, y - window.top];
            const isInside = u >= 0 && v >= 0 && u < window.width && v < window.height;
            const expected = isInside && window.alpha[v * window.width + u] === 255 ? 1 : 0;
            expect(pixels[y * size.width + x]).toBe(expected);
          }
        }
        expect(areaOfRuns(mask)).toBe(planeArea(window));
        expect(boundsOfRuns(mask)).toEqual(boundsOf(pixels, size.width));
      }),
    );
  });

  it('count what reaches half of the strongest ink: faint layers count in full, their shadows do not', () => {
    const size = { width: 4, height: 1 };
    expect(runLengthOf(size, plane([255, 128, 127, 0], 4)).counts).toEqual([0, 2, 2]);
    expect(runLengthOf(size, plane([76, 38, 37, 0], 4)).counts).toEqual([0, 2, 2]);
    expect(runLengthOf(size, plane([0, 0, 0, 0], 4)).counts).toEqual([4]);
  });

  it('are not believed when they do not fit the picture', () => {
    expect(pixelsOf({ width: 2, height: 2, counts: [3] })).toMatchObject({
      failure: { code: 'runs-do-not-fit', data: { sum: 3, pixels: 4 } },
    });
    expect(pixelsOf({ width: 2, height: 2, counts: [5, -1] }).ok).toBe(false);
    expect(pixelsOf({ width: 2, height: 2, counts: [1.5, 2.5] }).ok).toBe(false);
  });
});

describe('CVAT’s runs', () => {
  it('run along the rows of the box around the mask, background first', () => {
    const mask = runLengthOf({ width: 4, height: 3 }, plane([0, 255, 255, 255], 2, { left: 1, top: 1 }));
    expect(toCvatRuns(mask)).toEqual({ box: { x: 1, y: 1, width: 2, height: 2 }, counts: [1, 3] });
    const full = runLengthOf({ width: 2, height: 1 }, plane([255, 255], 2));
    expect(toCvatRuns(full)).toEqual({ box: { x: 0, y: 0, width: 2, height: 1 }, counts: [0, 2] });
  });

  it('are none for a mask without a pixel', () => {
    expect(toCvatRuns(runLengthOf({ width: 2, height: 2 }, null))).toBeNull();
  });

  it('unpack to the mask', () => {
    fc.assert(
      fc.property(scenes, ({ size, plane: window }) => {
        const mask = runLengthOf(size, window);
        const runs = toCvatRuns(mask);
        const pixels = new Uint8Array(size.width * size.height);
        let at = 0;
        runs?.counts.forEach((count, index) => {
          for (const end = at + count; at < end; at += 1) {
            const { x, y, width } = runs.box;
            if (index % 2 === 1) pixels[(y + Math.floor(at / width)) * size.width + x + (at % width)] = 1;
          }
        });
        expect(pixels).toEqual(unpacked(mask));
      }),
    );
  });
});

const boundsOf = (pixels: Uint8Array, width: number) => {
  const set = [...pixels].flatMap((value, at) =>
    value === 1 ? [[at % width, Math.floor(at / width)] as const] : [],
  );
  if (set.length === 0) return null;
  const [xs, ys] = [set.map(([x]) => x), set.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
};
