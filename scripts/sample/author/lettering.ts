import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CanvasKit, Typeface } from 'canvaskit-wasm/full';
import { type Box, type Draft, makeDraft, round } from './draft.ts';
import type { JsonObject } from './paints.ts';

/** The faces the sample sets: family, weight, file. */
const faces = {
  song: ['Noto Serif SC', 700, 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', 'NotoSerifSC-Bold'],
  songBlack: ['Noto Serif SC', 900, 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf', 'NotoSerifSC-Black'],
  hei: ['Noto Sans SC', 400, 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'NotoSansSC-Regular'],
  heiMedium: ['Noto Sans SC', 500, 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf', 'NotoSansSC-Medium'],
  heiBold: ['Noto Sans SC', 700, 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', 'NotoSansSC-Bold'],
  serif: [
    'Cormorant Garamond',
    600,
    'cormorant-garamond/600SemiBold/CormorantGaramond_600SemiBold.ttf',
    'CormorantGaramond-SemiBold',
  ],
  serifBold: [
    'Cormorant Garamond',
    700,
    'cormorant-garamond/700Bold/CormorantGaramond_700Bold.ttf',
    'CormorantGaramond-Bold',
  ],
  sans: ['Inter', 500, 'inter/500Medium/Inter_500Medium.ttf', 'Inter-Medium'],
  sansBold: ['Inter', 700, 'inter/700Bold/Inter_700Bold.ttf', 'Inter-Bold'],
  figures: [
    'Barlow Condensed',
    700,
    'barlow-condensed/700Bold/BarlowCondensed_700Bold.ttf',
    'BarlowCondensed-Bold',
  ],
} as const;
export type Face = keyof typeof faces;

/** Advance width of one line of text in px. */
export type Measure = (text: string, face: Face, sizePx: number, trackingPx: number) => number;

/** Measures with the very files the renderer uses. */
export const openMeasure = (skia: CanvasKit): Measure => {
  const require = createRequire(import.meta.url);
  const open = new Map<Face, Typeface>();
  const typefaceOf = (face: Face): Typeface => {
    const known = open.get(face);
    if (known !== undefined) return known;
    const bytes = readFileSync(require.resolve(`@expo-google-fonts/${faces[face][2]}`));
    const made = skia.Typeface.MakeFreeTypeFaceFromData(Uint8Array.from(bytes).buffer);
    if (made === null) throw new Error(`${faces[face][2]} is no font`);
    open.set(face, made);
    return made;
  };
  return (text, face, sizePx, trackingPx) => {
    const font = new skia.Font(typefaceOf(face), 1000);
    const widths = font.getGlyphWidths(font.getGlyphIDs(text));
    font.delete();
    return widths.reduce((sum, width) => sum + (width * sizePx) / 1000 + trackingPx, 0);
  };
};

export interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly fills: readonly JsonObject[];
  /** Line height in px; 1.3 of the size where not given. */
  readonly leading?: number;
  /** Letter spacing in px. */
  readonly tracking?: number;
  readonly align?: 'LEFT' | 'CENTER' | 'RIGHT';
}

/** A stretch of text in its own size, as in a price with a small ¥. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
}

const style = (set: Setting, autoResize: string): JsonObject => {
  const [fontFamily, fontWeight, , fontPostScriptName] = faces[set.face];
  const leading = set.leading ?? round(set.size * 1.3);
  return {
    fontFamily,
    fontPostScriptName,
    fontWeight,
    textAutoResize: autoResize,
    fontSize: set.size,
    textAlignHorizontal: set.align ?? 'LEFT',
    textAlignVertical: 'TOP',
    letterSpacing: set.tracking ?? 0,
    lineHeightPx: leading,
    lineHeightPercent: 100,
    lineHeightPercentFontSize: round((leading / set.size) * 100),
    lineHeightUnit: 'PIXELS',
  };
};

const textFields = (set: Setting, characters: string, autoResize: string): JsonObject => ({
  blendMode: 'PASS_THROUGH',
  fills: set.fills,
  strokes: [],
  strokeWeight: 1,
  strokeAlign: 'OUTSIDE',
  effects: [],
  characters,
  style: style(set, autoResize),
  layoutVersion: 4,
  characterStyleOverrides: [],
  styleOverrideTable: {},
  lineTypes: characters.split('\n').map(() => 'NONE'),
  lineIndentations: characters.split('\n').map(() => 0),
});

/** Sets text. `line` and `prices` fit their box to the words; `block` keeps the width it is given. */
export interface Typesetter {
  /** One or more lines as broken by `\n`; x is the left, middle or right edge according to `align`. */
  readonly line: (name: string, x: number, y: number, text: string, set: Setting) => Draft;
  /** Runs of different size on one baseline; `set` gives the colour and the line height. */
  readonly runs: (name: string, x: number, y: number, runs: readonly Run[], set: Setting) => Draft;
  readonly block: (name: string, box: Box, text: string, set: Setting) => Draft;
  readonly width: (text: string, set: Setting) => number;
}

export const openTypesetter = (measure: Measure): Typesetter => {
  const width = (text: string, set: Setting): number =>
    Math.max(...text.split('\n').map((line) => measure(line, set.face, set.size, set.tracking ?? 0)));
  const place = (x: number, w: number, set: Setting): number =>
    set.align === 'CENTER' ? x - w / 2 : set.align === 'RIGHT' ? x - w : x;
  return {
    width,
    line: (name, x, y, text, set) => {
      const w = Math.ceil(width(text, set)) + 1;
      const height = (set.leading ?? round(set.size * 1.3)) * text.split('\n').length;
      return makeDraft(
        'TEXT',
        name,
        { x: round(place(x, w, set)), y, width: w, height },
        textFields(set, text, 'WIDTH_AND_HEIGHT'),
      );
    },
    runs: (name, x, y, runs, set) => {
      const w =
        Math.ceil(
          runs.reduce((sum, run) => sum + measure(run.text, run.face, run.size, set.tracking ?? 0), 0),
        ) + 1;
      const text = runs.map((run) => run.text).join('');
      const fields = textFields(set, text, 'WIDTH_AND_HEIGHT');
      const table = Object.fromEntries(runs.map((run, index) => [String(index + 1), override(run)]));
      const marks = runs.flatMap((run, index) => Array.from({ length: run.text.length }, () => index + 1));
      const box = { x: round(place(x, w, set)), y, width: w, height: set.leading ?? round(set.size * 1.3) };
      return makeDraft('TEXT', name, box, {
        ...fields,
        characterStyleOverrides: marks,
        styleOverrideTable: table,
      });
    },
    block: (name, box, text, set) => makeDraft('TEXT', name, box, textFields(set, text, 'HEIGHT')),
  };
};

const override = ({ face, size }: Run): JsonObject => {
  const [fontFamily, fontWeight, , fontPostScriptName] = faces[face];
  return { fontFamily, fontPostScriptName, fontWeight, fontSize: size };
};
