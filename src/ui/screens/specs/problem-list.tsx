import { Fragment, h, type JSX } from 'preact';
import type { PlacementProblem } from '../../../core/placement/placement-problem.ts';
import { sayPlacementProblem } from '../../../i18n/say-placement-problem.ts';
import type { Words } from '../../words.ts';

/** More problems of one file than this help nobody. */
const shownProblems = 12;

export interface ProblemListProps {
  readonly problems: readonly PlacementProblem[];
  readonly words: Words;
}

/** What is wrong in a file of specs, each with its place. */
export const ProblemList = ({ problems, words }: ProblemListProps): JSX.Element => (
  <Fragment>
    <ul class="problems">
      {problems.slice(0, shownProblems).map((problem, index) => (
        <li key={index}>{sayPlacementProblem(problem, words.locale)}</li>
      ))}
    </ul>
    {problems.length > shownProblems &&
      words.t('specs.moreErrors', { count: words.number(problems.length - shownProblems) })}
  </Fragment>
);
