import type { PictureCodec } from '../../core/pixels/picture-codec.ts';
import type { Picture } from '../../core/pixels/pixel-grid.ts';

/** Reads and writes picture files with the browser's own decoders, in a worker as in the panel. */
export const browserCodec: PictureCodec = {
  async decode(png) {
    // Without this the browser multiplies colours by alpha and back, and half-clear pixels lose their colour.
    const bitmap = await createImageBitmap(new Blob([png.slice()], { type: 'image/png' }), {
      premultiplyAlpha: 'none',
      colorSpaceConversion: 'none',
    });
    const { width, height } = bitmap;
    const context = canvasOf(width, height);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  },
  async encode(picture, format, quality) {
    const type = format === 'JPG' ? 'image/jpeg' : 'image/webp';
    const context = canvasOf(picture.width, picture.height);
    context.putImageData(imageDataOf(picture), 0, 0);
    if (format === 'JPG') {
      // A JPG has no alpha: what is see-through becomes white, as Figma writes it.
      context.globalCompositeOperation = 'destination-over';
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, picture.width, picture.height);
    }
    const blob = await context.canvas.convertToBlob(quality === null ? { type } : { type, quality });
    // A browser that cannot write the format answers with a PNG.
    return blob.type === type ? new Uint8Array(await blob.arrayBuffer()) : null;
  },
};

function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  return context;
}

const imageDataOf = ({ data, width, height }: Picture): ImageData =>
  new ImageData(new Uint8ClampedArray(data), width, height);
