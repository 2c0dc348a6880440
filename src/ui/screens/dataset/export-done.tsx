import { Button, IconCheck16 } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { CopyButton } from '../../components/copy-button.tsx';
import { downloadBlob } from '../../components/download-blob.ts';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import type { ExportView } from '../../state/export-state.ts';
import { groupLosses } from '../../state/group-losses.ts';
import type { ScreenProps } from '../screen-props.ts';
import { LossList } from './loss-list.tsx';
import { summaryText } from './summary-text.ts';

export interface ExportDoneProps extends ScreenProps {
  readonly view: Extract<ExportView, { readonly is: 'finished' }>;
}

/** What came out, and honestly what did not. */
export function ExportDone({ panel, words, view }: ExportDoneProps): JSX.Element {
  const { summary, files, isWhole, durationMs } = view;
  const losses = groupLosses(summary.losses);
  const title = words.count('done.title', summary.exported);
  return (
    <Fragment>
      <div class="head">
        <MarkIcon sign={summary.exported === 0 ? 'failed' : losses.leftOutFrames > 0 ? 'note' : 'clean'} />
        <div class="head-text">
          <h1 class="head-sentence">{title}</h1>
          <p class="head-also">
            {words.bytes(files.reduce((sum, { blob }) => sum + blob.size, 0))} ·{' '}
            {words.t('done.time', { time: words.duration(durationMs) })}
          </p>
        </div>
      </div>
      <div class="form">
        {!isWhole && (
          <Notice kind="info">{words.t('done.kept', { count: words.number(summary.exported) })}</Notice>
        )}
        <section>
          <h2 class="section-title">{words.t('done.files')}</h2>
          <ul class="files">
            {files.map(({ name, blob }) => (
              <li key={name} class="file">
                <span class="file-name">{name}</span>
                <span class="muted">{words.bytes(blob.size)}</span>
                <Button
                  secondary
                  aria-label={`${words.t('done.downloadAgain')}: ${name}`}
                  onClick={() => {
                    downloadBlob(name, blob);
                  }}
                >
                  {words.t('done.downloadAgain')}
                </Button>
              </li>
            ))}
          </ul>
          <p class="muted">{words.t('done.blocked')}</p>
        </section>
        {summary.losses.length === 0 && (
          <p class="none-lost">
            <IconCheck16 /> {words.t('done.nothingLost')}
          </p>
        )}
        {losses.leftOutFrames > 0 && (
          <LossList
            title={words.count('done.leftOut', losses.leftOutFrames)}
            groups={losses.leftOut}
            words={words}
            isOpen
          />
        )}
        {losses.inexact.length > 0 && (
          <LossList title={words.t('done.inexact')} groups={losses.inexact} words={words} isOpen={false} />
        )}
        {losses.formats.length > 0 && (
          <section>
            <h2 class="section-title">{words.t('done.formatDrops')}</h2>
            <ul class="losses">
              {losses.formats.map((loss) => (
                <li key={loss.format}>
                  <b>{loss.format}</b> <span class="muted">{String(loss.data['drops'] ?? '')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer class="foot">
        <StatusLine text="" />
        <div class="foot-buttons">
          <CopyButton title={words.t('done.copy')} words={words} text={() => summaryText(view, words)} />
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
