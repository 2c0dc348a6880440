import { type FrameFacts, type LayerFacts, within } from './frame-facts.ts';
import type { Guess } from './guess.ts';
import { isAtEdge } from './near-edge.ts';
import type { Taken } from './taken.ts';

/** Pictures below are marks, icons and avatars. Share of the frame's area. */
const smallPicture = 0.02;

/**
 * What is drawn: large pictures are products, the rest of the drawing is decoration. Textless groups of parts stand for all their parts.
 */
export function guessPictures(facts: FrameFacts, taken: Taken): readonly Guess[] {
  const units = unitsOf(facts, taken);
  const pictures = units.filter(({ pictures: count }) => count > 0);
  const largest = Math.max(0, ...pictures.map(({ share }) => share));
  const hasProduct = taken.has('product') || taken.has('person');
  return units.flatMap((one) =>
    one.pictures > 0
      ? pictureGuess(facts, one, largest, hasProduct || isOneOfMany(one, pictures))
      : drawnGuess(facts, taken, one),
  );
}

/** The outermost textless containers and the leaves that nothing was said of. */
function unitsOf(facts: FrameFacts, taken: Taken): readonly LayerFacts[] {
  const units: LayerFacts[] = [];
  let next = 0;
  for (const one of facts.layers) {
    if (one.index < next || one.shown === null || !taken.isFree(one)) continue;
    if (isUnit(facts, taken, one)) {
      units.push(one);
      next = one.end;
    } else if (one.paint !== null && one.paint.className !== 'text') units.push(one);
  }
  return units;
}

/** A container with parts that belong together: no text, nothing known in it, not most of the frame. */
function isUnit(facts: FrameFacts, taken: Taken, one: LayerFacts): boolean {
  if (one.layer.isLeaf) return one.paint !== null && one.paint.className !== 'text';
  if (one.texts > 0 || !taken.isBlank(one)) return false;
  if (one.layer.type === 'BOOLEAN_OPERATION') return true;
  const parts = within(facts, one).filter(({ paint }) => paint !== null);
  if (one.share > 0.8 && parts.length > 1) return false;
  return one.pictures <= 1 || parts.some(({ layer }) => layer.maskedBy !== null);
}

/** Three or more pictures of one size: goods, people or a gallery. */
const isOneOfMany = ({ shown }: LayerFacts, pictures: readonly LayerFacts[]): boolean =>
  pictures.filter(
    (other) =>
      Math.abs((other.shown?.width ?? 0) - (shown?.width ?? 0)) < 1 &&
      Math.abs((other.shown?.height ?? 0) - (shown?.height ?? 0)) < 1,
  ).length >= 3;

function pictureGuess(
  facts: FrameFacts,
  one: LayerFacts,
  largest: number,
  isDoubtful: boolean,
): readonly Guess[] {
  const { share } = one;
  const guess = (is: Guess['is'], why: Guess['why'], confidence: number): Guess[] => [
    { index: one.index, is, by: 'position', why, what: one.layer.name, confidence },
  ];
  if (share < smallPicture) return guess('image', 'largePicture', isAtEdge(facts, one) ? 0.5 : 0.6);
  if (share >= 0.4 * largest) return guess('product', 'cutOutPicture', isDoubtful ? 0.6 : 0.7);
  return guess('image', 'largePicture', 0.6);
}

function drawnGuess(facts: FrameFacts, taken: Taken, one: LayerFacts): readonly Guess[] {
  const isCard = one.paint !== null && one.paint.className === 'shape' && hasCopy(facts, one);
  const base = { index: one.index, by: 'look', why: 'drawnShape', what: one.layer.name } as const;
  if (taken.holder(one) === 'product') return [];
  return [{ ...base, is: 'decoration', confidence: isCard ? 0.65 : 0.68 }];
}

/** A ground under copy: a container with a text in it, or a shape under a text that is drawn later. */
function hasCopy({ layers }: FrameFacts, { index, texts, paint }: LayerFacts): boolean {
  if (texts > 0) return true;
  if (paint === null) return false;
  const { x, y, width, height } = paint.painted;
  return layers
    .slice(index + 1)
    .some(
      ({ text, shown }) =>
        text !== null &&
        shown !== null &&
        shown.x + shown.width / 2 >= x &&
        shown.x + shown.width / 2 <= x + width &&
        shown.y + shown.height / 2 >= y &&
        shown.y + shown.height / 2 <= y + height,
    );
}
