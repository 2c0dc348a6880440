import { isRecord, type NodeEntry, numberIn, type RestFields, textIn } from '../document/node-entry.ts';
import { setCharacters, styleRange, type TextRange } from '../document/write-text.ts';
import { FigmaError } from './figma-error.ts';
import { needsFonts, wrongType } from './may-write.ts';
import type { PluginRun } from './plugin-run.ts';

/** REST style fields for a value of a text property; `style` is the node's own, for what counts in font sizes. */
type StyleOf = (run: PluginRun, value: unknown, style: RestFields, operation: string) => RestFields;

const weights: Readonly<Record<string, number>> = {
  thin: 100,
  extralight: 200,
  light: 300,
  medium: 500,
  semibold: 600,
  bold: 700,
  extrabold: 800,
  black: 900,
};

const lengthIn = (value: unknown, style: RestFields, operation: string): number => {
  if (!isRecord(value) || typeof value['value'] !== 'number')
    throw new FigmaError(`in ${operation}: Expected an object with "value" and "unit"`);
  return value['unit'] === 'PERCENT'
    ? (value['value'] / 100) * numberIn(style, 'fontSize', 12)
    : value['value'];
};

/** Text properties that can be set on a stretch or on the whole text. */
export const textStyles: Readonly<Record<string, StyleOf>> = {
  fontSize(_run, value, style, operation) {
    if (typeof value !== 'number') throw wrongType(operation, 'fontSize', 'number', value);
    if (value < 1) throw new FigmaError(`in ${operation}: Expected "fontSize" to be at least 1`);
    const isFixed = textIn(style, 'lineHeightUnit', 'INTRINSIC_%') === 'PIXELS';
    const lineHeightPx = numberIn(style, 'lineHeightPx', 0) * (value / numberIn(style, 'fontSize', value));
    return { fontSize: Math.fround(value), ...(isFixed ? {} : { lineHeightPx: Math.fround(lineHeightPx) }) };
  },
  fontName(run, value, _style, operation) {
    const { family, style } = isRecord(value) ? value : {};
    if (typeof family !== 'string' || typeof style !== 'string')
      throw new FigmaError(`in ${operation}: Expected "fontName" to have family and style`);
    if (!run.hasFont(family, style))
      throw new FigmaError(
        `in ${operation}: Cannot use unloaded font "${family} ${style}". Please call figma.loadFontAsync({ family: "${family}", style: "${style}" }) and await the returned promise first.`,
      );
    const italic = /italic|oblique/i.test(style);
    const name = style
      .replace(/\s*(italic|oblique|regular)\s*/gi, '')
      .replace(/\s+/g, '')
      .toLowerCase();
    return {
      fontFamily: family,
      fontStyle: style,
      fontWeight: weights[name] ?? 400,
      italic,
      fontPostScriptName: null,
    };
  },
  lineHeight(_run, value, style, operation) {
    if (isRecord(value) && value['unit'] === 'AUTO') return { lineHeightUnit: 'INTRINSIC_%' };
    const lineHeightPx = Math.fround(lengthIn(value, style, operation));
    return isRecord(value) && value['unit'] === 'PERCENT'
      ? { lineHeightPx, lineHeightUnit: 'FONT_SIZE_%', lineHeightPercentFontSize: value['value'] }
      : { lineHeightPx, lineHeightUnit: 'PIXELS' };
  },
  letterSpacing: (_run, value, style, operation) => ({
    letterSpacing: Math.fround(lengthIn(value, style, operation)),
  }),
};

/** Sets one property of a stretch of text; its fonts must be loaded. */
export function writeStyle(
  run: PluginRun,
  entry: NodeEntry,
  property: string,
  value: unknown,
  range: TextRange,
  operation: string,
): void {
  needsFonts(run, entry, operation);
  const style = isRecord(entry.fields['style']) ? entry.fields['style'] : {};
  const made = textStyles[property]?.(run, value, style, operation) ?? {};
  run.store.write(entry, styleRange(entry, range, made), [property]);
}

type Writer = (run: PluginRun, entry: NodeEntry, value: unknown, operation: string) => void;

export const textWriters: Readonly<Record<string, Writer>> = {
  ...Object.fromEntries(
    Object.keys(textStyles).map((property): [string, Writer] => [
      property,
      (run, entry, value, operation) => {
        const end = textIn(entry.fields, 'characters', '').length;
        writeStyle(run, entry, property, value, { start: 0, end }, operation);
      },
    ]),
  ),
  characters(run, entry, value, operation) {
    needsFonts(run, entry, operation);
    if (typeof value !== 'string') throw wrongType(operation, 'characters', 'string', value);
    run.store.write(entry, setCharacters(entry, value), ['characters']);
  },
  textAutoResize(run, entry, value, operation) {
    needsFonts(run, entry, operation);
    const modes = ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE'];
    if (typeof value !== 'string' || !modes.includes(value))
      throw new FigmaError(`in ${operation}: Invalid value for "textAutoResize"`);
    const style = isRecord(entry.fields['style']) ? entry.fields['style'] : {};
    run.store.write(entry, { style: { ...style, textAutoResize: value } }, ['textAutoResize']);
  },
};
