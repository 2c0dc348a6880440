import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { Notice } from '../../components/notice.tsx';
import { useStore } from '../../components/use-store.ts';
import type { CheckTotals } from '../../state/check-totals.ts';
import type { ScreenProps } from '../screen-props.ts';
import { storedText } from '../stored-text.ts';

export interface CheckNoticesProps extends ScreenProps {
  readonly totals: CheckTotals;
}

/** What keeps the check from being whole: no specs, a stop, frames that could not be read. */
export function CheckNotices({ panel, words, totals }: CheckNoticesProps): JSX.Element {
  const { phase } = useStore(panel.check.view);
  const { storedFailure } = useStore(panel.specs.view);
  const load = (
    <Button
      secondary
      onClick={() => {
        panel.dialog.set('specs');
      }}
    >
      {words.t('specs.load')}
    </Button>
  );
  return (
    <Fragment>
      {panel.specs.inUse().length === 0 && (
        <Notice kind={storedFailure === null ? 'info' : 'problem'} action={load}>
          {storedFailure === null ? words.t('specs.none') : storedText(storedFailure, words)}
        </Notice>
      )}
      {phase === 'stopped' && (
        <Notice
          kind="info"
          action={
            <Button secondary onClick={() => void panel.check.resume()}>
              {words.t('check.resume')}
            </Button>
          }
        >
          {words.t('check.stopped', { done: words.number(totals.done), total: words.number(totals.frames) })}
        </Notice>
      )}
      {phase === 'done' && totals.failed > 0 && (
        <Notice
          kind="problem"
          action={
            <Button secondary onClick={() => void panel.check.retryFailed()}>
              {words.t('check.retry')}
            </Button>
          }
        >
          {words.count('check.partial', totals.failed, {
            checked: words.number(totals.done - totals.failed),
          })}
        </Notice>
      )}
    </Fragment>
  );
}
