import type { GradientPaint, ImagePaint, Paint } from '@figma/rest-api-spec';
import { invert } from '../../../core/geometry/matrix.ts';
import type { Matrix } from '../../../core/geometry/rect.ts';

export interface FigMatrix {
  readonly m00: number;
  readonly m01: number;
  readonly m02: number;
  readonly m10: number;
  readonly m11: number;
  readonly m12: number;
}

export const figMatrix = ([[m00, m01, m02], [m10, m11, m12]]: Matrix): FigMatrix => ({
  m00,
  m01,
  m02,
  m10,
  m11,
  m12,
});

/** Image fills by `imageRef`: the hash under which the file is stored in the archive. */
export type ImageHashes = ReadonlyMap<string, Uint8Array>;

/** A paint as `.fig` holds it; null for what it cannot hold. */
const figPaint = (paint: Paint, hashes: ImageHashes): object | null => {
  const shared = {
    type: paint.type,
    opacity: paint.opacity ?? 1,
    visible: paint.visible !== false,
    blendMode: paint.blendMode === 'PASS_THROUGH' ? 'NORMAL' : paint.blendMode,
  };
  switch (paint.type) {
    case 'SOLID':
      return { ...shared, color: paint.color };
    case 'IMAGE':
      return withPicture(shared, paint, hashes);
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND':
      return {
        ...shared,
        stops: paint.gradientStops.map(({ color, position }) => ({ color, position })),
        ...across(paint),
      };
    default:
      return null;
  }
};

export const figPaints = (paints: readonly Paint[], hashes: ImageHashes): object[] =>
  paints.flatMap((paint) => figPaint(paint, hashes) ?? []);

const withPicture = (shared: object, paint: ImagePaint, hashes: ImageHashes): object | null => {
  const hash = hashes.get(paint.imageRef);
  if (hash === undefined) return null;
  const [[a = 1, c = 0, e = 0] = [], [b = 0, d = 1, f = 0] = []] = paint.imageTransform ?? [];
  return {
    ...shared,
    image: { hash },
    imageScaleMode: paint.scaleMode,
    transform: { m00: a, m01: c, m02: e, m10: b, m11: d, m12: f },
    ...(paint.scalingFactor !== undefined && { scale: paint.scalingFactor }),
    ...(paint.rotation !== undefined && { rotation: paint.rotation }),
  };
};

/**
 * `.fig` keeps the matrix from the node's unit square to the gradient's, where a linear gradient runs from (0, 1/2) to (1, 1/2)
 * and the others from the centre to (1, 1/2). REST keeps the images of those points and of the one below the first.
 */
const across = (paint: GradientPaint): { transform?: FigMatrix } => {
  const [start, end, side] = paint.gradientHandlePositions;
  if (start === undefined || end === undefined) return {};
  const from = paint.type === 'GRADIENT_LINEAR' ? 0 : 0.5;
  const long = 1 / (1 - from);
  const ux = (end.x - start.x) * long;
  const uy = (end.y - start.y) * long;
  const vx = side === undefined ? -uy : (side.x - start.x) * 2;
  const vy = side === undefined ? ux : (side.y - start.y) * 2;
  const inverse = invert([
    [ux, vx, start.x - ux * from - vx / 2],
    [uy, vy, start.y - uy * from - vy / 2],
  ]);
  return inverse === null ? {} : { transform: figMatrix(inverse) };
};
