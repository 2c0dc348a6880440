import type { Canvas, Path } from 'canvaskit-wasm/full';
import { invert, multiply } from '../../core/geometry/matrix.ts';
import { isBlending, skiaBlendMode } from './blend-mode.ts';
import { drawChildren } from './draw-children.ts';
import { drawStrokes } from './draw-stroke.ts';
import { drawText } from './draw-text.ts';
import { childrenOf, type DrawnNode, fillsOf, isShown } from './drawn-node.ts';
import {
  drawBackgroundBlur,
  drawContentShadows,
  drawInnerShadows,
  drawOutlineShadows,
  dropShadowsOf,
  layerBlur,
} from './effects.ts';
import { layerBounds } from './layer-bounds.ts';
import { isInked, isOpaque, skiaPaint } from './paint.ts';
import { newPaint, type Painter, skiaMatrix, withState } from './painter.ts';
import { type Placed, placeNode } from './place-node.ts';
import { geometryPath, isBoxed, shapePath } from './shape-path.ts';

/** Paints a node and all below it; the canvas stands in the parent's axes. */
export const drawNode = (painter: Painter, canvas: Canvas, node: DrawnNode, parent: Placed): void => {
  const placed = isShown(node) ? placeNode(node, parent) : null;
  const inverse = placed === null ? null : invert(parent.matrix);
  if (placed === null || inverse === null) return;
  withState(canvas, () => {
    canvas.concat(skiaMatrix(multiply(inverse, placed.matrix)));
    drawPlaced(painter, canvas, node, placed);
  });
};

/** Paints a node; the canvas stands in the node's own axes. */
const drawPlaced = (painter: Painter, canvas: Canvas, node: DrawnNode, placed: Placed): void => {
  const outline = shapePath(painter, node, placed);
  drawBackgroundBlur(painter, canvas, node, outline);
  withState(canvas, () => {
    openLayer(painter, canvas, node, placed);
    drawShadows(painter, canvas, node, placed, outline);
    drawContent(painter, canvas, node, placed, outline);
  });
};

/** Opacity, blending and blur act on the node as a whole, so they need a layer of their own. */
const openLayer = (painter: Painter, canvas: Canvas, node: DrawnNode, placed: Placed): void => {
  const opacity = Math.min(1, node.opacity ?? 1);
  const blur = layerBlur(painter, node);
  const alone = isBlending(node.blendMode) || (node.blendMode === 'NORMAL' && blendsInside(node));
  if (opacity === 1 && blur === null && !alone) return;
  const paint = newPaint(painter);
  paint.setAlphaf(opacity);
  paint.setBlendMode(skiaBlendMode(painter.skia, node.blendMode));
  if (blur !== null) paint.setImageFilter(blur);
  canvas.saveLayer(paint, layerBounds(painter, node, placed));
};

/** A container that does not pass blending through keeps its children's blending to itself. */
const blendsInside = (node: DrawnNode): boolean =>
  childrenOf(node).some((child) => isShown(child) && (isBlending(child.blendMode) || blendsInside(child)));

const drawShadows = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  placed: Placed,
  outline: Path | null,
): void => {
  if (dropShadowsOf(node).length === 0) return;
  const solid = outline !== null && fillsOf(node).some(isOpaque);
  const spread = isBoxed(node) && fillsOf(node).some(isInked);
  const overflowing = !isBoxed(node) || (node.clipsContent !== true && childrenOf(node).length > 0);
  if (outline !== null && (solid || spread) && (!overflowing || solid))
    drawOutlineShadows(painter, canvas, node, placed, outline);
  else
    drawContentShadows(painter, canvas, node, layerBounds(painter, node, placed), () =>
      drawContent(painter, canvas, node, placed, outline),
    );
};

const drawContent = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  placed: Placed,
  outline: Path | null,
): void => {
  if (node.type === 'TEXT') {
    drawText(painter, canvas, node, placed);
    return;
  }
  drawFills(painter, canvas, node, placed, outline);
  if (outline !== null) drawInnerShadows(painter, canvas, node, placed, outline);
  if (node.type !== 'BOOLEAN_OPERATION')
    withState(canvas, () => {
      if (node.clipsContent === true && outline !== null)
        canvas.clipPath(outline, painter.skia.ClipOp.Intersect, true);
      drawChildren(painter, canvas, node, placed, (child) => drawNode(painter, canvas, child, placed));
    });
  drawStrokes(painter, canvas, node, placed, outline);
};

const drawFills = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  placed: Placed,
  outline: Path | null,
): void => {
  if (outline === null || node.type === 'LINE') return;
  const table = node.fillOverrideTable;
  if (
    table !== undefined &&
    !isBoxed(node) &&
    node.fillGeometry?.some(({ overrideID }) => overrideID !== undefined)
  ) {
    drawRegions(painter, canvas, node, placed);
    return;
  }
  for (const fill of fillsOf(node)) {
    const ink = skiaPaint(painter, fill, placed);
    if (ink !== null) canvas.drawPath(outline, ink);
  }
};

/** Vector networks may fill each region in its own way. */
const drawRegions = (painter: Painter, canvas: Canvas, node: DrawnNode, placed: Placed): void => {
  for (const region of node.fillGeometry ?? []) {
    const path = geometryPath(painter, [region]);
    const own = region.overrideID === undefined ? null : node.fillOverrideTable?.[String(region.overrideID)];
    for (const fill of own?.fills ?? fillsOf(node)) {
      const ink = skiaPaint(painter, fill, placed);
      if (ink !== null && path !== null) canvas.drawPath(path, ink);
    }
  }
};
