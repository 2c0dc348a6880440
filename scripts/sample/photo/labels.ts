import type { Canvas, CanvasKit, Paint } from 'canvaskit-wasm/full';
import { brand } from '../brand.ts';
import { typeface } from '../skia.ts';
import { linear, type Vec } from './vec.ts';

/** A picture to wrap round a thing; `at` takes u, v in 0..1 and answers in linear light. */
export interface Texture {
  readonly at: (u: number, v: number) => Vec;
}

export interface LabelWords {
  readonly title: string;
  readonly english: string;
  readonly note: string;
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
}

const WIDTH = 560;
const HEIGHT = 760;

/** The paper label of a tin: mark, upright Chinese title, seal, English line. */
export const drawLabel = (skia: CanvasKit, words: LabelWords): Texture => {
  const surface = skia.MakeSurface(WIDTH, HEIGHT);
  if (surface === null) throw new Error('no surface');
  const canvas = surface.getCanvas();
  const paint = new skia.Paint();
  paint.setAntiAlias(true);
  canvas.clear(skia.parseColorString(words.paper));
  drawFrame(skia, canvas, paint, words);
  drawWords(skia, canvas, paint, words);
  const pixels = canvas.readPixels(0, 0, {
    width: WIDTH,
    height: HEIGHT,
    colorType: skia.ColorType.RGBA_8888,
    alphaType: skia.AlphaType.Unpremul,
    colorSpace: skia.ColorSpace.SRGB,
  });
  if (pixels === null) throw new Error('no pixels');
  return sampled(Uint8Array.from(pixels), WIDTH, HEIGHT);
};

const drawFrame = (skia: CanvasKit, canvas: Canvas, paint: Paint, words: LabelWords): void => {
  paint.setColor(skia.parseColorString(words.ink));
  paint.setStyle(skia.PaintStyle.Stroke);
  paint.setStrokeWidth(5);
  canvas.drawRect(skia.XYWHRect(22, 22, WIDTH - 44, HEIGHT - 44), paint);
  paint.setStrokeWidth(1.6);
  canvas.drawRect(skia.XYWHRect(33, 33, WIDTH - 66, HEIGHT - 66), paint);
  paint.setStyle(skia.PaintStyle.Fill);
  const mark = skia.Path.MakeFromSVGString(brand.mark);
  if (mark === null) throw new Error('the mark is no path');
  canvas.save();
  canvas.translate(WIDTH / 2 - 45, 66);
  canvas.scale(0.9, 0.9);
  canvas.drawPath(mark, paint);
  canvas.restore();
};

const drawWords = (skia: CanvasKit, canvas: Canvas, paint: Paint, words: LabelWords): void => {
  const serif = typeface(skia, 'serif');
  const latin = typeface(skia, 'latin');
  const big = new skia.Font(serif, 116);
  Array.from(words.title).forEach((glyph, index) => {
    const step = words.title.length > 3 ? 108 : 126;
    canvas.drawText(glyph, WIDTH / 2 - 58, 284 + index * step, paint, big);
  });
  const centred = (text: string, y: number, font: InstanceType<CanvasKit['Font']>): void => {
    const width = font.getGlyphWidths(font.getGlyphIDs(text)).reduce((sum, w) => sum + w, 0);
    canvas.drawText(text, (WIDTH - width) / 2, y, paint, font);
  };
  centred(words.english, 706, new skia.Font(latin, 34));
  paint.setColor(skia.parseColorString(words.accent));
  canvas.drawRRect(skia.RRectXY(skia.XYWHRect(WIDTH - 132, 470, 58, 116), 8, 8), paint);
  paint.setColor(skia.parseColorString(words.paper));
  const small = new skia.Font(serif, 40);
  Array.from(words.note).forEach((glyph, index) => {
    canvas.drawText(glyph, WIDTH - 123, 516 + index * 48, paint, small);
  });
  paint.setColor(skia.parseColorString(words.ink));
};

const sampled = (bytes: Uint8Array, width: number, height: number): Texture => {
  const table = Array.from(
    { length: 256 },
    (_, value) => linear(`#${value.toString(16).padStart(2, '0').repeat(3)}`).x,
  );
  const texel = (x: number, y: number, channel: number): number =>
    table[bytes[(y * width + x) * 4 + channel] ?? 0] ?? 0;
  return {
    at: (u, v) => {
      const fx = Math.min(Math.max(u * width - 0.5, 0), width - 1.001);
      const fy = Math.min(Math.max(v * height - 0.5, 0), height - 1.001);
      const x = Math.floor(fx);
      const y = Math.floor(fy);
      const dx = fx - x;
      const dy = fy - y;
      const blend = (c: number): number =>
        (texel(x, y, c) * (1 - dx) + texel(x + 1, y, c) * dx) * (1 - dy) +
        (texel(x, y + 1, c) * (1 - dx) + texel(x + 1, y + 1, c) * dx) * dy;
      return { x: blend(0), y: blend(1), z: blend(2) };
    },
  };
};
