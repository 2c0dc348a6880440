import type { Rect, Size } from '../geometry/rect.ts';

/** How much of each pixel something covers, over a window of a picture. Image px; the window lies inside the picture. */
export interface AlphaPlane extends Size {
  readonly left: number;
  readonly top: number;
  /** 0..255, row by row. */
  readonly alpha: Uint8Array;
}

/** A plane that covers nothing yet; null = the window holds no pixel of the picture. Edges are whole image px. */
export const clearPlane = (picture: Size, window: Rect<'image'>): AlphaPlane | null => {
  const left = Math.max(0, Math.floor(window.x));
  const top = Math.max(0, Math.floor(window.y));
  const width = Math.min(picture.width, Math.ceil(window.x + window.width)) - left;
  const height = Math.min(picture.height, Math.ceil(window.y + window.height)) - top;
  return width > 0 && height > 0 ? { left, top, width, height, alpha: new Uint8Array(width * height) } : null;
};

/** The alpha at a pixel of the picture; 0 outside the window. */
export const alphaAt = ({ left, top, width, height, alpha }: AlphaPlane, x: number, y: number): number =>
  x < left || y < top || x >= left + width || y >= top + height
    ? 0
    : (alpha[(y - top) * width + x - left] ?? 0);

/** All alphas added up, in whole pixels. */
export const planeArea = ({ alpha }: AlphaPlane): number => {
  let sum = 0;
  for (const value of alpha) sum += value;
  return sum / 255;
};

/** The highest alpha of a plane, 0..255. */
export const strengthOf = ({ alpha }: AlphaPlane): number => {
  let most = 0;
  for (const value of alpha) if (value > most) most = value;
  return most;
};

/** Two planes as one: where both cover, what the upper lets through is what is left (1 − (1 − a)(1 − b)). */
export const unitePlanes = (picture: Size, planes: readonly AlphaPlane[]): AlphaPlane | null => {
  const [first] = planes;
  if (planes.length < 2) return first ?? null;
  const left = Math.min(...planes.map((plane) => plane.left));
  const top = Math.min(...planes.map((plane) => plane.top));
  const right = Math.max(...planes.map((plane) => plane.left + plane.width));
  const bottom = Math.max(...planes.map((plane) => plane.top + plane.height));
  const united = clearPlane(picture, { x: left, y: top, width: right - left, height: bottom - top });
  for (const plane of united === null ? [] : planes) if (united !== null) addPlane(united, plane);
  return united;
};

const addPlane = (to: AlphaPlane, plane: AlphaPlane): void => {
  for (let y = 0; y < plane.height; y += 1) {
    const row = (plane.top + y - to.top) * to.width + plane.left - to.left;
    for (let x = 0; x < plane.width; x += 1) {
      const [under, over] = [to.alpha[row + x] ?? 0, plane.alpha[y * plane.width + x] ?? 0];
      to.alpha[row + x] = 255 - Math.round(((255 - under) * (255 - over)) / 255);
    }
  }
};

/** Cuts a plane by another, in place: nothing of it stays where `by` covers nothing. */
export const cutPlane = (plane: AlphaPlane, by: AlphaPlane): void => {
  for (let y = 0; y < plane.height; y += 1) {
    for (let x = 0; x < plane.width; x += 1) {
      const at = y * plane.width + x;
      const value = plane.alpha[at] ?? 0;
      if (value > 0) plane.alpha[at] = Math.round((value * alphaAt(by, plane.left + x, plane.top + y)) / 255);
    }
  }
};
