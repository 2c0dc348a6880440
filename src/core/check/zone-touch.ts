import { polygonArea } from '../geometry/clip-polygon.ts';
import { intersect } from '../geometry/intersect.ts';
import { polygonBounds } from '../geometry/polygon-bounds.ts';
import type { Rect } from '../geometry/rect.ts';
import { subtractConvex } from '../geometry/subtract-convex.ts';
import { unionBounds } from '../geometry/union-bounds.ts';
import { noiseArea } from './noise-area.ts';
import type { Polygon, SeenShape } from './seen-shape.ts';
import { type ZoneRegion, zoneOverlap } from './zone-region.ts';

/** What a layer shares with a zone. */
export interface ZoneTouch {
  /** `certain`: its real outline; `possible`: only the bounds of what is not known exactly; `none`: at most an edge. */
  readonly is: 'certain' | 'possible' | 'none';
  readonly overlapPx2: number;
  /** Of the layer's own painted area, 0..100. */
  readonly percent: number;
  /** What to draw: the part of the layer's bounds that lies in the bounds of the zone. */
  readonly region: Rect<'frame'>;
}

/** Whether a layer lies in a zone with more than `maxPercent` of what is painted of it. A strip of float noise is no touch. */
export function zoneTouch(shape: SeenShape, zone: ZoneRegion, maxPercent = 0): ZoneTouch {
  const shared = zone.bounds === null ? null : intersect(shape.rect, zone.bounds);
  const none = { is: 'none', overlapPx2: 0, percent: 0, region: shape.rect } as const;
  if (shared === null) return none;
  const least = measureTouch(shape.least, zone);
  if (isOver(least, shape.least, maxPercent)) return { is: 'certain', ...least, region: shared };
  const most = measureTouch(shape.most, zone);
  return isOver(most, shape.most, maxPercent) ? { is: 'possible', ...most, region: shared } : none;
}

const measureTouch = (outline: Polygon, zone: ZoneRegion) => {
  const overlapPx2 = zoneOverlap(zone, outline);
  const own = polygonArea(outline);
  return { overlapPx2, percent: own === 0 ? 0 : Math.min(100, (overlapPx2 / own) * 100) };
};

const isOver = (
  { overlapPx2, percent }: Pick<ZoneTouch, 'overlapPx2' | 'percent'>,
  outline: Polygon,
  maxPercent: number,
): boolean => overlapPx2 > noiseArea(outline) && percent > maxPercent + 1e-6;

/** How much of a layer lies in a union of zones. */
export interface ZoneShare {
  /** Part of its certain outline inside, 0..100; null = the outline is not known. */
  readonly percent: number | null;
  /** At least so much lies inside wherever it paints, 0..100. */
  readonly surePercent: number;
  /** Bounds of the part that lies outside; null = nothing does. */
  readonly outside: Rect<'frame'> | null;
}

export function zoneShare({ least, most }: SeenShape, zones: readonly ZoneRegion[]): ZoneShare {
  const polygons = zones.flatMap((zone) => zone.polygons);
  const sure = insideShare(most, polygons);
  const certain = least === most ? sure : insideShare(least, polygons);
  return {
    percent: least.length === 0 ? null : certain.percent,
    surePercent: sure.percent,
    outside: (least.length === 0 ? sure : certain).outside,
  };
}

function insideShare(outline: Polygon, polygons: readonly Polygon[]) {
  const pieces = subtractConvex(outline, polygons);
  const outsidePx2 = pieces.reduce((sum, piece) => sum + polygonArea(piece), 0);
  const own = polygonArea(outline);
  if (own === 0 || outsidePx2 <= noiseArea(outline)) return { percent: own === 0 ? 0 : 100, outside: null };
  const outside = unionBounds<'frame'>(pieces.map((piece) => polygonBounds(piece)));
  return { percent: Math.max(0, 100 * (1 - outsidePx2 / own)), outside };
}
