import type { Size } from '../geometry/rect.ts';
import { rgbOfHex } from './hex-colour.ts';
import type { Picture } from './pixel-grid.ts';

export interface PlacedPicture {
  readonly picture: Picture;
  /**
   * Whole px that every image coordinate moves by: x in the new picture = x in the old one + `shift.x`. Negative where
   * the picture was cut.
   */
  readonly shift: { readonly x: number; readonly y: number };
}

/**
 * A picture brought to an exact size without scaling: what sticks out is cut and what is missing is filled with the ground
 * (`#rrggbb`, opaque), half on each side; of an odd number of px the larger half lies right and below (where Figma's last, partly covered px lies). The picture given
 * is returned itself where it has that size.
 */
export const placePicture = (picture: Picture, size: Size, ground: string): PlacedPicture => {
  const shift = placeShift(picture, size);
  if (size.width === picture.width && size.height === picture.height) return { picture, shift };
  const data = filled(size, ground);
  const left = Math.max(0, shift.x);
  const right = Math.min(size.width, shift.x + picture.width);
  for (let y = Math.max(0, shift.y); y < Math.min(size.height, shift.y + picture.height); y += 1) {
    const from = ((y - shift.y) * picture.width + left - shift.x) * 4;
    data.set(picture.data.subarray(from, from + (right - left) * 4), (y * size.width + left) * 4);
  }
  return { picture: { width: size.width, height: size.height, data }, shift };
};

/** Whole px that a picture moves by when it is brought to another size. */
export const placeShift = (picture: Size, size: Size): PlacedPicture['shift'] => ({
  x: halfOf(size.width - picture.width),
  y: halfOf(size.height - picture.height),
});

/** Towards zero, so that a single surplus px goes on the right or below; never -0. */
const halfOf = (px: number): number => Math.trunc(px / 2) + 0;

const filled = ({ width, height }: Size, ground: string): Uint8Array => {
  const data = new Uint8Array(width * height * 4);
  const colour = [...rgbOfHex(ground), 255];
  for (let at = 0; at < data.length; at += 4) data.set(colour, at);
  return data;
};
