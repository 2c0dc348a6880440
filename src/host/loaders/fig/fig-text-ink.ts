import type { MeasureInk } from '../../bounds/with-bounds.ts';
import { isInstalled } from '../../fonts/font-book.ts';
import { openInkMeter } from '../../render/measure-ink.ts';
import type { FigNode } from './fig-node.ts';
import { glyphInk, hasGlyphs } from './rest-path.ts';

export interface FigTextInk {
  readonly measureInk: MeasureInk;
  /** How many texts so far were measured in our own layout, which is near Figma's but not Figma's. */
  measuredCount(): number;
}

/**
 * Where the glyphs of each text lie: as the file says, else, where it holds no glyphs (other writers than Figma store none)
 * and we have every font the text asks for, as our own renderer lays it out. `texts` by the id of their node in the tree.
 */
export async function openFigTextInk(
  texts: ReadonlyMap<string, FigNode>,
  blobs: readonly Uint8Array[],
): Promise<FigTextInk> {
  const bare = new Set([...texts].filter(([, text]) => canBeLaidOut(text)).map(([id]) => id));
  const meter = bare.size === 0 ? null : await openInkMeter();
  let measured = 0;
  return {
    measuredCount: () => measured,
    measureInk: (node) => {
      const text = texts.get(node.id);
      if (text === undefined) return undefined;
      if (meter === null || !bare.has(node.id)) return glyphInk(text, blobs);
      measured += 1;
      return meter.inNode(node);
    },
  };
}

function canBeLaidOut(text: FigNode): boolean {
  const fonts = [text.fontName, ...runFonts(text)];
  return !hasGlyphs(text) && fonts.every((font) => font !== undefined && isInstalled(font.family));
}

/** A run that names no font keeps the font of its text. */
function runFonts({ textData }: FigNode): FigNode['fontName'][] {
  return (textData?.styleOverrideTable ?? []).flatMap(({ fontName }) => fontName ?? []);
}
