import type { ImagePlacement } from '../../geometry/image-space.ts';
import type { Size } from '../../geometry/rect.ts';

/**
 * How large a frame's picture is to be. `scale`: image px per frame px. `side`: fitted to a length of `px` image px;
 * `short` makes the shorter side that long and keeps the shape, `cover` fills a square of that side and cuts what sticks out,
 * `contain` puts the whole frame into that square and fills the rest with the ground.
 */
export type RenderTarget =
  | { readonly is: 'scale'; readonly scale: number }
  | { readonly is: 'side'; readonly px: number; readonly fit: SideFit };

export type SideFit = 'short' | 'cover' | 'contain';

/** Image px: what a render target's side may be. */
export const sidePxLimits = { least: 16, most: 4096 } as const;

/** What Figma accepts, and what the request `exportLayer` does: image px per frame px. */
export const scaleLimits = { least: 0.01, most: 8 } as const;

/** Whole px between the limits for a side, a scale between its limits for a scale. */
export const isRenderTarget = (target: RenderTarget): boolean =>
  target.is === 'scale'
    ? target.scale >= scaleLimits.least && target.scale <= scaleLimits.most
    : Number.isInteger(target.px) && target.px >= sidePxLimits.least && target.px <= sidePxLimits.most;

/** Safe in file names and unlike for unlike targets: `1x`, `1.5x` as `1p5x`, `s512`, `cover768`, `contain1024`. */
export const targetToken = (target: RenderTarget): string => {
  if (target.is === 'scale') return `${String(target.scale).replace('.', 'p')}x`;
  return `${target.fit === 'short' ? 's' : target.fit}${String(target.px)}`;
};

/** What to ask Figma for, and what to make of its answer. */
export interface RenderPlan {
  /** To be asked for, image px per frame px. */
  readonly scale: number;
  /** The exact size of the finished picture; null = as Figma makes it. */
  readonly size: Size | null;
  /** How a picture of another size becomes `size`. */
  readonly fit: 'cover' | 'contain';
}

/**
 * The export of a frame of `frame` px for a target. A side of the shape that is kept is rounded to nearest, at least 1 px.
 * Null = no picture can be asked for: a frame without area, or a scale beyond what Figma takes.
 */
export const planRender = (target: RenderTarget, frame: Size): RenderPlan | null => {
  const { width, height } = frame;
  if (!(width > 0 && height > 0 && Number.isFinite(width) && Number.isFinite(height))) return null;
  const scale = scaleOf(target, frame);
  if (!(scale >= scaleLimits.least && scale <= scaleLimits.most)) return null;
  if (target.is === 'scale') return { scale, size: null, fit: 'cover' };
  if (target.fit !== 'short')
    return { scale, size: { width: target.px, height: target.px }, fit: target.fit };
  const toPx = (length: number): number => Math.max(1, Math.round(length * scale));
  return { scale, size: { width: toPx(width), height: toPx(height) }, fit: 'cover' };
};

const scaleOf = (target: RenderTarget, { width, height }: Size): number => {
  if (target.is === 'scale') return target.scale;
  const side = target.fit === 'contain' ? Math.max(width, height) : Math.min(width, height);
  return target.px / side;
};

/** Where a picture lies over the frame after whole px were cut off or added on the left and the top (positive = added). */
export const shiftPlacement = (
  { origin, scale }: ImagePlacement,
  shift: { readonly x: number; readonly y: number },
): ImagePlacement => ({
  scale,
  origin: { x: origin.x - shift.x / scale, y: origin.y - shift.y / scale },
});
