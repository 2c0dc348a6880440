import { contains } from '../../geometry/contains.ts';
import type { Paint } from '../../snapshot/frame-snapshot.ts';
import { isShown } from '../own-paint.ts';
import type { FrameFacts, LayerFacts } from './frame-facts.ts';
import type { Guess } from './guess.ts';
import type { Taken } from './taken.ts';

/** A layer this large fills the frame even if it leaves a hairline. Share of the frame's area. */
const fullBleed = 0.95;
/** A picture or veil this large behind the copy is ground, if it reaches the frame's edges. */
const largeGround = 0.3;
/** A veil over a seam or under a line of copy may be this small. */
const smallestVeil = 0.05;

/**
 * Backgrounds: whatever fills the frame behind the first thing that does not, and large pictures, veils and panels that reach
 * two edges of the frame and have copy on them.
 */
export function guessGrounds(facts: FrameFacts, taken: Taken): readonly Guess[] {
  const painted = facts.layers.filter(({ paint, shown }) => paint !== null && shown !== null);
  const guesses: Guess[] = [];
  let isBack = true;
  for (const one of painted) {
    const isFull = ownShare(facts, one) >= fullBleed && one.paint?.className !== 'text';
    const isFree = taken.isFree(one);
    if (isFull && isFree && (isBack || isVeil(one)))
      guesses.push(ground(one, isBack ? 'fullBleed' : 'largePicture', isBack ? 0.9 : 0.8));
    else if (isFree && isLargeGround(facts, one)) guesses.push(ground(one, 'largePicture', 0.7));
    if (!isFull && taken.is(one.index) !== 'background' && one.share > 0.02) isBack = false;
  }
  return guesses;
}

const ground = ({ index, layer }: LayerFacts, why: Guess['why'], confidence: number): Guess => ({
  index,
  is: 'background',
  by: 'position',
  why,
  what: layer.name,
  confidence,
});

/** Of what it paints itself: a card's content does not make the card larger. */
function ownShare({ snapshot }: FrameFacts, { paint }: LayerFacts): number {
  const { width, height } = snapshot.size;
  if (paint === null) return 0;
  const { x, y, width: w, height: h } = paint.painted;
  const across = Math.min(x + w, width) - Math.max(x, 0);
  const down = Math.min(y + h, height) - Math.max(y, 0);
  return (Math.max(across, 0) * Math.max(down, 0)) / Math.max(width * height, 1);
}

function isLargeGround(facts: FrameFacts, one: LayerFacts): boolean {
  const className = one.paint?.className;
  const share = ownShare(facts, one);
  const edges = edgesReached(facts, one);
  if (className === 'text' || className === undefined || edges < 2 || !isPanel(one)) return false;
  if (isVeil(one)) return share >= smallestVeil;
  if (share < largeGround) return false;
  return (
    (edges >= (className === 'image' ? 3 : 2) && hasCopyOn(facts, one)) ||
    (className === 'shape' && edges >= 3 && isBehindSomething(facts, one))
  );
}

/** Grounds are rectangles; round and drawn things that large are decoration. */
const isPanel = ({ paint, layer }: LayerFacts): boolean =>
  paint?.className === 'image' || ['RECTANGLE', 'FRAME', 'INSTANCE', 'COMPONENT'].includes(layer.type);

/** How many of the frame's four edges its own paint reaches, to 1 % of the shorter side. */
function edgesReached({ snapshot }: FrameFacts, { paint }: LayerFacts): number {
  if (paint === null) return 0;
  const { width, height } = snapshot.size;
  const near = 0.01 * Math.min(width, height);
  const { x, y, width: w, height: h } = paint.painted;
  return [x <= near, y <= near, x + w >= width - near, y + h >= height - near].filter(Boolean).length;
}

/** True when a text that is drawn later lies mostly on it. */
function hasCopyOn(facts: FrameFacts, { index, paint }: LayerFacts): boolean {
  if (paint === null) return false;
  const { x, y, width, height } = paint.painted;
  return facts.layers.slice(index + 1).some(({ text, shown }) => {
    if (text === null || shown === null) return false;
    const cx = shown.x + shown.width / 2;
    const cy = shown.y + shown.height / 2;
    return cx >= x && cx <= x + width && cy >= y && cy <= y + height;
  });
}

/** Something else that is drawn later lies wholly on it. */
const isBehindSomething = ({ layers }: FrameFacts, { index, paint }: LayerFacts): boolean =>
  paint !== null &&
  layers
    .slice(index + 1)
    .some(({ shown, share }) => shown !== null && share > 0.01 && contains(paint.painted, shown));

/** A gradient or colour one can see through: it is laid over a ground to make copy readable. */
function isVeil({ paint, layer }: LayerFacts): boolean {
  if (paint?.className !== 'shape') return false;
  const shown = layer.fills.filter(isShown);
  return shown.length > 0 && (layer.opacity < 0.9 || shown.every(isSeeThrough));
}

const isSeeThrough = ({ opacity, alpha, stops }: Paint): boolean =>
  opacity * alpha < 0.9 || stops.some((stop) => stop.alpha * opacity < 0.5);
