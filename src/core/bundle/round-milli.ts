import { edges } from '../geometry/edges.ts';
import type { Rect } from '../geometry/rect.ts';

/** To a thousandth px. */
export const roundMilli = (px: number): number => Math.round(px * 1000) / 1000;

/** Edges are rounded, not sizes, so that touching boxes still touch. */
export const roundBox = (box: Rect<'image'>): Rect<'image'> => {
  const { left, top, right, bottom } = edges(box);
  const [x, y] = [roundMilli(left), roundMilli(top)];
  return { x, y, width: roundMilli(roundMilli(right) - x), height: roundMilli(roundMilli(bottom) - y) };
};
