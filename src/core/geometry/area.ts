import { intersect } from './intersect.ts';
import type { Rect, Space } from './rect.ts';

/** Square px; 0 for a rectangle without extent. */
export const area = <S extends Space>(rect: Rect<S>): number =>
  Math.max(0, rect.width) * Math.max(0, rect.height);

/** Which part of `rect` lies in `other`, 0..1. A `rect` without area has no part anywhere: 0. */
export const overlapShare = <S extends Space>(rect: Rect<S>, other: Rect<NoInfer<S>>): number => {
  const whole = area(rect);
  const shared = intersect(rect, other);
  return shared === null || whole === 0 ? 0 : Math.min(1, area(shared) / whole);
};
