import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import type { RunningView } from '../../state/export-state.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface ExportRunningProps extends ScreenProps {
  readonly view: RunningView;
}

/** From here on a frame counts as slow. */
const slowMs = 10_000;

/** How far, how long still, what is being worked on, and two ways out. */
export function ExportRunning({ panel, words, view }: ExportRunningProps): JSX.Element {
  const nowMs = useClock(1000);
  const share = view.total === 0 ? 1 : view.done / view.total;
  const isSlow = view.frame !== null && !view.isPaused && nowMs - view.frameSinceMs > slowMs;
  const stop = (answer: 'keep' | 'discard' | 'continue') => () => {
    panel.exporting.answerStop(answer);
  };
  return (
    <Fragment>
      <div class="running">
        <h1 class="head-sentence">{words.t('run.title')}</h1>
        <p class="running-count">
          {[
            words.t('run.progress', { done: words.number(view.done), total: words.number(view.total) }),
            words.percent(Math.floor(share * 100) / 100),
            ...(view.leftMs === null ? [] : [words.t('run.left', { time: words.duration(view.leftMs) })]),
          ].join(' · ')}
        </p>
        <ProgressBar label={words.t('run.title')} share={share} />
        <p class="running-now">{nowText(view, isSlow, words)}</p>
        {isSlow && !view.isStopping && (
          <Button
            secondary
            onClick={() => {
              panel.exporting.skip();
            }}
          >
            {words.t('run.skip')}
          </Button>
        )}
        {view.problems > 0 && <Notice kind="info">{words.count('run.problems', view.problems)}</Notice>}
      </div>
      <footer class="foot">
        <StatusLine
          text={words.t('run.progress', { done: words.number(view.done), total: words.number(view.total) })}
        />
        <div class="foot-buttons">
          {view.frame !== null && !isSlow && !view.isStopping && (
            <Button
              secondary
              onClick={() => {
                panel.exporting.skip();
              }}
            >
              {words.t('run.skip')}
            </Button>
          )}
          {view.phase !== 'finishing' && !view.isStopping && (
            <Button
              secondary
              onClick={() => {
                if (view.isPaused) panel.exporting.unpause();
                else panel.exporting.pause();
              }}
            >
              {words.t(view.isPaused ? 'resume.unpause' : 'resume.pause')}
            </Button>
          )}
          {view.phase === 'frames' && !view.isStopping && (
            <Button
              secondary
              onClick={() => {
                panel.exporting.askToStop();
              }}
            >
              {words.t('run.cancel')}
            </Button>
          )}
        </div>
      </footer>
      <Dialog
        isOpen={view.asksToStop}
        title={words.t('run.cancelTitle')}
        closeLabel={words.t('run.continue')}
        onClose={stop('continue')}
      >
        <p>{words.count('run.cancelText', view.done, { total: words.number(view.total) })}</p>
        <div class="dialog-foot stacked">
          {view.done > 0 && (
            <Button fullWidth onClick={stop('keep')}>
              {words.t('run.keep', { count: words.number(view.done) })}
            </Button>
          )}
          <Button fullWidth secondary danger onClick={stop('discard')}>
            {words.t('run.discard')}
          </Button>
          <Button fullWidth secondary onClick={stop('continue')}>
            {words.t('run.continue')}
          </Button>
        </div>
      </Dialog>
    </Fragment>
  );
}

function nowText(view: RunningView, isSlow: boolean, words: Words): string {
  if (view.isStopping) return words.t('run.stopping');
  if (view.isPaused) return words.t('resume.paused');
  if (view.phase === 'resuming') return words.t('resume.goingOver');
  if (view.phase === 'finishing') return words.t('run.packing');
  if (view.frame === null) return '';
  const { name, width, height } = view.frame;
  return isSlow ? words.t('run.still', { frame: name, width, height }) : words.t('run.now', { frame: name });
}

/** The time since the window opened, redrawn this often. */
function useClock(everyMs: number): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => {
      tick((n) => n + 1);
    }, everyMs);
    return () => {
      window.clearInterval(timer);
    };
  }, [everyMs]);
  return performance.now();
}
