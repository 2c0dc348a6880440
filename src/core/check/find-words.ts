import type { Lexicon, LexiconEntry } from '../placement/lexicon.ts';
import { foldedText, foldText } from './fold-text.ts';

/** What a search needs of a lexicon. */
export type WordList = Pick<Lexicon, 'name' | 'entries'>;

/** A word of a list, found in copy. UTF-16 offsets of the copy, end exclusive. */
export interface WordHit {
  readonly start: number;
  readonly end: number;
  /** As the copy writes it. */
  readonly found: string;
  readonly entry: LexiconEntry;
  readonly list: WordList;
}

interface Known {
  readonly entry: LexiconEntry;
  readonly list: WordList;
  readonly except: readonly string[];
}

/**
 * The words of some lists in copy, as `foldText` compares them: at each place the longest one, and none that overlaps
 * one already found (one that only asks hides just what lies inside it). Harmless inside one of its `except` words. A Latin word or a number is found only whole (`best` not in
 * `bestow`). Looks up every length a word of the lists has at every place: copy × lengths, however many words there are.
 */
export function findWords(lists: readonly WordList[], text: string): readonly WordHit[] {
  const words = wordsOf(lists);
  const { folded, starts, ends } = foldText(text);
  const hits: WordHit[] = [];
  let reach = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const isTaken = at < reach && hits.at(-1)?.entry.ask !== true;
    for (const length of isTaken ? [] : (words.lengthsAt.get(folded.charAt(at)) ?? [])) {
      const stop = at + length;
      if (stop > folded.length) continue;
      if (stop <= reach) break;
      const known = words.known.get(folded.slice(at, stop));
      if (known === undefined || !isWhole(folded, at, stop) || isExcepted(known, folded, at, stop)) continue;
      const start = starts[at] ?? 0;
      const end = ends[stop - 1] ?? text.length;
      hits.push({ start, end, found: text.slice(start, end), entry: known.entry, list: known.list });
      reach = stop;
      break;
    }
  }
  return hits;
}

/** Of a word that several lists hold, one that fails counts before one that asks. */
function wordsOf(lists: readonly WordList[]) {
  const known = new Map<string, Known>();
  const lengths = new Map<string, Set<number>>();
  for (const list of lists) {
    for (const entry of list.entries) {
      const word = foldedText(entry.word);
      const earlier = known.get(word);
      if (word === '' || (earlier !== undefined && (earlier.entry.ask !== true || entry.ask === true)))
        continue;
      known.set(word, { entry, list, except: (entry.except ?? []).map(foldedText) });
      const first = lengths.get(word.charAt(0)) ?? new Set();
      lengths.set(word.charAt(0), first.add(word.length));
    }
  }
  const lengthsAt = new Map([...lengths].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]));
  return { known, lengthsAt };
}

const latin = /[\p{sc=Latin}\p{Nd}]/u;

/** A word that begins or ends in a Latin letter or digit must not go on in one. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !(latin.test(text.charAt(start)) && latin.test(text.charAt(start - 1))) &&
  !(latin.test(text.charAt(end - 1)) && latin.test(text.charAt(end)));

/** True if one of the entry's exceptions stands around the word. */
function isExcepted({ except }: Known, text: string, at: number, stop: number): boolean {
  const word = text.slice(at, stop);
  return except.some((around) => {
    for (let inside = around.indexOf(word); inside >= 0; inside = around.indexOf(word, inside + 1)) {
      const from = at - inside;
      if (from >= 0 && text.startsWith(around, from)) return true;
    }
    return false;
  });
}
