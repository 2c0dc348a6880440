import { lineage } from '../../check/pick-layers.ts';
import type { Point } from '../../geometry/rect.ts';
import { isShown } from '../../label/own-paint.ts';
import { err, ok, type Result } from '../../result.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { LaidPicture, PartInk, Rings } from './layer-plane.ts';
import { outlineOf, outlineOfFrame } from './outline-of.ts';

export interface CutFailure {
  /** `clip-unknown`: the outline of a clipping container is not known. `mask-unknown`: nor what a mask leaves. */
  readonly code: 'clip-unknown' | 'mask-unknown';
  readonly data: { readonly layerId: string };
}

/** Ids of the masks that cut a layer or something it lies in, each once; a mask may be cut by one below it. */
export const maskIdsOf = (frame: FrameSnapshot, layer: LayerSnapshot): readonly string[] => {
  const waiting = lineage(frame, layer)
    .map(({ maskedBy }) => maskedBy)
    .filter((id) => id !== null);
  if (waiting.length === 0) return [];
  const byId = new Map(frame.layers.map((one) => [one.id, one]));
  const ids = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const below = ids.has(id) ? null : (byId.get(id)?.maskedBy ?? null);
    ids.add(id);
    if (below !== null) waiting.push(below);
  }
  return [...ids].sort();
};

/** Outlines of the containers that clip a layer, the frame's included. */
export const clipOutlines = (
  frame: FrameSnapshot,
  layer: LayerSnapshot,
): Result<readonly (readonly Point<'frame'>[])[], CutFailure> => {
  const outlines: (readonly Point<'frame'>[])[] = [];
  for (const one of lineage(frame, layer)
    .slice(1)
    .filter(({ clipsContent }) => clipsContent)) {
    const outline = outlineOf(one);
    if (outline === null) return err({ code: 'clip-unknown', data: { layerId: one.id } });
    outlines.push(outline);
  }
  if (!frame.clipsContent) return ok(outlines);
  const outer = outlineOfFrame(frame);
  return outer === null
    ? err({ code: 'clip-unknown', data: { layerId: frame.id } })
    : ok([...outlines, outer]);
};

/** How a mask is known: by its outline, or by a picture of the layer that holds it and everything it cuts. */
type MaskSource =
  | { readonly is: 'shape'; readonly rings: Rings }
  | { readonly is: 'picture'; readonly layerId: string };

/**
 * Figma draws no mask alone. A plain rectangle is its outline; of any other the picture of the container tells, if the mask is
 * the lowest layer in it: then nothing in that picture lies outside the mask. Null = neither, so what it leaves is not known.
 */
const maskSource = (frame: FrameSnapshot, maskId: string): MaskSource | null => {
  const mask = frame.layers.find(({ id }) => id === maskId);
  if (mask === undefined) return null;
  const outline = outlineOf(mask);
  const isOpaque = mask.fills.some(({ type, visible, opacity, alpha }) => {
    return type === 'SOLID' && visible && opacity * alpha === 1;
  });
  const hasLook = mask.strokes.some(isShown) || mask.effects.some(({ visible }) => visible);
  if (outline !== null && isOpaque && !hasLook) return { is: 'shape', rings: [outline] };
  const holder = mask.parent === null ? undefined : frame.layers[mask.parent];
  if (holder === undefined || holder.fills.some(isShown) || holder.strokes.some(isShown)) return null;
  if (holder.effects.some(({ visible }) => visible)) return null;
  const lowest = frame.layers.find(({ parent, isSwitchedOn }) => parent === mask.parent && isSwitchedOn);
  return lowest === mask ? { is: 'picture', layerId: holder.id } : null;
};

/** Ids of the layers whose pictures {@link cutsOf} needs to know what masks leave of a layer. */
export const maskPictureIds = (frame: FrameSnapshot, layer: LayerSnapshot): readonly string[] =>
  maskIdsOf(frame, layer).flatMap((id) => {
    const source = maskSource(frame, id);
    return source?.is === 'picture' ? [source.layerId] : [];
  });

/** Everything that cuts a layer. `pictures`: of layers alone, by layer id. */
export const cutsOf = (
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  pictures: ReadonlyMap<string, LaidPicture>,
): Result<readonly PartInk[], CutFailure> => {
  const outlines = clipOutlines(frame, layer);
  if (!outlines.ok) return outlines;
  const cuts: PartInk[] = outlines.value.map((outline) => ({ is: 'shape', rings: [outline] }));
  for (const id of maskIdsOf(frame, layer)) {
    const source = maskSource(frame, id);
    const laid = source?.is === 'picture' ? pictures.get(source.layerId) : undefined;
    if (source?.is === 'shape') cuts.push(source);
    else if (laid === undefined) return err({ code: 'mask-unknown', data: { layerId: id } });
    else cuts.push({ is: 'picture', laid });
  }
  return ok(cuts);
};
