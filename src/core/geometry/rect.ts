/**
 * Where a rectangle's numbers count from. `page`: canvas px of the Figma page. `frame`: frame px at 1x, origin at the
 * top left of the frame's own box. `image`: px of the exported picture. All: x right, y down, continuous edges
 * (pixel i covers [i, i+1)).
 */
export type Space = 'page' | 'frame' | 'image';

/** An axis-aligned rectangle in one space. The phantom field stops rectangles of two spaces from meeting. */
export interface Rect<S extends Space> {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly space?: S;
}

/** A point in one space. */
export interface Point<S extends Space> {
  readonly x: number;
  readonly y: number;
  readonly space?: S;
}

/** Four corners in a layer's own order: top left, top right, bottom right, bottom left, each in `S`. */
export type Quad<S extends Space> = readonly [Point<S>, Point<S>, Point<S>, Point<S>];

/** Two rows of an affine transform, as Figma writes `relativeTransform`: [[m00, m01, tx], [m10, m11, ty]]. */
export type Matrix = readonly [readonly [number, number, number], readonly [number, number, number]];

export interface Size {
  readonly width: number;
  readonly height: number;
}
