import type { Picture } from '../pixels/pixel-grid.ts';
import { greyGrid } from './grey-grid.ts';
import { type HashBits, packBits } from './hash-bits.ts';

const columns = 9;
const rows = 8;
/** Grey values that differ by less are one: what is left is rounding. */
const same = 1e-6;

/** Difference hash: of 9 × 8 grey values, row by row, whether each is darker than its right neighbour. */
export const dHash = (picture: Picture): HashBits => {
  const grey = greyGrid(picture, columns, rows);
  const bits: boolean[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const at = row * columns + column;
      bits.push((grey[at + 1] ?? 0) - (grey[at] ?? 0) > same);
    }
  }
  return packBits(bits);
};
