import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { mayBleed } from './pick-layers.ts';
import type { TextLayer } from './text-elements.ts';
import { spaceLeft } from './why-unseen.ts';

/**
 * Height of the ink of a text layer, frame px: its render bounds. Null where those are not the ink: the document has none,
 * the layer is rotated, a shadow or stroke widens them, or a clip, a mask or the frame's edge may have cut them.
 */
export function inkHeightPx(frame: FrameSnapshot, layer: TextLayer): number | null {
  const { painted, rotationDeg, maskedBy } = layer;
  if (!frame.hasRenderBounds || painted === null || rotationDeg !== 0 || maskedBy !== null) return null;
  if (mayBleed(layer)) return null;
  const space = spaceLeft(frame, layer);
  if (space === null) return null;
  const isWhole = painted.y > space.y && painted.y + painted.height < space.y + space.height;
  return isWhole ? painted.height : null;
}
