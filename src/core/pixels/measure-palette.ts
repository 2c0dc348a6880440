import type { Rect } from '../geometry/rect.ts';
import { colourDifference, type Lab, labOf } from './colour-difference.ts';
import { hexOfRgb, type Rgb } from './hex-colour.ts';
import { byteAt, eachPixel, type PixelGrid, pixelArea } from './pixel-grid.ts';
import type { Readings } from './probe.ts';

/** Bins nearer than this (CIEDE2000) are one colour: anti-aliasing and JPG noise stay with what they belong to. */
const oneColour = 6;
const mostColours = 16;
/** A group smaller than this share of the part is no colour of the picture but a blend between two. */
const smallestShare = 0.005;
const binBits = 4;

/**
 * The largest groups of colour of a part of the picture, largest first: opaque pixels are counted in bins of 4 bits a channel,
 * and each bin, largest first, joins the first group whose colour is near. Shares of all pixels of the part, so they need not
 * sum to 1. Null = the rectangle holds no pixel of the frame.
 */
export function measurePalette(grid: PixelGrid, rect: Rect<'frame'> | null): Readings['palette'] | null {
  const area = pixelArea(grid, rect);
  if (area === null) return null;
  const bins = countBins(grid, area);
  const total = (area.right - area.left) * (area.bottom - area.top);
  const groups: { readonly lab: Lab; readonly hex: string; count: number }[] = [];
  for (const { rgb, count } of bins) {
    const lab = labOf(rgb);
    const near = groups.find((group) => colourDifference(group.lab, lab) < oneColour);
    if (near !== undefined) near.count += count;
    else if (groups.length < mostColours * 4) groups.push({ lab, hex: hexOfRgb(rgb), count });
  }
  return groups
    .map(({ hex, count }) => ({ hex, share: count / total }))
    .filter(({ share }) => share >= smallestShare)
    .sort((a, b) => b.share - a.share || (a.hex < b.hex ? -1 : 1))
    .slice(0, mostColours);
}

interface Bin {
  readonly rgb: Rgb;
  readonly count: number;
}

/** Bins that hold anything, with their mean colour in whole bytes, largest first; equals by place. */
function countBins(grid: PixelGrid, area: NonNullable<ReturnType<typeof pixelArea>>): readonly Bin[] {
  const { data } = grid;
  const shift = 8 - binBits;
  const sums = new Float64Array((1 << (3 * binBits)) * 4);
  eachPixel(grid, area, (at) => {
    if (byteAt(data, at + 3) < 255) return;
    const [r, g, b] = [byteAt(data, at), byteAt(data, at + 1), byteAt(data, at + 2)];
    const bin = (((r >> shift) << (2 * binBits)) | ((g >> shift) << binBits) | (b >> shift)) * 4;
    sums[bin] = (sums[bin] ?? 0) + r;
    sums[bin + 1] = (sums[bin + 1] ?? 0) + g;
    sums[bin + 2] = (sums[bin + 2] ?? 0) + b;
    sums[bin + 3] = (sums[bin + 3] ?? 0) + 1;
  });
  const bins: Bin[] = [];
  for (let at = 0; at < sums.length; at += 4) {
    const count = sums[at + 3] ?? 0;
    if (count === 0) continue;
    const mean = (channel: number): number => Math.round((sums[at + channel] ?? 0) / count);
    bins.push({ rgb: [mean(0), mean(1), mean(2)], count });
  }
  return bins.sort((a, b) => b.count - a.count);
}
