import { err, ok, type Result } from '../../result.ts';
import type { Picture } from '../pixel-grid.ts';
import { type Pass, type PngFailure, passesOf, type RawPng, readPng, samplesOf } from './read-png.ts';
import { unfilter } from './unfilter.ts';

/**
 * Any PNG as straight RGBA, 8 bits a channel: 16 bits are cut to their upper eight, fewer are spread over the full range,
 * `tRNS` becomes alpha. Colour profiles are not applied. Refuses more than 2²⁸ px and headers that lie. Only the first
 * picture of an animation is read.
 */
export const decodePng = (bytes: Uint8Array): Result<Picture, PngFailure> => {
  const raw = readPng(bytes);
  return raw.ok ? pictureOf(raw.value) : raw;
};

/** The pixels of a PNG that was taken apart. Uses up its scanlines. */
export const pictureOf = (png: RawPng): Result<Picture, PngFailure> => {
  const { width, height, scanlines } = png;
  const data = new Uint8Array(width * height * 4);
  const pixelBytes = Math.max(1, (samplesOf(png) * png.bitDepth) / 8);
  let from = 0;
  for (const pass of passesOf(png)) {
    if (!unfilter(scanlines, from, pass.rowBytes, pass.height, pixelBytes)) {
      return err({ code: 'png-unreadable', data: { part: 'filter' } });
    }
    if (png.colourType === 6 && png.bitDepth === 8 && !png.isInterlaced) copyRgba(png, data);
    else spreadPass(png, pass, from, data);
    from += pass.height * (pass.rowBytes + 1);
  }
  return ok({ width, height, data });
};

const copyRgba = ({ scanlines, width, height }: RawPng, data: Uint8Array): void => {
  const row = width * 4;
  for (let y = 0; y < height; y += 1) {
    const start = y * (row + 1) + 1;
    data.set(scanlines.subarray(start, start + row), y * row);
  }
};

const spreadPass = (png: RawPng, pass: Pass, from: number, data: Uint8Array): void => {
  const samples = samplesOf(png);
  const clear = clearColourOf(png);
  for (let y = 0; y < pass.height; y += 1) {
    const row = from + y * (pass.rowBytes + 1) + 1;
    for (let x = 0; x < pass.width; x += 1) {
      const at = ((pass.y + y * pass.stepY) * png.width + pass.x + x * pass.stepX) * 4;
      const first = x * samples;
      const read = (index: number): number => sampleAt(png, row, first + index);
      writePixel(png, clear, read, data, at);
    }
  }
};

/** A sample as the file holds it: 0 to 2^depth − 1. */
const sampleAt = ({ scanlines, bitDepth }: RawPng, row: number, index: number): number => {
  if (bitDepth === 8) return scanlines[row + index] ?? 0;
  if (bitDepth === 16) {
    return (scanlines[row + index * 2] ?? 0) * 256 + (scanlines[row + index * 2 + 1] ?? 0);
  }
  const bit = index * bitDepth;
  const byte = scanlines[row + (bit >> 3)] ?? 0;
  return (byte >> (8 - bitDepth - (bit & 7))) & (2 ** bitDepth - 1);
};

/** The samples that `tRNS` makes clear, for grey and RGB; null = none. */
const clearColourOf = ({ clear, colourType }: RawPng): readonly number[] | null => {
  if (clear === null || (colourType !== 0 && colourType !== 2)) return null;
  return (colourType === 0 ? [0] : [0, 1, 2]).map(
    (index) => (clear[index * 2] ?? 0) * 256 + (clear[index * 2 + 1] ?? 0),
  );
};

const writePixel = (
  png: RawPng,
  clear: readonly number[] | null,
  read: (index: number) => number,
  data: Uint8Array,
  at: number,
): void => {
  const { colourType, palette, clear: alphas } = png;
  if (colourType === 3) {
    const entry = read(0);
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = palette?.[entry * 3 + channel] ?? 0;
    data[at + 3] = alphas?.[entry] ?? 255;
    return;
  }
  const isGrey = colourType === 0 || colourType === 4;
  for (let channel = 0; channel < 3; channel += 1) {
    data[at + channel] = toByte(read(isGrey ? 0 : channel), png.bitDepth);
  }
  if (colourType === 4 || colourType === 6) data[at + 3] = toByte(read(isGrey ? 1 : 3), png.bitDepth);
  else data[at + 3] = clear?.every((value, index) => value === read(index)) === true ? 0 : 255;
};

const toByte = (sample: number, bitDepth: number): number => {
  if (bitDepth === 8) return sample;
  return bitDepth === 16 ? sample >> 8 : (sample * 255) / (2 ** bitDepth - 1);
};
