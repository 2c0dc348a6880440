import type { Rgb } from './hex-colour.ts';

/** sRGB byte to linear light, 0..1 (IEC 61966-2-1; WCAG 2.2 “relative luminance” with its erratum 0.04045). */
const linearOfByte: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** A channel byte 0..255 as linear light 0..1. */
export const linearOf = (byte: number): number => linearOfByte[byte] ?? 0;

/** WCAG 2 relative luminance of an sRGB colour, 0 black … 1 white. */
export const relativeLuminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linearOf(red) + 0.7152 * linearOf(green) + 0.0722 * linearOf(blue);

/** WCAG 2 contrast ratio of two relative luminances, 1..21. */
export const contrastRatio = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
