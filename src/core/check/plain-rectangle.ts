import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import { lineage } from './pick-layers.ts';
import { maskOf } from './why-unseen.ts';

/** Upright, with square corners: its box says exactly what it covers or cuts. */
export const isPlainRectangle = ({ type, rotationDeg, cornerRadius }: LayerSnapshot): boolean =>
  (type === 'RECTANGLE' || type === 'FRAME') && rotationDeg === 0 && isSquare(cornerRadius);

export const isSquare = (cornerRadius: LayerSnapshot['cornerRadius']): boolean =>
  typeof cornerRadius === 'number' ? cornerRadius === 0 : cornerRadius.every((radius) => radius === 0);

/** A mask over the layer, or over something it lies in, that is no plain rectangle: what it leaves is not known exactly. */
export const oddMaskOf = (frame: FrameSnapshot, layer: LayerSnapshot): LayerSnapshot | null =>
  lineage(frame, layer)
    .map((one) => maskOf(frame, one))
    .find((mask) => mask !== null && !isPlainRectangle(mask)) ?? null;
