import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useStore } from '../../components/use-store.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface CheckFooterProps extends ScreenProps {
  readonly hasNext: boolean;
  readonly onNext: () => void;
}

export function CheckFooter({ panel, words, hasNext, onNext }: CheckFooterProps): JSX.Element {
  const { phase, rows } = useStore(panel.check.view);
  if (phase === 'running') {
    return (
      <div class="foot-buttons">
        <Button
          secondary
          onClick={() => {
            panel.check.stop();
          }}
        >
          {words.t('check.stop')}
        </Button>
      </div>
    );
  }
  return (
    <div class="foot-buttons">
      <Button secondary onClick={() => void panel.check.refresh('all')}>
        {words.t('check.again')}
      </Button>
      {rows.length > 0 && (
        <Button
          secondary
          onClick={() => {
            panel.dialog.set('report');
          }}
        >
          {words.t('report.open')}
        </Button>
      )}
      {rows.length > 0 && hasNext && <Button onClick={onNext}>{words.t('check.next')}</Button>}
      {rows.length > 0 && !hasNext && (
        <Button
          onClick={() => {
            panel.chooseTab('dataset');
          }}
        >
          {words.t('check.toDataset')}
        </Button>
      )}
    </div>
  );
}
