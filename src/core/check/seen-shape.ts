import { clipPolygon } from '../geometry/clip-polygon.ts';
import { intersect } from '../geometry/intersect.ts';
import { quadOfRect } from '../geometry/quad.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Role } from '../snapshot/role.ts';
import type { Subjects } from './params/role-name.ts';
import { mayBleed, measuredRect, pickLayers } from './pick-layers.ts';
import { oddMaskOf } from './plain-rectangle.ts';
import { frameBox } from './why-unseen.ts';

export type Polygon = readonly Point<'frame'>[];

/** What the delivered picture shows of one layer: cut by clips, masks and always by the frame's edge. Frame px. */
export interface SeenShape {
  readonly layer: LayerSnapshot;
  /** Upright bounds. */
  readonly rect: Rect<'frame'>;
  /** False when the bounds are only the most it can be: no render bounds in the document, or a mask of another shape. */
  readonly isRectSure: boolean;
  /** Where it certainly paints; no corners = that is not known. What breaks a limit here breaks it for certain. */
  readonly least: Polygon;
  /** Where it paints at most. What keeps a limit here keeps it for certain. */
  readonly most: Polygon;
}

/**
 * The shape of a layer as a rule about `subjects` measures it; null = the picture shows nothing of it. An upright layer is its
 * rectangle, a rotated one its corners; where shadows or strokes may leave these, or they are not known, `most` is the bounds.
 */
export function seenShape(
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  subjects: Subjects = [],
  measure: 'painted' | 'box' = 'painted',
): SeenShape | null {
  const shown = measuredRect(layer, subjects, 'painted');
  const seen = layer.isVisible && shown !== null ? intersect(shown, frameBox(frame)) : null;
  const rect = measure === 'painted' || seen === null ? seen : layer.box;
  if (rect === null) return null;
  const isRectSure = measure === 'box' || (frame.hasRenderBounds && oddMaskOf(frame, layer) === null);
  return { layer, rect, isRectSure, ...outlines(layer, rect, measure, isRectSure) };
}

function outlines(
  layer: LayerSnapshot,
  rect: Rect<'frame'>,
  measure: 'painted' | 'box',
  isRectSure: boolean,
): Pick<SeenShape, 'least' | 'most'> {
  const bounds = quadOfRect(rect);
  if (!isRectSure) return { least: [], most: bounds };
  if (layer.rotationDeg === 0) return { least: bounds, most: bounds };
  if (layer.quad === null) return { least: [], most: bounds };
  const exact = clipPolygon(layer.quad, rect);
  return { least: exact, most: measure === 'painted' && mayBleed(layer) ? bounds : exact };
}

/** The shapes of all layers a rule is about, in paint order; layers nobody sees are not in it. */
export const seenShapes = (
  frame: FrameSnapshot,
  subjects: Subjects,
  exceptRoles: readonly Role[] = [],
  measure: 'painted' | 'box' = 'painted',
): readonly SeenShape[] =>
  pickLayers(frame, subjects, exceptRoles)
    .map((layer) => seenShape(frame, layer, subjects, measure))
    .filter((shape) => shape !== null);

/**
 * Text layers and the outermost layers of some roles together, in paint order: what a spec means by "all copy and logos".
 * Text inside one of these roles is part of it and not listed again.
 */
export const textAndRoles = (
  frame: FrameSnapshot,
  roles: readonly Role[],
  exceptRoles: readonly Role[] = [],
): readonly LayerSnapshot[] => {
  const either = new Set([
    ...pickLayers(frame, 'text', [...exceptRoles, ...roles]),
    ...pickLayers(frame, [...roles], exceptRoles),
  ]);
  return frame.layers.filter((layer) => either.has(layer));
};
