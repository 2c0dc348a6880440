import type { Edges } from './edges.ts';
import { edges, fromEdges } from './edges.ts';
import type { Rect, Space } from './rect.ts';

/** `rect` with each side moved inwards by so many px; negative px widen it. Null when nothing is left between the sides. */
export const inset = <S extends Space>(rect: Rect<S>, px: Edges): Rect<S> | null => {
  const e = edges(rect);
  const inner = {
    left: e.left + px.left,
    top: e.top + px.top,
    right: e.right - px.right,
    bottom: e.bottom - px.bottom,
  };
  return inner.left < inner.right && inner.top < inner.bottom ? fromEdges(inner) : null;
};
