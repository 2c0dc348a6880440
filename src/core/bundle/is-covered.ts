import { coverOf } from '../check/cover.ts';
import { lineage } from '../check/pick-layers.ts';
import { tolerancePx } from '../check/tolerance.ts';
import { contains } from '../geometry/contains.ts';
import type { Rect } from '../geometry/rect.ts';
import type { LabelledElement } from '../label/labelled-element.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';

/**
 * True when one layer that is drawn later, and is not part of it, hides all that an element paints: a box of an opaque colour.
 * Where that is not certain from geometry alone (pictures, masks, blends, several layers together), the element counts as seen.
 */
export const isCovered = (snapshot: FrameSnapshot, element: LabelledElement): boolean => {
  const { layerIndex, members, painted } = element;
  const below = snapshot.layers[layerIndex];
  if (below === undefined) return false;
  const last = members.reduce((most, index) => Math.max(most, index), layerIndex);
  return snapshot.layers.slice(last + 1).some((layer) => {
    if (!layer.isVisible || layer.box === null || !contains(layer.box, painted, tolerancePx)) return false;
    if (lineage(snapshot, layer).includes(below)) return false;
    const cover = coverOf(snapshot, layer, below);
    return cover !== null && cover.fill !== null && hides(cover.fill, cover.corners, cover.radiusPx, painted);
  });
};

/** Of a box with round corners counts the cross between them. */
const hides = (
  fill: Rect<'frame'>,
  corners: Rect<'frame'>,
  radiusPx: number,
  painted: Rect<'frame'>,
): boolean =>
  contains(fill, painted, tolerancePx) &&
  (contains(inset(corners, radiusPx, 0), painted, tolerancePx) ||
    contains(inset(corners, 0, radiusPx), painted, tolerancePx));

const inset = ({ x, y, width, height }: Rect<'frame'>, dx: number, dy: number): Rect<'frame'> => ({
  x: x + dx,
  y: y + dy,
  width: width - 2 * dx,
  height: height - 2 * dy,
});
