import type { ElementMask } from './dataset.ts';

/** The pixels of a mask inside the smallest box around them. */
export interface MaskCrop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Row by row, 1 = inside. */
  readonly bits: Uint8Array;
}

/** Null = nothing is inside. Memory grows with the box around the mask, not with the picture. */
export const maskCrop = (rle: NonNullable<ElementMask['rle']>): MaskCrop | null => {
  const runs = insideRuns(rle.counts);
  if (runs.length === 0) return null;
  const columnsHigh = rle.height;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [start, end] of runs) {
    const [firstColumn, lastColumn] = [Math.floor(start / columnsHigh), Math.floor((end - 1) / columnsHigh)];
    left = Math.min(left, firstColumn);
    right = Math.max(right, lastColumn + 1);
    const spansColumns = firstColumn !== lastColumn;
    top = Math.min(top, spansColumns ? 0 : start % columnsHigh);
    bottom = Math.max(bottom, spansColumns ? columnsHigh : ((end - 1) % columnsHigh) + 1);
  }
  const [width, height] = [right - left, bottom - top];
  const bits = new Uint8Array(width * height);
  for (const [start, end] of runs) {
    for (let at = start; at < end; at += 1) {
      const [column, row] = [Math.floor(at / columnsHigh), at % columnsHigh];
      bits[(row - top) * width + column - left] = 1;
    }
  }
  return { left, top, width, height, bits };
};

/** Runs begin with background. */
const insideRuns = (counts: readonly number[]): readonly (readonly [start: number, end: number])[] => {
  const runs: (readonly [number, number])[] = [];
  let at = 0;
  for (const [index, length] of counts.entries()) {
    if (index % 2 === 1 && length > 0) runs.push([at, at + length]);
    at += length;
  }
  return runs;
};
