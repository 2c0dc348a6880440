import { countText } from '../../check/count-text.ts';
import { area } from '../../geometry/area.ts';
import { intersect } from '../../geometry/intersect.ts';
import type { Rect } from '../../geometry/rect.ts';
import { unionBounds } from '../../geometry/union-bounds.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { type OwnPaint, ownPaints } from '../own-paint.ts';

/** What the guesses look at, computed once for a frame. */
export interface FrameFacts {
  readonly snapshot: FrameSnapshot;
  readonly layers: readonly LayerFacts[];
}

export interface LayerFacts {
  readonly index: number;
  readonly layer: LayerSnapshot;
  readonly paint: OwnPaint | null;
  /** One past the last layer inside it: layers stand in pre-order. */
  readonly end: number;
  /** Bounds of what it and the layers in it paint inside the frame; null = nothing. */
  readonly shown: Rect<'frame'> | null;
  /** Area of `shown` ÷ area of the frame. */
  readonly share: number;
  readonly text: TextFacts | null;
  /** How many text layers that paint something are in it, itself included. */
  readonly texts: number;
  /** How many layers in it show a picture or video, itself included. */
  readonly pictures: number;
}

export interface TextFacts {
  /** White space and line breaks are one space each. */
  readonly words: string;
  readonly lines: number;
  /** Size of most of its characters. */
  readonly sizePx: number;
  /** 字: wide characters count 1, narrow ones ½. */
  readonly length: number;
}

export function frameFacts(snapshot: FrameSnapshot): FrameFacts {
  const paints = ownPaints(snapshot);
  const ends = endsOf(snapshot);
  const box: Rect<'frame'> = { x: 0, y: 0, ...snapshot.size };
  const frameArea = Math.max(area(box), 1);
  const shown: (Rect<'frame'> | null)[] = paints.map((paint) => paint && intersect(paint.painted, box));
  const texts = paints.map((paint) => Number(paint?.className === 'text'));
  const pictures = paints.map((paint) => Number(paint?.className === 'image'));
  for (let index = snapshot.layers.length - 1; index >= 0; index -= 1) {
    const parent = snapshot.layers[index]?.parent ?? null;
    if (parent === null) continue;
    shown[parent] = unionBounds([shown[parent], shown[index]].flatMap((rect) => rect ?? []));
    texts[parent] = (texts[parent] ?? 0) + (texts[index] ?? 0);
    pictures[parent] = (pictures[parent] ?? 0) + (pictures[index] ?? 0);
  }
  const layers = snapshot.layers.map((layer, index): LayerFacts => {
    const rect = shown[index] ?? null;
    return {
      index,
      layer,
      paint: paints[index] ?? null,
      end: ends[index] ?? index + 1,
      shown: rect,
      share: rect === null ? 0 : area(rect) / frameArea,
      text: paints[index]?.className === 'text' ? textFacts(layer) : null,
      texts: texts[index] ?? 0,
      pictures: pictures[index] ?? 0,
    };
  });
  return { snapshot, layers };
}

/** The layers inside a layer, itself first. */
export const within = ({ layers }: FrameFacts, { index, end }: LayerFacts): readonly LayerFacts[] =>
  layers.slice(index, end);

/** The layers around a layer, innermost first. */
export function around({ layers }: FrameFacts, { layer }: LayerFacts): readonly LayerFacts[] {
  const found: LayerFacts[] = [];
  for (let at = layer.parent; at !== null; ) {
    const above: LayerFacts | undefined = layers[at];
    if (above === undefined) break;
    found.push(above);
    at = above.layer.parent;
  }
  return found;
}

function endsOf({ layers }: FrameSnapshot): readonly number[] {
  const ends = layers.map((_, index) => index + 1);
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const parent = layers[index]?.parent ?? null;
    if (parent !== null) ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0);
  }
  return ends;
}

/** Longer copy is judged by its beginning. UTF-16 units. */
const longestCopy = 400;

function textFacts({ text }: LayerSnapshot): TextFacts | null {
  if (text === null || text.characters.trim() === '') return null;
  const copy = text.characters.slice(0, longestCopy);
  const run = [...text.runs].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const cased = run?.textCase === 'UPPER' ? copy.toUpperCase() : copy;
  return {
    words: cased.normalize('NFKC').replace(/\s+/gu, ' ').trim(),
    lines: copy.trim().split(/[\n\u2028]/u).length,
    sizePx: run?.fontSizePx ?? 0,
    length: countText(copy, 'fullWidth'),
  };
}
