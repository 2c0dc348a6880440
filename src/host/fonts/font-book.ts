import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CanvasKit, FontCollection, Typeface, TypefaceFontProvider } from 'canvaskit-wasm/full';

/** One font file. `alias` is the family name under which Skia knows this file alone. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly path: string;
  readonly alias: string;
}

/** Stands in for Latin, Greek and Cyrillic of families we lack. */
const latinFallback = 'Inter';
/** Stands in for Chinese, and for whatever `latinFallback` has no glyph for. */
const cjkFallback = 'Noto Sans SC';

let installed: ReadonlyMap<string, readonly Face[]> | null = null;

/** Every font file of the installed `@expo-google-fonts/*` packages, by lower-case family. No other source is ever asked. */
export const installedFaces = (): ReadonlyMap<string, readonly Face[]> => {
  installed ??= findFaces();
  return installed;
};

export const isInstalled = (family: string): boolean => installedFaces().has(keyOf(family));

const keyOf = (family: string): string => family.trim().toLowerCase();

const findFaces = (): ReadonlyMap<string, readonly Face[]> => {
  const inter = createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json');
  const shelf = dirname(dirname(inter));
  const families = new Map<string, readonly Face[]>();
  for (const name of readdirSync(shelf).sort()) {
    const faces = facesIn(join(shelf, name));
    const family = faces[0]?.family;
    if (family !== undefined) families.set(keyOf(family), faces);
  }
  return families;
};

/** A package holds one folder per style, `700Bold_Italic`, each with one TTF. */
const facesIn = (folder: string): readonly Face[] => {
  const { family } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')) as { family: string };
  return readdirSync(folder).flatMap((style) => {
    const weight = /^(\d{3})[A-Za-z]+(_Italic)?$/.exec(style);
    const file =
      weight === null ? undefined : readdirSync(join(folder, style)).find((name) => name.endsWith('.ttf'));
    if (weight === null || file === undefined) return [];
    const italic = weight[2] !== undefined;
    const face = { family, weight: Number(weight[1]), italic, path: join(folder, style, file) };
    return [{ ...face, alias: `${family} ${style}` }];
  });
};

/** Font files handed to Skia when text first needs them, and kept. */
export class FontBook {
  /** What Skia lays paragraphs out with: the registered files and nothing else. */
  readonly collection: FontCollection;
  readonly #provider: TypefaceFontProvider;
  readonly #skia: CanvasKit;
  readonly #typefaces = new Map<string, Typeface>();
  readonly #covered = new Map<string, Map<number, boolean>>();
  readonly #metrics = new Map<string, FaceMetrics>();

  constructor(skia: CanvasKit) {
    this.#skia = skia;
    this.#provider = skia.TypefaceFontProvider.Make();
    this.collection = skia.FontCollection.Make();
    this.collection.setDefaultFontManager(this.#provider);
  }

  /**
   * Faces to try for a character, first match wins: the family asked for in its nearest weight, then Inter, then Noto Sans SC.
   * A family we lack is thus shown in Inter, and its Chinese in Noto Sans SC.
   */
  facesFor(family: string, weight: number, italic: boolean): readonly Face[] {
    const wanted = [...new Set([keyOf(family), keyOf(latinFallback), keyOf(cjkFallback)])];
    return wanted.flatMap((key) => {
      const face = nearest(installedFaces().get(key) ?? [], weight, italic);
      return face === null ? [] : [face];
    });
  }

  typeface(face: Face): Typeface {
    const known = this.#typefaces.get(face.alias);
    if (known !== undefined) return known;
    this.#provider.registerFont(readFileSync(face.path), face.alias);
    const typeface = this.#provider.matchFamilyStyle(face.alias, {});
    this.#typefaces.set(face.alias, typeface);
    return typeface;
  }

  covers(face: Face, codePoint: number): boolean {
    const known = this.#covered.get(face.alias) ?? new Map<number, boolean>();
    this.#covered.set(face.alias, known);
    const answer = known.get(codePoint);
    if (answer !== undefined) return answer;
    const [glyph = 0] = this.typeface(face).getGlyphIDs(String.fromCodePoint(codePoint));
    known.set(codePoint, glyph !== 0);
    return glyph !== 0;
  }

  /** How far the face reaches above and below the baseline, and the rules of its lines, as parts of the font size. */
  metrics(face: Face): FaceMetrics {
    const known = this.#metrics.get(face.alias);
    if (known !== undefined) return known;
    const metrics = this.#readMetrics(face);
    this.#metrics.set(face.alias, metrics);
    return metrics;
  }

  #readMetrics(face: Face): FaceMetrics {
    const font = new this.#skia.Font(this.typeface(face), 1000);
    const { ascent, descent, leading, ...lines } = font.getMetrics() as RichMetrics;
    font.delete();
    return {
      ascent: -ascent / 1000,
      descent: descent / 1000,
      leading: leading / 1000,
      underlineAt: (lines.underlinePosition ?? 100) / 1000,
      strikeAt: (lines.strikeoutPosition ?? -300) / 1000,
      thickness: (lines.underlineThickness ?? 50) / 1000,
    };
  }
}

interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly leading: number;
  readonly underlineAt: number;
  readonly strikeAt: number;
  readonly thickness: number;
}

/** Skia answers more than its types tell. */
interface RichMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly leading: number;
  readonly underlinePosition?: number;
  readonly underlineThickness?: number;
  readonly strikeoutPosition?: number;
}

/** The right slant first, then the nearest weight; of two equally near the heavier one for bold text, as CSS does. */
const nearest = (faces: readonly Face[], weight: number, italic: boolean): Face | null => {
  const cost = (face: Face): number =>
    (face.italic === italic ? 0 : 10_000) +
    Math.abs(face.weight - weight) * 2 +
    (face.weight < weight === weight > 400 ? 1 : 0);
  return faces.reduce<Face | null>(
    (best, face) => (best === null || cost(face) < cost(best) ? face : best),
    null,
  );
};
