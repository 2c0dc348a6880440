import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';

/** All layers that lie in `layer`, in paint order; not the layer itself. Layers stand in pre-order, so they follow it unbroken. */
export function insideOf(frame: FrameSnapshot, layer: LayerSnapshot): readonly LayerSnapshot[] {
  const start = frame.layers.indexOf(layer);
  if (start < 0) return [];
  const depth = layer.path.length;
  const after = frame.layers.slice(start + 1);
  const end = after.findIndex(({ path }) => path.length <= depth);
  return end < 0 ? after : after.slice(0, end);
}
