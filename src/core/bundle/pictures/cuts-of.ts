import { lineage } from '../../check/pick-layers.ts';
import type { Point } from '../../geometry/rect.ts';
import { err, ok, type Result } from '../../result.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { LaidPicture, PartInk } from './layer-plane.ts';
import { outlineOf, outlineOfFrame } from './outline-of.ts';

export interface CutFailure {
  /** `clip-unknown`: the outline of a clipping container is not known. `mask-unknown`: no picture of a mask. */
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
    const laid = pictures.get(id);
    if (laid === undefined) return err({ code: 'mask-unknown', data: { layerId: id } });
    cuts.push({ is: 'picture', laid });
  }
  return ok(cuts);
};
