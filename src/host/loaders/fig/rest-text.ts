import type { FigNode, FigTextStyle } from './fig-node.ts';
import { restPaint } from './rest-paint.ts';

type Fields = Record<string, unknown>;

/** Weight by the word in a font's style name, as fonts and CSS use them; the longer words first. */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/thin|hairline/i, 100],
  [/extra ?light|ultra ?light/i, 200],
  [/light/i, 300],
  [/medium/i, 500],
  [/semi ?bold|demi ?bold/i, 600],
  [/extra ?bold|ultra ?bold/i, 800],
  [/black|heavy/i, 900],
  [/bold/i, 700],
];

/** What only a TEXT node has: characters, style, and the runs that differ from it. */
export function restText(node: FigNode): Fields {
  const runs = node.textData?.characterStyleIDs ?? [];
  const table = (node.textData?.styleOverrideTable ?? []).flatMap((style) =>
    style.styleID === undefined ? [] : [[String(style.styleID), restRun(style, node)] as const],
  );
  return {
    characters: node.textData?.characters ?? '',
    style: {
      ...restStyle(node, node),
      ...restParagraph(node),
    },
    characterStyleOverrides: runs.slice(0, lengthOfRuns(runs)),
    styleOverrideTable: Object.fromEntries(table),
  };
}

/** REST leaves out the zeros at the end: characters in the node's own style. */
function lengthOfRuns(runs: readonly number[]): number {
  let length = runs.length;
  while (length > 0 && runs[length - 1] === 0) length -= 1;
  return length;
}

function restRun(style: FigTextStyle, node: FigNode): Fields {
  return {
    ...restStyle(style, node),
    ...(style.fillPaints !== undefined && { fills: style.fillPaints.map(restPaint) }),
  };
}

/** The part of a style that a run of characters may have of its own; only what `style` says. */
function restStyle(style: FigTextStyle, node: FigNode): Fields {
  const fontSize = style.fontSize ?? node.fontSize ?? 12;
  const { fontName, textCase, textDecoration } = style;
  return {
    ...(fontName !== undefined && {
      fontFamily: fontName.family,
      ...((fontName.postscript ?? '') !== '' && { fontPostScriptName: fontName.postscript }),
      fontStyle: fontName.style,
      fontWeight: WEIGHTS.find(([word]) => word.test(fontName.style))?.[1] ?? 400,
      ...(/italic|oblique/i.test(fontName.style) && { italic: true }),
    }),
    ...(style.fontSize !== undefined && { fontSize }),
    ...(textCase !== undefined && textCase !== 'ORIGINAL' && { textCase }),
    ...(textDecoration !== undefined && textDecoration !== 'NONE' && { textDecoration }),
    ...(style.letterSpacing !== undefined && {
      letterSpacing: letterSpacingPx(style.letterSpacing, fontSize),
    }),
    ...(style.lineHeight !== undefined && lineHeight(style.lineHeight, fontSize, node)),
  };
}

type Measure = NonNullable<FigTextStyle['lineHeight']>;

function letterSpacingPx({ value, units }: Measure, fontSize: number): number {
  return units === 'PIXELS' ? value : units === 'PERCENT' ? (fontSize * value) / 100 : fontSize * value;
}

/** In a `.fig` file RAW is a multiple of the font size, and 100 PERCENT the font's own line height ("Auto"). */
function lineHeight({ value, units }: Measure, fontSize: number, node: FigNode): Fields {
  if (units === 'PIXELS') return { lineHeightPx: value, lineHeightUnit: 'PIXELS' };
  if (units === 'RAW')
    return {
      lineHeightPx: fontSize * value,
      lineHeightUnit: 'FONT_SIZE_%',
      lineHeightPercentFontSize: value * 100,
    };
  const fonts = node.derivedTextData?.fontMetaData ?? node.textData?.fontMetaData;
  const own = fonts?.[0]?.fontLineHeight;
  const unit = { lineHeightPercent: value, lineHeightUnit: 'INTRINSIC_%' };
  return own === undefined ? unit : { lineHeightPx: (fontSize * own * value) / 100, ...unit };
}

function restParagraph(node: FigNode): Fields {
  const { textAutoResize, textTruncation, maxLines, paragraphSpacing, paragraphIndent } = node;
  return {
    textAlignHorizontal: node.textAlignHorizontal ?? 'LEFT',
    textAlignVertical: node.textAlignVertical ?? 'TOP',
    ...(textAutoResize !== undefined && textAutoResize !== 'NONE' && { textAutoResize }),
    ...(textTruncation === 'ENDING' && { textTruncation, ...(maxLines !== undefined && { maxLines }) }),
    ...(paragraphSpacing !== undefined && paragraphSpacing !== 0 && { paragraphSpacing }),
    ...(paragraphIndent !== undefined && paragraphIndent !== 0 && { paragraphIndent }),
  };
}
