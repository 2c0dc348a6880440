import { byteAt, type PixelArea, type PixelGrid } from './pixel-grid.ts';

/** A layer's ink over a window of the frame's picture. Arrays row by row, one entry a pixel. */
export interface InkMask {
  /** The window, image px of the frame's picture: the ink and the ring around it, inside the picture. */
  readonly window: PixelArea;
  readonly width: number;
  readonly height: number;
  /** Offset of the layer's own pixel in its picture, -1 outside. */
  readonly maskAt: Int32Array;
  /** 1 = pure ink: as opaque as this layer gets, and so are its eight neighbours. */
  readonly core: Uint8Array;
  /** 1 = within the ring around the glyphs. */
  readonly ring: Uint8Array;
  /** Highest alpha of the layer alone, 0..255. */
  readonly strength: number;
  /** Rows of ink, image px. */
  readonly inkRows: number;
}

/** Ring around the glyphs in frame px: it starts clear of anti-aliasing and ends before it leaves the neighbourhood. */
const ringFromPx = 2;
const ringToPx = 4;
/** Ink is pure from this share of the layer's own strength (250 of 255). */
const pureShare = 250 / 255;

/**
 * Lays the picture of a layer alone over the picture of its frame, both at one scale, to the nearest pixel: pure ink keeps clear
 * of anti-aliasing by a whole pixel, so half a pixel of offset does no harm. `visible`: the pixels of the frame's picture in which
 * the layer can show at all; ink outside does not count. Null = nothing to see there.
 */
export function layInkMask(frame: PixelGrid, mask: PixelGrid, visible: PixelArea): InkMask | null {
  const { scale } = frame.placement;
  const dx = Math.round((mask.placement.origin.x - frame.placement.origin.x) * scale);
  const dy = Math.round((mask.placement.origin.y - frame.placement.origin.y) * scale);
  const reach = Math.ceil(ringToPx * scale) + 1;
  const window = {
    left: Math.max(0, Math.max(dx, visible.left) - reach),
    top: Math.max(0, Math.max(dy, visible.top) - reach),
    right: Math.min(frame.width, Math.min(dx + mask.width, visible.right) + reach),
    bottom: Math.min(frame.height, Math.min(dy + mask.height, visible.bottom) + reach),
  };
  const width = window.right - window.left;
  const height = window.bottom - window.top;
  if (width <= 0 || height <= 0) return null;
  const alpha = new Uint8Array(width * height);
  const maskAt = new Int32Array(width * height).fill(-1);
  let strength = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [mx, my] = [window.left + x - dx, window.top + y - dy];
      if (mx < 0 || my < 0 || mx >= mask.width || my >= mask.height) continue;
      const at = (my * mask.width + mx) * 4;
      const value = byteAt(mask.data, at + 3);
      alpha[y * width + x] = value;
      maskAt[y * width + x] = at;
      if (value > strength) strength = value;
    }
  }
  if (strength === 0) return null;
  const glyph = alpha.map((value) => (value >= strength / 2 ? 1 : 0));
  const near = dilate(glyph, width, height, Math.max(1, Math.round(ringFromPx * scale)));
  const far = dilate(glyph, width, height, Math.round(ringToPx * scale));
  const isVisible = (index: number): boolean => isIn(visible, window, index, width);
  return {
    window,
    width,
    height,
    maskAt,
    core: erode(alpha, width, height, strength * pureShare).map((value, index) =>
      value === 1 && isVisible(index) ? 1 : 0,
    ),
    ring: far.map((value, index) => (value === 1 && near[index] === 0 ? 1 : 0)),
    strength,
    inkRows: rowsOf(glyph, width, height),
  };
}

const isIn = (area: PixelArea, window: PixelArea, index: number, width: number): boolean => {
  const x = window.left + (index % width);
  const y = window.top + Math.floor(index / width);
  return x >= area.left && x < area.right && y >= area.top && y < area.bottom;
};

/** 1 where the pixel and all eight around it reach `least`. */
function erode(alpha: Uint8Array, width: number, height: number, least: number): Uint8Array {
  const pure = new Uint8Array(alpha.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const index = y * width + x;
      let isPure = (alpha[index] ?? 0) >= least;
      for (let v = -1; isPure && v <= 1; v += 1) {
        for (let u = -1; isPure && u <= 1; u += 1) isPure = (alpha[index + v * width + u] ?? 0) >= least;
      }
      if (isPure) pure[index] = 1;
    }
  }
  return pure;
}

/** Grows what is 1 by `radius` px along both axes (a square brush), in time that does not depend on the radius. */
function dilate(source: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const rows = new Uint8Array(source.length);
  for (let y = 0; y < height; y += 1)
    spread(source, rows, { from: y * width, step: 1, count: width }, radius);
  const grown = new Uint8Array(source.length);
  for (let x = 0; x < width; x += 1) spread(rows, grown, { from: x, step: width, count: height }, radius);
  return grown;
}

function spread(
  source: Uint8Array,
  target: Uint8Array,
  { from, step, count }: { readonly from: number; readonly step: number; readonly count: number },
  radius: number,
): void {
  let last = -Infinity;
  for (let i = 0; i < count; i += 1) {
    if (source[from + i * step] === 1) last = i;
    if (i - last <= radius) target[from + i * step] = 1;
  }
  last = Infinity;
  for (let i = count - 1; i >= 0; i -= 1) {
    if (source[from + i * step] === 1) last = i;
    if (last - i <= radius) target[from + i * step] = 1;
  }
}

function rowsOf(glyph: Uint8Array, width: number, height: number): number {
  const first = glyph.indexOf(1);
  const last = glyph.lastIndexOf(1);
  return first === -1 || height === 0 ? 0 : Math.floor(last / width) - Math.floor(first / width) + 1;
}
