import { h, type JSX } from 'preact';
import type { LabelClass } from '../../../core/label/taxonomy.ts';
import { dashOf, signOf } from '../../state/class-look.ts';
import type { Words } from '../../words.ts';
import { titleOf } from './label-words.ts';

export interface ClassSignProps {
  readonly labelClass: LabelClass;
}

/** The number of a class on its colour, underlined as its boxes are drawn. */
export const ClassSign = ({ labelClass }: ClassSignProps): JSX.Element => (
  <span class="class-sign" style={{ background: labelClass.colour }}>
    {signOf(labelClass)}
    <svg width="18" height="2" viewBox="0 0 18 2" aria-hidden="true">
      <line x1="0" y1="1" x2="18" y2="1" stroke-dasharray={dashOf(labelClass).join(' ') || undefined} />
    </svg>
  </span>
);

export interface ClassNameProps extends ClassSignProps {
  readonly words: Words;
}

/** A class by its sign and what people call it. */
export const ClassName = ({ labelClass, words }: ClassNameProps): JSX.Element => (
  <span class="class-name">
    <ClassSign labelClass={labelClass} /> <span>{titleOf(labelClass, words)}</span>
  </span>
);
