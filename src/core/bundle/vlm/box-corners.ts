import { edges } from '../../geometry/edges.ts';
import type { Rect, Size } from '../../geometry/rect.ts';

export type Corners = readonly [left: number, top: number, right: number, bottom: number];

/** Px of the picture, to a thousandth. A side thinner than that stays as it is, so that left < right and top < bottom. */
export const pxCorners = (box: Rect<'image'>): Corners => {
  const { left, top, right, bottom } = edges(box);
  const [l, r] = distinct(left, right, (px) => Math.round(px * 1000) / 1000, [left, right]);
  const [t, b] = distinct(top, bottom, (px) => Math.round(px * 1000) / 1000, [top, bottom]);
  return [l, t, r, b];
};

/** 0 to 1000 of the picture's own sides, whole numbers. */
export const thousandthCorners = (box: Rect<'image'>, { width, height }: Size): Corners => {
  const { left, top, right, bottom } = edges(box);
  const [l, r] = wholeSteps(left / width, right / width, 1000);
  const [t, b] = wholeSteps(top / height, bottom / height, 1000);
  return [l, t, r, b];
};

/**
 * 0 to 1 of the square that LLaVA pads a picture to, three decimals. The picture lies in its middle, on whole px, as its
 * `expand2square` places it.
 */
export const squareCorners = (box: Rect<'image'>, { width, height }: Size): Corners => {
  const side = Math.max(width, height);
  const [dx, dy] = [Math.floor((side - width) / 2), Math.floor((side - height) / 2)];
  const { left, top, right, bottom } = edges(box);
  const [l, r] = wholeSteps((left + dx) / side, (right + dx) / side, 1000);
  const [t, b] = wholeSteps((top + dy) / side, (bottom + dy) / side, 1000);
  return [l / 1000, t / 1000, r / 1000, b / 1000];
};

/** Shares as whole steps; a side that rounds to nothing gets one step. */
const wholeSteps = (from: number, to: number, steps: number): readonly [number, number] => {
  const low = Math.min(steps - 1, Math.floor(from * steps));
  return distinct(from, to, (share) => Math.min(steps, Math.max(0, Math.round(share * steps))), [
    low,
    low + 1,
  ]);
};

const distinct = (
  from: number,
  to: number,
  round: (value: number) => number,
  otherwise: readonly [number, number],
): readonly [number, number] => {
  const rounded = [round(from), round(to)] as const;
  return rounded[0] < rounded[1] ? rounded : otherwise;
};
