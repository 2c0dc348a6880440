import type { CanvasKit } from 'canvaskit-wasm/full';
import { palette } from '../palette.ts';
import { typeface } from '../skia.ts';

/** A title that somebody painted instead of setting it: pixels, no live text. 1160 × 800, transparent. */
export const drawTitleArt = (skia: CanvasKit): Uint8Array => {
  const surface = skia.MakeSurface(1160, 800);
  if (surface === null) throw new Error('no surface');
  const canvas = surface.getCanvas();
  canvas.clear(skia.TRANSPARENT);
  const font = new skia.Font(typeface(skia, 'serif'), 300);
  const paint = new skia.Paint();
  paint.setAntiAlias(true);
  paint.setShader(
    skia.Shader.MakeLinearGradient(
      [0, 40],
      [0, 780],
      [skia.parseColorString(palette.night), skia.parseColorString('#3d5a86')],
      null,
      skia.TileMode.Clamp,
    ),
  );
  Array.from('山月').forEach((glyph, index) => {
    canvas.drawText(glyph, 270 + index * 320, 330, paint, font);
  });
  Array.from('入盏').forEach((glyph, index) => {
    canvas.drawText(glyph, 270 + index * 320, 690, paint, font);
  });
  const bytes = surface.makeImageSnapshot().encodeToBytes();
  if (bytes === null) throw new Error('the title cannot be encoded');
  return bytes;
};
