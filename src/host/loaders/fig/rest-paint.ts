import type { Matrix } from '../../../core/geometry/rect.ts';
import type { FigColor, FigEffect, FigMatrix, FigPaint } from './fig-node.ts';

type Fields = Record<string, unknown>;

/** A paint as REST writes it; `opacity` 1 and `visible` true are left out there. */
export function restPaint(paint: FigPaint): Fields {
  return {
    blendMode: paint.blendMode ?? 'NORMAL',
    ...(paint.visible === false && { visible: false }),
    ...(paint.opacity !== undefined && paint.opacity !== 1 && { opacity: paint.opacity }),
    type: paint.type,
    ...(paint.type === 'SOLID' && { color: paint.color ?? BLACK }),
    ...(paint.type.startsWith('GRADIENT_') && restGradient(paint)),
    ...(paint.type === 'IMAGE' && restImage(paint)),
  };
}

const BLACK: FigColor = { r: 0, g: 0, b: 0, a: 1 };

function restGradient(paint: FigPaint): Fields {
  return { gradientStops: paint.stops ?? [], gradientHandlePositions: handles(paint) };
}

/**
 * The `.fig` transform takes the shape's unit square to the gradient's; REST has the gradient's start, end and width
 * point in the unit square, so three fixed points go back through the inverse. Linear: from (0, ½) to (1, ½); the
 * others: from the centre (½, ½) to (1, ½).
 */
function handles(paint: FigPaint): { x: number; y: number }[] {
  const { m00: a, m01: c, m02: e, m10: b, m11: d, m12: f } = paint.transform ?? UNIT;
  const determinant = a * d - b * c;
  if (determinant === 0) return [];
  const start = paint.type === 'GRADIENT_LINEAR' ? 0 : 0.5;
  const points = [
    [start, 0.5],
    [1, 0.5],
    [start, 1],
  ] as const;
  return points.map(([u, v]) => ({
    x: (d * (u - e) - c * (v - f)) / determinant,
    y: (a * (v - f) - b * (u - e)) / determinant,
  }));
}

const UNIT: FigMatrix = { m00: 1, m01: 0, m02: 0, m10: 0, m11: 1, m12: 0 };

function restImage(paint: FigPaint): Fields {
  const hash = paint.image?.hash;
  const scaleMode = paint.imageScaleMode ?? 'FILL';
  return {
    scaleMode,
    ...(hash !== undefined && hash.byteLength > 0 && { imageRef: Buffer.from(hash).toString('hex') }),
    ...(scaleMode === 'STRETCH' && { imageTransform: restMatrix(paint.transform ?? UNIT) }),
    ...(scaleMode === 'TILE' && { scalingFactor: paint.scale ?? 1 }),
    ...(paint.rotation !== undefined && paint.rotation !== 0 && { rotation: paint.rotation }),
  };
}

export function restMatrix(matrix: FigMatrix): Matrix {
  return [
    [matrix.m00, matrix.m01, matrix.m02],
    [matrix.m10, matrix.m11, matrix.m12],
  ];
}

/** An effect as REST writes it; kinds REST does not know keep their name and show at least that they are there. */
export function restEffect(effect: FigEffect): Fields {
  const isShadow = effect.type === 'DROP_SHADOW' || effect.type === 'INNER_SHADOW';
  return {
    type: effect.type === 'FOREGROUND_BLUR' ? 'LAYER_BLUR' : effect.type,
    visible: effect.visible ?? true,
    radius: effect.radius ?? 0,
    ...(isShadow && {
      color: effect.color ?? BLACK,
      blendMode: effect.blendMode ?? 'NORMAL',
      offset: effect.offset ?? { x: 0, y: 0 },
      ...(effect.spread !== undefined && effect.spread !== 0 && { spread: effect.spread }),
    }),
    ...(effect.type === 'DROP_SHADOW' && { showShadowBehindNode: effect.showShadowBehindNode ?? false }),
  };
}
