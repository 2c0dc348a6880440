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

/** The pixel of the frame's picture on which the first pixel of a layer's picture lies. */
export const offsetOf = (
  { placement }: LaidPicture,
  canvas: Canvas,
): { readonly left: number; readonly top: number } => {
  const { x, y } = pointToImage(placement.origin, canvas.placement);
  return { left: Math.round(x), top: Math.round(y) };
};

/**
 * The alpha of a layer's picture over the frame's picture, spread so that its highest is 255. To the nearest pixel: sharing
 * alpha out between pixels would thin fine strokes to less than half, and Figma draws edges anew at every position anyway.
 */
const layPlane = (laid: LaidPicture, canvas: Canvas): Drawn => {
  const { width, height, data } = laid.picture;
  const { left, top } = offsetOf(laid, canvas);
  let [strength, sum] = [0, 0];
  for (let at = 3; at < data.length; at += 4) {
    const value = data[at] ?? 0;
    sum += value;
    if (value > strength) strength = value;
  }
  if (strength === 0) return { plane: null, strength, wholePx: 0 };
  const plane = clearPlane(canvas, { x: left, y: top, width, height });
  for (let y = 0; plane !== null && y < plane.height; y += 1) {
    let from = ((plane.top + y - top) * width + plane.left - left) * 4 + 3;
    for (let x = 0; x < plane.width; x += 1, from += 4) {
      plane.alpha[y * plane.width + x] = Math.round(((data[from] ?? 0) * 255) / strength);
    }
  }
  return { plane, strength, wholePx: sum / strength };
};
