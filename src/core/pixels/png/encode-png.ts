import { zlibSync } from 'fflate';
import type { Size } from '../../geometry/rect.ts';
import type { Picture } from '../pixel-grid.ts';
import { crc32 } from './crc32.ts';

/** Of the sample’s pictures level 6 saves a sixth of the bytes and takes three times as long (fflate 0.8.3). */
const level = 1;

/**
 * A picture as PNG: `channels` 4 = RGBA, 3 = RGB with alpha left out (lay it over a ground first). The same picture makes the
 * same bytes everywhere: every row is filtered by the row above (filter 2), no chunk but the three that a PNG must have.
 */
export const encodePng = (picture: Picture, { channels }: { readonly channels: 3 | 4 }): Uint8Array => {
  const { width, height, data } = picture;
  const rowBytes = width * channels;
  const scanlines = new Uint8Array((rowBytes + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (rowBytes + 1);
    scanlines[to] = 2;
    filterRow(data, y, width, channels, scanlines, to + 1);
  }
  return wrapPng({ width, height }, channels, scanlines);
};

/** Samples of a row less those of the row above it. */
const filterRow = (
  data: Picture['data'],
  y: number,
  width: number,
  channels: 3 | 4,
  to: Uint8Array,
  start: number,
): void => {
  let from = y * width * 4;
  const above = y === 0 ? Number.NaN : -width * 4;
  let at = start;
  for (let x = 0; x < width; x += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      to[at] = (data[from + channel] ?? 0) - (data[from + channel + above] ?? 0);
      at += 1;
    }
    from += 4;
  }
};

/** A PNG of 8 bits a channel around scanlines that are filtered already. */
export const wrapPng = ({ width, height }: Size, channels: 3 | 4, scanlines: Uint8Array): Uint8Array => {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  const packed = zlibSync(scanlines, { level });
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', new Uint8Array(0))];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
};

const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < type.length; at += 1) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
};
