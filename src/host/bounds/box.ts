import { intersect } from '../../core/geometry/intersect.ts';
import { applyTo } from '../../core/geometry/matrix.ts';
import type { Matrix, Rect } from '../../core/geometry/rect.ts';
import { unionBounds } from '../../core/geometry/union-bounds.ts';

/** A rectangle whose space the function at hand names: a node's own px or page px. */
export type Box = Omit<Rect<'page'>, 'space'>;

/** How far something reaches beyond a box on each side, px; never negative. */
export interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function grow(box: Box, by: Reach): Box {
  return {
    x: box.x - by.left,
    y: box.y - by.top,
    width: box.width + by.left + by.right,
    height: box.height + by.top + by.bottom,
  };
}

/** The smallest box around both; null stands for nothing. */
export function union(first: Box | null, second: Box | null): Box | null {
  return unionBounds([first, second].filter((box) => box !== null));
}

/** The common part. null `clip` = no limit; boxes that only touch or miss each other have nothing in common. */
export function cut(box: Box | null, clip: Box | null): Box | null {
  return box === null || clip === null ? box : intersect(box, clip);
}

/** The axis-aligned box around `box` after `matrix`; exact for a rectangle, too wide for anything round inside it. */
export function mapBox(matrix: Matrix, box: Box): Box {
  const [[a, c], [b, d]] = matrix;
  const { x, y } = applyTo(matrix, box.x, box.y);
  const [dxw, dxh, dyw, dyh] = [a * box.width, c * box.height, b * box.width, d * box.height];
  return {
    x: x + Math.min(dxw, 0) + Math.min(dxh, 0),
    y: y + Math.min(dyw, 0) + Math.min(dyh, 0),
    width: Math.abs(dxw) + Math.abs(dxh),
    height: Math.abs(dyw) + Math.abs(dyh),
  };
}
