import type { Rect } from '../geometry/rect.ts';
import { boundsOfRuns, pixelsOf, type RunLength } from './run-length.ts';

/** A mask as CVAT writes it: runs row by row inside a box of whole image px, background first. */
export interface CvatRuns {
  readonly box: Rect<'image'>;
  readonly counts: readonly number[];
}

/** Null = no pixel is set, or the runs do not add up to the picture. */
export const toCvatRuns = (mask: RunLength): CvatRuns | null => {
  const box = boundsOfRuns(mask);
  const pixels = pixelsOf(mask);
  if (box === null || !pixels.ok) return null;
  const counts: number[] = [];
  let [value, run] = [0, 0];
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1) {
      const pixel = pixels.value[y * mask.width + x] ?? 0;
      if (pixel !== value) {
        counts.push(run);
        [value, run] = [pixel, 0];
      }
      run += 1;
    }
  }
  counts.push(run);
  return { box, counts };
};
