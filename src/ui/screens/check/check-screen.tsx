import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useStore } from '../../components/use-store.ts';
import { type CheckTotals, countRules, countTotals } from '../../state/check-totals.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CheckEmpty } from './check-empty.tsx';
import { CheckFooter } from './check-footer.tsx';
import { CheckResults } from './check-results.tsx';
import type { Grouping } from './filter-bar.tsx';
import { useCheckList } from './use-check-list.ts';

/** Verdict first, then what to do about it: findings by frame or by rule, one of them in detail. */
export function CheckScreen({ panel, words }: ScreenProps): JSX.Element {
  const view = useStore(panel.check.view);
  const list = useCheckList({ panel, words });
  const [grouping, setGrouping] = useState<Grouping>('frame');
  const totals = useMemo(() => countTotals(view.rows), [view.rows]);
  const ruleTotals = useMemo(() => countRules(view.rows), [view.rows]);
  const isEmpty = view.rows.length === 0;
  const isRunning = view.phase === 'running' || view.phase === 'listing';
  return (
    <Fragment>
      {isRunning && totals.done < totals.frames && (
        <ProgressBar label={words.t('check.checking')} share={totals.done / totals.frames} />
      )}
      {view.failure !== null && (
        <Notice
          kind="problem"
          action={
            <Button secondary onClick={() => void panel.check.refresh('all')}>
              {words.t('check.retry')}
            </Button>
          }
        >
          {words.failure(view.failure)}
        </Notice>
      )}
      {isEmpty && view.phase === 'done' && <CheckEmpty panel={panel} words={words} />}
      {isEmpty && isRunning && <p class="waiting">{words.t('check.checking')}</p>}
      {!isEmpty && (
        <CheckResults
          {...{ panel, words, list, totals, ruleTotals, isRunning, grouping }}
          onGroup={setGrouping}
        />
      )}
      <footer class="foot">
        <StatusLine text={statusOf(view.phase === 'done' ? view.durationMs : null, totals, words)} />
        <CheckFooter
          panel={panel}
          words={words}
          hasNext={list.hasNext}
          onNext={() => {
            setGrouping('frame');
            list.showNext();
          }}
        />
      </footer>
    </Fragment>
  );
}

function statusOf(durationMs: number | null, { done, frames }: CheckTotals, words: Words): string {
  if (frames === 0) return '';
  const progress = words.t('check.progress', { done: words.number(done), total: words.number(frames) });
  return durationMs === null ? progress : `${progress} · ${words.duration(durationMs)}`;
}
