import { channelDifference, hexOfRgb, type Rgb } from './hex-colour.ts';
import { byteAt, eachPixel, type PixelArea, type PixelGrid, pixelArea } from './pixel-grid.ts';
import type { EdgeReading, Readings } from './probe.ts';

type Side = 'top' | 'right' | 'bottom' | 'left';

/** A channel from here up is white: what JPG noise leaves of 255. */
const whiteFrom = 252;
/** Lines of a drawn border differ less than this (largest channel) from its outermost line. */
const sameLine = 12;
/** What is of one colour deeper than this share of the side across is ground, not a border. */
const deepestBorder = 1 / 8;

/** The frame's outermost band, `widthPx` frame px wide, side by side, and how deep its colour goes. Null = the picture shows nothing of the frame. */
export function measureEdges(grid: PixelGrid, widthPx: number): Readings['edges'] | null {
  const area = pixelArea(grid, null);
  if (area === null) return null;
  const alphas = [
    alphaAt(grid, area.left, area.top),
    alphaAt(grid, area.right - 1, area.top),
    alphaAt(grid, area.left, area.bottom - 1),
    alphaAt(grid, area.right - 1, area.bottom - 1),
  ];
  const read = (side: Side): EdgeReading => readSide(grid, area, side, widthPx);
  return {
    top: read('top'),
    right: read('right'),
    bottom: read('bottom'),
    left: read('left'),
    cornerAlpha: Math.min(...alphas),
  };
}

const alphaAt = ({ data, width }: PixelGrid, x: number, y: number): number =>
  byteAt(data, (y * width + x) * 4 + 3);

function readSide(grid: PixelGrid, area: PixelArea, side: Side, widthPx: number): EdgeReading {
  const lines = Math.max(1, Math.round(widthPx * grid.placement.scale));
  const pixels = pixelsOf(grid, band(area, side, 0, lines));
  const mean = meanOf(pixels);
  const off = pixels.map(({ rgb }) => channelDifference(rgb, mean)).sort((a, b) => a - b);
  const shareOf = (test: (pixel: Pixel) => boolean): number => pixels.filter(test).length / pixels.length;
  return {
    hex: hexOfRgb(mean),
    spread: Math.round(off[Math.max(0, Math.ceil(off.length * 0.99) - 1)] ?? 0),
    whiteShare: shareOf(({ rgb, alpha }) => alpha >= whiteFrom && Math.min(...rgb) >= whiteFrom),
    clearShare: shareOf(({ alpha }) => alpha < 255),
    ...depthOf(grid, area, side),
  };
}

/** Lines from the edge inwards that look like the outermost one, and how much of the first other line differs from it. */
function depthOf(grid: PixelGrid, area: PixelArea, side: Side): Pick<EdgeReading, 'depthPx' | 'beyondShare'> {
  const isAcross = side === 'left' || side === 'right';
  const across = isAcross ? area.right - area.left : area.bottom - area.top;
  const mean = meanOf(pixelsOf(grid, band(area, side, 0, 1)));
  let before = mean;
  for (let depth = 0; depth <= across * deepestBorder; depth += 1) {
    const line = pixelsOf(grid, band(area, side, depth, 1));
    const offFrom = (colour: Rgb): number =>
      line.filter(({ rgb }) => channelDifference(rgb, colour) > sameLine).length / line.length;
    // Against the line before it, not the first: a gradient moves away in small steps and ends no border.
    if (offFrom(mean) > 0.01) return { depthPx: depth / grid.placement.scale, beyondShare: offFrom(before) };
    before = meanOf(line);
  }
  return { depthPx: null, beyondShare: 0 };
}

function band({ left, top, right, bottom }: PixelArea, side: Side, from: number, size: number): PixelArea {
  if (side === 'top') return { left, right, top: top + from, bottom: Math.min(bottom, top + from + size) };
  if (side === 'bottom')
    return { left, right, top: Math.max(top, bottom - from - size), bottom: bottom - from };
  if (side === 'left') return { top, bottom, left: left + from, right: Math.min(right, left + from + size) };
  return { top, bottom, left: Math.max(left, right - from - size), right: right - from };
}

interface Pixel {
  readonly rgb: Rgb;
  readonly alpha: number;
}

function pixelsOf(grid: PixelGrid, area: PixelArea): readonly Pixel[] {
  const { data } = grid;
  const pixels: Pixel[] = [];
  eachPixel(grid, area, (at) =>
    pixels.push({
      rgb: [byteAt(data, at), byteAt(data, at + 1), byteAt(data, at + 2)],
      alpha: byteAt(data, at + 3),
    }),
  );
  return pixels;
}

/** The mean colour, each pixel as strong as its alpha; black when all is clear. */
function meanOf(pixels: readonly Pixel[]): Rgb {
  let [r, g, b, weight] = [0, 0, 0, 0];
  for (const { rgb, alpha } of pixels) {
    r += rgb[0] * alpha;
    g += rgb[1] * alpha;
    b += rgb[2] * alpha;
    weight += alpha;
  }
  return weight === 0 ? [0, 0, 0] : [r / weight, g / weight, b / weight];
}
