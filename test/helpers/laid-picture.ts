import type { LaidPicture } from '../../src/core/bundle/pictures/layer-plane.ts';

/** A picture of a layer alone at 1x with its top left at x, y of the frame. `paint`: red, green, blue, alpha of a pixel. */
export const laidPicture = (
  [x, y, width, height]: readonly [number, number, number, number],
  paint: (x: number, y: number) => readonly [number, number, number, number],
): LaidPicture => {
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) data.set(paint(at % width, Math.floor(at / width)), at * 4);
  return { picture: { width, height, data }, placement: { origin: { x, y }, scale: 1 } };
};
