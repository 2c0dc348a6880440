import { findWords, type WordHit, type WordList } from './find-words.ts';
import type { TextLayer } from './text-elements.ts';

/** A word that only shows when text layers are read one after the other. */
export interface WordAcross {
  readonly hit: WordHit;
  /** The layers it runs over, two or more, in reading order. */
  readonly layers: readonly TextLayer[];
}

/** Words that run over several text layers, read row by row from the left: 第 and 一 in two layers side by side. */
export function findWordsAcross(
  lists: readonly WordList[],
  texts: readonly TextLayer[],
): readonly WordAcross[] {
  const inOrder = [...texts].sort(byReadingOrder);
  let at = 0;
  const spans = inOrder.map((layer) => {
    const start = at;
    at += layer.text.characters.length;
    return { layer, start, end: at };
  });
  const copy = inOrder.map(({ text }) => text.characters).join('');
  return findWords(lists, copy).flatMap((hit) => {
    const layers = spans
      .filter(({ start, end }) => start < hit.end && end > hit.start)
      .map(({ layer }) => layer);
    return layers.length > 1 ? [{ hit, layers }] : [];
  });
}

/** Rows are told apart by half of the line: a layer whose middle lies above another's top comes first. */
function byReadingOrder({ painted: a }: TextLayer, { painted: b }: TextLayer): number {
  if (a === null || b === null) return 0;
  const isAbove = a.y + a.height / 2 < b.y;
  const isBelow = b.y + b.height / 2 < a.y;
  return isAbove ? -1 : isBelow ? 1 : a.x - b.x;
}
