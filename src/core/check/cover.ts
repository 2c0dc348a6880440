import { contains } from '../geometry/contains.ts';
import { intersect } from '../geometry/intersect.ts';
import type { Quad, Rect } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot, Paint } from '../snapshot/frame-snapshot.ts';
import { isInOneAutoLayout } from './one-auto-layout.ts';
import { lineage } from './pick-layers.ts';
import { isSquare, oddMaskOf } from './plain-rectangle.ts';
import { seenShape } from './seen-shape.ts';
import { tolerancePx } from './tolerance.ts';

/** What one layer may hide of one that is painted before it. */
export interface Cover {
  readonly layer: LayerSnapshot;
  /** At most so much, frame px. */
  readonly rect: Rect<'frame'>;
  /** What an upright layer hides for certain, save its rounded corners. Null with `quad` null = nothing is certain. */
  readonly fill: Rect<'frame'> | null;
  /** The same of a rotated layer, which has square corners. */
  readonly quad: Quad<'frame'> | null;
  /** The box whose corners are rounded. */
  readonly corners: Rect<'frame'>;
  readonly radiusPx: number;
}

/** Paint that lets this much through is a scrim: it tints what lies below and hides nothing. */
const leastCover = 0.5;

/** Kinds whose fill is exactly their box. */
const boxes = new Set(['RECTANGLE', 'FRAME', 'COMPONENT', 'INSTANCE', 'SECTION']);

/**
 * What a layer hides of `below` at most, and for certain; null = nothing (unseen, a mask, a scrim, or a container without a
 * paint of its own). What both share around them dims and cuts both alike and is no reason for doubt.
 */
export function coverOf(frame: FrameSnapshot, layer: LayerSnapshot, below: LayerSnapshot): Cover | null {
  const around = new Set(lineage(frame, below));
  const shared = lineage(frame, layer).find((one) => around.has(one));
  const opacity =
    shared === undefined || shared.opacity === 0 ? layer.opacity : layer.opacity / shared.opacity;
  if (layer.isMask || layer.box === null || strength(layer) * opacity < leastCover) return null;
  const seen = seenShape(frame, layer, 'all');
  // A shadow round the box hides nothing; a stroke ends at most its whole weight outside.
  const box = widened(layer.box, layer.strokes.length > 0 ? layer.strokeWeight : 0);
  const rect = seen === null ? null : intersect(seen.rect, box);
  if (rect === null) return null;
  const unsure = { layer, rect, fill: null, quad: null, corners: layer.box, radiusPx: 0 };
  const own = lineage(frame, layer).filter((one) => !around.has(one));
  const isCertain =
    boxes.has(layer.type) &&
    opacity >= 1 - 1e-6 &&
    isOpaque(layer) &&
    own.every(isPlain) &&
    own.slice(1).every((one) => !one.clipsContent || isPlainClip(one)) &&
    oddMaskOf(frame, layer) === null &&
    frame.hasRenderBounds &&
    !isInOneAutoLayout(frame, layer, below);
  if (!isCertain) return unsure;
  if (layer.rotationDeg === 0) {
    return { ...unsure, fill: intersect(layer.box, rect), radiusPx: radiusOf(layer) };
  }
  // Cut corners of a rotated layer are not worth the geometry: it counts only if it is whole.
  const isWhole = contains(rect, layer.box, tolerancePx) && isSquare(layer.cornerRadius);
  return isWhole ? { ...unsure, quad: layer.quad } : unsure;
}

/** Most of what any of its fills or strokes hides, 0..1. */
const strength = ({ fills, strokes, text }: LayerSnapshot): number =>
  [...fills, ...strokes, ...(text?.runs ?? []).flatMap((run) => run.fills)].reduce(
    (most, paint) => Math.max(most, paintStrength(paint)),
    0,
  );

const paintStrength = ({ visible, opacity, alpha, stops }: Paint): number =>
  visible ? opacity * alpha * (stops.length === 0 ? 1 : Math.max(...stops.map((stop) => stop.alpha))) : 0;

/** One of its fills hides everything below: a plain colour or a gradient, every stop of it opaque, in normal blending. */
const isOpaque = ({ fills }: LayerSnapshot): boolean =>
  fills.some(
    ({ type, visible, opacity, alpha, blendMode, stops }) =>
      visible &&
      opacity * alpha >= 1 - 1e-6 &&
      blendMode === 'NORMAL' &&
      (type === 'SOLID' ||
        (type.startsWith('GRADIENT_') && stops.length > 0 && stops.every((stop) => stop.alpha >= 1 - 1e-6))),
  );

const normal = new Set(['NORMAL', 'PASS_THROUGH']);
const harmless = new Set(['DROP_SHADOW', 'INNER_SHADOW', 'BACKGROUND_BLUR']);

/** Neither blended with what lies below nor blurred at its edges. */
const isPlain = ({ blendMode, effects }: LayerSnapshot): boolean =>
  normal.has(blendMode) && effects.every(({ type, visible }) => !visible || harmless.has(type));

const isPlainClip = ({ rotationDeg, cornerRadius }: LayerSnapshot): boolean =>
  rotationDeg === 0 && isSquare(cornerRadius);

const radiusOf = ({ cornerRadius }: LayerSnapshot): number =>
  typeof cornerRadius === 'number' ? cornerRadius : Math.max(0, ...cornerRadius);

const widened = ({ x, y, width, height }: Rect<'frame'>, px: number): Rect<'frame'> => ({
  x: x - px,
  y: y - px,
  width: width + 2 * px,
  height: height + 2 * px,
});
