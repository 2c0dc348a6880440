import { rotationDegOf } from '../../core/geometry/matrix.ts';
import type { Matrix, Size } from '../../core/geometry/rect.ts';
import type { Box } from './node-entry.ts';

/** How a node lies on the page: its own size, and the transform of its own axes to page px. */
export interface Placement {
  readonly size: Size;
  readonly absoluteTransform: Matrix;
  /**
   * `source`: Figma wrote size and transforms. `derived`: solved from box and rotation. `box`: rotated so near to 45° that
   * the box does not tell the sides, so size is the box's and the transform does not reproduce it.
   */
  readonly knownBy: 'source' | 'derived' | 'box';
}

/** Below this |cos 2θ| the two equations for the sides are so near to one that float32 noise of the box exceeds 0.01 px. */
const leastDeterminant = 0.01;

/** A solved side may be this far below zero (float32 noise); further means the box is not that of a rotated rectangle. */
const sideNoisePx = 0.05;

/**
 * The size of a rectangle turned by `rotationRad` whose axis-aligned box is `box`: the solution of
 * `W = w|cos| + h|sin|`, `H = w|sin| + h|cos|`. Null near 45° and for a box that no such rectangle has (skew).
 */
export function sizeFromBox(box: Size, rotationRad: number): Size | null {
  const cos = Math.abs(Math.cos(rotationRad));
  const sin = Math.abs(Math.sin(rotationRad));
  const determinant = cos * cos - sin * sin;
  if (Math.abs(determinant) < leastDeterminant) return null;
  const width = (box.width * cos - box.height * sin) / determinant;
  const height = (box.height * cos - box.width * sin) / determinant;
  const tolerated = sideNoisePx / Math.abs(determinant);
  if (width < -tolerated || height < -tolerated) return null;
  return { width: Math.max(0, width), height: Math.max(0, height) };
}

/**
 * The page transform of a rectangle of `size` turned by `rotationRad` (clockwise on screen, as REST counts), moved so that its
 * axis-aligned box starts where `box` starts.
 */
export function transformIntoBox(box: Box, size: Size, rotationRad: number): Matrix {
  const cos = Math.cos(rotationRad);
  const sin = Math.sin(rotationRad);
  const left = Math.min(0, cos * size.width) + Math.min(0, -sin * size.height);
  const top = Math.min(0, sin * size.width) + Math.min(0, cos * size.height);
  return [
    [cos, -sin, box.x - left],
    [sin, cos, box.y - top],
  ];
}

/** The axis-aligned page box of a rectangle of `size` under `transform`. */
export function boxOf(transform: Matrix, { width, height }: Size): Box {
  const [[a, c, e], [b, d, f]] = transform;
  const left = e + Math.min(0, a * width) + Math.min(0, c * height);
  const top = f + Math.min(0, b * width) + Math.min(0, d * height);
  return {
    x: left,
    y: top,
    width: Math.abs(a * width) + Math.abs(c * height),
    height: Math.abs(b * width) + Math.abs(d * height),
  };
}

/** Derives a placement for sources without `geometry=paths`. `rotationRad` counts from the page, not from the parent. */
export function placementFromBox(box: Box, rotationRad: number): Placement {
  const solved = sizeFromBox(box, rotationRad);
  if (solved === null) {
    return { size: box, absoluteTransform: transformIntoBox(box, box, rotationRad), knownBy: 'box' };
  }
  return { size: solved, absoluteTransform: transformIntoBox(box, solved, rotationRad), knownBy: 'derived' };
}

/** The Plugin API's `rotation`: degrees, atan2(-m10, m00), the other way round than REST. */
export function pluginRotationDeg(relative: Matrix): number {
  const clockwise = rotationDegOf(relative);
  return clockwise === 0 ? 0 : -clockwise;
}
