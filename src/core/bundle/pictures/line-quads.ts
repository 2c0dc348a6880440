import { linesNeeded } from '../../check/lines-needed.ts';
import type { TextLayer } from '../../check/text-elements.ts';
import { explicitLines, lineBreaks } from '../../check/text-lines.ts';
import type { Point, Quad } from '../../geometry/rect.ts';
import type { TextRun } from '../../snapshot/frame-snapshot.ts';

export interface TextLine {
  /** As typed, without the break that ends it. */
  readonly text: string;
  /**
   * The line's strip of the text box, clockwise from the box's own top left: as high as its line height, as wide as the box.
   * `tightLines` narrows it to the ink.
   */
  readonly quad: Quad<'frame'>;
}

/** Figma rounds the height of a box that grows to whole px. */
const heightNoisePx = 1;

/**
 * The lines of a text layer, blank ones left out. Null = where they lie is not known: a line may wrap (Figma tells no soft
 * breaks), a line height or the layer's corners are not told, the text is cut short, or the box is not as high as its lines
 * (space between paragraphs, trimmed line heights, several lines in a box of fixed height).
 */
export const lineQuads = (layer: TextLayer): readonly TextLine[] | null => {
  const { text, quad, size } = layer;
  if (quad === null || size === null || !(size.width > 0 && size.height > 0) || text.truncates) return null;
  const lines = linesOf(text.characters, text.runs);
  if (lines === null || !staysOnItsLines(layer)) return null;
  const heightPx = lines.reduce((sum, line) => sum + line.heightPx, 0);
  const growsDown = text.autoResize === 'WIDTH_AND_HEIGHT' || text.autoResize === 'HEIGHT';
  const isKnown = growsDown ? Math.abs(heightPx - size.height) <= heightNoisePx : lines.length === 1;
  if (!isKnown) return null;
  let top = growsDown ? 0 : (size.height - heightPx) * (shareAbove[text.alignVertical] ?? 0);
  const found: TextLine[] = [];
  for (const line of lines) {
    if (line.text.trim() !== '')
      found.push({
        text: line.text,
        quad: strip(quad, top / size.height, (top + line.heightPx) / size.height),
      });
    top += line.heightPx;
  }
  return found;
};

/** How much of the room that is left lies above the text. */
const shareAbove: Readonly<Record<string, number | undefined>> = { TOP: 0, CENTER: 0.5, BOTTOM: 1 };

/** A box as wide as its text never wraps; in another box a line that is shorter than the box in any font does not. */
const staysOnItsLines = (layer: TextLayer): boolean => {
  if (layer.text.autoResize === 'WIDTH_AND_HEIGHT') return true;
  const needed = linesNeeded(layer);
  return needed?.most === explicitLines(layer.text.characters).length;
};

interface Line {
  readonly text: string;
  readonly heightPx: number;
}

/** Lines by hard breaks, each as high as the highest run that has part in it (a blank one: the run of its break). */
const linesOf = (characters: string, runs: readonly TextRun[]): readonly Line[] | null => {
  const lines: Line[] = [];
  let start = 0;
  for (const text of characters.split(lineBreaks)) {
    const end = start + text.length;
    const heights = runs
      .filter((run) => run.start < Math.max(end, start + 1) && run.end > start)
      .map(({ lineHeightPx }) => lineHeightPx ?? 0);
    const last = runs.at(-1)?.lineHeightPx ?? 0;
    const heightPx = heights.length === 0 ? last : Math.max(...heights);
    if (heightPx <= 0 || heights.some((px) => px <= 0)) return null;
    lines.push({ text, heightPx });
    start = end + (characters.startsWith('\r\n', end) ? 2 : 1);
  }
  return characters === '' ? null : lines;
};

/** The part of a quad between two shares of its height. */
const strip = (
  [topLeft, topRight, bottomRight, bottomLeft]: Quad<'frame'>,
  from: number,
  to: number,
): Quad<'frame'> => [
  between(topLeft, bottomLeft, from),
  between(topRight, bottomRight, from),
  between(topRight, bottomRight, to),
  between(topLeft, bottomLeft, to),
];

const between = (a: Point<'frame'>, b: Point<'frame'>, share: number): Point<'frame'> => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});
