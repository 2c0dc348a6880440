import type { Picture } from './pixel-grid.ts';

/** Reads and writes picture files. Both may reject: the bench turns that into a failure. */
export interface PictureCodec {
  decode(png: Uint8Array): Promise<Picture>;
  /** Null = this place cannot write the format. */
  encode(picture: Picture, format: 'JPG' | 'WEBP', quality: number | null): Promise<Uint8Array | null>;
}
