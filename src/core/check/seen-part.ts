import { area } from '../geometry/area.ts';
import { intersect } from '../geometry/intersect.ts';
import type { Rect } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Role } from '../snapshot/role.ts';
import { ofRole } from './pick-layers.ts';
import { shownShare, spaceLeft } from './why-unseen.ts';

/**
 * The rectangle of a layer that the delivered picture shows: what is painted, cut by clips, the box of its mask and the
 * frame's edge. Frame px. Null = nothing (switched off, see-through, a mask, without paint, cut away). Whether something else
 * is painted over it is not looked at.
 */
export function seenPart(frame: FrameSnapshot, layer: LayerSnapshot): Rect<'frame'> | null {
  if (!layer.isVisible || layer.isMask || layer.painted === null) return null;
  // Only a shadow reaches in: nobody takes that for the layer. A container's box may end before its children do.
  if (layer.isLeaf && layer.box !== null && area(layer.box) > 0 && shownShare(frame, layer) === 0)
    return null;
  const left = spaceLeft(frame, layer);
  return left === null ? null : intersect(layer.painted, left);
}

/** True if the picture shows anything of the layer. */
export const isSeen = (frame: FrameSnapshot, layer: LayerSnapshot): boolean =>
  seenPart(frame, layer) !== null;

/** The outermost layers of a role that the picture shows, in paint order. */
export const seenOfRole = (frame: FrameSnapshot, role: Role): readonly LayerSnapshot[] =>
  ofRole(frame, role).filter((layer) => isSeen(frame, layer));
