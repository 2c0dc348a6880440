/**
 * Undoes the row filters of `height` rows that start at `from` in `scanlines`, in place: afterwards each row holds its samples
 * behind its filter byte. `pixelBytes`: bytes of a pixel, at least 1. False = a filter no PNG has. Filters: PNG 9.2.
 */
export const unfilter = (
  scanlines: Uint8Array,
  from: number,
  rowBytes: number,
  height: number,
  pixelBytes: number,
): boolean => {
  const stride = rowBytes + 1;
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y += 1) {
    const start = from + y * stride;
    const row = scanlines.subarray(start + 1, start + stride);
    const undo = undoers[scanlines[start] ?? 255];
    if (undo === undefined) return false;
    undo(row, above, pixelBytes);
    above = row;
  }
  return true;
};

type Undo = (row: Uint8Array, above: Uint8Array, step: number) => void;

const at = (row: Uint8Array, index: number): number => row[index] ?? 0;

const undoSub: Undo = (row, _above, step) => {
  for (let i = step; i < row.length; i += 1) row[i] = at(row, i) + at(row, i - step);
};

const undoUp: Undo = (row, above) => {
  for (let i = 0; i < row.length; i += 1) row[i] = at(row, i) + at(above, i);
};

const undoAverage: Undo = (row, above, step) => {
  for (let i = 0; i < row.length; i += 1) {
    const left = i < step ? 0 : at(row, i - step);
    row[i] = at(row, i) + ((left + at(above, i)) >> 1);
  }
};

const undoPaeth: Undo = (row, above, step) => {
  for (let i = 0; i < Math.min(step, row.length); i += 1) row[i] = at(row, i) + at(above, i);
  for (let i = step; i < row.length; i += 1) {
    const [a, b, c] = [at(row, i - step), at(above, i), at(above, i - step)];
    const toLeft = Math.abs(b - c);
    const toAbove = Math.abs(a - c);
    const toCorner = Math.abs(a + b - 2 * c);
    const nearest = toLeft <= toAbove && toLeft <= toCorner ? a : toAbove <= toCorner ? b : c;
    row[i] = at(row, i) + nearest;
  }
};

const undoers: Readonly<Record<number, Undo | undefined>> = {
  0: () => undefined,
  1: undoSub,
  2: undoUp,
  3: undoAverage,
  4: undoPaeth,
};
