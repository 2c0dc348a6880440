import type { Canvas } from 'canvaskit-wasm/full';
import { invert, multiply } from '../../core/geometry/matrix.ts';
import { drawTextShape } from './draw-text.ts';
import { childrenOf, type DrawnNode, isShown } from './drawn-node.ts';
import { inAxes } from './layer-bounds.ts';
import { maskGroupsOf } from './mask-groups.ts';
import { maskBounds } from './painted-bounds.ts';
import { newPaint, type Painter, skiaMatrix, withState } from './painter.ts';
import { type Placed, placeNode } from './place-node.ts';
import { shapePath } from './shape-path.ts';
import { textArea } from './text-area.ts';

/** Children bottom to top. A mask is not painted itself; it decides how much of its siblings is. */
export const drawChildren = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  placed: Placed,
  drawChild: (child: DrawnNode) => void,
): void => {
  for (const { mask, masked } of maskGroupsOf(node)) {
    const shown = masked.filter(isShown);
    if (shown.length === 0) continue;
    const drawMasked = (): void => {
      for (const child of shown) drawChild(child);
    };
    if (mask === null) drawMasked();
    else drawThroughMask(painter, canvas, mask, placed, drawMasked, () => drawChild(mask));
  }
};

const drawThroughMask = (
  painter: Painter,
  canvas: Canvas,
  mask: DrawnNode,
  parent: Placed,
  drawMasked: () => void,
  drawMask: () => void,
): void => {
  const { skia, trash } = painter;
  const cutter = newPaint(painter);
  cutter.setBlendMode(skia.BlendMode.DstIn);
  if (mask.maskType === 'LUMINANCE') cutter.setColorFilter(trash.keep(skia.ColorFilter.MakeLuma()));
  const opening = maskBounds(mask, parent, (text, at) => textArea(painter, text, at));
  const bounds = opening === null ? null : inAxes(painter, opening, parent);
  if (bounds === null) return;
  canvas.saveLayer(undefined, bounds);
  drawMasked();
  canvas.saveLayer(cutter, bounds);
  if (mask.maskType === 'VECTOR' || mask.isMaskOutline === true) drawMaskShape(painter, canvas, mask, parent);
  else drawMask();
  canvas.restore();
  canvas.restore();
};

/** A vector mask shows its outline, whatever it is painted with. */
const drawMaskShape = (painter: Painter, canvas: Canvas, mask: DrawnNode, parent: Placed): void => {
  const placed = placeNode(mask, parent);
  const inverse = invert(parent.matrix);
  if (placed === null || inverse === null) return;
  withState(canvas, () => {
    canvas.concat(skiaMatrix(multiply(inverse, placed.matrix)));
    const outline = shapePath(painter, mask, placed);
    if (outline !== null) canvas.drawPath(outline, newPaint(painter));
    else if (mask.type === 'TEXT') drawTextShape(painter, canvas, mask, placed);
    for (const child of outline === null ? childrenOf(mask) : [])
      drawMaskShape(painter, canvas, child, placed);
  });
};
