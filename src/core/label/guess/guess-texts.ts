import { gap } from '../../geometry/gap.ts';
import type { Rect } from '../../geometry/rect.ts';
import { type CopyKind, copyKind } from './copy-kind.ts';
import type { FrameFacts, LayerFacts, TextFacts } from './frame-facts.ts';
import type { Guess } from './guess.ts';
import type { Taken } from './taken.ts';

/** A text that is still to be told, with where it stands. */
interface Copy {
  readonly index: number;
  readonly text: TextFacts;
  readonly shown: Rect<'frame'>;
  readonly kind: CopyKind | null;
}

/**
 * Texts by what they say and how large they are set: the largest is the title, the next smaller beside it the subtitle;
 * prices, benefits, buttons and legal lines by their words; the smallest at the edge is legal; the rest is plain text.
 */
export function guessTexts(facts: FrameFacts, taken: Taken): readonly Guess[] {
  const copies = facts.layers.flatMap((one): Copy[] =>
    one.text === null || one.shown === null || !taken.isFree(one) ? [] : [copyOf(one, one.text, one.shown)],
  );
  const titles = taken.has('title') ? namedTitles(facts, taken) : titlesAmong(copies);
  const isNew = !taken.has('title');
  const subtitle = taken.has('subtitle') ? null : subtitleAmong(facts, copies, titles);
  return copies.map((one) => {
    if (isNew && titles.includes(one)) return titleGuess(one, copies);
    if (one === subtitle) return guessOf(one, 'subtitle', 'position', 'secondText', 0.72);
    return (
      byWords(one) ??
      (isFinePrint(facts, one)
        ? guessOf(one, 'legal', 'position', 'smallestText', 0.62)
        : guessOf(one, 'text', 'look', 'plainText', 0.66))
    );
  });
}

const copyOf = ({ index }: LayerFacts, text: TextFacts, shown: Rect<'frame'>): Copy => ({
  index,
  text,
  shown,
  kind: copyKind(text.words, text.length),
});

const guessOf = (
  { index, text }: Copy,
  is: Guess['is'],
  by: Guess['by'],
  why: Guess['why'],
  confidence: number,
): Guess => ({ index, is, by, why, what: Array.from(text.words).slice(0, 40).join(''), confidence });

function namedTitles({ layers }: FrameFacts, taken: Taken): readonly Copy[] {
  return layers.flatMap((one): Copy[] =>
    taken.is(one.index) !== 'title' || one.shown === null
      ? []
      : [
          {
            index: one.index,
            text: one.text ?? largestIn(layers.slice(one.index, one.end)),
            shown: one.shown,
            kind: null,
          },
        ],
  );
}

const noText: TextFacts = { words: '', lines: 1, sizePx: 0, length: 0 };

const largestIn = (layers: readonly LayerFacts[]): TextFacts =>
  layers.reduce((best, { text }) => (text !== null && text.sizePx > best.sizePx ? text : best), noText);

/** A title says something: words, not a number or a sign. */
const isWordy = ({ text, kind }: Copy): boolean =>
  /\p{L}.*\p{L}|\p{Script=Han}/u.test(text.words) && kind !== 'number' && kind !== 'ad' && kind !== 'legal';

/** The largest wordy text, with the others of its size that stand right beside it: a headline in two layers. */
function titlesAmong(copies: readonly Copy[]): readonly Copy[] {
  const wordy = copies.filter((one) => isWordy(one) && one.kind !== 'price');
  const size = Math.max(0, ...wordy.map(({ text }) => text.sizePx));
  const top = wordy
    .filter(({ text }) => text.sizePx >= 0.97 * size)
    .sort((a, b) => a.shown.y - b.shown.y || a.shown.x - b.shown.x);
  const titles = top.slice(0, 1);
  for (const one of top.slice(1)) {
    const last = titles.at(-1);
    const isNext =
      last !== undefined &&
      gap(last.shown, one.shown) <= 0.6 * size &&
      Math.abs(one.shown.x - last.shown.x) <= 2 * size;
    if (isNext) titles.push(one);
  }
  return titles;
}

function titleGuess(one: Copy, copies: readonly Copy[]): Guess {
  const others = copies.filter((other) => other.text.sizePx < 0.97 * one.text.sizePx && isWordy(other));
  const equals = copies.filter(
    (other) => other !== one && isWordy(other) && other.text.sizePx >= 0.97 * one.text.sizePx,
  ).length;
  const next = Math.max(0, ...others.map(({ text }) => text.sizePx));
  const confidence = equals > 2 ? 0.6 : next > 0.85 * one.text.sizePx ? 0.7 : 0.85;
  return guessOf(one, 'title', 'look', 'largestText', confidence);
}

/**
 * The largest wordy text smaller than the title that stands near it. Of equals the one after the title, then the nearest; where
 * three or more are set in one size they are a list. The only text of the second rank may stand further away.
 */
function subtitleAmong(facts: FrameFacts, copies: readonly Copy[], titles: readonly Copy[]): Copy | null {
  const [title] = titles;
  if (title === undefined || title.text.sizePx === 0) return null;
  const size = title.text.sizePx;
  const likeSize = (one: Copy) => copies.filter(({ text }) => Math.abs(text.sizePx - one.text.sizePx) < 0.5);
  const near = copies
    .filter((one) => !titles.includes(one) && isWordy(one) && one.text.sizePx < 0.97 * size)
    .filter(({ kind, text }) => (kind === null || kind === 'badge') && (text.length >= 3 || text.lines > 1))
    .filter((one) => likeSize(one).length < 3)
    .map((one) => ({ one, away: Math.min(...titles.map(({ shown }) => gap(shown, one.shown))) }));
  // A line above the title is its kicker; of equals the one after the title says more of it.
  const isAbove = ({ one }: (typeof near)[number]): number => Number(one.shown.y < title.shown.y);
  near.sort((a, b) => b.one.text.sizePx - a.one.text.sizePx || isAbove(a) - isAbove(b) || a.away - b.away);
  const beside = near.find(({ away }) => away <= 1.6 * size);
  const [second] = near;
  const isSecondRank =
    second !== undefined &&
    !isFinePrint(facts, second.one) &&
    (near.length === 1
      ? second.one.text.sizePx > 0.25 * size
      : second.one.text.sizePx >= 0.5 * size && second.away <= 4 * size && likeSize(second.one).length === 1);
  return (isSecondRank ? second.one : beside?.one) ?? null;
}

function byWords(one: Copy): Guess | null {
  if (one.kind === 'price') return guessOf(one, 'price', 'look', 'priceText', 0.8);
  if (one.kind === 'benefit') return guessOf(one, 'benefit', 'look', 'textOnShape', 0.75);
  if (one.kind === 'cta') return guessOf(one, 'cta', 'look', 'buttonText', 0.6);
  if (one.kind === 'ad') return guessOf(one, 'adMark', 'look', 'adWords', 0.85);
  if (one.kind === 'age') return guessOf(one, 'ageMark', 'look', 'ageWords', 0.75);
  if (one.kind === 'legal') return guessOf(one, 'legal', 'look', 'legalWords', 0.8);
  return one.kind === 'number' ? guessOf(one, 'text', 'look', 'pageNumber', 0.7) : null;
}

/** Among the smallest lines of the frame, small beside the title and in its lowest eighth. */
function isFinePrint({ layers, snapshot }: FrameFacts, { text, shown }: Copy): boolean {
  const sizes = layers.flatMap((one) => one.text?.sizePx ?? []);
  const bottom = (shown.y + shown.height) / snapshot.size.height;
  return (
    text.sizePx <= 1.4 * Math.min(...sizes) &&
    text.sizePx <= 0.5 * Math.max(...sizes) &&
    bottom >= 0.88 &&
    text.length >= 8
  );
}
