import type { Size } from '../../geometry/rect.ts';
import type { Picture } from '../../pixels/pixel-grid.ts';
import type { StackLayer } from './layer-stack.ts';

/** A picture that grows layer by layer. */
export interface Composer {
  /** Lays a layer over what is there. */
  lay(layer: Pick<StackLayer, 'box' | 'picture'>): void;
  /** What is there, straight alpha. */
  picture(): Picture;
}

/** Starts with a clear picture of `size`. */
export const openComposer = (size: Size): Composer => {
  /** Colours times alpha, 0..255, and alpha, 0..1: 8 bits would lose a step with every layer. */
  const sums = new Float32Array(size.width * size.height * 4);
  return {
    lay: (layer) => layOver(sums, layer, size.width),
    picture: () => pictureOf(sums, size),
  };
};

/**
 * Layers laid over one another, back to front, as a straight-alpha picture of `size`. With only some of a stack's layers
 * it is the frame without the others: its background without copy and logos.
 */
export const recompose = (layers: Iterable<StackLayer>, size: Size): Picture => {
  const composer = openComposer(size);
  for (const layer of layers) composer.lay(layer);
  return composer.picture();
};

const pictureOf = (sums: Float32Array, { width, height }: Size): Picture => {
  const data = new Uint8Array(sums.length);
  for (let at = 0; at < sums.length; at += 4) {
    const alpha = sums[at + 3] ?? 0;
    if (alpha === 0) continue;
    for (let channel = 0; channel < 3; channel += 1) {
      data[at + channel] = Math.min(255, Math.round((sums[at + channel] ?? 0) / alpha));
    }
    data[at + 3] = Math.min(255, Math.round(alpha * 255));
  }
  return { width, height, data };
};

const layOver = (
  sums: Float32Array,
  { box, picture }: Pick<StackLayer, 'box' | 'picture'>,
  width: number,
): void => {
  for (let y = 0; y < box.height; y += 1) {
    for (let x = 0; x < box.width; x += 1) {
      const from = (y * box.width + x) * 4;
      const alpha = (picture.data[from + 3] ?? 0) / 255;
      if (alpha === 0) continue;
      const to = ((box.y + y) * width + box.x + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const over = (picture.data[from + channel] ?? 0) * alpha;
        sums[to + channel] = (sums[to + channel] ?? 0) * (1 - alpha) + over;
      }
      sums[to + 3] = (sums[to + 3] ?? 0) * (1 - alpha) + alpha;
    }
  }
};
