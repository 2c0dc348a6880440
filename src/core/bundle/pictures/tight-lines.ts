import { toFrame, toImage } from '../../geometry/image-space.ts';
import { intersect } from '../../geometry/intersect.ts';
import { boundsOfQuad, quadOfRect } from '../../geometry/quad.ts';
import type { AlphaPlane } from '../../pixels/alpha-plane.ts';
import type { Canvas } from './layer-plane.ts';
import type { TextLine } from './line-quads.ts';

/** The middle of a strip, by share of its height: clear of what hangs in from the lines above and below. */
const middle = { from: 0.2, to: 0.8 } as const;

/**
 * Lines of upright text narrowed to their ink from left to right; their height stays the line height. `ink`: the
 * text layer alone, on the frame's picture. A line of turned text, or without ink there, stays as it is.
 */
export const tightLines = (
  lines: readonly TextLine[],
  ink: AlphaPlane,
  { placement }: Canvas,
): readonly TextLine[] =>
  lines.map((line) => {
    const [a, b, c] = line.quad;
    if (a.y !== b.y || b.x !== c.x) return line;
    const strip = toImage(boundsOfQuad(line.quad), placement);
    const rows = {
      from: Math.floor(strip.y + strip.height * middle.from),
      to: Math.ceil(strip.y + strip.height * middle.to),
    };
    const columns = inkColumns(ink, rows);
    const tight =
      columns && intersect({ ...strip, x: columns.from, width: columns.to - columns.from }, strip);
    return tight === null ? line : { ...line, quad: quadOfRect(toFrame(tight, placement)) };
  });

interface Span {
  readonly from: number;
  readonly to: number;
}

const inkColumns = ({ left, top, width, height, alpha }: AlphaPlane, rows: Span): Span | null => {
  let [from, to] = [Infinity, -Infinity];
  for (let y = Math.max(0, rows.from - top); y < Math.min(height, rows.to - top); y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((alpha[y * width + x] ?? 0) < 128) continue;
      from = Math.min(from, left + x);
      to = Math.max(to, left + x + 1);
    }
  }
  return from < to ? { from, to } : null;
};
