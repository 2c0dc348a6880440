import type { Rect, Space } from './rect.ts';

/** The four sides of a rectangle in its own space: `left <= right`, `top <= bottom` for sizes that are not negative. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const edges = <S extends Space>(rect: Rect<S>): Edges => ({
  left: rect.x,
  top: rect.y,
  right: rect.x + rect.width,
  bottom: rect.y + rect.height,
});

/** The rectangle between four sides. Name the space where the result is used: sides carry none. */
export const fromEdges = <S extends Space>({ left, top, right, bottom }: Edges): Rect<S> => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});
