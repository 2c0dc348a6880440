import { contains } from '../geometry/contains.ts';
import { degreesOf, rotationDegOf } from '../geometry/matrix.ts';
import { matrixToFrame } from '../geometry/page-to-frame.ts';
import { boundsOfQuad, quadOfRect, quadOfSize } from '../geometry/quad.ts';
import type { Point, Quad, Rect, Size } from '../geometry/rect.ts';
import type { FrameSupplement } from './supplement.ts';

type LayerTransform = FrameSupplement['transforms'][number];

export interface LayerPlacement {
  readonly rotationDeg: number;
  readonly quad: Quad<'frame'> | null;
  readonly size: Size | null;
}

/** Below this REST angles that cancel out on the way down count as upright. */
const uprightDeg = 0.01;

/**
 * How a layer lies in its frame. With a transform from the supplement: exact, if it agrees with the box. Without one it is taken as upright unless the
 * angle summed from REST fields contradicts that: then only the angle is known and corners are not guessed.
 */
export const placeLayer = (
  box: Rect<'frame'> | null,
  rotationRad: number,
  transform: LayerTransform | undefined,
  origin: Point<'page'>,
): LayerPlacement => {
  if (transform !== undefined) return placeByTransform(box, transform, origin);
  const rotationDeg = degreesOf(Math.atan2(Math.sin(rotationRad), Math.cos(rotationRad)));
  if (Math.abs(rotationDeg) > uprightDeg) return { rotationDeg, quad: null, size: null };
  return {
    rotationDeg: 0,
    quad: box && quadOfRect(box),
    size: box && { width: box.width, height: box.height },
  };
};

/** Corners whose bounds lie further from the box than this belong to another moment or to a guessed transform. */
const agreesWithinPx = 0.5;

const placeByTransform = (
  box: Rect<'frame'> | null,
  { absoluteTransform, width, height }: LayerTransform,
  origin: Point<'page'>,
): LayerPlacement => {
  const rotationDeg = rotationDegOf(absoluteTransform);
  const quad = quadOfSize<'frame'>({ width, height }, matrixToFrame(absoluteTransform, origin));
  const bounds = boundsOfQuad(quad);
  const agrees =
    box !== null && contains(box, bounds, agreesWithinPx) && contains(bounds, box, agreesWithinPx);
  return agrees ? { rotationDeg, quad, size: { width, height } } : { rotationDeg, quad: null, size: null };
};
