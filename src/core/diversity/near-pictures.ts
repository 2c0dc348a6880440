import { hamming } from './hamming.ts';
import type { PictureHashes } from './picture-hashes.ts';

/** Bits of 64, inclusive. Measured on banners: rewording changes up to 5, other layouts and photos 22 and more. */
const nearBits = 6;
/** Light against dark mode of one banner differs by 8 once inverted, unrelated banners by 27 and more. */
const invertedBits = 12;
/** The frequency hash of the same two, inverted, differs by 16; of unrelated banners by 34. Too weak alone, it stops chance. */
const invertedWaveBits = 20;

/**
 * `near`: both hashes within 6 bits. One alone would join any two pages that are mostly empty, whose differences are all 0.
 * `inverted`: what is brighter than its neighbour in one is darker in the other, within 12 bits,
 * and the frequencies agree with that within 20: on thousands of frames 12 of 64 bits alone are met by chance. Null = neither.
 */
export const nearness = (a: PictureHashes, b: PictureHashes): 'near' | 'inverted' | null => {
  const differing = hamming(a.dHash, b.dHash);
  if (differing <= nearBits) return hamming(a.pHash, b.pHash) <= nearBits ? 'near' : null;
  const isInverted = 64 - differing <= invertedBits && 64 - hamming(a.pHash, b.pHash) <= invertedWaveBits;
  return isInverted ? 'inverted' : null;
};

/** Calls `visit` with the indices (first < second) of every two pictures that are near; pictures without hashes are near none. */
export const eachNearPicture = (
  pictures: readonly (PictureHashes | null)[],
  visit: (first: number, second: number, how: 'near' | 'inverted') => void,
): void => {
  pictures.forEach((a, first) => {
    if (a === null) return;
    for (let second = first + 1; second < pictures.length; second += 1) {
      const b = pictures[second] ?? null;
      const how = b === null ? null : nearness(a, b);
      if (how !== null) visit(first, second, how);
    }
  });
};
