import { type FitFailure, fitImage } from '../../geometry/fit-image.ts';
import { decodePng } from '../../pixels/png/decode-png.ts';
import type { PngFailure } from '../../pixels/png/read-png.ts';
import { err, ok, type Result } from '../../result.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { LaidPicture } from './layer-plane.ts';

export type LayFailure =
  | PngFailure
  | FitFailure
  /** Figma gives the layer no box, so its picture lies nowhere for certain. */
  | { readonly code: 'layer-without-box'; readonly data: { readonly layerId: string } };

/** The picture of a layer alone, found on its frame. `scale`: what was asked for, image px per frame px. */
export const layLayerPicture = (
  png: Uint8Array,
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  scale: number,
): Result<LaidPicture, LayFailure> => {
  const { box, painted } = layer;
  if (box === null) return err({ code: 'layer-without-box', data: { layerId: layer.id } });
  const picture = decodePng(png);
  if (!picture.ok) return picture;
  const { width, height } = picture.value;
  const fit = fitImage({ png: { width, height }, scale, box, painted, pageOrigin: frame.pageBox });
  return fit.ok ? ok({ picture: picture.value, placement: fit.value }) : fit;
};
