import type { CanvasKit } from 'canvaskit-wasm/full';
import type { Picture } from './pictures.ts';
import { shoot } from './shoot.ts';
import { chance, clamp } from './vec.ts';

/** Share of the final size at which rays are cast; enlarging and grain hide the difference. */
const SHOT_SCALE = { jpg: 0.62, png: 0.8 } as const;

/** Shoots a picture, enlarges it to its size, adds grain and encodes it. */
export const developPicture = (skia: CanvasKit, picture: Picture): Uint8Array => {
  const { width, height } = picture.scene.size;
  const k = SHOT_SCALE[picture.format];
  const shot = shoot({
    ...picture.scene,
    size: { width: Math.round(width * k), height: Math.round(height * k) },
  });
  const info = (w: number, h: number) => ({
    width: w,
    height: h,
    colorType: skia.ColorType.RGBA_8888,
    alphaType: skia.AlphaType.Unpremul,
    colorSpace: skia.ColorSpace.SRGB,
  });
  const small = skia.MakeImage(info(shot.width, shot.height), shot.pixels, shot.width * 4);
  const surface = skia.MakeSurface(width, height);
  if (small === null || surface === null) throw new Error(`${picture.name}: no room for the picture`);
  const canvas = surface.getCanvas();
  canvas.clear(skia.TRANSPARENT);
  canvas.drawImageRectCubic(
    small,
    skia.XYWHRect(0, 0, shot.width, shot.height),
    skia.XYWHRect(0, 0, width, height),
    0,
    0.5,
    null,
  );
  const read = canvas.readPixels(0, 0, info(width, height));
  if (read === null) throw new Error(`${picture.name}: cannot be read back`);
  const pixels = withGrain(Uint8Array.from(read), width, picture.scene.grain);
  const image = skia.MakeImage(info(width, height), pixels, width * 4);
  const format = picture.format === 'jpg' ? skia.ImageFormat.JPEG : skia.ImageFormat.PNG;
  const bytes = image?.encodeToBytes(format, 86) ?? null;
  if (bytes === null) throw new Error(`${picture.name}: cannot be encoded`);
  return bytes;
};

const withGrain = (pixels: Uint8Array, width: number, strength: number): Uint8Array => {
  if (strength === 0) return pixels;
  return pixels.map((value, index) => {
    if (index % 4 === 3) return value;
    const at = Math.floor(index / 4);
    const grain =
      chance(at % width, Math.floor(at / width), 1) + chance(at % width, Math.floor(at / width), 2) - 1;
    return clamp(Math.round(value + grain * strength * 255), 0, 255);
  });
};
