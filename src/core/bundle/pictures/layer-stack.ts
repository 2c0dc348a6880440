import type { Rect } from '../../geometry/rect.ts';
import { rgbOfHex } from '../../pixels/hex-colour.ts';
import type { Picture } from '../../pixels/pixel-grid.ts';
import type { Paint } from '../../snapshot/frame-snapshot.ts';
import { layColours } from './lay-colours.ts';
import { type Canvas, type LaidPicture, layerPlane } from './layer-plane.ts';
import type { StackPiece } from './plan-stack.ts';

/** One layer of a stack: only the pixels it touches are held, `fullCanvas` makes the whole picture of it. */
export interface StackLayer {
  /** As in the piece it was made of. */
  readonly layerIndex: number | null;
  /** The smallest box around everything that shows, whole image px of the frame's picture. */
  readonly box: Rect<'image'>;
  /** The pixels in `box`, straight alpha. */
  readonly picture: Picture;
}

/**
 * Draws one piece onto the frame's canvas. `laid`: its picture alone, for a piece that needs one. Null = nothing of it shows
 * there, or its picture is missing.
 */
export const stackLayer = (
  piece: StackPiece,
  laid: LaidPicture | null,
  canvas: Canvas,
): StackLayer | null => {
  if (piece.is === 'picture' && laid === null) return null;
  const ink =
    laid === null || piece.is === 'fill'
      ? ({ is: 'shape', rings: piece.is === 'fill' ? [piece.outline] : [] } as const)
      : ({ is: 'picture', laid } as const);
  const cuts = piece.clips.map((outline) => ({ is: 'shape', rings: [outline] }) as const);
  const { shape, strength } = layerPlane(
    { ink, cuts, opacity: piece.opacity, opacityAbove: piece.opacityAbove },
    canvas,
  );
  if (shape === null) return null;
  const colours = piece.is === 'fill' || laid === null ? null : layColours(laid, canvas, shape);
  const flat = piece.is === 'fill' ? mixPaints(piece.paints) : null;
  const data = colours ?? new Uint8Array(shape.alpha.length * 4);
  shape.alpha.forEach((alpha, index) => {
    if (flat !== null) data.set(flat.rgb, index * 4);
    data[index * 4 + 3] = Math.round(alpha * strength * (flat?.alpha ?? 1));
  });
  return tightly(piece.layerIndex, { width: shape.width, height: shape.height, data }, shape);
};

/** Plain colours over one another, back to front, as one. */
const mixPaints = (paints: readonly Paint[]): { readonly rgb: readonly number[]; readonly alpha: number } => {
  let [sum, alpha]: [readonly number[], number] = [[0, 0, 0], 0];
  for (const { hex, alpha: own, opacity } of paints) {
    if (hex === null) continue;
    const share = own * opacity;
    const rgb = rgbOfHex(hex);
    sum = sum.map((channel, index) => channel * (1 - share) + (rgb[index] ?? 0) * share);
    alpha = alpha * (1 - share) + share;
  }
  return { rgb: sum.map((channel) => Math.round(alpha > 0 ? channel / alpha : 0)), alpha };
};

const tightly = (
  layerIndex: number | null,
  { width, height, data }: Picture,
  at: { readonly left: number; readonly top: number },
): StackLayer | null => {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[(y * width + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return null;
  const size = { width: right - left + 1, height: bottom - top + 1 };
  const cut = new Uint8Array(size.width * size.height * 4);
  for (let y = 0; y < size.height; y += 1) {
    const from = ((top + y) * width + left) * 4;
    cut.set(data.subarray(from, from + size.width * 4), y * size.width * 4);
  }
  return {
    layerIndex,
    box: { x: at.left + left, y: at.top + top, ...size },
    picture: { ...size, data: cut },
  };
};

/** A layer as a picture of the frame's size, clear where it shows nothing. */
export const fullCanvas = ({ box, picture }: StackLayer, { width, height }: Canvas): Picture => {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < box.height; y += 1) {
    const row = picture.data.subarray(y * box.width * 4, (y + 1) * box.width * 4);
    data.set(row, ((box.y + y) * width + box.x) * 4);
  }
  return { width, height, data };
};
