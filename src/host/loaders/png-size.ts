import type { Size } from '../../core/geometry/rect.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height from a PNG's IHDR chunk, which always comes first (PNG specification, 11.2.2); null = not a PNG. */
export function pngSize(png: Uint8Array): Size | null {
  if (png.byteLength < 24 || SIGNATURE.some((byte, at) => png[at] !== byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
