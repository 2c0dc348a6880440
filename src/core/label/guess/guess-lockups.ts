import { around, type FrameFacts, type LayerFacts, within } from './frame-facts.ts';
import type { Guess } from './guess.ts';
import { isAtEdge, isCorner } from './near-edge.ts';
import type { Taken } from './taken.ts';

/** A logo is at most this large. Share of the frame's area. */
const largestLogo = 0.1;
const leastScore = 0.58;
/** A smaller mark is an arrow beside a word. Height ÷ size of the letters. */
const leastMark = 1.2;

/** Small, with a drawn mark, at most a few short words beside it, no ground of its own, near an edge; the best of them. */
export function guessLockups(facts: FrameFacts, taken: Taken): readonly Guess[] {
  if (taken.has('logo')) return [];
  const found = facts.layers
    .filter((one) => one.shown !== null && taken.isFree(one) && taken.isBlank(one) && isLockup(facts, one))
    .filter((one, _, all) => !around(facts, one).some((outer) => all.includes(outer)))
    .map((one) => ({ one, score: lockupScore(facts, one) }))
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  if (best === undefined || best.score < leastScore) return [];
  const { one, score } = best;
  const base = { by: 'position', why: 'cornerMark', what: one.layer.name } as const;
  return [{ ...base, index: one.index, is: 'logo', confidence: Math.min(score, 0.8) }];
}

function isLockup(facts: FrameFacts, one: LayerFacts): boolean {
  if (one.share > largestLogo || one.share < 0.0004 || one.texts > 3 || !isAtEdge(facts, one)) return false;
  const parent = facts.layers[one.layer.parent ?? -1];
  // A part of a drawing.
  if (parent?.texts === 0 || isRow(siblingsOf(facts, one))) return false;
  const parts = within(facts, one).filter(({ paint }) => paint !== null);
  const marks = parts.filter(({ paint }) => paint?.className !== 'text');
  const letters = parts.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  const isLettered = parts.every(({ text }) => text === null || /\p{L}/u.test(text.words));
  if (marks.length === 0 || letters > 16 || !isLettered || isRow(marks)) return false;
  const letterSize = Math.max(0, ...parts.map(({ text }) => text?.sizePx ?? 0));
  const markHeight = Math.max(...marks.map(({ shown }) => shown?.height ?? 0));
  if (markHeight < leastMark * letterSize) return false;
  const { layer } = one;
  if (layer.isLeaf) return layer.type === 'VECTOR' || layer.type === 'BOOLEAN_OPERATION' || one.pictures > 0;
  return marks.some(({ paint, layer: { type } }) => paint?.className !== 'shape' || type === 'STAR');
}

const siblingsOf = ({ layers }: FrameFacts, { layer }: LayerFacts): readonly LayerFacts[] =>
  layers.filter(
    (other) => other.layer.parent === layer.parent && other.shown !== null && other.text === null,
  );

/** Three or more marks of one size are a rating, a pager or a row of icons. */
function isRow(marks: readonly LayerFacts[]): boolean {
  const sizes = marks.map(
    ({ shown }) => `${(shown?.width ?? 0).toFixed(0)} ${(shown?.height ?? 0).toFixed(0)}`,
  );
  return sizes.some((size) => sizes.filter((other) => other === size).length >= 3);
}

/** A component with a mark and letters in a corner is most surely a logo, a lone vector at an edge least. */
function lockupScore(facts: FrameFacts, one: LayerFacts): number {
  const isTop = (one.shown?.y ?? 0) < 0.25 * facts.snapshot.size.height;
  const isComponent = one.layer.type === 'INSTANCE';
  const isLabelled = one.texts > 0;
  const isSingle = one.layer.isLeaf;
  return (
    0.5 +
    (isLabelled ? 0.14 : 0) +
    (isComponent ? 0.08 : 0) +
    (isTop ? 0.08 : 0) +
    (isCorner(facts, one) ? 0.06 : 0) -
    (isSingle ? 0.04 : 0)
  );
}
