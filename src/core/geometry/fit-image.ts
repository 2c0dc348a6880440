import { err, ok, type Result } from '../result.ts';
import type { ImagePlacement } from './image-space.ts';
import type { Point, Rect, Size } from './rect.ts';

export interface FitQuestion {
  /** Size of the picture, from its header. */
  readonly png: Size;
  /** The scale that was asked for, image px per frame px. Believed only when the size bears it out. */
  readonly scale: number;
  /** The frame's own box. */
  readonly box: Rect<'frame'>;
  /** The frame's render bounds (shadow, overflow). */
  readonly painted: Rect<'frame'> | null;
  /** Where frame 0,0 lies on the page. Null = not known: then a picture may be up to 2 px larger than a bound. */
  readonly pageOrigin: Point<'page'> | null;
}

export interface ImageFit extends ImagePlacement {
  /** Which of the frame's bounds the picture shows. */
  readonly shows: 'box' | 'painted';
}

export interface FitFailure {
  /** `frame-size-fits-both`: the size suits two bounds that lie in different places, so no box could be trusted. */
  readonly code: 'frame-size-fits-neither' | 'frame-size-fits-both';
  readonly data: Readonly<Record<string, number>>;
}

/**
 * Finds which bound of the frame a picture shows, from its measured size alone. On each side a bound fits if the picture
 * has its length times scale rounded up, down or to the nearest px, or its edges widened outward to the page's px grid
 * (before or after scaling): reports of real exports differ, rounding up fits all nine measured cases.
 * Exports usually show the render bounds, though we ask for the box. If both fit and start within one image px of each
 * other, the one that needs no widening wins, then the box; if they start further apart, the answer is a failure.
 * A bound that is empty or not finite fits nothing.
 */
export const fitImage = (question: FitQuestion): Result<ImageFit, FitFailure> => {
  const { box, painted, scale } = question;
  const asBox = fitBound(question, box);
  const asPainted = painted === null ? null : fitBound(question, painted);
  if (asBox !== null && asPainted !== null) {
    const apartPx = scale * distance(asBox.origin, asPainted.origin);
    if (apartPx >= 1) return err({ code: 'frame-size-fits-both', data: factsOf(question) });
    if (!asBox.isWidened || asPainted.isWidened) return ok({ shows: 'box', origin: asBox.origin, scale });
  }
  if (asPainted !== null) return ok({ shows: 'painted', origin: asPainted.origin, scale });
  if (asBox !== null) return ok({ shows: 'box', origin: asBox.origin, scale });
  return err({ code: 'frame-size-fits-neither', data: factsOf(question) });
};

/** On the longer axis. */
const distance = (a: Point<'frame'>, b: Point<'frame'>): number =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

interface BoundFit {
  readonly origin: Point<'frame'>;
  readonly isWidened: boolean;
}

const fitBound = ({ png, scale, pageOrigin }: FitQuestion, bound: Rect<'frame'>): BoundFit | null => {
  const x = fitSide(png.width, scale, bound.width, pageOrigin === null ? null : pageOrigin.x + bound.x);
  const y = fitSide(png.height, scale, bound.height, pageOrigin === null ? null : pageOrigin.y + bound.y);
  if (x === null || y === null || !Number.isFinite(bound.x) || !Number.isFinite(bound.y)) return null;
  return {
    origin: { x: bound.x - x.widenedBy, y: bound.y - y.widenedBy },
    isWidened: x.isWidened || y.isWidened,
  };
};

interface SideFit {
  /** How far the picture starts before the bound, frame px. */
  readonly widenedBy: number;
  readonly isWidened: boolean;
}

/** Below this, two positions are one: Figma stores float32, which is good to about 0.001 px at 10,000 px. */
const noisePx = 1e-3;

const fitSide = (
  pngPx: number,
  scale: number,
  length: number,
  startPagePx: number | null,
): SideFit | null => {
  if (!(length > 0 && scale > 0 && pngPx > 0 && Number.isFinite(length * scale))) return null;
  const surplusPx = pngPx - length * scale;
  if (Math.abs(surplusPx) < 1) return { widenedBy: 0, isWidened: false };
  if (startPagePx === null) return surplusPx >= 1 && surplusPx < 2 ? { widenedBy: 0, isWidened: true } : null;
  for (const grid of [scale, 1]) {
    const start = Math.floor(startPagePx * grid + noisePx) / grid;
    const end = Math.ceil((startPagePx + length) * grid - noisePx) / grid;
    if (Math.abs((end - start) * scale - pngPx) < noisePx) {
      return { widenedBy: startPagePx - start, isWidened: true };
    }
  }
  return null;
};

const factsOf = ({ png, scale, box, painted }: FitQuestion): Readonly<Record<string, number>> => {
  const facts = {
    pngWidth: png.width,
    pngHeight: png.height,
    scale,
    boxWidth: box.width,
    boxHeight: box.height,
    ...(painted === null ? {} : { paintedWidth: painted.width, paintedHeight: painted.height }),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => Number.isFinite(value)));
};
