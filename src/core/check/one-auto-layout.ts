import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import { lineage } from './pick-layers.ts';

/**
 * True if two layers lie in two different children of one auto layout that places both. Such a layout may paint its first
 * child on top (`itemReverseZIndex`), which the snapshot does not tell, so which one lies in front is not known.
 */
export function isInOneAutoLayout(frame: FrameSnapshot, a: LayerSnapshot, b: LayerSnapshot): boolean {
  const [lineA, lineB] = [lineage(frame, a), lineage(frame, b)];
  const branchA = lineA.find(({ parent }) => lineB.some((other) => other.parent === parent));
  const branchB = lineB.find(({ parent }) => parent === branchA?.parent);
  return branchA !== branchB && branchA?.isInAutoLayout === true && branchB?.isInAutoLayout === true;
}
