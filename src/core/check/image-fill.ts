import type { Size } from '../geometry/rect.ts';
import type { LayerSnapshot, Paint } from '../snapshot/frame-snapshot.ts';

/** A visible picture in a layer's fills. */
export interface ImageFill {
  readonly layer: LayerSnapshot;
  readonly paint: Paint;
  readonly imageRef: string;
}

/** Visible image fills that name their file, back to front. */
export const imageFillsOf = (layer: LayerSnapshot): readonly ImageFill[] =>
  layer.fills.flatMap((paint) =>
    paint.type === 'IMAGE' && paint.visible && paint.opacity > 0 && paint.imageRef !== null
      ? [{ layer, paint, imageRef: paint.imageRef }]
      : [],
  );

/** How a picture is laid into its layer: source px per frame px along the layer's two axes, and how it is turned. */
export interface ImageScale {
  readonly across: number;
  readonly down: number;
  /** True if the axes of the picture are no longer square to each other. */
  readonly isSkewed: boolean;
  readonly isMirrored: boolean;
}

/**
 * The scale of a fill. FILL covers and FIT contains the layer with one scale for both axes. STRETCH, which also stands for
 * Figma's crop, maps the layer's unit square to the picture's by `imageTransform` [[a, b, tx], [c, d, ty]]: one px of the layer's
 * width is (a·natural width, c·natural height) ÷ width source px. Null = it cannot be told: a tiled, turned or unknown fill, or
 * a layer whose own size is not known.
 */
export function imageScale({ layer, paint }: ImageFill, natural: Size): ImageScale | null {
  const { size } = layer;
  const isTurned = /"rotation":(?!0[,}])/.test(paint.rest);
  if (size === null || isTurned || !hasArea(size) || !hasArea(natural)) return null;
  const across = natural.width / size.width;
  const down = natural.height / size.height;
  const square = { isSkewed: false, isMirrored: false };
  if (paint.scaleMode === 'FILL')
    return { across: Math.min(across, down), down: Math.min(across, down), ...square };
  if (paint.scaleMode === 'FIT')
    return { across: Math.max(across, down), down: Math.max(across, down), ...square };
  if (paint.scaleMode !== 'STRETCH') return null;
  if (paint.imageTransform === null) return { across, down, ...square };
  const [[a, b], [c, d]] = paint.imageTransform;
  const x = [a * natural.width, c * natural.height] as const;
  const y = [b * natural.width, d * natural.height] as const;
  const [right, below] = [Math.hypot(...x), Math.hypot(...y)];
  const lean = Math.abs(x[0] * y[0] + x[1] * y[1]) / Math.max(1e-9, right * below);
  return {
    across: right / size.width,
    down: below / size.height,
    isSkewed: lean > 0.02,
    isMirrored: a * d - b * c < 0,
  };
}

const hasArea = ({ width, height }: Size): boolean => width > 0 && height > 0;
