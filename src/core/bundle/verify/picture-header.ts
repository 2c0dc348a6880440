import type { Size } from '../../geometry/rect.ts';
import { readPngSize } from '../png-size.ts';

export interface PictureHeader extends Size {
  readonly hasAlpha: boolean;
}

/** Size and kind of a PNG, JPEG or WebP from its header; null = none of them, or cut off. Pixels are not decoded. */
export const readPictureHeader = (bytes: Uint8Array): PictureHeader | null =>
  readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);

/** Colour types 4 and 6 carry alpha; a `tRNS` chunk gives it to the others (PNG third edition, 11.2.1 and 11.3.1). */
const readPng = (bytes: Uint8Array): PictureHeader | null => {
  const size = readPngSize(bytes);
  if (!size.ok) return null;
  const kind = bytes[25] ?? 0;
  return { ...size.value, hasAlpha: kind === 4 || kind === 6 || hasChunk(bytes, 0x74524e53) };
};

const hasChunk = (bytes: Uint8Array, type: number): boolean => {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === type) return true;
    // Transparency comes before the pixels.
    if (view.getUint32(at + 4) === 0x49444154) return false;
  }
  return false;
};

/**
 * Frame header SOF0…SOF15 of JPEG (ITU T.81 B.2.2). A file that does not end with its end marker is cut off: some loaders
 * write it anew in place.
 */
const readJpeg = (bytes: Uint8Array): PictureHeader | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), hasAlpha: false };
  }
  return null;
};

/** The three layouts of WebP's first chunk (RFC 9649, 2.5 to 2.7). */
const readWebp = (bytes: Uint8Array): PictureHeader | null => {
  const view = viewOf(bytes);
  if (bytes.length < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  if (kind === 'VP8X') {
    const width = 1 + view.getUint16(24, true) + ((bytes[26] ?? 0) << 16);
    const height = 1 + view.getUint16(27, true) + ((bytes[29] ?? 0) << 16);
    return { width, height, hasAlpha: ((bytes[20] ?? 0) & 0x10) !== 0 };
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return {
      width: 1 + (bits & 0x3fff),
      height: 1 + ((bits >>> 14) & 0x3fff),
      hasAlpha: ((bits >>> 28) & 1) === 1,
    };
  }
  if (kind !== 'VP8 ') return null;
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
    hasAlpha: false,
  };
};

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
