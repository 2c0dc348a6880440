import type { Picture } from '../pixels/pixel-grid.ts';
import { greyGrid } from './grey-grid.ts';
import { type HashBits, packBits } from './hash-bits.ts';

/** Side of the grey picture. */
export const greySide = 32;
const kept = 8;

/**
 * Perceptual hash: of the 8 × 8 lowest frequencies of a 32 × 32 grey picture (DCT-II), row by row, whether each is at least the
 * median of all but the first (the mean brightness).
 */
export const pHash = (picture: Picture): HashBits => pHashOfGrey(greyGrid(picture, greySide, greySide));

/** The same of a grey picture of 32 × 32. */
export const pHashOfGrey = (grey: Float64Array): HashBits => {
  const waves = lowFrequencies(grey);
  const sorted = waves.slice(1).sort((a, b) => a - b);
  const median = sorted[(sorted.length - 1) / 2] ?? 0;
  return packBits(waves.map((wave) => wave >= median));
};

/** cos((2x + 1) · u · π ÷ 64), rounded to what every JavaScript engine agrees on. */
const cosines: readonly (readonly number[])[] = Array.from({ length: kept }, (_, wave) =>
  Array.from(
    { length: greySide },
    (_x, x) => Math.round(Math.cos(((2 * x + 1) * wave * Math.PI) / (2 * greySide)) * 1e9) / 1e9,
  ),
);

const lowFrequencies = (grey: Float64Array): readonly number[] => {
  const rows = Array.from({ length: greySide }, (_, y) =>
    cosines.map((wave) => wave.reduce((sum, cosine, x) => sum + cosine * (grey[y * greySide + x] ?? 0), 0)),
  );
  return cosines.flatMap((down) =>
    cosines.map((_, across) => down.reduce((sum, cosine, y) => sum + cosine * (rows[y]?.[across] ?? 0), 0)),
  );
};
