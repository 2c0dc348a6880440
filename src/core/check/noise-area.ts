import { polygonBounds } from '../geometry/polygon-bounds.ts';
import type { Point } from '../geometry/rect.ts';
import { tolerancePx } from './tolerance.ts';

/** Square px of a strip as wide as the tolerance along the longest side of an outline: less than this is float noise. */
export const noiseArea = (outline: readonly Point<'frame'>[]): number => {
  const { width, height } = polygonBounds(outline);
  return tolerancePx * Math.max(1, width, height);
};
