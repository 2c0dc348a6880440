import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { CopyButton } from '../../components/copy-button.tsx';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import type { ExportView } from '../../state/export-state.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface ExportStoppedProps extends ScreenProps {
  readonly view: Extract<ExportView, { readonly is: 'discarded' | 'failed' }>;
}

/** Nothing came out: because the person said so, or because it could not be written. */
export function ExportStopped({ panel, words, view }: ExportStoppedProps): JSX.Element {
  const { text, failure } =
    view.is === 'failed'
      ? { text: words.t('done.failed'), failure: view.failure }
      : { text: words.t('done.discarded'), failure: null };
  return (
    <Fragment>
      <div class="head">
        <MarkIcon sign={failure === null ? 'note' : 'failed'} />
        <div class="head-text">
          <h1 class="head-sentence">{text}</h1>
          {failure !== null && <p role="alert">{words.failure(failure)}</p>}
        </div>
      </div>
      <div class="form">
        {failure !== null && (
          <div class="detail-buttons">
            <CopyButton
              title={words.t('detail.copyDetails')}
              words={words}
              text={() => JSON.stringify(failure, null, 2)}
            />
          </div>
        )}
      </div>
      <footer class="foot">
        <StatusLine text="" />
        <div class="foot-buttons">
          <Button
            onClick={() => {
              panel.exporting.close();
            }}
          >
            {words.t('done.back')}
          </Button>
        </div>
      </footer>
    </Fragment>
  );
}
