import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Fix } from './fix.ts';
import { lineage } from './pick-layers.ts';

/**
 * Switching a hidden layer on, with everything around it that is switched off, outermost first. Nothing to spread when the
 * layer is hidden by another cause (opacity, a clip). Asks first: it changes the picture.
 */
export function showStep(frame: FrameSnapshot, layer: LayerSnapshot): { readonly fix?: Fix } {
  const off = lineage(frame, layer).filter(({ isSwitchedOn }) => !isSwitchedOn);
  if (off.length === 0) return {};
  const steps = off
    .reverse()
    .map(({ id }) => ({ do: 'setVisible' as const, layerId: id, was: false, visible: true }));
  return { fix: { is: 'suggestion', steps } };
}
