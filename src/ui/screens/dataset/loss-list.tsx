import { h, type JSX } from 'preact';
import type { Loss } from '../../../core/bundle/dataset.ts';
import type { LossGroup } from '../../state/group-losses.ts';
import type { Words } from '../../words.ts';
import { lossSentences } from './loss-sentences.ts';

export interface LossListProps {
  readonly title: string;
  readonly groups: readonly LossGroup[];
  readonly words: Words;
  readonly isOpen: boolean;
}

const shownNames = 20;

/** Losses by reason: how many, why, what to do, and which. */
export const LossList = ({ title, groups, words, isOpen }: LossListProps): JSX.Element => (
  <section>
    <h2 class="section-title">{title}</h2>
    <ul class="losses">
      {lossSentences(groups, words).map(({ sentence, losses }) => (
        <li key={sentence}>
          <details open={isOpen}>
            <summary>
              <b>{words.number(losses.length)}×</b> {sentence}
            </summary>
            <ul class="loss-names">
              {losses.slice(0, shownNames).map((loss, index) => (
                <li key={index}>{nameOf(loss)}</li>
              ))}
            </ul>
            {losses.length > shownNames && (
              <p class="muted">{words.t('done.more', { count: words.number(losses.length - shownNames) })}</p>
            )}
          </details>
        </li>
      ))}
    </ul>
  </section>
);

const nameOf = ({ frame, layer }: Loss): string =>
  [frame?.name, layer?.name].filter((name) => name !== undefined).join(' › ');
