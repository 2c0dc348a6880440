import type { TypeUnit } from '../../label/type-units.ts';
import { err, ok, type Result } from '../../result.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { type CutFailure, cutsOf, maskPictureIds } from './cuts-of.ts';
import type { LaidPicture, LayerPart, PartInk } from './layer-plane.ts';
import { outlineOf } from './outline-of.ts';

export type PartFailure =
  | CutFailure
  /** `layer-gone`: the snapshot has no such layer. `no-picture`: none of the layer was given. `outline-unknown`: a container's own fill has no known shape. */
  | {
      readonly code: 'layer-gone' | 'no-picture' | 'outline-unknown';
      readonly data: { readonly layerId: string };
    };

/** A thing that is painted as one: a layer by itself, or an icon with all it holds. */
export type PaintedUnit = Pick<TypeUnit, 'unit' | 'unitClass'>;

/**
 * Ids of the layers that have to be drawn alone before {@link layerPart} can tell where a unit lies: itself, unless it is a
 * container whose picture would show its content too, and what shows the masks that cut it.
 */
export const picturesNeeded = (frame: FrameSnapshot, unit: PaintedUnit): readonly string[] => {
  const layer = frame.layers[unit.unit];
  if (layer === undefined) return [];
  return [...(isOwnFillOnly(layer, unit) ? [] : [layer.id]), ...maskPictureIds(frame, layer)];
};

/** Where one unit of an element lies. `pictures`: of layers alone, by layer id. */
export const layerPart = (
  frame: FrameSnapshot,
  unit: PaintedUnit,
  pictures: ReadonlyMap<string, LaidPicture>,
): Result<LayerPart, PartFailure> => {
  const layer = frame.layers[unit.unit];
  if (layer === undefined) return err({ code: 'layer-gone', data: { layerId: '' } });
  const ink = inkOf(layer, unit, pictures);
  if (!ink.ok) return ink;
  const cuts = cutsOf(frame, layer, pictures);
  if (!cuts.ok) return cuts;
  const above = layer.parent === null ? undefined : frame.layers[layer.parent];
  return ok({ ink: ink.value, cuts: cuts.value, opacity: layer.opacity, opacityAbove: above?.opacity ?? 1 });
};

/** A container that is an element by its own fill, beside the elements in it. */
const isOwnFillOnly = (layer: LayerSnapshot, { unitClass }: PaintedUnit): boolean =>
  !layer.isLeaf && layer.type !== 'BOOLEAN_OPERATION' && unitClass !== 'instance';

const inkOf = (
  layer: LayerSnapshot,
  unit: PaintedUnit,
  pictures: ReadonlyMap<string, LaidPicture>,
): Result<PartInk, PartFailure> => {
  if (isOwnFillOnly(layer, unit)) {
    const outline = outlineOf(layer);
    return outline === null
      ? err({ code: 'outline-unknown', data: { layerId: layer.id } })
      : ok({ is: 'shape', rings: [outline] });
  }
  const laid = pictures.get(layer.id);
  return laid === undefined
    ? err({ code: 'no-picture', data: { layerId: layer.id } })
    : ok({ is: 'picture', laid });
};
