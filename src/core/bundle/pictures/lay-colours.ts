import type { AlphaPlane } from '../../pixels/alpha-plane.ts';
import { type Canvas, type LaidPicture, offsetOf } from './layer-plane.ts';

/** The colours of a layer's picture over a window of the frame's, RGBA as the picture holds them; clear outside it. */
export const layColours = (laid: LaidPicture, canvas: Canvas, window: AlphaPlane): Uint8Array => {
  const { width, height, data } = laid.picture;
  const { left, top } = offsetOf(laid, canvas);
  const colours = new Uint8Array(window.width * window.height * 4);
  const [from, to] = [Math.max(window.left, left), Math.min(window.left + window.width, left + width)];
  for (let y = 0; y < window.height; y += 1) {
    const row = window.top + y - top;
    if (row < 0 || row >= height || from >= to) continue;
    const start = (row * width + from - left) * 4;
    colours.set(data.subarray(start, start + (to - from) * 4), (y * window.width + from - window.left) * 4);
  }
  return colours;
};
