import type { Rgb } from './hex-colour.ts';
import { linearOf } from './relative-luminance.ts';

/** CIE L*a*b* under D65. */
export type Lab = readonly [l: number, a: number, b: number];

/** sRGB to CIE L*a*b*, white point D65 (IEC 61966-2-1 matrix, CIE 15). Channels are whole bytes. */
export function labOf([red, green, blue]: Rgb): Lab {
  const [r, g, b] = [linearOf(red), linearOf(green), linearOf(blue)];
  const x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const bent = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);

const rad = Math.PI / 180;
const pow7 = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
const hueOf = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360;

/**
 * CIEDE2000 difference, all weights 1: about 1 is just seen side by side, 5 is another shade. Formula and the handling of hues
 * across 0° as in Sharma, Wu and Dalal 2005, whose test data the tests hold.
 */
export function colourDifference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const stretch = 1 + 0.5 * (1 - pow7((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const c1 = Math.hypot(a1 * stretch, b1);
  const c2 = Math.hypot(a2 * stretch, b2);
  const h1 = hueOf(a1 * stretch, b1);
  const h2 = hueOf(a2 * stretch, b2);
  const isGrey = c1 * c2 === 0;
  const turn = h2 - h1;
  const hueStep = isGrey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const sum = h1 + h2;
  const hue = isGrey ? sum : Math.abs(turn) <= 180 ? sum / 2 : (sum + (sum < 360 ? 360 : -360)) / 2;
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const t =
    1 -
    0.17 * Math.cos((hue - 30) * rad) +
    0.24 * Math.cos(2 * hue * rad) +
    0.32 * Math.cos((3 * hue + 6) * rad) -
    0.2 * Math.cos((4 * hue - 63) * rad);
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const turned = (2 * Math.sqrt(c1 * c2) * Math.sin((hueStep / 2) * rad)) / (1 + 0.015 * c * t);
  const rotation = -Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * rad) * 2 * pow7(c);
  return Math.sqrt(lightness ** 2 + chroma ** 2 + turned ** 2 + rotation * chroma * turned);
}
