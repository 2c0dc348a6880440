import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { degreesOf } from '../geometry/matrix.ts';
import type { Quad, Rect, Size } from '../geometry/rect.ts';

/** What of one visible node goes into the hash. */
export interface HashedLayer {
  readonly depth: number;
  /** See `visible-look.ts`. */
  readonly look: string;
  readonly box: Rect<'frame'> | null;
  readonly quad: Quad<'frame'> | null;
  readonly size: Size | null;
  readonly rotationDeg: number;
}

/** The frame itself: where it lies is left out. */
export interface HashedFrame {
  readonly look: string;
  readonly size: Size;
  readonly rotationDeg: number;
}

/**
 * SHA-256 (hex) of everything visible in a frame, in frame-local terms. `layers` in paint order, those that are switched off
 * left out. Ids, names, locks, plugin data and the frame's place on the page are not in it.
 *
 * Figma keeps page coordinates as float32, so a layer's place in its frame gets other last digits wherever the frame lies
 * (0.008 px at 100 000 px from the page's origin). Places are therefore told to a quarter of a pixel; sizes and angles do
 * not depend on the page and are told to a thousandth. See {@link placeStep}.
 */
export const hashFrame = (frame: HashedFrame, layers: readonly HashedLayer[]): string => {
  const lines = [
    'proofset-frame/1',
    `${frame.look} ${sizeText(frame.size)} ${fine(frame.rotationDeg)}`,
    ...layers.map((layer) => `${String(layer.depth)} ${layer.look} ${placeText(layer)}`),
  ];
  return bytesToHex(sha256(utf8ToBytes(lines.join('\n'))));
};

const placeText = ({ box, quad, size, rotationDeg }: HashedLayer): string => {
  if (box === null) return 'nowhere';
  // A rotated layer whose transform is not known: its upright box is all there is.
  if (quad === null || size === null) return `${pointText(box)} ${farCorner(box)} ${fine(rotationDeg)}`;
  return `${pointText(quad[0])} ${sizeText(size)} ${fine(rotationDeg)} ${fine(leftSideDeg(quad))}`;
};

/** Direction of the left side, which tells a mirrored or skewed layer from one that is only rotated. */
const leftSideDeg = ([topLeft, , , bottomLeft]: Quad<'frame'>): number =>
  degreesOf(Math.atan2(bottomLeft.y - topLeft.y, bottomLeft.x - topLeft.x));

const pointText = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `${String(placeStep(x))},${String(placeStep(y))}`;

const farCorner = ({ x, y, width, height }: Rect<'frame'>): string =>
  pointText({ x: x + width, y: y + height });

const sizeText = ({ width, height }: Size): string => `${fine(width)}x${fine(height)}`;

const fine = (value: number): string => String(Math.round(value * 1000) + 0);

/**
 * Which quarter of a pixel a coordinate lies in. The quarters begin at 0.225, 0.475 …: 0.025 px away from every half, third,
 * quarter, fifth, sixth, eighth, tenth, twelfth and sixteenth, so the places designers use stay in their quarter under
 * noise up to 0.025 px. A place with arbitrary digits changes its quarter with a chance of noise ÷ 0.25 when the frame moves.
 */
const placeStep = (px: number): number => Math.floor((px + 0.025) * 4) + 0;
