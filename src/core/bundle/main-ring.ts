import { polygonArea } from '../geometry/clip-polygon.ts';
import { polygonBounds } from '../geometry/polygon-bounds.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { DatasetElement, ElementMask, LossCode } from './dataset.ts';
import { maskCrop } from './mask-crop.ts';
import { outerRings } from './outer-rings.ts';
import { outlineOf, tidyRing } from './outline-of.ts';
import { roundBox } from './round-milli.ts';

export interface MainRing {
  readonly ring: readonly Point<'image'>[];
  /** Holes and further parts that the ring leaves out. */
  readonly losses: readonly LossCode[];
}

/** The one outline that stands for an element: of the largest part of its mask, or of its box when it has none. */
export const mainRing = (element: DatasetElement, box: Rect<'image'>): MainRing => {
  const { rings, hasHoles } = ringsOf(element.mask);
  const tidy = rings
    .flatMap((one) => {
      const ring = tidyRing(one, polygonBounds(one));
      return ring === null ? [] : [{ ring, area: polygonArea(ring) }];
    })
    .sort((a, b) => b.area - a.area);
  const [largest] = tidy;
  if (largest === undefined) return { ring: outlineOf(element, roundBox(box)), losses: [] };
  return {
    ring: largest.ring,
    losses: [
      ...(hasHoles ? (['mask-holes-lost'] as const) : []),
      ...(tidy.length > 1 ? (['mask-parts-lost'] as const) : []),
    ],
  };
};

const ringsOf = (
  mask: ElementMask | null,
): { readonly rings: readonly (readonly Point<'image'>[])[]; readonly hasHoles: boolean } => {
  if (mask?.rings !== null && mask?.rings !== undefined) return { rings: mask.rings, hasHoles: false };
  const crop = mask?.rle === null || mask?.rle === undefined ? null : maskCrop(mask.rle);
  return crop === null ? { rings: [], hasHoles: false } : outerRings(crop);
};
