import { type ImagePlacement, pointToImage } from '../../geometry/image-space.ts';
import type { Point, Size } from '../../geometry/rect.ts';
import { type AlphaPlane, clearPlane, cutPlane } from '../../pixels/alpha-plane.ts';
import type { Picture } from '../../pixels/pixel-grid.ts';
import { polygonPlane } from '../../pixels/polygon-plane.ts';

/** A picture of one layer alone and where it lies. Its scale is that of the frame's picture. */
export interface LaidPicture {
  readonly picture: Picture;
  readonly placement: ImagePlacement;
}

/** The frame's picture, without its pixels. */
export interface Canvas extends Size {
  readonly placement: ImagePlacement;
}

/** Rings in frame px: an outer one and its holes, in opposite directions. */
export type Rings = readonly (readonly Point<'frame'>[])[];

/** What a part is drawn with: its picture, or its outline where no picture shows it alone. */
export type PartInk =
  | { readonly is: 'picture'; readonly laid: LaidPicture }
  | { readonly is: 'shape'; readonly rings: Rings };

/** One layer that an element consists of. */
export interface LayerPart {
  readonly ink: PartInk;
  /** What cuts it: clipping containers and masks, in any order. Nothing shows outside any of them. */
  readonly cuts: readonly PartInk[];
  /** Product of the opacities from the frame down to and with this layer, 0..1. */
  readonly opacity: number;
  /** The same without this layer's own. */
  readonly opacityAbove: number;
}

export interface LayerPlane {
  /** Where it lies inside picture, clips and masks: 255 = as opaque as this layer gets. Null = nowhere. */
  readonly shape: AlphaPlane | null;
  /** How opaque it gets in the frame, 0..1. */
  readonly strength: number;
  /** Its whole ink in image px², weighed by alpha, before anything cut it. */
  readonly wholePx: number;
}

/**
 * Lays one layer onto the frame's picture. Whether a picture of a layer alone has the layer's own opacity in it is not
 * told, so it is taken out of the shape and put back from the snapshot.
 */
export const layerPlane = ({ ink, cuts, opacity, opacityAbove }: LayerPart, canvas: Canvas): LayerPlane => {
  const drawn = drawnPlane(ink, canvas);
  if (drawn.plane !== null) for (const cut of cuts) cutBy(drawn.plane, cut, canvas);
  return {
    shape: drawn.plane,
    strength: Math.min((drawn.strength / 255) * opacityAbove, opacity),
    wholePx: drawn.wholePx,
  };
};

interface Drawn {
  readonly plane: AlphaPlane | null;
  /** Highest alpha before it was spread to 255. */
  readonly strength: number;
  readonly wholePx: number;
}

const drawnPlane = (ink: PartInk, canvas: Canvas): Drawn => {
  if (ink.is === 'picture') return layPlane(ink.laid, canvas);
  const rings = ink.rings.map((ring) => ring.map((point) => pointToImage(point, canvas.placement)));
  const plane = polygonPlane(canvas, rings);
  return { plane, strength: 255, wholePx: Math.abs(rings.reduce((sum, ring) => sum + turnedArea(ring), 0)) };
};

const turnedArea = (ring: readonly Point<'image'>[]): number =>
  ring.reduce((sum, { x, y }, at) => {
    const next = ring[(at + 1) % ring.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0) / 2;

const cutBy = (plane: AlphaPlane, cut: PartInk, canvas: Canvas): void => {
  if (cut.is === 'shape' && leavesAll(plane, cut.rings, canvas)) return;
  const by = drawnPlane(cut, canvas).plane;
  if (by === null) plane.alpha.fill(0);
  else cutPlane(plane, by);
};

/** True for an upright rectangle around the whole window, such as the frame's own clip: most layers lie inside theirs. */
const leavesAll = ({ left, top, width, height }: AlphaPlane, rings: Rings, canvas: Canvas): boolean => {
  const [ring] = rings;
  if (rings.length !== 1 || ring?.length !== 4) return false;
  const corners = ring.map((corner) => pointToImage(corner, canvas.placement));
  const isUpright = corners.every(({ x, y }, at) => {
    const next = corners[(at + 1) % 4];
    return next !== undefined && (x === next.x || y === next.y);
  });
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return (
    isUpright &&
    Math.min(...xs) <= left &&
    Math.min(...ys) <= top &&
    Math.max(...xs) >= left + width &&
    Math.max(...ys) >= top + height
  );
};

/** Where the first pixel of a layer's picture falls in the frame's: whole px, and the rest in 0..1. */
export interface Offset {
  readonly x: number;
  readonly y: number;
  readonly restX: number;
  readonly restY: number;
}

/** Less than this is noise of float32 positions: the pixels of both pictures lie on each other. */
const noisePx = 1 / 32;

export const offsetOf = ({ placement }: LaidPicture, canvas: Canvas): Offset => {
  const at = pointToImage(placement.origin, canvas.placement);
  const [x, y] = [Math.floor(at.x + noisePx), Math.floor(at.y + noisePx)];
  const restOf = (rest: number): number => (rest < noisePx ? 0 : rest);
  return { x, y, restX: restOf(at.x - x), restY: restOf(at.y - y) };
};

/**
 * The alpha of a layer's picture over the frame's picture, spread so that its highest is 255. Between pixels alpha is
 * shared out among the neighbours by overlap, which keeps its sum.
 */
const layPlane = (laid: LaidPicture, canvas: Canvas): Drawn => {
  const { width, height, data } = laid.picture;
  const { x: left, y: top, restX, restY } = offsetOf(laid, canvas);
  let [strength, sum] = [0, 0];
  for (let at = 3; at < data.length; at += 4) {
    const value = data[at] ?? 0;
    sum += value;
    if (value > strength) strength = value;
  }
  if (strength === 0) return { plane: null, strength, wholePx: 0 };
  const plane = clearPlane(canvas, {
    x: left,
    y: top,
    width: width + (restX > 0 ? 1 : 0),
    height: height + (restY > 0 ? 1 : 0),
  });
  if (plane !== null) {
    if (restX === 0 && restY === 0) copyAlpha(laid.picture, plane, left, top, 255 / strength);
    else shareAlpha(laid.picture, plane, { x: left, y: top, restX, restY }, 255 / strength);
  }
  return { plane, strength, wholePx: sum / strength };
};

const copyAlpha = (
  { width, data }: Picture,
  plane: AlphaPlane,
  left: number,
  top: number,
  gain: number,
): void => {
  for (let y = 0; y < plane.height; y += 1) {
    let from = ((plane.top + y - top) * width + plane.left - left) * 4 + 3;
    const row = y * plane.width;
    for (let x = 0; x < plane.width; x += 1, from += 4)
      plane.alpha[row + x] = Math.round((data[from] ?? 0) * gain);
  }
};

const shareAlpha = (
  { width, height, data }: Picture,
  plane: AlphaPlane,
  offset: Offset,
  gain: number,
): void => {
  const { restX, restY } = offset;
  const alphaOf = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[(y * width + x) * 4 + 3] ?? 0);
  for (let y = 0; y < plane.height; y += 1) {
    for (let x = 0; x < plane.width; x += 1) {
      const [u, v] = [plane.left + x - offset.x, plane.top + y - offset.y];
      const here = alphaOf(u, v) * (1 - restX) + alphaOf(u - 1, v) * restX;
      const above = restY === 0 ? 0 : alphaOf(u, v - 1) * (1 - restX) + alphaOf(u - 1, v - 1) * restX;
      plane.alpha[y * plane.width + x] = Math.round((here * (1 - restY) + above * restY) * gain);
    }
  }
};
