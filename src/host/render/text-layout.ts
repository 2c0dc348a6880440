import type { TypeStyle } from '@figma/rest-api-spec';
import type { Paragraph, TextStyle, Typeface } from 'canvaskit-wasm/full';
import type { Face } from '../fonts/font-book.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { Painter } from './painter.ts';
import type { Placed } from './place-node.ts';
import { fontFeatures } from './text-features.ts';
import { faceFor, readTextRuns, type TextParagraph, type TextRun } from './text-runs.ts';

/** Glyphs of one run on one line. `xs` counts from the left of the text box; the baseline is the line's. */
export interface GlyphSpan {
  readonly style: TypeStyle;
  readonly typeface: Typeface;
  readonly face: Face;
  readonly glyphs: readonly number[];
  readonly xs: readonly number[];
  /** Where the pen stands after the last glyph. */
  readonly endX: number;
}

export interface TextLine {
  readonly baselineY: number;
  readonly spans: readonly GlyphSpan[];
}

/**
 * Lays a text node out in its box: Skia shapes and breaks lines, the lines are then stacked as Figma does. A line is as high as
 * the largest line height on it; its glyphs stand in the middle of that height by the ascent and descent of the font asked
 * for, so a fallback font in the line moves nothing. Figma puts each baseline on a whole px of the text's own axes and rounds
 * automatic line heights: so it is in all 32 texts of real exports whose font we know (Inter, Poppins, Montserrat, Oswald, Roboto).
 */
export const layoutText = (painter: Painter, node: DrawnNode, placed: Placed): readonly TextLine[] => {
  const lines = brokenLines(painter, node, placed);
  const height = lines.reduce((sum, { gapPx, ascent, descent }) => sum + gapPx + ascent + descent, 0);
  const align = node.style?.textAlignVertical;
  let y = align === 'BOTTOM' ? placed.height - height : align === 'CENTER' ? (placed.height - height) / 2 : 0;
  return lines.map(({ gapPx, ascent, descent, spans }) => {
    const baselineY = Math.round(y + gapPx + ascent);
    y += gapPx + ascent + descent;
    return { baselineY, spans };
  });
};

interface BrokenLine {
  /** Paragraph spacing above the line. */
  readonly gapPx: number;
  readonly ascent: number;
  readonly descent: number;
  readonly spans: readonly GlyphSpan[];
}

const brokenLines = (painter: Painter, node: DrawnNode, placed: Placed): readonly BrokenLine[] => {
  const limit = lineLimit(painter, node, placed);
  const paragraphs = readTextRuns(painter.fonts, node);
  const lines: BrokenLine[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const left = limit - lines.length;
    if (left <= 0) break;
    const more = at + 1 < paragraphs.length;
    const gapPx = at === 0 ? 0 : (node.style?.paragraphSpacing ?? 0);
    let broken = linesOf(painter, node, placed, paragraph, null);
    const cut = broken.length > left || (more && broken.length === left && limit !== Infinity);
    if (cut)
      broken = linesOf(painter, node, placed, cutShort(paragraph, more && broken.length <= left), left);
    lines.push(...broken.map((line, index) => (index === 0 ? { ...line, gapPx } : line)));
  }
  return lines;
};

/** When text goes on below a line that just fits, only an added ellipsis can say so. */
const cutShort = (paragraph: TextParagraph, endsHere: boolean): TextParagraph => {
  const last = paragraph.runs.at(-1);
  if (!endsHere || last === undefined) return paragraph;
  return { ...paragraph, runs: [...paragraph.runs.slice(0, -1), { ...last, text: `${last.text}…` }] };
};

/** Truncated text shows `maxLines`, or as many lines as fit its box. */
const lineLimit = (painter: Painter, node: DrawnNode, { height }: Placed): number => {
  const style = node.style ?? {};
  const truncated = style.textTruncation === 'ENDING' || style.textAutoResize === 'TRUNCATE';
  if (!truncated) return Infinity;
  const most: number | null | undefined = style.maxLines;
  if (typeof most === 'number') return most;
  const { ascent, descent } = lineExtent(painter, style);
  return Math.max(1, Math.floor((height + 0.5) / Math.max(1, ascent + descent)));
};

const linesOf = (
  painter: Painter,
  node: DrawnNode,
  placed: Placed,
  paragraph: TextParagraph,
  maxLines: number | null,
): readonly BrokenLine[] => {
  const { runs, style } = paragraph;
  if (runs.length === 0) return [{ gapPx: 0, spans: [], ...lineExtent(painter, style) }];
  const shaped = shapeParagraph(painter, node, placed, runs, maxLines);
  const widths = shaped.getLineMetrics().map(({ width }) => width);
  return shaped.getShapedLines().map(({ runs: glyphRuns }, index) => {
    const spans = glyphRuns.flatMap((run) => spansOf(painter, runs, run));
    const shift = shiftOf(node, placed.width, widths[index] ?? 0);
    const extents = spans.map((span) => lineExtent(painter, span.style));
    const own = extents.length === 0 ? [lineExtent(painter, style)] : extents;
    return {
      gapPx: 0,
      ascent: Math.max(...own.map(({ ascent }) => ascent)),
      descent: Math.max(...own.map(({ descent }) => descent)),
      spans: spans.map((span) => ({ ...span, xs: span.xs.map((x) => x + shift), endX: span.endX + shift })),
    };
  });
};

const shiftOf = (node: DrawnNode, boxWidth: number, lineWidth: number): number => {
  const align = node.style?.textAlignHorizontal;
  if (align === 'RIGHT') return boxWidth - lineWidth;
  return align === 'CENTER' ? (boxWidth - lineWidth) / 2 : 0;
};

/** Text that sizes its own width never wraps, whatever the stand-in font makes of it. */
const unwrapped = 1_000_000;
/** Boxes are written as float32: a line that fits exactly must not wrap for the last bit. */
const slackPx = 0.02;

const shapeParagraph = (
  { skia, fonts, trash }: Painter,
  node: DrawnNode,
  placed: Placed,
  runs: readonly TextRun[],
  maxLines: number | null,
): Paragraph => {
  const justified = node.style?.textAlignHorizontal === 'JUSTIFIED';
  const style = new skia.ParagraphStyle({
    textAlign: justified ? skia.TextAlign.Justify : skia.TextAlign.Left,
    applyRoundingHack: false,
    ...(maxLines === null ? {} : { maxLines, ellipsis: '…' }),
    textStyle: { fontSize: 16 },
  });
  const builder = trash.keep(skia.ParagraphBuilder.MakeFromFontCollection(style, fonts.collection));
  for (const run of runs) {
    fonts.typeface(run.face);
    builder.pushStyle(new skia.TextStyle(shapingStyle(run)));
    builder.addText(run.text);
    builder.pop();
  }
  const paragraph = trash.keep(builder.build());
  paragraph.layout(node.style?.textAutoResize === 'WIDTH_AND_HEIGHT' ? unwrapped : placed.width + slackPx);
  return paragraph;
};

const shapingStyle = ({ style, face }: TextRun): TextStyle => ({
  fontFamilies: [face.alias],
  fontSize: sizeOf(style),
  letterSpacing: style.letterSpacing ?? 0,
  fontFeatures: fontFeatures(style),
});

export const sizeOf = (style: TypeStyle): number => Math.max(0.1, style.fontSize ?? 12);

interface ShapedRun {
  readonly typeface: Typeface;
  readonly glyphs: Uint16Array;
  readonly positions: Float32Array;
  readonly offsets: Uint32Array;
}

/** Skia joins neighbours of one font into one run, so the glyphs are dealt out again to the runs they came from. */
const spansOf = (
  { trash, fonts }: Painter,
  runs: readonly TextRun[],
  shaped: ShapedRun,
): readonly GlyphSpan[] => {
  trash.keep(shaped.typeface);
  const spans: { run: TextRun; glyphs: number[]; xs: number[]; endX: number }[] = [];
  shaped.glyphs.forEach((glyph, index) => {
    const run = runAtByte(runs, shaped.offsets[index] ?? 0);
    const x = shaped.positions[index * 2] ?? 0;
    const endX = shaped.positions[index * 2 + 2] ?? x;
    const last = spans.at(-1);
    if (run === undefined) return;
    if (last?.run !== run) spans.push({ run, glyphs: [glyph], xs: [x], endX });
    else {
      last.glyphs.push(glyph);
      last.xs.push(x);
      last.endX = endX;
    }
  });
  return spans.map(({ run, ...span }) => ({
    ...span,
    style: run.style,
    face: run.face,
    typeface: fonts.typeface(run.face),
  }));
};

/** Skia counts text in bytes of UTF-8. An ellipsis it added lies beyond the end and looks like the last run. */
const runAtByte = (runs: readonly TextRun[], byte: number): TextRun | undefined => {
  let end = 0;
  for (const run of runs) {
    end += byteLength(run.text);
    if (byte < end) return run;
  }
  return runs.at(-1);
};

const lengths = new TextEncoder();
const byteLength = (text: string): number => lengths.encode(text).length;

/** Above and below the baseline, px: the font's own extent with the rest of the line height shared out evenly. */
const lineExtent = (painter: Painter, style: TypeStyle): { ascent: number; descent: number } => {
  const face = faceFor(painter.fonts, style, 'x');
  const size = sizeOf(style);
  const metrics = face === null ? { ascent: 0.95, descent: 0.25, leading: 0 } : painter.fonts.metrics(face);
  const ascent = metrics.ascent * size;
  const descent = metrics.descent * size;
  const half = (lineHeightOf(style, ascent + descent + metrics.leading * size) - ascent - descent) / 2;
  return { ascent: ascent + half, descent: descent + half };
};

const lineHeightOf = (style: TypeStyle, natural: number): number => {
  if (style.lineHeightUnit === 'FONT_SIZE_%' && style.lineHeightPercentFontSize !== undefined)
    return (style.lineHeightPercentFontSize / 100) * sizeOf(style);
  const px = style.lineHeightPx ?? natural;
  return style.lineHeightUnit === 'PIXELS' ? px : Math.round(px);
};
