import { clipConvex } from '../../geometry/clip-convex.ts';
import { contains } from '../../geometry/contains.ts';
import type { Point } from '../../geometry/rect.ts';
import { isShown } from '../../label/own-paint.ts';
import type { FrameSnapshot, LayerSnapshot, Paint } from '../../snapshot/frame-snapshot.ts';
import { clipOutlines, maskIdsOf } from './cuts-of.ts';
import type { Rings } from './layer-plane.ts';
import { outlineOf } from './outline-of.ts';

/**
 * What a frame shows of a layer's own fill, as rings in frame px, without rendering: rectangles and containers, turned or not, rounded or
 * not, cut by every clipping container above. No rings = nothing of it is left. Null = it takes a picture to know: another kind
 * of layer (Figma's node export holds no path geometry), a mask, a stroke that may reach outside, a picture that may not
 * fill its layer, corners that are not known. Shadows are no part of it. These shapes have no holes.
 */
export const vectorMask = (frame: FrameSnapshot, layer: LayerSnapshot): Rings | null => {
  const outline = outlineOf(layer);
  const clips = clipOutlines(frame, layer);
  if (outline === null || !clips.ok || maskIdsOf(frame, layer).length > 0) return null;
  if (!layer.fills.some(fillsAll) || mayStrokeOutside(layer)) return null;
  const left = clips.value.reduce<readonly Point<'frame'>[]>(
    (ring, clip) => (ring.length < 3 ? ring : clipConvex(ring, clip)),
    outline,
  );
  return left.length < 3 ? [] : [left];
};

/** A picture's own transparency is not known here; but one that is fitted into its layer leaves bars for certain. */
const fillsAll = (paint: Paint): boolean =>
  isShown(paint) && (paint.imageRef === null || paint.scaleMode === 'FILL' || paint.scaleMode === 'TILE');

/** Strokes may lie inside, centred or outside, which the snapshot does not hold; what is painted tells. */
const mayStrokeOutside = ({ strokes, strokeWeight, painted, box }: LayerSnapshot): boolean =>
  strokeWeight > 0 &&
  strokes.some(isShown) &&
  (painted === null || box === null || !contains(box, painted, 0.01));
