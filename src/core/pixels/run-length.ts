import type { Rect, Size } from '../geometry/rect.ts';
import { err, ok, type Result } from '../result.ts';
import { type AlphaPlane, strengthOf } from './alpha-plane.ts';

/**
 * A mask over a whole picture as COCO writes it uncompressed: lengths of runs of equal pixels, column by column from the top
 * left, background first (so the first may be 0). They add up to width × height.
 */
export interface RunLength extends Size {
  readonly counts: readonly number[];
}

/**
 * Pixels of a plane that reach half of its strength, as a mask of the whole picture: an element at 30 % opacity is as much
 * there as one at 100 %, and its shadow is not.
 */
export const runLengthOf = (picture: Size, plane: AlphaPlane | null): RunLength => {
  const { width, height } = picture;
  const counts: number[] = [];
  const threshold = plane === null ? 256 : Math.max(1, strengthOf(plane) / 2);
  let [value, run] = [false, 0];
  const add = (isSet: boolean, length: number): void => {
    if (length === 0) return;
    if (isSet === value) run += length;
    else {
      counts.push(run);
      [value, run] = [isSet, length];
    }
  };
  if (plane === null) return { width, height, counts: [width * height] };
  add(false, plane.left * height);
  for (let x = 0; x < plane.width; x += 1) {
    add(false, plane.top);
    for (let y = 0; y < plane.height; y += 1) add((plane.alpha[y * plane.width + x] ?? 0) >= threshold, 1);
    add(false, height - plane.top - plane.height);
  }
  add(false, (width - plane.left - plane.width) * height);
  if (run > 0) counts.push(run);
  return { width, height, counts };
};

/** One byte a pixel, row by row, 1 = set. Fails when the runs do not add up to the picture. */
export const pixelsOf = ({
  width,
  height,
  counts,
}: RunLength): Result<Uint8Array, { code: 'runs-do-not-fit'; data: Record<string, number> }> => {
  const sum = counts.reduce((all, count) => all + count, 0);
  const areWhole = counts.every((count) => Number.isInteger(count) && count >= 0);
  if (!areWhole || sum !== width * height) {
    return err({ code: 'runs-do-not-fit', data: { sum, pixels: width * height } });
  }
  const pixels = new Uint8Array(sum);
  let at = 0;
  counts.forEach((count, index) => {
    for (const end = at + count; at < end; at += 1) {
      if (index % 2 === 1) pixels[(at % height) * width + Math.floor(at / height)] = 1;
    }
  });
  return ok(pixels);
};

/** Number of pixels that are set. */
export const areaOfRuns = ({ counts }: RunLength): number =>
  counts.reduce((sum, count, index) => (index % 2 === 1 ? sum + count : sum), 0);

/** The smallest rectangle around the pixels that are set; null = none is. */
export const boundsOfRuns = ({ height, counts }: RunLength): Rect<'image'> | null => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let start = 0;
  counts.forEach((count, index) => {
    if (index % 2 === 1 && count > 0) {
      const last = start + count - 1;
      const [first, final] = [Math.floor(start / height), Math.floor(last / height)];
      left = Math.min(left, first);
      right = Math.max(right, final + 1);
      // A run over a column's end touches the picture's lower edge and the upper one.
      top = Math.min(top, first === final ? start % height : 0);
      bottom = Math.max(bottom, first === final ? (last % height) + 1 : height);
    }
    start += count;
  });
  return left < right ? { x: left, y: top, width: right - left, height: bottom - top } : null;
};
