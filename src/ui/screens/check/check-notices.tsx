import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { Notice } from '../../components/notice.tsx';
import { useStore } from '../../components/use-store.ts';
import type { CheckTotals } from '../../state/check-totals.ts';
import type { CheckedFrame, FrameRow } from '../../state/check-view.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { storedText } from '../stored-text.ts';
import { StaleNotice } from './stale-notice.tsx';

export interface CheckNoticesProps extends ScreenProps {
  readonly totals: CheckTotals;
}

/** What keeps the check from being whole: no specs, a stop, frames that could not be read. */
export function CheckNotices({ panel, words, totals }: CheckNoticesProps): JSX.Element {
  const { phase, scope, rows } = useStore(panel.check.view);
  const overlay = useStore(panel.overlay.view);
  const decisions = useStore(panel.decisions.view);
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
      {scope === 'example' && (
        <Notice
          kind="info"
          action={
            <Button
              secondary
              onClick={() => {
                panel.chooseScope('selection');
              }}
            >
              {words.t('example.leave')}
            </Button>
          }
        >
          {words.t('example.about')}
        </Notice>
      )}
      {overlay.failure !== null && <Notice kind="problem">{words.failure(overlay.failure)}</Notice>}
      {decisions.failure !== null && <Notice kind="problem">{words.failure(decisions.failure)}</Notice>}
      <StoredNotice failures={storedFailures(rows, decisions.document.failures)} words={words} />
      <StaleNotice panel={panel} words={words} />
      {panel.check.specsInUse().length === 0 && (
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

type StoredFailures = CheckedFrame['records']['failures'];

const storedFailures = (rows: readonly FrameRow[], document: StoredFailures): StoredFailures => [
  ...document,
  ...rows.flatMap(({ outcome }) => (outcome.is === 'checked' ? outcome.records.failures : [])),
];

interface StoredNoticeProps {
  readonly failures: StoredFailures;
  readonly words: Words;
}

/** Decisions that lie in the file and cannot be used: they stay as they are, and count for nothing. */
function StoredNotice({ failures, words }: StoredNoticeProps): JSX.Element | null {
  const newer = failures.filter(({ failure }) => failure.code === 'NEWER_VERSION').length;
  const broken = failures.length - newer;
  return (
    <Fragment>
      {newer > 0 && <Notice kind="problem">{words.count('stored.newer', newer)}</Notice>}
      {broken > 0 && <Notice kind="problem">{words.count('stored.unreadable', broken)}</Notice>}
    </Fragment>
  );
}
