import { area } from '../../geometry/area.ts';
import type { FrameFacts, LayerFacts } from './frame-facts.ts';

/** Near = within this share of the frame's side. */
const near = 0.16;

/** Near any edge of the frame. */
export function isAtEdge({ snapshot }: FrameFacts, { shown }: LayerFacts): boolean {
  return shown !== null && margins(snapshot.size, shown).some((margin) => margin <= near);
}

/** Near two edges that meet. */
export function isCorner({ snapshot }: FrameFacts, { shown }: LayerFacts): boolean {
  if (shown === null || area(shown) === 0) return false;
  const [left = 1, right = 1, top = 1, bottom = 1] = margins(snapshot.size, shown);
  return Math.min(left, right) <= near && Math.min(top, bottom) <= near;
}

const margins = (
  { width, height }: { readonly width: number; readonly height: number },
  rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly number[] => [
  rect.x / width,
  (width - rect.x - rect.width) / width,
  rect.y / height,
  (height - rect.y - rect.height) / height,
];
