import { h, type JSX } from 'preact';
import { MarkIcon } from '../../components/mark-icon.tsx';
import type { LabelView } from '../../state/label-view.ts';
import type { Words } from '../../words.ts';

export interface LabelHeadProps {
  readonly view: LabelView;
  readonly words: Words;
}

/** The one sentence on top: how far the labels are. Never done while a frame waits, failed, or needs a look. */
export function LabelHead({ view: { totals, phase, rows }, words }: LabelHeadProps): JSX.Element {
  const isDone =
    phase === 'done' && totals.done === totals.frames && totals.failed === 0 && rows.length === 0;
  const sentence = isDone
    ? words.t('label.success')
    : words.count('label.sentence', totals.frames, { full: words.number(totals.full) });
  return (
    <div class="head">
      <MarkIcon sign={isDone ? 'clean' : phase === 'done' ? 'unknown' : 'waiting'} />
      <div class="head-text">
        <h1 class="head-sentence">
          {sentence}
          {!isDone && totals.look > 0 && ` · ${words.count('label.look', totals.look)}`}
        </h1>
        {totals.failed > 0 && <p class="head-also">{words.count('label.failed', totals.failed)}</p>}
      </div>
    </div>
  );
}
