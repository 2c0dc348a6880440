import { overlapShare } from '../geometry/area.ts';
import { intersect } from '../geometry/intersect.ts';
import type { Rect } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import { isShown } from './pick-layers.ts';

/** The frame's own box, in its own space. */
export const frameBox = ({ size }: FrameSnapshot): Rect<'frame'> => ({
  x: 0,
  y: 0,
  width: size.width,
  height: size.height,
});

/**
 * What the picture leaves to a layer: the frame's box, cut by every clip and by the box of the mask above it.
 * Null = nothing. The frame's edge cuts always: the delivered picture ends there, whether or not the frame clips.
 */
export function spaceLeft(frame: FrameSnapshot, layer: LayerSnapshot): Rect<'frame'> | null {
  const mask = maskOf(frame, layer);
  const cuts = [layer.clip, mask?.box ?? null].filter((cut) => cut !== null);
  return cuts.reduce<Rect<'frame'> | null>(
    (left, cut) => (left === null ? null : intersect(left, cut)),
    frameBox(frame),
  );
}

/** The mask that cuts a layer, if the snapshot holds it. */
export const maskOf = (frame: FrameSnapshot, layer: LayerSnapshot): LayerSnapshot | null =>
  layer.maskedBy === null ? null : (frame.layers.find(({ id }) => id === layer.maskedBy) ?? null);

/** Which part of a layer's box the picture shows, 0..1; null when the document gives no box. */
export function shownShare(frame: FrameSnapshot, layer: LayerSnapshot): number | null {
  if (layer.box === null) return null;
  const left = spaceLeft(frame, layer);
  return left === null ? 0 : overlapShare(layer.box, left);
}

/** Why nobody sees a layer: `off` (switched off or see-through), `cutAway` (outside all that clips leave), `empty` (no paint). */
export function whyUnseen(frame: FrameSnapshot, layer: LayerSnapshot): 'off' | 'cutAway' | 'empty' | null {
  if (!isShown(frame, layer)) return 'off';
  if (shownShare(frame, layer) === 0 && layer.box !== null && layer.box.width > 0 && layer.box.height > 0) {
    return 'cutAway';
  }
  return layer.isVisible ? null : 'empty';
}
