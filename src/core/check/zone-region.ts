import { clipConvex } from '../geometry/clip-convex.ts';
import { polygonArea } from '../geometry/clip-polygon.ts';
import { inset } from '../geometry/inset.ts';
import { quadOfRect } from '../geometry/quad.ts';
import type { Point, Rect, Size } from '../geometry/rect.ts';
import { unionBounds } from '../geometry/union-bounds.ts';
import { lengthPx } from './params/length.ts';
import type { Zone } from './params/zone.ts';

/** A zone laid over a frame of one size: convex polygons that do not overlap each other, frame px. Empty = no room for it. */
export interface ZoneRegion {
  readonly polygons: readonly (readonly Point<'frame'>[])[];
  /** Upright bounds of all of them, to draw; null when the zone has no area. */
  readonly bounds: Rect<'frame'> | null;
  /** True if it is one upright rectangle, so its edges can be named in px. */
  readonly isRect: boolean;
}

/** Where a zone lies in a frame. Percentages and cells become px of this very frame. */
export function zoneRegion(zone: Zone, size: Size): ZoneRegion {
  const shapes = shapesOf(zone, size);
  const bounds = unionBounds<'frame'>(shapes.map(({ rect }) => rect));
  return {
    polygons: shapes.map(({ polygon }) => polygon),
    bounds,
    isRect: shapes.length === 1 && shapes[0]?.isRect === true,
  };
}

/**
 * Square px that a convex polygon (a layer's quad, the corners of its box) shares with a zone. Whichever has fewer corners does
 * the cutting: a circle has 128, and each side of the cutter walks over all corners of the other.
 */
export const zoneOverlap = (region: ZoneRegion, shape: readonly Point<'frame'>[]): number =>
  region.polygons.reduce((sum, polygon) => {
    const shared = polygon.length > shape.length ? clipConvex(polygon, shape) : clipConvex(shape, polygon);
    return sum + polygonArea(shared);
  }, 0);

interface Shape {
  readonly polygon: readonly Point<'frame'>[];
  readonly rect: Rect<'frame'>;
  readonly isRect: boolean;
}

function shapesOf(zone: Zone, size: Size): readonly Shape[] {
  const { rect, insets, band, corners, circle, cells } = zone;
  if (rect !== undefined) return rectShape(placeRect(zone, size), rect.radius ?? 0);
  if (insets !== undefined) {
    const left = lengthPx(insets.left, 'width', size);
    const right = lengthPx(insets.right, 'width', size);
    const top = lengthPx(insets.top, 'height', size);
    const bottom = lengthPx(insets.bottom, 'height', size);
    const room = inset<'frame'>({ x: 0, y: 0, ...size }, { left, top, right, bottom });
    return room === null ? [] : rectShape(room, 0);
  }
  if (band !== undefined) return rectShape(placeBand(band, size), 0);
  if (corners !== undefined) return placeCorners(corners, size).flatMap((one) => rectShape(one, 0));
  if (circle !== undefined) {
    const x = lengthPx(circle.x, 'width', size);
    const y = lengthPx(circle.y, 'height', size);
    return circleShape({ x, y }, lengthPx(circle.radius, 'width', size));
  }
  return cells === undefined ? [] : placeCells(cells, size).flatMap((one) => rectShape(one, 0));
}

const rectShape = (rect: Rect<'frame'>, radius: number): readonly Shape[] => {
  if (rect.width <= 0 || rect.height <= 0) return [];
  if (radius <= 0) return [{ polygon: quadOfRect(rect), rect, isRect: true }];
  return [{ polygon: roundedPolygon(rect, radius), rect, isRect: false }];
};

function placeRect({ rect, corner }: Zone, size: Size): Rect<'frame'> {
  if (rect === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const width = lengthPx(rect.width, 'width', size);
  const height = lengthPx(rect.height, 'height', size);
  const dx = lengthPx(rect.x, 'width', size);
  const dy = lengthPx(rect.y, 'height', size);
  const isRight = corner === 'topRight' || corner === 'bottomRight' || corner === 'right';
  const isBottom = corner === 'bottomLeft' || corner === 'bottomRight' || corner === 'bottom';
  const isMiddleX = corner === 'top' || corner === 'bottom' || corner === 'center';
  const isMiddleY = corner === 'left' || corner === 'right' || corner === 'center';
  const x = isRight ? size.width - width - dx : isMiddleX ? (size.width - width) / 2 + dx : dx;
  const y = isBottom ? size.height - height - dy : isMiddleY ? (size.height - height) / 2 + dy : dy;
  return { x, y, width, height };
}

function placeBand({ side, size: thickness }: NonNullable<Zone['band']>, size: Size): Rect<'frame'> {
  const isUpright = side === 'left' || side === 'right';
  const px = lengthPx(thickness, isUpright ? 'width' : 'height', size);
  return {
    x: side === 'right' ? size.width - px : 0,
    y: side === 'bottom' ? size.height - px : 0,
    width: isUpright ? px : size.width,
    height: isUpright ? size.height : px,
  };
}

function placeCorners(corners: NonNullable<Zone['corners']>, size: Size): readonly Rect<'frame'>[] {
  const width = Math.min(lengthPx(corners.width, 'width', size), size.width / 2);
  const height = Math.min(lengthPx(corners.height, 'height', size), size.height / 2);
  return [0, size.width - width].flatMap((x) =>
    [0, size.height - height].map((y) => ({ x, y, width, height })),
  );
}

/** A cell named twice counts once; one outside the grid is passed over (the linter names it). */
function placeCells(
  { columns, rows, cells }: NonNullable<Zone['cells']>,
  size: Size,
): readonly Rect<'frame'>[] {
  const width = size.width / columns;
  const height = size.height / rows;
  const wanted = new Map(cells.map(([column, row]) => [`${String(column)},${String(row)}`, { column, row }]));
  return [...wanted.values()]
    .filter(({ column, row }) => column < columns && row < rows)
    .map(({ column, row }) => ({ x: column * width, y: row * height, width, height }));
}

/** Corners of the polygon that stands for a whole circle. With its area equal to the circle's the error of any overlap is under 0.1 %. */
const circleCorners = 128;

const circleShape = ({ x, y }: Point<'frame'>, radius: number): readonly Shape[] => {
  if (radius <= 0) return [];
  const step = (2 * Math.PI) / circleCorners;
  // A polygon through the circle would be too small: this radius gives it the circle's area.
  const reach = radius * Math.sqrt(step / Math.sin(step));
  const polygon = Array.from({ length: circleCorners }, (_, index) => ({
    x: x + reach * Math.cos(index * step),
    y: y + reach * Math.sin(index * step),
  }));
  return [
    { polygon, rect: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, isRect: false },
  ];
};

const cornerSteps = 16;

function roundedPolygon({ x, y, width, height }: Rect<'frame'>, wanted: number): readonly Point<'frame'>[] {
  const radius = Math.min(wanted, width / 2, height / 2);
  const centres: readonly (readonly [number, number, number])[] = [
    [x + width - radius, y + height - radius, 0],
    [x + radius, y + height - radius, 1],
    [x + radius, y + radius, 2],
    [x + width - radius, y + radius, 3],
  ];
  return centres.flatMap(([cx, cy, quarter]) =>
    Array.from({ length: cornerSteps + 1 }, (_, step) => {
      const angle = ((quarter + step / cornerSteps) * Math.PI) / 2;
      return { x: cx + radius * Math.cos(angle), y: cy + radius * Math.sin(angle) };
    }),
  );
}
