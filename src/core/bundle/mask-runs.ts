import type { MaskCrop } from './mask-crop.ts';

/** Lengths of runs row by row through the box, background first: CVAT's form, turned by a quarter against COCO's. */
export const rowRuns = ({ bits }: MaskCrop): readonly number[] => {
  const runs: number[] = [];
  let [current, length] = [0, 0];
  for (const bit of bits) {
    if (bit === current) {
      length += 1;
      continue;
    }
    runs.push(length);
    [current, length] = [bit, 1];
  }
  return [...runs, length];
};
