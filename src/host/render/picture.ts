import type { Canvas, CanvasKit } from 'canvaskit-wasm/full';
import type { Rect } from '../../core/geometry/rect.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { PixelFailure } from './pixel-source.ts';

export type PixelRounding = 'ceil' | 'floor' | 'round' | 'outward';

/** The pixel grid that shows a rectangle of the page. `x`, `y`: page px at the picture's top left corner. */
interface PictureGrid {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Skia's raster memory is 4 bytes a pixel, and WebAssembly has 2 GB in all. */
const mostPixels = 120_000_000;

/**
 * The picture starts exactly at the rectangle's corner, even between two page pixels, and is `ceil(size x scale)` px: what 9 of
 * 9 real exports show. `outward` puts both corners on whole image pixels instead.
 */
export const gridFor = (bounds: Rect<'page'>, scale: number, rounding: PixelRounding): PictureGrid => {
  if (rounding === 'outward') {
    const left = Math.floor(bounds.x * scale);
    const top = Math.floor(bounds.y * scale);
    const right = Math.ceil((bounds.x + bounds.width) * scale - noise);
    const bottom = Math.ceil((bounds.y + bounds.height) * scale - noise);
    return {
      x: left / scale,
      y: top / scale,
      width: Math.max(1, right - left),
      height: Math.max(1, bottom - top),
      scale,
    };
  }
  const whole = (length: number): number =>
    Math.max(1, Math[rounding](length * scale - (rounding === 'ceil' ? noise : 0)));
  return { x: bounds.x, y: bounds.y, width: whole(bounds.width), height: whole(bounds.height), scale };
};

/** Sizes pass through float32 in documents: 200.00001 px is 200 px. */
const noise = 1e-3;

/** Draws on a new picture whose canvas stands in page px, and encodes it. PNG keeps transparency; JPG lies on white. */
export const encodePicture = (
  skia: CanvasKit,
  grid: PictureGrid,
  format: 'PNG' | 'JPG',
  draw: (canvas: Canvas) => void,
): Result<Uint8Array, PixelFailure> => {
  const { width, height } = grid;
  const surface = width * height > mostPixels ? null : skia.MakeSurface(width, height);
  if (surface === null) return err({ code: 'RENDER_FAILED', data: { because: 'too large', width, height } });
  try {
    const canvas = surface.getCanvas();
    canvas.clear(format === 'JPG' ? skia.WHITE : skia.TRANSPARENT);
    canvas.scale(grid.scale, grid.scale);
    canvas.translate(-grid.x, -grid.y);
    draw(canvas);
    surface.flush();
    const image = surface.makeImageSnapshot();
    const bytes =
      format === 'JPG'
        ? image.encodeToBytes(skia.ImageFormat.JPEG, jpgQuality)
        : image.encodeToBytes(skia.ImageFormat.PNG, 100);
    image.delete();
    if (bytes === null)
      return err({ code: 'RENDER_FAILED', data: { because: 'not encoded', width, height } });
    return ok(bytes);
  } finally {
    surface.dispose();
  }
};

const jpgQuality = 92;
