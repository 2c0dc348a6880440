import type { Point, Rect, Size } from '../geometry/rect.ts';
import type { DatasetElement } from './dataset.ts';
import { roundBox, roundMilli } from './round-milli.ts';
import type { SeenAs } from './without-repeats.ts';

/**
 * One line of a label file: a class from 0, then shares of the sides of the picture. Places are rounded to a thousandth px first, as
 * in every format.
 */
export interface YoloRow extends SeenAs {
  readonly text: string;
}

/** `cls xc yc w h`. */
export const boxRow = (
  element: DatasetElement,
  classAt: number,
  boxInPicture: Rect<'image'>,
  picture: Size,
): YoloRow => {
  const box = roundBox(boxInPicture);
  const numbers = [
    (box.x + box.width / 2) / picture.width,
    (box.y + box.height / 2) / picture.height,
    box.width / picture.width,
    box.height / picture.height,
  ].map((value) => share(value));
  const text = [String(classAt), ...numbers].join(' ');
  return { element, text, seenAs: text };
};

/** `cls x1 y1 x2 y2 …`: an outline, or the four corners of a turned box. */
export const pointsRow = (
  element: DatasetElement,
  classAt: number,
  points: readonly Point<'image'>[],
  picture: Size,
): YoloRow => {
  const xs = points.map(({ x }) => share(roundMilli(x) / picture.width));
  const ys = points.map(({ y }) => share(roundMilli(y) / picture.height));
  const numbers = xs.flatMap((x, at) => [x, ys[at] ?? share(0)]);
  const seenAs = [String(classAt), ...[xs, ys].flatMap((values) => bounds(values))].join(' ');
  return { element, text: [String(classAt), ...numbers].join(' '), seenAs };
};

/** An empty file says that nothing is in the picture; a missing one would be only a guess. */
export const rowsText = (rows: readonly YoloRow[]): readonly string[] => rows.map(({ text }) => `${text}\n`);

/** Six decimals are a thousandth px of a picture 1000 px wide. Readers throw the whole picture away for a share beyond 0..1. */
const share = (value: number): string => Math.min(1, Math.max(0, value)).toFixed(6);

/** Fixed decimals below ten compare as text like the numbers they are. */
const bounds = (values: readonly string[]): readonly [string, string] => {
  let [low, high] = [values[0] ?? '', values[0] ?? ''];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
};
