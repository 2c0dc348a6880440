import type { Mark } from '../../core/check/mark.ts';
import { edges } from '../../core/geometry/edges.ts';
import type { Point, Rect } from '../../core/geometry/rect.ts';

/** A straight line to draw, frame px. */
export interface DistanceLine {
  readonly from: Point<'frame'>;
  readonly to: Point<'frame'>;
}

/**
 * The distance a finding is about: how far what was found sticks out of where it should be, on its worst side; else the gap
 * between it and what it is measured against. Null when there is nothing to measure from one to the other.
 */
export function distanceLine(marks: readonly Mark[]): DistanceLine | null {
  const rectOf = (is: Mark['is']): Rect<'frame'> | null => marks.find((mark) => mark.is === is)?.rect ?? null;
  const found = rectOf('found');
  const needed = rectOf('needed');
  const other = rectOf('other');
  if (found === null) return null;
  if (needed !== null) return overshoot(found, needed);
  return other === null ? null : gapBetween(found, other);
}

function overshoot(found: Rect<'frame'>, needed: Rect<'frame'>): DistanceLine | null {
  const is = edges(found);
  const may = edges(needed);
  const x = found.x + found.width / 2;
  const y = found.y + found.height / 2;
  const sides: readonly (DistanceLine & { readonly px: number })[] = [
    { px: may.left - is.left, from: { x: may.left, y }, to: { x: is.left, y } },
    { px: is.right - may.right, from: { x: may.right, y }, to: { x: is.right, y } },
    { px: may.top - is.top, from: { x, y: may.top }, to: { x, y: is.top } },
    { px: is.bottom - may.bottom, from: { x, y: may.bottom }, to: { x, y: is.bottom } },
  ];
  return longest(sides);
}

function gapBetween(found: Rect<'frame'>, other: Rect<'frame'>): DistanceLine | null {
  const a = edges(found);
  const b = edges(other);
  const x = (Math.max(a.left, b.left) + Math.min(a.right, b.right)) / 2;
  const y = (Math.max(a.top, b.top) + Math.min(a.bottom, b.bottom)) / 2;
  const sides: readonly (DistanceLine & { readonly px: number })[] = [
    { px: b.left - a.right, from: { x: a.right, y }, to: { x: b.left, y } },
    { px: a.left - b.right, from: { x: a.left, y }, to: { x: b.right, y } },
    { px: b.top - a.bottom, from: { x, y: a.bottom }, to: { x, y: b.top } },
    { px: a.top - b.bottom, from: { x, y: a.top }, to: { x, y: b.bottom } },
  ];
  return longest(sides);
}

function longest(sides: readonly (DistanceLine & { readonly px: number })[]): DistanceLine | null {
  const real = sides.filter(({ px }) => px > 0).sort((a, b) => b.px - a.px);
  const [first] = real;
  return first === undefined ? null : { from: first.from, to: first.to };
}
