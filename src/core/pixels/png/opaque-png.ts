import { err, ok, type Result } from '../../result.ts';
import { rgbOfHex } from '../hex-colour.ts';
import type { Picture } from '../pixel-grid.ts';
import { pictureOf } from './decode-png.ts';
import { encodePng, wrapPng } from './encode-png.ts';
import { type PngFailure, type RawPng, readPng } from './read-png.ts';

export interface OpaquePng {
  /** RGB, 8 bits a channel, no alpha and no `tRNS`. */
  readonly bytes: Uint8Array;
  /** No pixel let anything through. */
  readonly wasOpaque: boolean;
  /** False when `bytes` are the ones that were given. */
  readonly changed: boolean;
}

/**
 * A PNG that no reader can misread: common ones drop alpha and show whatever colour lies under it. An RGB PNG of 8 bits
 * without transparency is returned as it is; anything else is laid over `ground` (`#rrggbb`) and written as RGB.
 */
export const opaquePng = (png: Uint8Array, ground: string): Result<OpaquePng, PngFailure> => {
  const raw = readPng(png);
  if (!raw.ok) return raw;
  const { colourType, bitDepth, clear } = raw.value;
  if (colourType === 2 && bitDepth === 8 && clear === null) {
    return ok({ bytes: png, wasOpaque: true, changed: false });
  }
  const dropped = withoutAlpha(raw.value);
  if (dropped !== null) {
    return ok({ bytes: wrapPng(raw.value, 3, dropped), wasOpaque: true, changed: true });
  }
  const picture = pictureOf(raw.value);
  if (!picture.ok) return err(picture.failure);
  const isOpaque = layOver(picture.value, ground);
  return ok({ bytes: encodePng(picture.value, { channels: 3 }), wasOpaque: isOpaque, changed: true });
};

/**
 * Lays a picture over one colour, in place: c·a + g·(1 − a), rounded to nearest. Afterwards every pixel is opaque.
 * True = it was opaque all over.
 */
export const layOver = ({ data }: Picture, ground: string): boolean => {
  const [red, green, blue] = rgbOfHex(ground);
  let wasOpaque = true;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    if (alpha === 255) continue;
    wasOpaque = false;
    const rest = 255 - alpha;
    data[at] = Math.round(((data[at] ?? 0) * alpha + red * rest) / 255);
    data[at + 1] = Math.round(((data[at + 1] ?? 0) * alpha + green * rest) / 255);
    data[at + 2] = Math.round(((data[at + 2] ?? 0) * alpha + blue * rest) / 255);
    data[at + 3] = 255;
  }
  return wasOpaque;
};

/**
 * The filtered scanlines of an RGBA picture without its alpha; null = some pixel is not opaque, or another kind of PNG.
 * Filters work on each channel by itself (PNG 9.2: `bpp` bytes back is the same channel), so colours stay right when alpha
 * goes, and alpha is 255 everywhere exactly when its filtered bytes are those that 255 everywhere filters to.
 */
export const withoutAlpha = ({
  colourType,
  bitDepth,
  isInterlaced,
  width,
  height,
  scanlines,
}: RawPng): Uint8Array | null => {
  if (colourType !== 6 || bitDepth !== 8 || isInterlaced) return null;
  const rgb = new Uint8Array((width * 3 + 1) * height);
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    const filter = scanlines[from] ?? 255;
    const opaque = opaqueBytes(filter, y === 0);
    if (opaque === null) return null;
    rgb[to] = filter;
    from += 1;
    to += 1;
    for (let x = 0; x < width; x += 1) {
      if (scanlines[from + 3] !== (x === 0 ? opaque.first : opaque.others)) return null;
      rgb[to] = scanlines[from] ?? 0;
      rgb[to + 1] = scanlines[from + 1] ?? 0;
      rgb[to + 2] = scanlines[from + 2] ?? 0;
      from += 4;
      to += 3;
    }
  }
  return rgb;
};

interface OpaqueBytes {
  readonly first: number;
  readonly others: number;
}

/** What the alpha bytes of a row are filtered to when they and all above are 255; what lies outside the picture is 0. */
const opaqueBytes = (filter: number, isFirstRow: boolean): OpaqueBytes | null => {
  if (filter === 0) return { first: 255, others: 255 };
  if (filter === 1) return { first: 255, others: 0 };
  if (filter === 2) return isFirstRow ? { first: 255, others: 255 } : { first: 0, others: 0 };
  if (filter === 3) return isFirstRow ? { first: 255, others: 128 } : { first: 128, others: 0 };
  if (filter === 4) return isFirstRow ? { first: 255, others: 0 } : { first: 0, others: 0 };
  return null;
};
