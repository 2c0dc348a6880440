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
  <svg class="class-sign" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
    <rect width="24" height="16" rx="3" style={{ fill: labelClass.colour }} />
    <text x="12" y="10.5" text-anchor="middle">
      {signOf(labelClass)}
    </text>
    <line x1="3" y1="13.5" x2="21" y2="13.5" stroke-dasharray={dashOf(labelClass).join(' ') || undefined} />
  </svg>
);

export interface ClassNameProps extends ClassSignProps {
  readonly words: Words;
}

/** A class by its sign and what people call it. */
export const ClassName = ({ labelClass, words }: ClassNameProps): JSX.Element => (
  <span class="class-name">
    <ClassSign labelClass={labelClass} />
    <span>{titleOf(labelClass, words)}</span>
  </span>
);
