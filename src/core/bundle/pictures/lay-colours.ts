import type { AlphaPlane } from '../../pixels/alpha-plane.ts';
import { type Canvas, type LaidPicture, offsetOf } from './layer-plane.ts';

/**
 * The colours of a layer's picture over a window of the frame's, RGBA with alpha 0. Where pixels fall between pixels, colours
 * mix by overlap and alpha, so that the colour under clear pixels never bleeds in.
 */
export const layColours = (
  { picture, placement }: LaidPicture,
  canvas: Canvas,
  window: AlphaPlane,
): Uint8Array => {
  const { width, height, data } = picture;
  const offset = offsetOf({ picture, placement }, canvas);
  const colours = new Uint8Array(window.width * window.height * 4);
  const neighbours = neighboursOf(offset);
  for (let y = 0; y < window.height; y += 1) {
    for (let x = 0; x < window.width; x += 1) {
      let [red, green, blue, sum] = [0, 0, 0, 0];
      for (const { dx, dy, share } of neighbours) {
        const [u, v] = [window.left + x - offset.x - dx, window.top + y - offset.y - dy];
        if (u < 0 || v < 0 || u >= width || v >= height) continue;
        const from = (v * width + u) * 4;
        const weight = share * (data[from + 3] ?? 0);
        red += weight * (data[from] ?? 0);
        green += weight * (data[from + 1] ?? 0);
        blue += weight * (data[from + 2] ?? 0);
        sum += weight;
      }
      if (sum === 0) continue;
      const to = (y * window.width + x) * 4;
      colours[to] = Math.round(red / sum);
      colours[to + 1] = Math.round(green / sum);
      colours[to + 2] = Math.round(blue / sum);
    }
  }
  return colours;
};

const neighboursOf = ({
  restX,
  restY,
}: {
  restX: number;
  restY: number;
}): readonly { dx: number; dy: number; share: number }[] =>
  [
    { dx: 0, dy: 0, share: (1 - restX) * (1 - restY) },
    { dx: 1, dy: 0, share: restX * (1 - restY) },
    { dx: 0, dy: 1, share: (1 - restX) * restY },
    { dx: 1, dy: 1, share: restX * restY },
  ].filter(({ share }) => share > 0);
