import { h, type JSX } from 'preact';
import { classNamed, type Taxonomy } from '../../../core/label/taxonomy.ts';
import { MarkIcon } from '../../components/mark-icon.tsx';
import type { LabelRow } from '../../state/label-frame.ts';
import type { Words } from '../../words.ts';
import { ClassSign } from './class-chip.tsx';
import { className, rowText } from './label-words.ts';

export interface LabelRowLineProps {
  readonly row: LabelRow;
  readonly frame: string;
  readonly taxonomy: Taxonomy;
  readonly words: Words;
}

/** A layer in the list: its name, why somebody should look, and what is suggested. */
export function LabelRowLine({ row, frame, taxonomy, words }: LabelRowLineProps): JSX.Element {
  const { suggestion } = row;
  const suggested =
    suggestion?.className === null || suggestion === null ? null : classNamed(taxonomy, suggestion.className);
  return (
    <div class="label-row">
      <MarkIcon sign={row.failure === null ? 'unknown' : 'failed'} />
      <p class="label-row-name">
        <b>{row.name}</b> <span class="muted">{frame}</span>
      </p>
      <p class="label-row-why">{rowText(row, taxonomy, words)}</p>
      {suggested !== null && (
        <span class="label-row-class" title={className(taxonomy, suggested.name, words)}>
          <ClassSign labelClass={suggested} />
        </span>
      )}
    </div>
  );
}
