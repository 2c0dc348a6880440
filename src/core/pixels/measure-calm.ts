import type { Rect } from '../geometry/rect.ts';
import { byteAt, type PixelArea, type PixelGrid, pixelArea } from './pixel-grid.ts';
import type { Readings } from './probe.ts';
import { relativeLuminance } from './relative-luminance.ts';

/** Sobel magnitude, scaled so that a step from black to white along one axis is 1, over which a pixel lies on an edge. */
const edgeFrom = 0.25;

/**
 * How busy a part of the picture is: spread of relative luminance and share of edge pixels (3 × 3 Sobel; the outermost pixels
 * of the part have no full neighbourhood and are left out). See-through pixels are laid on white and counted in `clearShare`.
 * Null = the rectangle holds no pixel of the frame.
 */
export function measureCalm(grid: PixelGrid, rect: Rect<'frame'>): Readings['calm'] | null {
  const area = pixelArea(grid, rect);
  if (area === null) return null;
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const { light, clear } = lightOf(grid, area);
  let sum = 0;
  let squares = 0;
  for (const value of light) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / light.length;
  return {
    deviation: Math.sqrt(Math.max(0, squares / light.length - mean * mean)),
    edgeShare: edgeShareOf(light, width, height),
    clearShare: clear / light.length,
  };
}

function lightOf(grid: PixelGrid, { left, top, right, bottom }: PixelArea) {
  const { data, width } = grid;
  const light = new Float32Array((right - left) * (bottom - top));
  let index = 0;
  let clear = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 4;
      const alpha = byteAt(data, at + 3);
      if (alpha < 255) clear += 1;
      const own = relativeLuminance([byteAt(data, at), byteAt(data, at + 1), byteAt(data, at + 2)]);
      light[index] = own * (alpha / 255) + (1 - alpha / 255);
      index += 1;
    }
  }
  return { light, clear };
}

function edgeShareOf(light: Float32Array, width: number, height: number): number {
  if (width < 3 || height < 3) return 0;
  let edges = 0;
  const at = (x: number, y: number): number => light[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const right = at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1);
      const left = at(x - 1, y - 1) + 2 * at(x - 1, y) + at(x - 1, y + 1);
      const below = at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1);
      const above = at(x - 1, y - 1) + 2 * at(x, y - 1) + at(x + 1, y - 1);
      if (Math.hypot(right - left, below - above) / 4 > edgeFrom) edges += 1;
    }
  }
  return edges / ((width - 2) * (height - 2));
}
