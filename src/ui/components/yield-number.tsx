import { h, type JSX } from 'preact';
import type { Words } from '../words.ts';

export interface YieldNumberProps {
  /** 0..1; null while nothing is known. */
  readonly share: number | null;
  /** The share that passed at the first check; shown where it differs. */
  readonly firstPass: number | null;
  readonly words: Words;
}

/** The product's one number. */
export const YieldNumber = ({ share, firstPass, words }: YieldNumberProps): JSX.Element | null =>
  share === null ? null : (
    <div class="yield" title={words.t('check.yieldAbout')}>
      <span class="yield-number">{words.percent(share)}</span>
      <span class="yield-name">{words.t('check.yield')}</span>
      {firstPass !== null && firstPass !== share && (
        <span class="yield-name">{words.t('check.firstPass', { share: words.percent(firstPass) })}</span>
      )}
    </div>
  );
