import { h, type JSX } from 'preact';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { verdictWords } from '../../components/verdict-words.ts';
import { YieldNumber } from '../../components/yield-number.tsx';
import type { CheckTotals } from '../../state/check-totals.ts';
import type { Words } from '../../words.ts';
import { ruleTitle } from './rule-words.ts';

export interface CheckHeadProps {
  readonly totals: CheckTotals;
  readonly topRule: string | null;
  readonly words: Words;
  readonly isRunning: boolean;
}

/** One sentence and one number. */
export function CheckHead({ totals, topRule, words, isRunning }: CheckHeadProps): JSX.Element {
  if (totals.done === 0) {
    return (
      <div class="head">
        <MarkIcon sign="waiting" />
        <h1 class="head-sentence">{words.t('check.checking')}</h1>
      </div>
    );
  }
  const { sign, sentence, also } = verdictWords(
    totals,
    topRule === null ? null : ruleTitle(topRule, words),
    words,
  );
  const notes = [
    ...also,
    ...(totals.marks.waived > 0 ? [words.count('waived.count', totals.marks.waived)] : []),
    ...(totals.ambiguous > 0 ? [words.count('assign.waiting', totals.ambiguous)] : []),
    ...(totals.measuring > 0 ? [words.count('full.frames', totals.measuring)] : []),
  ];
  return (
    <div class="head">
      <MarkIcon sign={isRunning && sign === 'clean' ? 'waiting' : sign} />
      <div class="head-text">
        <h1 class="head-sentence">{sentence}</h1>
        {notes.length > 0 && <p class="head-also">{notes.join(' · ')}</p>}
      </div>
      <YieldNumber share={totals.yield} firstPass={totals.firstPass} words={words} />
    </div>
  );
}
