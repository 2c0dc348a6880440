import { copyKind } from './copy-kind.ts';
import { type FrameFacts, type LayerFacts, within } from './frame-facts.ts';
import type { Guess } from './guess.ts';
import type { Taken } from './taken.ts';

/** Fewer parts are a lockup or a button. */
const fewestParts = 8;
const fewestShapes = 4;
/** Larger groups are the page. Share of the frame's area. */
const largestDrawing = 0.6;
/** Longest inscription, 字. */
const longestInscription = 16;

/** Charts, maps and diagrams: groups of many shapes with short, small inscriptions. One thing to a reader, so one element. */
export function guessDrawings(facts: FrameFacts, taken: Taken): readonly Guess[] {
  const largest = Math.max(0, ...facts.layers.map(({ text }) => text?.sizePx ?? 0));
  const guesses: Guess[] = [];
  let next = 0;
  for (const one of facts.layers) {
    if (one.index < next || one.layer.type !== 'GROUP' || !taken.isFree(one) || !taken.isBlank(one)) continue;
    if (!isDrawing(facts, one, largest)) continue;
    next = one.end;
    const { index, layer } = one;
    guesses.push({ index, is: 'vector', by: 'look', why: 'drawnShape', what: layer.name, confidence: 0.66 });
  }
  return guesses;
}

function isDrawing(facts: FrameFacts, one: LayerFacts, largest: number): boolean {
  if (one.texts === 0 || one.pictures > 0 || one.share > largestDrawing) return false;
  const parts = within(facts, one).filter(({ paint }) => paint !== null);
  const texts = parts.flatMap(({ text }) => text ?? []);
  if (parts.length < fewestParts || parts.length - texts.length < fewestShapes) return false;
  return texts.every(
    ({ words, length, sizePx }) =>
      length <= longestInscription &&
      sizePx <= 0.6 * largest &&
      [null, 'number', 'badge'].includes(copyKind(words, length)),
  );
}
