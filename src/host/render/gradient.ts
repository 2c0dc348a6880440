import type { GradientPaint } from '@figma/rest-api-spec';
import type { CanvasKit, RuntimeEffect, Shader } from 'canvaskit-wasm/full';
import type { Painter } from './painter.ts';
import type { Placed } from './place-node.ts';

/** Skia knows no diamond: its distance is |x| + |y| in the gradient's own axes, looked up in a straight ramp. */
const diamondSource = `
uniform shader ramp;
half4 main(float2 at) { return ramp.eval(float2(abs(at.x) + abs(at.y), 0)); }`;

const diamonds = new WeakMap<CanvasKit, RuntimeEffect>();

const diamondOf = (skia: CanvasKit): RuntimeEffect | null => {
  const made = diamonds.get(skia) ?? skia.RuntimeEffect.Make(diamondSource);
  if (made !== null) diamonds.set(skia, made);
  return made;
};

/**
 * Figma gives three handles, as parts of the node's box: where the gradient starts, where it ends, and a point that sets its
 * width. They are the images of (0,0), (1,0) and (0,1), so one matrix serves all four kinds.
 */
export const gradientShader = (painter: Painter, paint: GradientPaint, placed: Placed): Shader | null => {
  const { skia, trash } = painter;
  const matrix = handleMatrix(paint, placed);
  if (matrix === null) return null;
  const stops = [...paint.gradientStops].sort((one, other) => one.position - other.position);
  if (stops.length === 0) return null;
  const colours = stops.map(({ color }) => skia.Color4f(color.r, color.g, color.b, color.a));
  const places = stops.map(({ position }) => Math.min(1, Math.max(0, position)));
  const clamp = skia.TileMode.Clamp;
  switch (paint.type) {
    case 'GRADIENT_LINEAR':
      return trash.keep(skia.Shader.MakeLinearGradient([0, 0], [1, 0], colours, places, clamp, matrix));
    case 'GRADIENT_RADIAL':
      return trash.keep(skia.Shader.MakeRadialGradient([0, 0], 1, colours, places, clamp, matrix));
    case 'GRADIENT_ANGULAR':
      return trash.keep(skia.Shader.MakeSweepGradient(0, 0, colours, places, clamp, matrix));
    case 'GRADIENT_DIAMOND': {
      const ramp = trash.keep(skia.Shader.MakeLinearGradient([0, 0], [1, 0], colours, places, clamp));
      const diamond = diamondOf(skia);
      return diamond === null ? null : trash.keep(diamond.makeShaderWithChildren([], [ramp], matrix));
    }
  }
};

const handleMatrix = (paint: GradientPaint, { width, height }: Placed): number[] | null => {
  const [start, end, side] = paint.gradientHandlePositions.map(({ x, y }) => ({
    x: x * width,
    y: y * height,
  }));
  if (start === undefined || end === undefined) return null;
  const along = { x: end.x - start.x, y: end.y - start.y };
  const across =
    side === undefined ? { x: -along.y, y: along.x } : { x: side.x - start.x, y: side.y - start.y };
  if (Math.abs(along.x * across.y - along.y * across.x) < 1e-9) {
    across.x = -along.y;
    across.y = along.x;
  }
  if (along.x === 0 && along.y === 0) return null;
  return [along.x, across.x, start.x, along.y, across.y, start.y, 0, 0, 1];
};
