import type { Paint as RestPaint, TypeStyle } from '@figma/rest-api-spec';
import type { Canvas, Font, Paint } from 'canvaskit-wasm/full';
import { type DrawnNode, fillsOf } from './drawn-node.ts';
import { skiaPaint } from './paint.ts';
import { newPaint, type Painter } from './painter.ts';
import type { Placed } from './place-node.ts';
import { areaOfLines } from './text-area.ts';
import { type GlyphSpan, layoutText, sizeOf, type TextLine } from './text-layout.ts';
import { isItalic } from './text-runs.ts';

/** Paints a text node in its own axes: each style's fills, its line decoration, then the node's stroke. */
export const drawText = (painter: Painter, canvas: Canvas, node: DrawnNode, placed: Placed): void => {
  const lines = layoutText(painter, node, placed);
  const spans = lines.flatMap((line) => line.spans.map((span) => ({ line, span })));
  const paints = new Map<readonly RestPaint[], readonly Paint[]>();
  for (const { line, span } of spans) {
    const fills = span.style.fills ?? fillsOf(node);
    const inks = paints.get(fills) ?? fills.flatMap((fill) => skiaPaint(painter, fill, placed) ?? []);
    paints.set(fills, inks);
    for (const ink of inks) {
      drawSpan(painter, canvas, line, span, ink);
      drawDecoration(painter, canvas, line, span, ink);
    }
  }
  drawTextStroke(painter, canvas, node, placed, lines);
};

/** The glyphs of a text as a mask: every glyph in one opaque colour. */
export const drawTextShape = (painter: Painter, canvas: Canvas, node: DrawnNode, placed: Placed): void => {
  const ink = newPaint(painter);
  for (const line of layoutText(painter, node, placed))
    for (const span of line.spans) drawSpan(painter, canvas, line, span, ink);
};

const drawSpan = (painter: Painter, canvas: Canvas, line: TextLine, span: GlyphSpan, ink: Paint): void => {
  const places = span.xs.flatMap((x) => [x, 0]);
  canvas.drawGlyphs([...span.glyphs], places, 0, line.baselineY, fontOf(painter, span), ink);
};

/** Outlines without hinting, at positions of any fraction: the same shape at every scale. */
const fontOf = ({ skia, trash }: Painter, { typeface, style, face }: GlyphSpan): Font => {
  const font = trash.keep(new skia.Font(typeface, sizeOf(style)));
  font.setSubpixel(true);
  font.setLinearMetrics(true);
  font.setHinting(skia.FontHinting.None);
  font.setEdging(skia.FontEdging.AntiAlias);
  if (isItalic(style) && !face.italic) font.setSkewX(slant);
  return font;
};

/** A made-up italic, for families that have none. */
const slant = -0.2;

const drawDecoration = (
  { skia, fonts }: Painter,
  canvas: Canvas,
  line: TextLine,
  span: GlyphSpan,
  ink: Paint,
): void => {
  const from = span.xs[0];
  const place = decorationOf(span.style);
  if (from === undefined || place === null) return;
  const size = sizeOf(span.style);
  const metrics = fonts.metrics(span.face);
  const y = line.baselineY + metrics[place] * size;
  const half = (Math.max(metrics.thickness, 0.03) * size) / 2;
  canvas.drawRect(skia.LTRBRect(from, y - half, span.endX, y + half), ink);
};

const decorationOf = ({ textDecoration }: TypeStyle): 'underlineAt' | 'strikeAt' | null =>
  textDecoration === 'UNDERLINE' ? 'underlineAt' : textDecoration === 'STRIKETHROUGH' ? 'strikeAt' : null;

/** Glyph outlines cannot be clipped to as paths, so inside and outside strokes are cut with the glyphs as a layer. */
const drawTextStroke = (
  painter: Painter,
  canvas: Canvas,
  node: DrawnNode,
  placed: Placed,
  lines: readonly TextLine[],
): void => {
  const { skia } = painter;
  const weight = node.strokeWeight ?? 0;
  const align = node.strokeAlign ?? 'OUTSIDE';
  const inks =
    weight <= 0 ? [] : (node.strokes ?? []).flatMap((stroke) => skiaPaint(painter, stroke, placed) ?? []);
  const bounds = inks.length === 0 ? null : strokeArea(painter, lines, weight);
  for (const ink of inks) {
    ink.setStyle(skia.PaintStyle.Stroke);
    ink.setStrokeWidth(align === 'CENTER' ? weight : weight * 2);
    ink.setStrokeJoin(node.strokeJoin === 'ROUND' ? skia.StrokeJoin.Round : skia.StrokeJoin.Miter);
    const draw = (paint: Paint): void => {
      for (const line of lines) for (const span of line.spans) drawSpan(painter, canvas, line, span, paint);
    };
    if (align === 'CENTER') {
      draw(ink);
      continue;
    }
    const cutter = newPaint(painter);
    cutter.setBlendMode(align === 'INSIDE' ? skia.BlendMode.DstIn : skia.BlendMode.DstOut);
    canvas.saveLayer(undefined, bounds);
    draw(ink);
    canvas.saveLayer(cutter, bounds);
    draw(newPaint(painter));
    canvas.restore();
    canvas.restore();
  }
};

const strokeArea = ({ skia }: Painter, lines: readonly TextLine[], weight: number): Float32Array | null => {
  const area = areaOfLines(lines, weight);
  return area === null ? null : skia.LTRBRect(area.left, area.top, area.right, area.bottom);
};
