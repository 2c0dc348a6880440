import { contains } from '../geometry/contains.ts';
import { inset } from '../geometry/inset.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import { coverOf } from './cover.ts';
import { hasOwnPaint, lineage } from './pick-layers.ts';
import { isSeen } from './seen-part.ts';
import { tolerancePx } from './tolerance.ts';

/** A corner of radius r cuts off no more than the square of (1 − 1/√2) r at it; rounded up. */
const cornerCut = 0.3;

/**
 * The frame as its picture shows it: a layer of which the frame's edge, clips and masks leave nothing, or that lies wholly under
 * the opaque paint of one later layer, is not visible. What only several layers, pictures or vectors may hide stays as it is,
 * because that is not certain.
 */
export function asPictured(frame: FrameSnapshot): FrameSnapshot {
  const covers = frame.layers.flatMap((layer, index) =>
    layer.isVisible && !layer.isMask && layer.box !== null && hasOwnPaint(layer) ? [{ layer, index }] : [],
  );
  const isHidden = (layer: LayerSnapshot, index: number): boolean =>
    !isSeen(frame, layer) || covers.some((over) => over.index > index && hides(frame, over.layer, layer));
  const layers = frame.layers.map((layer, index) =>
    layer.isVisible && !layer.isMask && isHidden(layer, index) ? { ...layer, isVisible: false } : layer,
  );
  return { ...frame, layers };
}

function hides(frame: FrameSnapshot, over: LayerSnapshot, below: LayerSnapshot): boolean {
  const { painted } = below;
  // Cheapest first: a frame has as many pairs as layers squared, and nearly all end here.
  if (painted === null || over.box === null || !contains(over.box, painted, tolerancePx)) return false;
  if (lineage(frame, over).includes(below)) return false;
  const cover = coverOf(frame, over, below);
  if (cover === null || cover.fill === null || !contains(cover.fill, painted, tolerancePx)) return false;
  const cut = cornerCut * cover.radiusPx;
  const whole = inset(cover.corners, { left: cut, top: cut, right: cut, bottom: cut });
  return whole !== null && contains(whole, painted, tolerancePx);
}
