import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';

/** All layers that lie in `layer`, in paint order; not the layer itself. Layers stand in pre-order, so they follow it unbroken. */
export function insideOf(frame: FrameSnapshot, layer: LayerSnapshot): readonly LayerSnapshot[] {
  const start = frame.layers.indexOf(layer);
  if (start < 0) return [];
  const inside: LayerSnapshot[] = [];
  for (let index = start + 1; index < frame.layers.length; index += 1) {
    const next = frame.layers[index];
    if (next === undefined || next.path.length <= layer.path.length) break;
    inside.push(next);
  }
  return inside;
}
