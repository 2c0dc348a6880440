import type { Canvas, Paint, Path } from 'canvaskit-wasm/full';
import type { DrawnNode } from './drawn-node.ts';
import { skiaPaint } from './paint.ts';
import { type Painter, withState } from './painter.ts';
import type { Placed } from './place-node.ts';
import { boxPath, geometryPath, isBoxed } from './shape-path.ts';

/** Strokes of a shape in its own axes. Figma's own `strokeGeometry` is used for free shapes that have it. */
export const drawStrokes = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  placed: Placed,
  outline: Path | null,
): void => {
  const inks = hasStroke(node)
    ? (node.strokes ?? []).flatMap((stroke) => skiaPaint(painter, stroke, placed) ?? [])
    : [];
  if (inks.length === 0) return;
  const sides = node.individualStrokeWeights;
  const drawn = isBoxed(node) ? null : geometryPath(painter, node.strokeGeometry ?? []);
  for (const ink of inks) {
    if (drawn !== null) drawAligned(painter, canvas, node, outline, () => canvas.drawPath(drawn, ink));
    else if (sides !== undefined && isBoxed(node)) drawSides(painter, canvas, node, placed, ink);
    else if (outline !== null) drawOutline(painter, canvas, node, outline, ink);
  }
};

export const hasStroke = (node: DrawnNode): boolean =>
  (node.strokes ?? []).length > 0 &&
  ((node.strokeWeight ?? 0) > 0 || node.individualStrokeWeights !== undefined);

/** How far strokes reach beyond the node's outline, px, on its widest side. */
export const strokeReach = (node: DrawnNode): number => {
  if (!hasStroke(node)) return 0;
  const sides = node.individualStrokeWeights;
  const weight =
    sides === undefined
      ? (node.strokeWeight ?? 0)
      : Math.max(sides.top, sides.right, sides.bottom, sides.left);
  if (node.type === 'LINE' || node.strokeAlign === 'CENTER') return weight / 2;
  return node.strokeAlign === 'OUTSIDE' ? weight : 0;
};

/** Closed shapes have an inside; a line has none, so its stroke is always centred. */
const alignOf = (node: DrawnNode): 'INSIDE' | 'OUTSIDE' | 'CENTER' =>
  node.type === 'LINE' ? 'CENTER' : (node.strokeAlign ?? 'CENTER');

const drawAligned = (
  { skia }: Painter,
  canvas: Canvas,
  node: DrawnNode,
  outline: Path | null,
  draw: () => void,
): void => {
  const align = alignOf(node);
  withState(canvas, () => {
    if (outline !== null && align !== 'CENTER') {
      const op = align === 'INSIDE' ? skia.ClipOp.Intersect : skia.ClipOp.Difference;
      canvas.clipPath(outline, op, true);
    }
    draw();
  });
};

const drawOutline = (painter: Painter, canvas: Canvas, node: DrawnNode, outline: Path, ink: Paint): void => {
  const { skia, trash } = painter;
  const weight = node.strokeWeight ?? 0;
  ink.setStyle(skia.PaintStyle.Stroke);
  // Half of a stroke lies on either side of the outline: twice the weight, then one side is clipped away.
  ink.setStrokeWidth(alignOf(node) === 'CENTER' ? weight : weight * 2);
  ink.setStrokeJoin(joinOf(painter, node));
  ink.setStrokeCap(capOf(painter, node));
  ink.setStrokeMiter(4);
  const dashes = (node.strokeDashes ?? []).filter((length) => length >= 0);
  if (dashes.some((length) => length > 0)) {
    const even = dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes];
    ink.setPathEffect(trash.keep(skia.PathEffect.MakeDash(even, 0)));
  }
  drawAligned(painter, canvas, node, outline, () => canvas.drawPath(outline, ink));
};

const joinOf = ({ skia }: Painter, { strokeJoin }: DrawnNode) =>
  strokeJoin === 'ROUND'
    ? skia.StrokeJoin.Round
    : strokeJoin === 'BEVEL'
      ? skia.StrokeJoin.Bevel
      : skia.StrokeJoin.Miter;

const capOf = ({ skia }: Painter, { strokeCap }: DrawnNode) =>
  strokeCap === 'ROUND'
    ? skia.StrokeCap.Round
    : strokeCap === 'SQUARE'
      ? skia.StrokeCap.Square
      : skia.StrokeCap.Butt;

/** Boxes may have another weight on each side: the ring between an outer and an inner box. */
const drawSides = (painter: Painter, canvas: Canvas, node: DrawnNode, placed: Placed, ink: Paint): void => {
  const { skia, trash } = painter;
  const weights = node.individualStrokeWeights;
  if (weights === undefined) return;
  const align = alignOf(node);
  const outward = align === 'OUTSIDE' ? 1 : align === 'CENTER' ? 0.5 : 0;
  const edgeAt = (part: number): Float32Array =>
    skia.LTRBRect(
      -weights.left * part,
      -weights.top * part,
      placed.width + weights.right * part,
      placed.height + weights.bottom * part,
    );
  withState(canvas, () => {
    if (align === 'INSIDE') canvas.clipPath(boxPath(painter, node, placed), skia.ClipOp.Intersect, true);
    if (align === 'OUTSIDE') canvas.clipPath(boxPath(painter, node, placed), skia.ClipOp.Difference, true);
    const ring = new skia.PathBuilder().addRect(edgeAt(outward)).addRect(edgeAt(outward - 1));
    canvas.drawPath(trash.keep(ring.setFillType(skia.FillType.EvenOdd).detachAndDelete()), ink);
  });
};
