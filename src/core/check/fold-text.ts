/** Copy as it is compared with words, and where each of its UTF-16 units comes from. */
export interface FoldedText {
  readonly folded: string;
  /** Per unit of `folded`: UTF-16 offsets in the original, end exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with the marks that belong to it. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Control}]+$/u;
const blank = /^\s+$/u;
const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/**
 * Folds what a reader takes for the same: case, full and half width (Unicode NFKC), composed and decomposed accents,
 * characters without width. White space next to Chinese, Japanese or Korean vanishes; elsewhere it is one space.
 */
export function foldText(text: string): FoldedText {
  const pieces = piecesOf(text).filter((piece, index, all) => !(isBlank(piece) && isBlank(all[index - 1])));
  const kept = pieces.filter(
    (piece, index) => !isBlank(piece) || isSpace(pieces[index - 1], pieces[index + 1]),
  );
  return {
    folded: kept.map(({ folded }) => folded).join(''),
    starts: kept.flatMap(({ folded, start }) => Array.from({ length: folded.length }, () => start)),
    ends: kept.flatMap(({ folded, end }) => Array.from({ length: folded.length }, () => end)),
  };
}

/** The folded text alone. */
export const foldedText = (text: string): string => foldText(text).folded;

interface Piece {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const piecesOf = (text: string): readonly Piece[] =>
  Array.from(text.matchAll(clusters), ({ 0: cluster, index }) => ({
    folded: blank.test(cluster) ? ' ' : unseen.test(cluster) ? '' : cluster.normalize('NFKC').toLowerCase(),
    start: index,
    end: index + cluster.length,
  })).filter(({ folded }) => folded !== '');

const isBlank = (piece: Piece | undefined): boolean => piece?.folded === ' ';

/** White space counts only between two characters that are not Chinese, Japanese or Korean. */
const isSpace = (before: Piece | undefined, after: Piece | undefined): boolean =>
  before !== undefined && after !== undefined && !cjk.test(before.folded) && !cjk.test(after.folded);
