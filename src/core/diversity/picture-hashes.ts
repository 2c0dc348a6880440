import type { Picture } from '../pixels/pixel-grid.ts';
import { dHash } from './d-hash.ts';
import { greyGrid } from './grey-grid.ts';
import type { HashBits } from './hash-bits.ts';
import { greySide, pHashOfGrey } from './p-hash.ts';

export interface PictureHashes {
  readonly dHash: HashBits;
  readonly pHash: HashBits;
}

/** Standard deviation of grey 0..255, below which a picture is flat: its hash would be made of noise. */
const flatBelow = 2;

/** Null for a flat picture, which has no look to compare. */
export const hashPicture = (picture: Picture): PictureHashes | null => {
  const grey = greyGrid(picture, greySide, greySide);
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const variance = grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length;
  if (Math.sqrt(variance) < flatBelow) return null;
  return { dHash: dHash(picture), pHash: pHashOfGrey(grey) };
};
