import type { TypeStyle } from '@figma/rest-api-spec';
import type { Face, FontBook } from '../fonts/font-book.ts';
import type { DrawnNode } from './drawn-node.ts';

/** Characters that are written alike: one style, one font file. */
export interface TextRun {
  readonly text: string;
  readonly style: TypeStyle;
  readonly face: Face;
}

export interface TextParagraph {
  readonly runs: readonly TextRun[];
  /** The style at its start: what an empty line is as high as. */
  readonly style: TypeStyle;
}

/**
 * Splits a text node into paragraphs and runs, each with the first face that has its glyphs. Spaces and combining marks stay
 * with what precedes them.
 */
export const readTextRuns = (fonts: FontBook, node: DrawnNode): readonly TextParagraph[] => {
  const characters = node.characters ?? '';
  const paragraphs: TextParagraph[] = [];
  let at = 0;
  for (const line of characters.split(/\r\n|[\n\r\u2028\u2029]/)) {
    paragraphs.push({ runs: runsIn(fonts, node, line, at), style: styleAt(node, at) });
    at += line.length + (characters.startsWith('\r\n', at + line.length) ? 2 : 1);
  }
  return paragraphs;
};

/** `characterStyleOverrides` counts UTF-16 units; 0, or beyond its end, is the node's own style. */
export const styleAt = (node: DrawnNode, at: number): TypeStyle => {
  const own = node.style ?? {};
  const key = node.characterStyleOverrides?.[at] ?? 0;
  const override = key === 0 ? undefined : node.styleOverrideTable?.[String(key)];
  return override === undefined ? own : mergedStyle(own, override);
};

const merged = new WeakMap<TypeStyle, WeakMap<TypeStyle, TypeStyle>>();

/** The same two styles always give the same object, so runs can be told apart by identity. */
const mergedStyle = (own: TypeStyle, override: TypeStyle): TypeStyle => {
  const known = merged.get(own) ?? new WeakMap<TypeStyle, TypeStyle>();
  merged.set(own, known);
  const style = known.get(override) ?? { ...own, ...override };
  known.set(override, style);
  return style;
};

const staysWithPrevious = /^[\p{White_Space}\p{M}\u200b-\u200d\ufe0e\ufe0f]$/u;

const runsIn = (fonts: FontBook, node: DrawnNode, line: string, start: number): readonly TextRun[] => {
  const runs: { text: string; style: TypeStyle; face: Face }[] = [];
  let at = start;
  for (const character of line) {
    const style = styleAt(node, at);
    at += character.length;
    const last = runs.at(-1);
    const face =
      last?.style === style && staysWithPrevious.test(character)
        ? last.face
        : faceFor(fonts, style, character);
    if (face === null) continue;
    if (last?.style === style && last.face === face) last.text += character;
    else runs.push({ text: character, style, face });
  }
  return runs.map((run) => ({ ...run, text: casedText(run.text, run.style) }));
};

export const faceFor = (fonts: FontBook, style: TypeStyle, character: string): Face | null => {
  const faces = fonts.facesFor(style.fontFamily ?? 'Inter', style.fontWeight ?? 400, isItalic(style));
  const code = character.codePointAt(0) ?? 32;
  return faces.find((face) => fonts.covers(face, code)) ?? faces[0] ?? null;
};

export const isItalic = (style: TypeStyle): boolean =>
  style.italic ?? /italic|oblique/i.test(style.fontStyle ?? '');

const casedText = (text: string, { textCase }: TypeStyle): string => {
  switch (textCase) {
    case 'UPPER':
      return text.toUpperCase();
    case 'LOWER':
      return text.toLowerCase();
    case 'TITLE':
      return text.replace(
        /(^|[^\p{L}\p{N}'’])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      );
    default:
      return text;
  }
};
