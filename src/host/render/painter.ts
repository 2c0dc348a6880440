import type { Canvas, CanvasKit, Paint } from 'canvaskit-wasm/full';
import type { Matrix } from '../../core/geometry/rect.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { ImageStore } from './image-store.ts';
import type { Trash } from './trash.ts';

/** What every drawing function is given: Skia, where fonts and pictures come from, and where made objects go. */
export interface Painter {
  readonly skia: CanvasKit;
  readonly fonts: FontBook;
  readonly images: ImageStore;
  readonly trash: Trash;
}

/** A smooth-edged paint that dies with the render. */
export const newPaint = ({ skia, trash }: Painter): Paint => {
  const paint = trash.keep(new skia.Paint());
  paint.setAntiAlias(true);
  return paint;
};

/** Figma's matrix as the nine numbers that Skia takes. */
export const skiaMatrix = ([[a, c, e], [b, d, f]]: Matrix): number[] => [a, c, e, b, d, f, 0, 0, 1];

export const withState = (canvas: Canvas, draw: () => void): void => {
  const depth = canvas.save();
  try {
    draw();
  } finally {
    canvas.restoreToCount(depth);
  }
};
