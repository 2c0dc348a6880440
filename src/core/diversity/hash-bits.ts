/** 64 bits of a perceptual hash: the upper and the lower half, each an unsigned 32-bit integer. */
export type HashBits = readonly [upper: number, lower: number];

/** The first of 64 booleans becomes the highest bit. */
export const packBits = (bits: readonly boolean[]): HashBits => [packHalf(bits, 0), packHalf(bits, 32)];

const packHalf = (bits: readonly boolean[], from: number): number => {
  let half = 0;
  for (let at = from; at < from + 32; at += 1) half = (half << 1) | (bits[at] === true ? 1 : 0);
  return half >>> 0;
};
