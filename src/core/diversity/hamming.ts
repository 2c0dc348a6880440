import type { HashBits } from './hash-bits.ts';

/** How many of 64 bits differ, 0..64. */
export const hamming = (a: HashBits, b: HashBits): number => ones(a[0] ^ b[0]) + ones(a[1] ^ b[1]);

/** Set bits of a 32-bit integer, counted in parallel sums of 2, 4, 8 and 32 bits (H. S. Warren, Hacker's Delight, §5-1). */
const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
