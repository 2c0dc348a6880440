import { type ImagePlacement, toFrame, toImage } from '../geometry/image-space.ts';
import { intersect } from '../geometry/intersect.ts';
import type { Rect, Size } from '../geometry/rect.ts';

/** A decoded picture: red, green, blue, alpha, 8 bits each, row by row, colours not multiplied by alpha. */
export interface Picture extends Size {
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A picture that is known to lie over a frame in one way. */
export interface PixelGrid extends Picture {
  readonly placement: ImagePlacement;
  /** The frame's box in frame px: the picture may show more (shadow, overflow). */
  readonly canvas: Size;
}

/** Whole pixels of a picture, right and bottom exclusive. Never empty. */
export interface PixelArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pixels of a grid whose centres lie in a frame rectangle, inside the frame's own box; `rect` null = all of that box. Null = none. */
export function pixelArea(grid: PixelGrid, rect: Rect<'frame'> | null): PixelArea | null {
  const box: Rect<'frame'> = { x: 0, y: 0, ...grid.canvas };
  const part = rect === null ? box : intersect(rect, box);
  if (part === null) return null;
  const { x, y, width, height } = toImage(part, grid.placement);
  const area = {
    left: Math.max(0, Math.ceil(x - 0.5)),
    top: Math.max(0, Math.ceil(y - 0.5)),
    right: Math.min(grid.width, Math.ceil(x + width - 0.5)),
    bottom: Math.min(grid.height, Math.ceil(y + height - 0.5)),
  };
  return area.left < area.right && area.top < area.bottom ? area : null;
}

/** An area of pixels as a frame rectangle. */
export const areaToFrame = ({ left, top, right, bottom }: PixelArea, grid: PixelGrid): Rect<'frame'> =>
  toFrame({ x: left, y: top, width: right - left, height: bottom - top }, grid.placement);

/** Calls `visit` with the offset of each pixel's red byte, row by row. */
export function eachPixel(
  { width }: Size,
  { left, top, right, bottom }: PixelArea,
  visit: (offset: number) => void,
): void {
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) visit((y * width + x) * 4);
  }
}

/** The byte at an offset; 0 outside the picture. */
export const byteAt = (data: Picture['data'], offset: number): number => data[offset] ?? 0;
