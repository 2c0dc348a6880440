import type { Zone } from '../check/params/zone.ts';
import { zoneRegion } from '../check/zone-region.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import { reshapeZone } from './reshape-zone.ts';
import { zoneDrawing } from './zone-drawing.ts';

/** Zones as somebody drew them in a frame, px of that frame. */
export interface CanvasZones extends Size {
  readonly zones: readonly {
    readonly id: string;
    readonly title: string;
    readonly shapes: readonly CanvasShape[];
  }[];
}

export type CanvasShape =
  | {
      readonly is: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
    }
  | { readonly is: 'circle'; readonly x: number; readonly y: number; readonly radius: number };

/** Whole px on both sides of a drawing: what differs by less was not moved. */
const sameWithinPx = 0.5;

/**
 * The spec's zones after somebody moved, added or took away shapes on the canvas. A zone that is still there keeps its kind
 * of shape and its units; new ones are rectangles or circles in px. A drawing of another size is scaled to the spec's canvas.
 * Several shapes of one name that were not there before become zones `name`, `name-2` …
 */
export function zonesFromCanvas(drawn: CanvasZones, before: readonly Zone[], size: Size): readonly Zone[] {
  const sx = size.width / drawn.width;
  const sy = size.height / drawn.height;
  const taken = new Set<string>();
  return drawn.zones.flatMap(({ id, title, shapes }) => {
    const scaled = shapes.map((shape) => scaleShape(shape, sx, sy));
    const old = before.find((zone) => zone.id === id);
    if (old !== undefined && isAsDrawn(old, scaled, size)) return [named(old, taken)];
    const [only, ...more] = scaled;
    if (only === undefined) return [];
    const moved = old !== undefined && more.length === 0 ? reshapeZone(old, boundsOf(only), size) : null;
    if (moved !== null) return [named(moved, taken)];
    return scaled.map((shape) => named(newZone(id, title, shape), taken));
  });
}

const scaleShape = (shape: CanvasShape, sx: number, sy: number): CanvasShape =>
  shape.is === 'rect'
    ? {
        ...shape,
        x: shape.x * sx,
        y: shape.y * sy,
        width: shape.width * sx,
        height: shape.height * sy,
        radius: shape.radius * Math.min(sx, sy),
      }
    : { ...shape, x: shape.x * sx, y: shape.y * sy, radius: shape.radius * Math.min(sx, sy) };

const boundsOf = (shape: CanvasShape): Rect<'frame'> =>
  shape.is === 'rect'
    ? { x: shape.x, y: shape.y, width: shape.width, height: shape.height }
    : {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        width: 2 * shape.radius,
        height: 2 * shape.radius,
      };

/** True if the shapes lie where the zone's own drawing put them. */
function isAsDrawn(zone: Zone, shapes: readonly CanvasShape[], size: Size): boolean {
  const drawing = zoneDrawing(zone, size);
  const wanted = drawing.circle === undefined ? drawing.rects : [zoneRegion(zone, size).bounds];
  return (
    wanted.length === shapes.length &&
    wanted.every((rect) => rect !== null && shapes.some((shape) => isNear(rect, boundsOf(shape))))
  );
}

const isNear = (a: Rect<'frame'>, b: Rect<'frame'>): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < sameWithinPx);

function named(zone: Zone, taken: Set<string>): Zone {
  let id = zone.id;
  for (let nth = 2; taken.has(id); nth += 1) id = `${zone.id}-${String(nth)}`;
  taken.add(id);
  return { ...zone, id };
}

function newZone(id: string, title: string, shape: CanvasShape): Zone {
  const base = { id, ...(title !== '' && title !== id && { title }), corner: 'topLeft' } as const;
  const px = (value: number): { readonly px: number } => ({ px: Math.max(0, Math.round(value)) });
  if (shape.is === 'circle') {
    return { ...base, circle: { x: px(shape.x), y: px(shape.y), radius: px(shape.radius) } };
  }
  const { x, y, width, height, radius } = shape;
  const rect = { x: px(x), y: px(y), width: px(width), height: px(height) };
  return { ...base, rect: radius > 0 ? { ...rect, radius: Math.round(radius) } : rect };
}
