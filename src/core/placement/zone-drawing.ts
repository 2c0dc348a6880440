import { lengthPx } from '../check/params/length.ts';
import { type Zone, zoneName } from '../check/params/zone.ts';
import { zoneRegion } from '../check/zone-region.ts';
import type { Point, Rect, Size } from '../geometry/rect.ts';

/** A zone as shapes somebody can move on the canvas, px of the spec's canvas. */
export interface ZoneDrawing {
  readonly id: string;
  readonly title: string;
  readonly rects: readonly Rect<'frame'>[];
  readonly circle?: { readonly x: number; readonly y: number; readonly radius: number };
}

/** The shapes to draw for a zone. Rounded corners are drawn square: a rectangle is what is read back. */
export function zoneDrawing(zone: Zone, size: Size): ZoneDrawing {
  const named = { id: zone.id, title: zoneName(zone) };
  if (zone.circle !== undefined) {
    const { x, y, radius } = zone.circle;
    const circle = {
      x: lengthPx(x, 'width', size),
      y: lengthPx(y, 'height', size),
      radius: lengthPx(radius, 'width', size),
    };
    return { ...named, rects: [], circle };
  }
  return { ...named, rects: zoneRegion(zone, size).polygons.map(boundsOf) };
}

function boundsOf(points: readonly Point<'frame'>[]): Rect<'frame'> {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
