import { type Rgb, rgbOfHex } from '../../src/core/pixels/hex-colour.ts';
import type { PixelGrid } from '../../src/core/pixels/pixel-grid.ts';

/** A picture pixel by pixel: `#rrggbb`, or a colour with its alpha 0..255. Shows the frame's box at 1x unless told. */
export function grid(
  width: number,
  height: number,
  at: (x: number, y: number) => string | readonly [hex: string, alpha: number],
  fields: Partial<PixelGrid> = {},
): PixelGrid {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pixel = at(x, y);
      const [hex, alpha] = typeof pixel === 'string' ? [pixel, 255] : pixel;
      const rgb: Rgb = rgbOfHex(hex);
      data.set([...rgb, alpha], (y * width + x) * 4);
    }
  }
  return {
    width,
    height,
    data,
    placement: { origin: { x: 0, y: 0 }, scale: 1 },
    canvas: { width, height },
    ...fields,
  };
}
