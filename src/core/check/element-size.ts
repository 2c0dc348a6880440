import { polygonArea } from '../geometry/clip-polygon.ts';
import { contains } from '../geometry/contains.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import { isEstimate } from './is-estimate.ts';
import { seenPart } from './seen-part.ts';

export interface ElementSize {
  /** False: the document has no render bounds, so the true size is at most this. */
  readonly isExact: boolean;
  /** Along the element's own axes, px. */
  readonly own: Size;
  /** Square px. */
  readonly areaPx2: number;
  /** Upright bounds in the frame. */
  readonly bounds: Rect<'frame'>;
}

/** Render bounds may end a hair beside the box; a cut shows as more. px */
const wholePx = 1;

/**
 * How large an element is. Upright: what the picture shows of it (`painted`: ink, shadows, less what clips cut away), or its
 * box. Rotated: its own width and height. `rotated` = those are not known, or part of it is cut away at an angle. Null =
 * nothing to measure.
 */
export function elementSize(
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  measure: 'painted' | 'box',
): ElementSize | 'rotated' | null {
  const seen = seenPart(frame, layer);
  const bounds = measure === 'box' ? layer.box : seen;
  if (seen === null || bounds === null) return null;
  if (layer.rotationDeg !== 0) {
    const { size, quad, box } = layer;
    const isWhole = measure === 'box' || (box !== null && contains(seen, box, wholePx));
    if (size === null || quad === null || !isWhole) return 'rotated';
    return { isExact: true, own: size, areaPx2: polygonArea(quad), bounds };
  }
  const own = { width: bounds.width, height: bounds.height };
  const isExact = measure === 'box' || !isEstimate(frame, layer);
  return { isExact, own, areaPx2: own.width * own.height, bounds };
}
