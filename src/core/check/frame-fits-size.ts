import type { Size } from '../geometry/rect.ts';

/** Figma's numbers are floats: a frame of 749.99 px is a frame of 750 px. Same default as `canvas.size`. */
export const sizeTolerancePx = 0.5;

/** True if a frame has a size, sides not swapped. */
export const frameFitsSize = (frame: Size, wanted: Size): boolean =>
  Math.abs(frame.width - wanted.width) <= sizeTolerancePx &&
  Math.abs(frame.height - wanted.height) <= sizeTolerancePx;
