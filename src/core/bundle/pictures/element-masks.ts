import { type AlphaPlane, planeArea, unitePlanes } from '../../pixels/alpha-plane.ts';
import { type RunLength, runLengthOf } from '../../pixels/run-length.ts';
import { type Canvas, type LayerPart, type LayerPlane, layerPlane } from './layer-plane.ts';

/** The layers one element consists of, back to front. */
export interface MaskSubject {
  readonly parts: readonly LayerPart[];
}

export interface ElementMask {
  readonly mask: RunLength;
  /** Share of the element's ink that clips, masks and the picture's edge leave, 0..1; 0 where it has no ink at all. */
  readonly visibleRatio: number;
  /** Share of what they leave that lies under the ink of elements in front of it, 0..1. */
  readonly occludedRatio: number;
}

export interface MaskReader {
  /** The next element, from the front to the back: it is measured under everything that was read before it. */
  read(subject: MaskSubject): ElementMask;
}

/**
 * Measures the elements of one frame from the front to the back. It holds one byte for each pixel of the picture: how much
 * is covered so far. What an element covers is its alpha in the frame, so glass hides half of what is behind half-clear glass.
 */
export const openMaskReader = (canvas: Canvas): MaskReader => {
  const cover = new Uint8Array(canvas.width * canvas.height);
  return {
    read: ({ parts }) => {
      const planes = parts.map((part) => layerPlane(part, canvas));
      const shape = unitePlanes(
        canvas,
        planes.map((plane) => plane.shape).filter((plane) => plane !== null),
      );
      const occludedRatio = shape === null ? 0 : coveredShare(shape, cover, canvas.width);
      for (const plane of planes) addCover(plane, cover, canvas.width);
      return { mask: runLengthOf(canvas, shape), visibleRatio: visibleShare(planes), occludedRatio };
    },
  };
};

const visibleShare = (planes: readonly LayerPlane[]): number => {
  const whole = planes.reduce((sum, { wholePx }) => sum + wholePx, 0);
  const left = planes.reduce((sum, { shape }) => sum + (shape === null ? 0 : planeArea(shape)), 0);
  return whole > 0 ? Math.min(1, left / whole) : 0;
};

const coveredShare = (plane: AlphaPlane, cover: Uint8Array, width: number): number => {
  let [all, covered] = [0, 0];
  eachRow(plane, width, (alpha, at) => {
    all += alpha;
    covered += alpha * (cover[at] ?? 0);
  });
  return all > 0 ? covered / (all * 255) : 0;
};

const addCover = ({ shape, strength }: LayerPlane, cover: Uint8Array, width: number): void => {
  if (shape === null) return;
  eachRow(shape, width, (alpha, at) => {
    const before = cover[at] ?? 0;
    cover[at] = Math.min(255, Math.round(before + ((255 - before) * alpha * strength) / 255));
  });
};

/** Alpha of each pixel of a plane and its offset in a plane of the whole picture. */
const eachRow = (plane: AlphaPlane, width: number, visit: (alpha: number, at: number) => void): void => {
  for (let y = 0; y < plane.height; y += 1) {
    const at = (plane.top + y) * width + plane.left;
    for (let x = 0; x < plane.width; x += 1) visit(plane.alpha[y * plane.width + x] ?? 0, at + x);
  }
};
