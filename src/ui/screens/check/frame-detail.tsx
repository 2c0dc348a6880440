import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { CopyButton } from '../../components/copy-button.tsx';
import { MarkIcon } from '../../components/mark-icon.tsx';
import type { ListRow } from '../../state/finding-rows.ts';
import type { ScreenProps } from '../screen-props.ts';
import { frameWords } from './list-lines.tsx';

export interface FrameDetailProps extends ScreenProps {
  readonly row: Exclude<ListRow, { readonly is: 'finding' }>;
  readonly onShow: () => void;
}

/** A frame without an open finding: how it stands, or why nothing can be said and what to do. */
export function FrameDetail({ panel, words, row, onShow }: FrameDetailProps): JSX.Element {
  const entry = row.is === 'frame' ? row.row.entry : row.entry;
  const { sign, text } =
    row.is === 'frame'
      ? frameWords(row.row, panel.specs.inUse(), words)
      : { sign: 'failed' as const, text: words.t('check.unread') };
  const failure = row.is === 'failure' ? row.failure : null;
  return (
    <div class="detail-text">
      <h2 class="detail-title">
        <MarkIcon sign={sign} />
        {entry.name}
      </h2>
      <p class="detail-message">{text}</p>
      <p>{failure === null ? helpFor(row, words) : words.failure(failure)}</p>
      <div class="detail-buttons">
        <Button secondary onClick={onShow}>
          {words.t('detail.show')}
        </Button>
        {failure !== null && (
          <CopyButton
            title={words.t('detail.copyDetails')}
            words={words}
            text={() => JSON.stringify({ frame: entry, failure }, null, 2)}
          />
        )}
        {sign === 'unmatched' && (
          <Button
            secondary
            onClick={() => {
              panel.dialog.set('specs');
            }}
          >
            {words.t('specs.title')}
          </Button>
        )}
      </div>
    </div>
  );
}

function helpFor(row: ListRow, words: ScreenProps['words']): string {
  if (row.is !== 'frame' || row.row.outcome.is !== 'checked') return '';
  const { unmatched, verdict, counts, findings } = row.row.outcome.report;
  if (unmatched !== null)
    return words.t(unmatched.because === 'none' ? 'check.noSpecHelp' : 'check.ambiguousHelp');
  return verdict === 'clean'
    ? words.count('check.frameClean.rules', counts.pass)
    : words.count('check.findings', findings.length);
}
