import { err, ok, type Result } from '../../result.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { type ElementMask, openMaskReader } from './element-masks.ts';
import { type LayFailure, layLayerPicture } from './lay-layer-picture.ts';
import { layerPart, type PaintedUnit, type PartFailure, picturesNeeded } from './layer-part.ts';
import type { Canvas, LaidPicture, LayerPart } from './layer-plane.ts';

/** A frame and the pictures of its layers alone. */
export interface DrawnLayers {
  readonly snapshot: FrameSnapshot;
  readonly canvas: Canvas;
  /** What the pictures were asked for at, image px per frame px. */
  readonly scale: number;
  /** PNG by layer id; what could not be drawn is missing. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** An element by its number, and what it is drawn as. */
export interface MaskOrder {
  readonly number: number;
  readonly units: readonly PaintedUnit[];
}

export type MaskFailure = PartFailure | LayFailure;

export interface ReadMask {
  readonly number: number;
  /** Failed when any part of the element is not known: half a mask would be a wrong one. */
  readonly mask: Result<ElementMask, MaskFailure>;
}

/**
 * Masks of a frame's elements, which come from the front to the back. An element whose mask fails covers nothing that lies behind
 * it. One element's pictures are decoded at a time.
 */
export const readMasks = (drawn: DrawnLayers, orders: readonly MaskOrder[]): readonly ReadMask[] => {
  const reader = openMaskReader(drawn.canvas);
  return orders.map(({ number, units }) => {
    const parts: LayerPart[] = [];
    for (const unit of units) {
      const part = partOf(drawn, unit);
      if (!part.ok) return { number, mask: part };
      parts.push(part.value);
    }
    return { number, mask: ok(reader.read({ parts })) };
  });
};

const partOf = (drawn: DrawnLayers, unit: PaintedUnit): Result<LayerPart, MaskFailure> => {
  const pictures = new Map<string, LaidPicture>();
  for (const id of picturesNeeded(drawn.snapshot, unit)) {
    const laid = laidPictureOf(drawn, id);
    if (!laid.ok) return laid;
    pictures.set(id, laid.value);
  }
  return layerPart(drawn.snapshot, unit, pictures);
};

/** The picture of a layer alone, on its frame. */
export const laidPictureOf = (
  { snapshot, scale, pictures }: DrawnLayers,
  layerId: string,
): Result<LaidPicture, MaskFailure> => {
  const layer = snapshot.layers.find(({ id }) => id === layerId);
  if (layer === undefined) return err({ code: 'layer-gone', data: { layerId } });
  const png = pictures.get(layerId);
  return png === undefined
    ? err({ code: 'no-picture', data: { layerId } })
    : layLayerPicture(png, snapshot, layer, scale);
};
