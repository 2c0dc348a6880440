import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { CopyButton } from '../../components/copy-button.tsx';
import { MarkIcon } from '../../components/mark-icon.tsx';
import type { ListRow } from '../../state/finding-rows.ts';
import type { ScreenProps } from '../screen-props.ts';
import { FullReport } from './full-report.tsx';
import { frameWords } from './list-lines.tsx';

export interface FrameDetailProps extends ScreenProps {
  readonly row: Extract<ListRow, { readonly is: 'frame' | 'failure' }>;
  readonly onShow: () => void;
}

/** A frame without an open finding: how it stands, or why nothing can be said and what to do. */
export function FrameDetail({ panel, words, row, onShow }: FrameDetailProps): JSX.Element {
  const entry = row.is === 'frame' ? row.row.entry : row.entry;
  const { sign, text } =
    row.is === 'frame'
      ? frameWords(row.row, panel.check.specsInUse(), words)
      : { sign: 'failed' as const, text: words.t('check.unread') };
  const failure = row.is === 'failure' ? row.failure : null;
  const checked = row.is === 'frame' && row.row.outcome.is === 'checked' ? row.row.outcome : null;
  const canAssign = checked !== null && panel.check.view.get().scope !== 'example';
  const hasSpecs = panel.check.specsInUse().length > 0;
  return (
    <div class="detail-text">
      <h2 class="detail-title">
        <MarkIcon sign={sign} />
        {entry.name}
      </h2>
      <p class="detail-message">{text}</p>
      <p>{failure === null ? helpFor(row, words) : words.failure(failure)}</p>
      {checked !== null && checked.records.assignment !== null && checked.report.placement !== null && (
        <p class="muted">{words.t('assign.chosen')}</p>
      )}
      {checked?.records.waivers.isCopied === true && <p class="muted">{words.t('waived.copied')}</p>}
      {checked !== null && <FullReport panel={panel} words={words} checked={checked} />}
      <div class="detail-buttons">
        {canAssign && hasSpecs && (
          <Button
            secondary={sign !== 'unmatched'}
            onClick={() => {
              panel.assigning.set(entry.id);
            }}
          >
            {words.t('assign.open')}
          </Button>
        )}
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

function helpFor(row: FrameDetailProps['row'], words: ScreenProps['words']): string {
  if (row.is !== 'frame' || row.row.outcome.is !== 'checked') return '';
  const { unmatched, verdict, counts, findings, waived } = row.row.outcome.report;
  if (unmatched !== null)
    return words.t(`assign.help.${unmatched.because}`, { code: unmatched.failure?.code ?? '' });
  const rest = waived === 0 ? '' : ` · ${words.count('waived.count', waived)}`;
  return verdict === 'clean'
    ? `${words.count('check.frameClean.rules', counts.pass)}${rest}`
    : `${words.count('check.findings', findings.length - waived)}${rest}`;
}
