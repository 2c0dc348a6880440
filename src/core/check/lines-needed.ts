import { eastAsianWidth } from 'get-east-asian-width';
import type { TextRun } from '../snapshot/frame-snapshot.ts';
import type { TextLayer } from './text-elements.ts';
import { explicitLines } from './text-lines.ts';

/** Advance of a character that is not wide, in font sizes: from `i` to `W`. Wide ones (Unicode UAX #11) are one. */
const leastAdvanceEm = 0.2;
const mostAdvanceEm = 1;

/**
 * Between how many and how many lines the whole copy of a layer takes at the layer's width, whatever the font. Null when its
 * width is not known (rotated) or its font size is not told. A wrapped line may be up to half empty.
 */
export function linesNeeded(layer: TextLayer): { readonly least: number; readonly most: number } | null {
  const widthPx = layer.size?.width ?? 0;
  const { runs } = layer.text;
  if (widthPx <= 0 || runs.length === 0 || runs.some(({ fontSizePx }) => fontSizePx <= 0)) return null;
  const largest = runs.reduce((a, b) => (b.fontSizePx > a.fontSizePx ? b : a));
  const smallest = runs.reduce((a, b) => (b.fontSizePx < a.fontSizePx ? b : a));
  let [least, most] = [0, 0];
  for (const line of explicitLines(layer.text.characters)) {
    const atLeast = widthOf(line, smallest, leastAdvanceEm);
    const atMost = widthOf(line, largest, mostAdvanceEm);
    least += Math.max(1, Math.ceil(atLeast / widthPx - 0.01));
    most += atMost <= widthPx ? 1 : 1 + Math.floor((2 * atMost) / widthPx);
  }
  return { least, most };
}

const widthOf = (line: string, { fontSizePx, letterSpacingPx }: TextRun, narrowEm: number): number =>
  Array.from(line.trim()).reduce((sum, character) => {
    const isWide = eastAsianWidth(character.codePointAt(0) ?? 0) === 2;
    return sum + (isWide ? 1 : narrowEm) * fontSizePx + letterSpacingPx;
  }, 0);
