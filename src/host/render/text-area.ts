import type { Edges } from '../../core/geometry/edges.ts';
import { multiply, translation } from '../../core/geometry/matrix.ts';
import { boundsOfQuad, quadOfSize } from '../../core/geometry/quad.ts';
import type { Rect } from '../../core/geometry/rect.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { Painter } from './painter.ts';
import type { Placed } from './place-node.ts';
import { layoutText, sizeOf, type TextLine } from './text-layout.ts';

/** A box that surely holds all ink of a text node, page px; null when there are no glyphs. */
export const textArea = (painter: Painter, node: DrawnNode, placed: Placed): Rect<'page'> | null => {
  const area = areaOfLines(layoutText(painter, node, placed), node.strokeWeight ?? 0);
  if (area === null) return null;
  const size = { width: area.right - area.left, height: area.bottom - area.top };
  return boundsOfQuad<'page'>(
    quadOfSize<'page'>(size, multiply(placed.matrix, translation(area.left, area.top))),
  );
};

/** The lines as laid out, in the text's own axes, with room for glyphs and strokes that reach beyond their advance. */
export const areaOfLines = (lines: readonly TextLine[], strokePx: number): Edges | null => {
  const spans = lines.flatMap((line) => line.spans);
  if (spans.length === 0) return null;
  const room = Math.max(...spans.map(({ style }) => sizeOf(style))) * 1.3 + strokePx;
  const baselines = lines.map(({ baselineY }) => baselineY);
  return {
    left: Math.min(...spans.map(({ xs }) => xs[0] ?? 0)) - room,
    right: Math.max(...spans.map(({ endX }) => endX)) + room,
    top: Math.min(...baselines) - room,
    bottom: Math.max(...baselines) + room,
  };
};
