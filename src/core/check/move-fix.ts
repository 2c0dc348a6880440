import { contains } from '../geometry/contains.ts';
import { edges } from '../geometry/edges.ts';
import type { Rect } from '../geometry/rect.ts';
import { unionBounds } from '../geometry/union-bounds.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Fix } from './fix.ts';
import { lineage } from './pick-layers.ts';
import { tolerancePx } from './tolerance.ts';
import { spaceLeft } from './why-unseen.ts';

/**
 * True if a plugin may move the layer and its place is its own: not locked (nor anything around it), not placed by an auto
 * layout, not part of an instance, not cut by a mask that would stay behind.
 */
export const isMovable = (frame: FrameSnapshot, layer: LayerSnapshot): boolean => {
  const [, ...around] = lineage(frame, layer);
  return (
    !layer.isInAutoLayout &&
    layer.maskedBy === null &&
    !layer.isLocked &&
    around.every(({ isLocked, type }) => !isLocked && type !== 'INSTANCE')
  );
};

/** A suggestion to shift a layer; undefined where it may not be moved, or would not move at all. */
export const moveFix = (
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  { dx, dy }: { readonly dx: number; readonly dy: number },
): Fix | undefined =>
  isMovable(frame, layer) && (dx !== 0 || dy !== 0)
    ? { is: 'suggestion', steps: [{ do: 'move', layerId: layer.id, dx, dy }] }
    : undefined;

/**
 * The smallest shift that brings `rect` wholly into `room`, to whole px where that fits as well; null when it is too large.
 */
export function shiftInto(
  rect: Rect<'frame'>,
  room: Rect<'frame'>,
): { readonly dx: number; readonly dy: number } | null {
  if (rect.width > room.width + tolerancePx || rect.height > room.height + tolerancePx) return null;
  const [is, may] = [edges(rect), edges(room)];
  return {
    dx: shiftAlong(is.left, is.right, may.left, may.right),
    dy: shiftAlong(is.top, is.bottom, may.top, may.bottom),
  };
}

function shiftAlong(start: number, end: number, from: number, to: number): number {
  if (start < from - tolerancePx) {
    const whole = Math.ceil(from - start);
    return end + whole <= to ? whole : from - start;
  }
  if (end > to + tolerancePx) {
    const whole = Math.floor(to - end);
    return start + whole >= from ? whole : to - end;
  }
  return 0;
}

/** A suggestion to move a layer into a rectangle, if it fits there and no clip above it would cut it. */
export function moveIntoFix(
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  rect: Rect<'frame'>,
  room: Rect<'frame'>,
): Fix | undefined {
  const whole = wholeRect(frame, layer, rect);
  const shift = shiftInto(whole, room);
  if (shift === null) return undefined;
  const moved = { ...whole, x: whole.x + shift.dx, y: whole.y + shift.dy };
  return layer.clip !== null && !contains(layer.clip, moved, tolerancePx)
    ? undefined
    : moveFix(frame, layer, shift);
}

/** The same into the first of several rectangles that is large enough. */
export const moveIntoAnyFix = (
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  rect: Rect<'frame'>,
  rooms: readonly Rect<'frame'>[],
): Fix | undefined =>
  rooms.map((room) => moveIntoFix(frame, layer, rect, room)).find((fix) => fix !== undefined);

/** A fix as a field of a verdict, which is left out where there is none. */
export const withFix = (fix: Fix | undefined): { readonly fix?: Fix } => (fix === undefined ? {} : { fix });

/** What is measured of a layer, and what a clip has cut off it, which comes back when it moves. */
function wholeRect(frame: FrameSnapshot, layer: LayerSnapshot, rect: Rect<'frame'>): Rect<'frame'> {
  const left = spaceLeft(frame, layer);
  const isCut = layer.box !== null && (left === null || !contains(left, layer.box, tolerancePx));
  return isCut ? (unionBounds([rect, layer.box]) ?? rect) : rect;
}

/**
 * A suggestion to move a layer out of a rectangle by the shortest way along one axis that keeps it in the frame and meets
 * none of `others`; undefined when there is none.
 */
export function moveOutFix(
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  rect: Rect<'frame'>,
  others: readonly Rect<'frame'>[],
): Fix | undefined {
  const whole = wholeRect(frame, layer, rect);
  const room = layer.clip ?? { x: 0, y: 0, ...frame.size };
  const is = edges(whole);
  const ways = others.flatMap((other) => {
    const away = edges(other);
    return [
      { dx: Math.floor(away.left - is.right), dy: 0 },
      { dx: Math.ceil(away.right - is.left), dy: 0 },
      { dx: 0, dy: Math.floor(away.top - is.bottom) },
      { dx: 0, dy: Math.ceil(away.bottom - is.top) },
    ];
  });
  const [best] = ways
    .filter((way) => {
      const moved = { ...whole, x: whole.x + way.dx, y: whole.y + way.dy };
      return contains(room, moved, tolerancePx) && others.every((other) => !meets(moved, other));
    })
    .sort((a, b) => Math.abs(a.dx + a.dy) - Math.abs(b.dx + b.dy));
  return best === undefined ? undefined : moveFix(frame, layer, best);
}

const meets = (a: Rect<'frame'>, b: Rect<'frame'>): boolean => {
  const [p, q] = [edges(a), edges(b)];
  return (
    p.left < q.right - tolerancePx &&
    q.left < p.right - tolerancePx &&
    p.top < q.bottom - tolerancePx &&
    q.top < p.bottom - tolerancePx
  );
};
