import { clipPolygon, polygonArea } from '../geometry/clip-polygon.ts';
import { edges } from '../geometry/edges.ts';
import { quadOfRect } from '../geometry/quad.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import { isUpright } from '../geometry/turned-box.ts';
import type { DatasetElement } from './dataset.ts';
import { roundMilli } from './round-milli.ts';

/**
 * The box, or for a layer that is turned or slanted its own four corners as far as they lie in the box. At least three points,
 * rounded to a thousandth px. `box` is the element's box in the picture, so rounded too.
 */
export const outlineOf = ({ quad }: DatasetElement, box: Rect<'image'>): readonly Point<'image'>[] => {
  if (quad === null || isUpright(quad)) return quadOfRect(box);
  return tidyRing(clipPolygon(quad, grown(box)), box) ?? quadOfRect(box);
};

/** A ring with rounded points inside `box`, no point twice in a row; null when less than 1 square px is left of it. */
export const tidyRing = (
  ring: readonly Point<'image'>[],
  box: Rect<'image'>,
): readonly Point<'image'>[] | null => {
  const tidy = ring
    .map((point) => clampInto(point, box))
    .filter((point, at, all) => !isSame(point, all[(at + all.length - 1) % all.length]));
  return tidy.length >= 3 && polygonArea(tidy) >= 1 ? tidy : null;
};

/** Rounding may put the box's edge a hair inside a corner; that is no reason to cut the corner off. */
const grown = ({ x, y, width, height }: Rect<'image'>): Rect<'image'> => ({
  x: x - 0.001,
  y: y - 0.001,
  width: width + 0.002,
  height: height + 0.002,
});

const clampInto = ({ x, y }: Point<'image'>, box: Rect<'image'>): Point<'image'> => {
  const { left, top, right, bottom } = edges(box);
  return {
    x: roundMilli(Math.min(right, Math.max(left, x))),
    y: roundMilli(Math.min(bottom, Math.max(top, y))),
  };
};

const isSame = (a: Point<'image'>, b: Point<'image'> | undefined): boolean => a.x === b?.x && a.y === b.y;
