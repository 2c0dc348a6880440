import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePicture } from '../../../src/core/pixels/place-picture.ts';

const numbered = (width: number, height: number) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (Math.floor(at / 4) * 7) % 251,
  ),
});
const side = fc.integer({ min: 1, max: 9 });

describe('a picture brought to an exact size', () => {
  it('keeps every pixel that still has room at the place its shift says, and is ground elsewhere', () => {
    fc.assert(
      fc.property(side, side, side, side, (w, h, width, height) => {
        const before = numbered(w, h);
        const { picture, shift } = placePicture(before, { width, height }, '#0a0b0c');
        expect([picture.width, picture.height, picture.data.length]).toEqual([
          width,
          height,
          width * height * 4,
        ]);
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            const [u, v] = [x - shift.x, y - shift.y];
            const isOld = u >= 0 && v >= 0 && u < w && v < h;
            const at = (v * w + u) * 4;
            const expected = isOld ? [...before.data.subarray(at, at + 4)] : [10, 11, 12, 255];
            expect([...picture.data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]).toEqual(
              expected,
            );
          }
        }
      }),
    );
  });

  it('is the same picture when it has that size', () => {
    const picture = numbered(3, 2);
    expect(placePicture(picture, { width: 3, height: 2 }, '#ffffff')).toEqual({
      picture,
      shift: { x: 0, y: 0 },
    });
    expect(placePicture(picture, { width: 3, height: 2 }, '#ffffff').picture).toBe(picture);
  });

  it('loses a single surplus px on the right and below, where only part of it is covered', () => {
    expect(placePicture(numbered(5, 4), { width: 4, height: 3 }, '#ffffff').shift).toEqual({ x: 0, y: 0 });
    expect(placePicture(numbered(6, 4), { width: 3, height: 9 }, '#ffffff').shift).toEqual({ x: -1, y: 2 });
  });
});
