import { PNG } from 'pngjs';
import type { PictureCodec } from '../../core/pixels/picture-codec.ts';
import type { Picture } from '../../core/pixels/pixel-grid.ts';
import { loadSkia } from './skia.ts';

/** Reads PNG through pngjs and writes JPG and WebP through Skia, in this process. */
export const pictureCodec: PictureCodec = {
  decode: (png) => {
    const { width, height, data } = PNG.sync.read(Buffer.from(png));
    return Promise.resolve({ width, height, data });
  },
  async encode(picture, format, quality) {
    const skia = await loadSkia();
    const { width, height } = picture;
    const image = skia.MakeImage(
      {
        width,
        height,
        alphaType: skia.AlphaType.Unpremul,
        colorType: skia.ColorType.RGBA_8888,
        colorSpace: skia.ColorSpace.SRGB,
      },
      format === 'JPG' ? onWhite(picture) : picture.data,
      width * 4,
    );
    if (image === null) return null;
    const type = format === 'JPG' ? skia.ImageFormat.JPEG : skia.ImageFormat.WEBP;
    const bytes = image.encodeToBytes(type, Math.round((quality ?? 1) * 100));
    image.delete();
    return bytes;
  },
};

/** A JPG has no alpha: what is see-through becomes white, as Figma writes it. */
function onWhite({ data }: Picture): Uint8Array {
  const opaque = Uint8Array.from(data);
  for (let at = 0; at < opaque.length; at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255;
    if (alpha === 1) continue;
    for (let channel = 0; channel < 3; channel += 1) {
      opaque[at + channel] = Math.round((data[at + channel] ?? 0) * alpha + 255 * (1 - alpha));
    }
    opaque[at + 3] = 255;
  }
  return opaque;
}
