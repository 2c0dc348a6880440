import type { Point, Rect } from './rect.ts';

/** How a picture of a frame lies over it. */
export interface ImagePlacement {
  /** Top left of the picture in frame px: not 0,0 where the picture shows the frame's render bounds. */
  readonly origin: Point<'frame'>;
  /** Image px per frame px. */
  readonly scale: number;
}

export const toImage = (rect: Rect<'frame'>, { origin, scale }: ImagePlacement): Rect<'image'> => ({
  x: (rect.x - origin.x) * scale,
  y: (rect.y - origin.y) * scale,
  width: rect.width * scale,
  height: rect.height * scale,
});

export const toFrame = (rect: Rect<'image'>, { origin, scale }: ImagePlacement): Rect<'frame'> => ({
  x: rect.x / scale + origin.x,
  y: rect.y / scale + origin.y,
  width: rect.width / scale,
  height: rect.height / scale,
});

export const pointToImage = (point: Point<'frame'>, { origin, scale }: ImagePlacement): Point<'image'> => ({
  x: (point.x - origin.x) * scale,
  y: (point.y - origin.y) * scale,
});
