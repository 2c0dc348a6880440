import { elementsOf } from '../label/labelling.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Dataset } from './dataset.ts';
import type { Exporter } from './exporter.ts';
import { picturesNeeded } from './pictures/layer-part.ts';
import { paintedUnits } from './pictures/painted-units.ts';
import { planStack } from './pictures/plan-stack.ts';

/** What frames are drawn layer by layer for. */
export interface ApartWish {
  readonly masks: boolean;
  readonly stack: boolean;
}

export const wishOf = ({ plan }: Dataset, exporters: readonly Exporter[]): ApartWish => ({
  masks: plan.masks === 'rendered',
  stack: exporters.some(({ needsLayers }) => needsLayers === true),
});

/** Ids of the layers that have to be drawn alone, each once. */
export const layersToDraw = (
  { plan, labelling }: Dataset,
  snapshot: FrameSnapshot,
  wish: ApartWish,
): ReadonlySet<string> => {
  const ids = new Set<string>();
  if (wish.masks) {
    const unitsOf = paintedUnits(snapshot);
    for (const { members } of elementsOf(snapshot, labelling, plan.unlabelled).elements) {
      for (const unit of unitsOf(members)) for (const id of picturesNeeded(snapshot, unit)) ids.add(id);
    }
  }
  const stack = wish.stack ? planStack(snapshot) : null;
  if (stack?.is === 'composable') {
    for (const { is, layerIndex } of stack.pieces) {
      const layer = is === 'picture' && layerIndex !== null ? snapshot.layers[layerIndex] : undefined;
      if (layer !== undefined) ids.add(layer.id);
    }
  }
  return ids;
};
