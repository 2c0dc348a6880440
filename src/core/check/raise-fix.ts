import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Fix } from './fix.ts';
import { isMovable } from './move-fix.ts';

/**
 * A suggestion to bring a layer in front of a sibling. Only between siblings: taking a layer out of its group would change
 * more than its place in the stack.
 */
export const raiseFix = (
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  sibling: LayerSnapshot,
): Fix | undefined =>
  layer.parent === sibling.parent && isMovable(frame, layer)
    ? { is: 'suggestion', steps: [{ do: 'raiseAbove', layerId: layer.id, siblingId: sibling.id }] }
    : undefined;
