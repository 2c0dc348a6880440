import type { BaseShadowEffect, Effect } from '@figma/rest-api-spec';
import type { Canvas, ImageFilter, Paint, Path } from 'canvaskit-wasm/full';
import { skiaBlendMode } from './blend-mode.ts';
import type { DrawnNode } from './drawn-node.ts';
import { newPaint, type Painter, withState } from './painter.ts';
import type { Placed } from './place-node.ts';
import { boxPath, isBoxed } from './shape-path.ts';

/** A blur radius of Figma is the width of the soft edge: twice the deviation of the Gauss curve, as in CSS. */
const sigmaOf = (radius: number): number => radius / 2;

/** Documents that were not written by Figma leave `visible` out. */
const isOn = ({ visible }: { readonly visible?: boolean }): boolean => visible !== false;

const effectsOf = (node: DrawnNode): readonly Effect[] => (node.effects ?? []).filter(isOn);

export const dropShadowsOf = (
  node: DrawnNode,
): readonly (BaseShadowEffect & { showShadowBehindNode?: boolean })[] =>
  effectsOf(node).flatMap((effect) => (effect.type === 'DROP_SHADOW' ? [effect] : []));

const innerShadowsOf = (node: DrawnNode): readonly BaseShadowEffect[] =>
  effectsOf(node).flatMap((effect) => (effect.type === 'INNER_SHADOW' ? [effect] : []));

const blurRadius = (node: DrawnNode, kind: 'LAYER_BLUR' | 'BACKGROUND_BLUR'): number =>
  Math.max(0, ...effectsOf(node).map((effect) => (effect.type === kind ? effect.radius : 0)));

export const layerBlurRadius = (node: DrawnNode): number => blurRadius(node, 'LAYER_BLUR');

export const layerBlur = (painter: Painter, node: DrawnNode): ImageFilter | null =>
  blurFilter(painter, layerBlurRadius(node));

const blurFilter = ({ skia, trash }: Painter, radius: number): ImageFilter | null => {
  const sigma = sigmaOf(radius);
  return sigma <= 0 ? null : trash.keep(skia.ImageFilter.MakeBlur(sigma, sigma, skia.TileMode.Decal, null));
};

/** Blurs what is already painted inside the node's outline. */
export const drawBackgroundBlur = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  outline: Path | null,
): void => {
  const { skia, trash } = painter;
  const sigma = sigmaOf(blurRadius(node, 'BACKGROUND_BLUR'));
  if (sigma <= 0 || outline === null) return;
  const filter = trash.keep(skia.ImageFilter.MakeBlur(sigma, sigma, skia.TileMode.Mirror, null));
  withState(canvas, () => {
    canvas.clipPath(outline, skia.ClipOp.Intersect, true);
    canvas.saveLayer(undefined, outline.getBounds(), filter);
    canvas.restore();
  });
};

/**
 * Shadows below a solid shape, from its outline. The shape itself cuts its shadow out, as Figma does unless told to show the
 * shadow behind a see-through layer.
 */
export const drawOutlineShadows = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  placed: Placed,
  outline: Path,
): void => {
  for (const shadow of dropShadowsOf(node)) {
    const cast = isBoxed(node) ? boxPath(painter, node, placed, shadow.spread ?? 0) : outline;
    withState(canvas, () => {
      if (shadow.showShadowBehindNode !== true)
        canvas.clipPath(outline, painter.skia.ClipOp.Difference, true);
      canvas.translate(shadow.offset.x, shadow.offset.y);
      canvas.drawPath(cast, shadowPaint(painter, shadow));
    });
  }
};

/** Shadows of whatever `drawContent` paints (text, groups, see-through frames) within `bounds` of the node's own axes. */
export const drawContentShadows = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  bounds: Float32Array | null,
  drawContent: () => void,
): void => {
  const { skia, trash } = painter;
  for (const shadow of dropShadowsOf(node)) {
    const { r, g, b, a } = shadow.color;
    const sigma = sigmaOf(shadow.radius);
    const { x, y } = shadow.offset;
    const filter = skia.ImageFilter.MakeDropShadowOnly(x, y, sigma, sigma, skia.Color4f(r, g, b, a), null);
    const paint = newPaint(painter);
    paint.setImageFilter(trash.keep(filter));
    paint.setBlendMode(skiaBlendMode(skia, shadow.blendMode));
    canvas.saveLayer(paint, bounds);
    drawContent();
    canvas.restore();
  }
};

/** Inner shadows: everything outside the (moved, shrunken) outline throws its shadow into it. */
export const drawInnerShadows = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  placed: Placed,
  outline: Path,
): void => {
  const { skia, trash } = painter;
  for (const shadow of innerShadowsOf(node)) {
    const opening = isBoxed(node) ? boxPath(painter, node, placed, -(shadow.spread ?? 0)) : outline;
    const [left = 0, top = 0, right = 0, bottom = 0] = opening.getBounds();
    const far =
      shadow.radius * 3 +
      Math.abs(shadow.offset.x) +
      Math.abs(shadow.offset.y) +
      Math.abs(shadow.spread ?? 0) +
      10;
    const ring = new skia.PathBuilder().addRect(
      skia.LTRBRect(left - far, top - far, right + far, bottom + far),
    );
    ring.addPath(opening);
    const cast = trash.keep(ring.setFillType(skia.FillType.EvenOdd).detachAndDelete());
    withState(canvas, () => {
      canvas.clipPath(outline, skia.ClipOp.Intersect, true);
      canvas.translate(shadow.offset.x, shadow.offset.y);
      canvas.drawPath(cast, shadowPaint(painter, shadow));
    });
  }
};

const shadowPaint = (painter: Painter, shadow: BaseShadowEffect): Paint => {
  const { skia, trash } = painter;
  const { r, g, b, a } = shadow.color;
  const paint = newPaint(painter);
  paint.setColor(skia.Color4f(r, g, b, a));
  paint.setBlendMode(skiaBlendMode(skia, shadow.blendMode));
  const sigma = sigmaOf(shadow.radius);
  if (sigma > 0)
    paint.setMaskFilter(trash.keep(skia.MaskFilter.MakeBlur(skia.BlurStyle.Normal, sigma, true)));
  return paint;
};
