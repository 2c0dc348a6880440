import type { Rect } from '../geometry/rect.ts';
import { rgbOfHex } from './hex-colour.ts';
import { byteAt, eachPixel, type PixelGrid, pixelArea } from './pixel-grid.ts';
import type { Readings } from './probe.ts';

export interface ColourShareAsked {
  readonly hex: string | null;
  /** Largest difference of a channel, 0..255; for a colour, alpha counts as one. */
  readonly tolerance: number;
  readonly rect: Rect<'frame'> | null;
}

/**
 * Which share of the pixels has a colour: each channel within the tolerance and as good as opaque. `hex` null: which share is
 * not fully opaque. Null = the rectangle holds no pixel of the frame.
 */
export function measureColourShare(
  grid: PixelGrid,
  { hex, tolerance, rect }: ColourShareAsked,
): Readings['colourShare'] | null {
  const area = pixelArea(grid, rect);
  if (area === null) return null;
  const { data } = grid;
  const wanted = hex === null ? null : rgbOfHex(hex);
  let found = 0;
  eachPixel(grid, area, (at) => {
    if (wanted === null) {
      if (byteAt(data, at + 3) < 255) found += 1;
      return;
    }
    const isNear =
      byteAt(data, at + 3) >= 255 - tolerance &&
      Math.abs(byteAt(data, at) - wanted[0]) <= tolerance &&
      Math.abs(byteAt(data, at + 1) - wanted[1]) <= tolerance &&
      Math.abs(byteAt(data, at + 2) - wanted[2]) <= tolerance;
    if (isNear) found += 1;
  });
  return { share: found / ((area.right - area.left) * (area.bottom - area.top)) };
}
