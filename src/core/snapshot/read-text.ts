import type { Paint, TextContent, TextRun } from './frame-snapshot.ts';
import { readPaints } from './read-paint.ts';
import type { RestRecord } from './rest-fields.ts';
import { entryOf, isTrue, numberOf, recordOf, textOf } from './rest-fields.ts';

/** Text of a TEXT node, styles resolved. `missingFonts`: ids of text layers that lack a font; null = not known. */
export const readText = (node: RestRecord, missingFonts: ReadonlySet<string> | null): TextContent => {
  const style = recordOf(node['style']);
  const truncation = textOf(style['textTruncation'], 'DISABLED');
  const autoResize = textOf(style['textAutoResize'], 'NONE');
  return {
    characters: textOf(node['characters'], ''),
    runs: readRuns(node, style),
    alignHorizontal: textOf(style['textAlignHorizontal'], 'LEFT'),
    alignVertical: textOf(style['textAlignVertical'], 'TOP'),
    autoResize,
    // TRUNCATE is how documents before `textTruncation` said it.
    truncates: truncation === 'ENDING' || autoResize === 'TRUNCATE',
    maxLines: numberOf(style['maxLines'], null),
    hasMissingFont: missingFonts === null ? null : missingFonts.has(textOf(node['id'], '')),
  };
};

/**
 * `characterStyleOverrides` holds, per UTF-16 unit, a key of `styleOverrideTable`; 0 = the layer's own style. Figma cuts the
 * list after the last override, so it may be shorter than the text; a key the table lacks is the layer's own style.
 */
const readRuns = (node: RestRecord, style: RestRecord): readonly TextRun[] => {
  const { length } = textOf(node['characters'], '');
  const overrides: readonly unknown[] = Array.isArray(node['characterStyleOverrides'])
    ? node['characterStyleOverrides']
    : [];
  const keyAt = (index: number): number => numberOf(overrides[index], 0);
  const layerFills = readPaints(node['fills']);
  const runs: TextRun[] = [];
  for (let start = 0; start < length; ) {
    const key = keyAt(start);
    let end = start + 1;
    while (end < length && keyAt(end) === key) end += 1;
    const override = recordOf(entryOf(node['styleOverrideTable'], String(key)));
    runs.push(readRun(start, end, { ...style, ...override }, layerFills));
    start = end;
  }
  return runs;
};

const readRun = (start: number, end: number, style: RestRecord, layerFills: readonly Paint[]): TextRun => {
  const fontWeight = numberOf(style['fontWeight'], 400);
  return {
    start,
    end,
    fontFamily: textOf(style['fontFamily'], ''),
    fontStyle: fontStyleOf(style, fontWeight),
    fontWeight,
    fontSizePx: numberOf(style['fontSize'], 0),
    lineHeightPx: numberOf(style['lineHeightPx'], null),
    letterSpacingPx: numberOf(style['letterSpacing'], 0),
    textCase: textOf(style['textCase'], 'ORIGINAL'),
    fills: Array.isArray(style['fills']) ? readPaints(style['fills']) : layerFills,
  };
};

/**
 * `fontStyle` came into the schema in 2024. Before it the style stands behind the hyphen of the PostScript name
 * (`Inter-SemiBold`), and where even that is null, weight and italics have to do.
 */
const fontStyleOf = (style: RestRecord, fontWeight: number): string => {
  const named = textOf(style['fontStyle'], null);
  if (named !== null) return named;
  const postScript = textOf(style['fontPostScriptName'], '');
  const hyphen = postScript.lastIndexOf('-');
  if (hyphen >= 0) return postScript.slice(hyphen + 1);
  const weight = weightNames[Math.round(fontWeight / 100) - 1] ?? 'Regular';
  return isTrue(style['italic']) ? (weight === 'Regular' ? 'Italic' : `${weight} Italic`) : weight;
};

/** Names of the weights 100 to 900, OpenType `usWeightClass`. */
const weightNames = [
  'Thin',
  'Extra Light',
  'Light',
  'Regular',
  'Medium',
  'Semi Bold',
  'Bold',
  'Extra Bold',
  'Black',
] as const;
