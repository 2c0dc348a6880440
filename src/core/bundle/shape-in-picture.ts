import { polygonArea } from '../geometry/clip-polygon.ts';
import type { Point, Rect, Size } from '../geometry/rect.ts';
import { isUpright, type TurnedBox, turnedBox } from '../geometry/turned-box.ts';
import type { DatasetElement } from './dataset.ts';
import { outlineOf } from './outline-of.ts';
import { roundBox } from './round-milli.ts';

/** How an annotation tool can draw an element: by its box, by its box on a corner, or, cut or slanted, by an outline. */
export type ShapeInPicture =
  | { readonly is: 'upright'; readonly box: Rect<'image'> }
  | { readonly is: 'turned'; readonly turned: TurnedBox<'image'> }
  | { readonly is: 'outline'; readonly box: Rect<'image'>; readonly points: readonly Point<'image'>[] };

/**
 * `box` is the element's box in the picture. A turned rectangle counts as one while all its corners lie in the picture and what
 * is painted fills at least three quarters of it: glyphs stay inside their box, a frame around the layer may cut most of it off.
 */
export const shapeInPicture = (
  element: DatasetElement,
  box: Rect<'image'>,
  picture: Size,
): ShapeInPicture => {
  const rounded = roundBox(box);
  const { quad } = element;
  if (quad === null || isUpright(quad)) return { is: 'upright', box: rounded };
  const points = outlineOf(element, rounded);
  const turned = turnedBox(quad);
  const isWhole = polygonArea(points) >= 0.75 * polygonArea(quad);
  return turned !== null && isWhole && liesIn(turned.quad, picture)
    ? { is: 'turned', turned }
    : { is: 'outline', box: rounded, points };
};

const liesIn = (points: readonly Point<'image'>[], { width, height }: Size): boolean =>
  points.every(({ x, y }) => x >= -noise && y >= -noise && x <= width + noise && y <= height + noise);

/** px: what float arithmetic may add to a corner that lies on the picture's edge. */
const noise = 1e-6;
