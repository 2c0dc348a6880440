import type { Size } from '../geometry/rect.ts';
import { err, ok, type Result } from '../result.ts';

export interface PngFailure {
  /** `not-png`: other bytes, or a header that no PNG may have. `png-truncated`: the file stops before its last chunk. */
  readonly code: 'not-png' | 'png-truncated';
  readonly data: Readonly<Record<string, number>>;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const typeIhdr = 0x49484452;
const typeIend = 0x49454e44;

/**
 * Width and height in px from the header of a PNG whose chunks are all there. Pixels are not decoded.
 * Layout: PNG specification (third edition) 5.2, 5.3 and 11.2.1.
 */
export const readPngSize = (bytes: Uint8Array): Result<Size, PngFailure> => {
  const broken = (code: PngFailure['code']): Result<Size, PngFailure> =>
    err({ code, data: { sizeBytes: bytes.length } });
  const known = Math.min(signature.length, bytes.length);
  if (known === 0 || !signature.slice(0, known).every((byte, at) => bytes[at] === byte))
    return broken('not-png');
  if (bytes.length < 33) return broken('png-truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== typeIhdr) return broken('not-png');
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0 || width > 0x7fffffff || height > 0x7fffffff) return broken('not-png');
  return hasLastChunk(view) ? ok({ width, height }) : broken('png-truncated');
};

const hasLastChunk = (view: DataView): boolean => {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === typeIend) return true;
  }
  return false;
};
