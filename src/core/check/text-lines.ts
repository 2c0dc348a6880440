import type { FrameSnapshot, TextRun } from '../snapshot/frame-snapshot.ts';
import { inkHeightPx } from './ink-height.ts';
import { seenRuns, type TextLayer } from './text-elements.ts';

/** The lines a text layer shows. Figma gives no line boxes, so they follow from explicit breaks and measured heights. */
export interface TextLines {
  /** The lines as they stand, when no line wraps; null = some line wraps, where is not known. */
  readonly lines: readonly string[] | null;
  /** How many lines there are; if not exact, there are no more than these. Null = nothing tells. */
  readonly count: number | null;
  readonly isExact: boolean;
}

/** Line breaks that Figma keeps in `characters`. */
export const lineBreaks = /\r\n|[\n\r\u2028\u2029]/u;

/** Ink of one line of any script lies within these multiples of the font size (x-height of Latin; accent to descender). */
const leastInkEm = 0.45;
const mostInkEm = 1.3;

/** The lines somebody broke by hand, without blank ones at either end. */
export function explicitLines(characters: string): readonly string[] {
  const lines = characters.split(lineBreaks);
  const full = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  return lines.slice(full[0] ?? lines.length, (full.at(-1) ?? 0) + 1);
}

/**
 * Lines of a text layer. A box that grows with its text (auto width or height) is as high as its lines: height ÷ line height.
 * In a fixed box the ink decides: n lines of font size s and line height h have ink between (n − 1) h + 0.45 s and
 * (n − 1) h + 1.3 s. Where that leaves several answers the highest is given and `isExact` is false; space between
 * paragraphs, which the document does not tell, is counted as lines that way.
 */
export function textLines(frame: FrameSnapshot, layer: TextLayer): TextLines {
  const lines = explicitLines(layer.text.characters);
  const bounds = countBounds(frame, layer, lines.length);
  if (bounds === null) {
    return layer.text.autoResize === 'WIDTH_AND_HEIGHT'
      ? { lines, count: lines.length, isExact: true }
      : { lines: null, count: null, isExact: false };
  }
  const { least, most } = bounds;
  return { lines: most === lines.length ? lines : null, count: most, isExact: least === most };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function countBounds(frame: FrameSnapshot, layer: TextLayer, explicit: number): Bounds | null {
  const metrics = metricsOf(seenRuns(layer).map(({ run }) => run));
  if (metrics === null) return null;
  const inkPx = inkHeightPx(frame, layer);
  const byInk = inkPx === null ? null : inkBounds(inkPx, metrics, explicit);
  const heightPx = layer.size?.height ?? null;
  if (!growsDown(layer) || heightPx === null) return byInk;
  const most = Math.max(explicit, Math.round(heightPx / metrics.leastLine));
  const least = explicit > 1 ? explicit : Math.max(explicit, Math.round(heightPx / metrics.mostLine));
  // A box trimmed to its capitals is lower than its lines: the ink shows it.
  return { least, most: Math.max(most, byInk?.least ?? 0) };
}

/** True if the box is always as high as its text. */
const growsDown = ({ text }: TextLayer): boolean =>
  !text.truncates && (text.autoResize === 'HEIGHT' || text.autoResize === 'WIDTH_AND_HEIGHT');

function inkBounds(
  inkPx: number,
  { leastEm, mostEm, leastLine, mostLine }: Metrics,
  explicit: number,
): Bounds {
  const most = 1 + Math.floor((inkPx - leastInkEm * leastEm) / leastLine);
  const least = 1 + Math.ceil((inkPx - mostInkEm * mostEm) / mostLine);
  return { least: Math.max(explicit, Math.min(least, most)), most: Math.max(explicit, most) };
}

interface Metrics {
  readonly leastEm: number;
  readonly mostEm: number;
  readonly leastLine: number;
  readonly mostLine: number;
}

function metricsOf(runs: readonly TextRun[]): Metrics | null {
  const ems = runs.map(({ fontSizePx }) => fontSizePx);
  const heights = runs.map(({ lineHeightPx }) => lineHeightPx ?? 0);
  if (runs.length === 0 || [...ems, ...heights].some((px) => px <= 0)) return null;
  return {
    leastEm: Math.min(...ems),
    mostEm: Math.max(...ems),
    leastLine: Math.min(...heights),
    mostLine: Math.max(...heights),
  };
}
