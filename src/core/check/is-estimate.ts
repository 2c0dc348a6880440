import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import { insideOf } from './inside-of.ts';
import { mayBleed } from './pick-layers.ts';

/**
 * True if what is painted of a layer is only known to be at most its `painted`: the document has no render bounds, and the
 * layer holds text, strokes or effects. Plain shapes paint their boxes.
 */
export const isEstimate = (frame: FrameSnapshot, layer: LayerSnapshot): boolean =>
  !frame.hasRenderBounds &&
  [layer, ...insideOf(frame, layer)].some((one) => one.text !== null || mayBleed(one));
