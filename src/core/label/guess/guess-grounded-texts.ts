import { contains } from '../../geometry/contains.ts';
import type { Rect } from '../../geometry/rect.ts';
import { isShown } from '../own-paint.ts';
import { type CopyKind, copyKind } from './copy-kind.ts';
import { type FrameFacts, type LayerFacts, type TextFacts, within } from './frame-facts.ts';
import type { Guess } from './guess.ts';
import type { Taken } from './taken.ts';

/** Larger ones are cards. Share of the frame's area. */
const largestButton = 0.2;
/** More shapes with copy that no words tell are a table. */
const mostButtons = 3;
/** Longest copy of a button or badge, 字. */
const longestCopy = 14;

/** A short copy on a ground of its own: a container with both, or a shape with a text drawn on it. */
interface Grounded {
  /** What stands for it: the container, or the shape. */
  readonly one: LayerFacts;
  readonly texts: readonly TextFacts[];
  readonly ground: Rect<'frame'>;
  readonly isRound: boolean;
  readonly isTurned: boolean;
  readonly kind: CopyKind | null;
}

/**
 * Buttons, badges, price tags and ad marks: short copy on a shape not much larger than itself. The words decide where they
 * tell; else a wide one with one line is a button and a round, square or many-lined one a badge. Where words tell which one
 * is the button, wide ones that look different are badges.
 */
export function guessGroundedTexts(facts: FrameFacts, taken: Taken): readonly Guess[] {
  const found: Grounded[] = [];
  const used = new Set<number>();
  for (const one of facts.layers) {
    if (!taken.isFree(one) || !taken.isBlank(one) || used.has(one.index)) continue;
    const grounded = one.layer.isLeaf ? shapeUnderText(facts, taken, one) : container(facts, one);
    if (grounded === null || isBar(facts, grounded.ground)) continue;
    for (let at = one.index; at < one.end; at += 1) used.add(at);
    if (!isHighlight(facts, grounded)) found.push(grounded);
  }
  const isButtonTold = found.some(({ kind }) => kind === 'cta') || taken.has('cta');
  const candidates = found.filter((one) => one.kind === null && !isBadgeShaped(one)).length;
  // A row of cells or tabs: neither buttons nor badges, and their texts speak for themselves.
  const told =
    candidates > mostButtons ? found.filter((one) => one.kind !== null || isBadgeShaped(one)) : found;
  return told.map((one) => guessOf(one, isButtonTold, candidates));
}

function container(facts: FrameFacts, one: LayerFacts): Grounded | null {
  const { shown, share, texts: count, pictures } = one;
  if (shown === null || count === 0 || count > 3 || pictures > 1 || share > largestButton) return null;
  const inside = within(facts, one);
  const texts = inside.flatMap(({ text }) => text ?? []);
  if (texts.length !== count || !isShort(texts)) return null;
  const ground = inside.find(
    ({ paint }) => paint !== null && paint.className !== 'text' && covers(paint.painted, shown),
  );
  if (ground === undefined || ground.paint?.className === 'image' || isRule(ground.layer, kindOf(texts)))
    return null;
  const firstText = inside.find(({ text }) => text !== null);
  if (firstText === undefined || ground.index > firstText.index || !isTight(texts, ground)) return null;
  return {
    one,
    texts,
    ground: shown,
    isRound: isRound(ground, shown),
    isTurned: isTurned(ground),
    kind: kindOf(texts),
  };
}

function shapeUnderText(facts: FrameFacts, taken: Taken, one: LayerFacts): Grounded | null {
  const { paint, shown, share, index, layer } = one;
  if (paint === null || shown === null || paint.className === 'text' || paint.className === 'image')
    return null;
  if (share > largestButton) return null;
  const on = facts.layers.filter(
    (other) =>
      other.index > index &&
      other.layer.parent === layer.parent &&
      other.text !== null &&
      other.shown !== null &&
      contains(shown, other.shown, 1),
  );
  const texts = on.flatMap(({ text }) => text ?? []);
  if (texts.length === 0 || texts.length > 2 || !isShort(texts) || !isTight(texts, one)) return null;
  if (on.some((other) => !taken.isFree(other))) return null;
  return {
    one,
    texts,
    ground: shown,
    isRound: isRound(one, shown),
    isTurned: isTurned(one),
    kind: kindOf(texts),
  };
}

const isShort = (texts: readonly TextFacts[]): boolean =>
  texts.reduce((sum, { length }) => sum + length, 0) <= longestCopy;

/** Lines without a fill and without round corners part things; only words make a button of them. */
const isRule = ({ fills, cornerRadius }: LayerFacts['layer'], kind: CopyKind | null): boolean =>
  kind === null && !fills.some(isShown) && cornerRadius === 0;

/** Covers it to a tenth on every side. */
const covers = (ground: Rect<'frame'>, shown: Rect<'frame'>): boolean =>
  contains(ground, shown, 0.1 * Math.min(shown.width, shown.height));

/** Not much higher than its lines are, in its own axes. */
function isTight(texts: readonly TextFacts[], { layer, shown }: LayerFacts): boolean {
  const lines = texts.reduce((sum, text) => sum + text.sizePx * text.lines, 0);
  const size = layer.size ?? shown ?? { width: 0, height: 0 };
  return lines > 0 && Math.min(size.width, size.height) <= 5 * lines;
}

/** A word of a sentence that is marked: a text of its size stands right beside it in the same parent. */
function isHighlight({ layers }: FrameFacts, { one, texts, ground, kind }: Grounded): boolean {
  const [own] = texts;
  if (own === undefined || (kind !== null && kind !== 'badge')) return false;
  return layers.some(
    ({ layer, text, shown }) =>
      layer.parent === one.layer.parent &&
      text !== null &&
      shown !== null &&
      text !== own &&
      Math.abs(text.sizePx - own.sizePx) < 0.5 &&
      Math.abs(shown.y + shown.height / 2 - ground.y - ground.height / 2) < own.sizePx &&
      Math.max(shown.x - ground.x - ground.width, ground.x - shown.x - shown.width) < 1.5 * own.sizePx &&
      Math.max(shown.x - ground.x - ground.width, ground.x - shown.x - shown.width) >= 0,
  );
}

/** From edge to edge of the frame: a bar of the page, no button. */
const isBar = ({ snapshot: { size } }: FrameFacts, { width, height }: Rect<'frame'>): boolean =>
  width >= 0.9 * size.width || height >= 0.9 * size.height;

function isRound({ layer }: LayerFacts, { width, height }: Rect<'frame'>): boolean {
  const isSquare = Math.max(width, height) <= 1.4 * Math.min(width, height);
  return isSquare && ['ELLIPSE', 'STAR', 'POLYGON', 'REGULAR_POLYGON'].includes(layer.type);
}

function kindOf(texts: readonly TextFacts[]): CopyKind | null {
  const kinds = texts.map(({ words, length }) => copyKind(words, length));
  const order = ['ad', 'age', 'price', 'cta', 'benefit', 'badge', 'legal'] as const;
  return order.find((kind) => kinds.includes(kind)) ?? null;
}

const isTurned = ({ layer }: LayerFacts): boolean => Math.abs(layer.rotationDeg) > 3;

const isBadgeShaped = ({ isRound: round, isTurned: turned, ground, texts }: Grounded): boolean =>
  round || turned || ground.width < 1.5 * ground.height || texts.some(({ lines }) => lines > 1);

const certain = {
  ad: ['adMark', 'adWords', 0.9],
  age: ['ageMark', 'ageWords', 0.8],
  price: ['price', 'priceText', 0.85],
  cta: ['cta', 'buttonText', 0.9],
  benefit: ['benefit', 'textOnShape', 0.7],
  badge: ['badge', 'badgeText', 0.8],
  legal: ['legal', 'legalWords', 0.7],
} as const;

function guessOf(grounded: Grounded, isButtonTold: boolean, candidates: number): Guess {
  const { one, texts, kind } = grounded;
  const what = texts.map(({ words }) => words).join(' ');
  const base = { index: one.index, by: 'look', what } as const;
  if (kind !== null && kind !== 'number') {
    const [is, why, confidence] = certain[kind];
    return { ...base, is, why, confidence };
  }
  if (isBadgeShaped(grounded)) return { ...base, is: 'badge', why: 'badgeText', confidence: 0.72 };
  if (isButtonTold) return { ...base, is: 'badge', why: 'textOnShape', confidence: 0.6 };
  return { ...base, is: 'cta', why: 'textOnShape', confidence: candidates > 2 ? 0.5 : 0.75 };
}
