import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { Notice } from '../../components/notice.tsx';
import { useStore } from '../../components/use-store.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface UnfinishedExportProps extends ScreenProps {
  /** The frames in scope are checked, so that what is there can be told from what was. */
  readonly isChecked: boolean;
}

/** The offer to go on with an export whose panel was closed. */
export function UnfinishedExport({ panel, words, isChecked }: UnfinishedExportProps): JSX.Element | null {
  const kept = useStore(panel.exporting.unfinished);
  const { rows } = useStore(panel.check.view);
  if (kept === null) return null;
  const { finishedParts, samples } = kept.journal;
  return (
    <Notice
      kind="info"
      action={
        <div class="detail-buttons">
          <Button
            disabled={!isChecked}
            onClick={() => {
              void panel.exporting.goOn(rows);
            }}
          >
            {words.t('resume.goOn')}
          </Button>
          <Button
            secondary
            onClick={() => {
              panel.exporting.forgetUnfinished();
            }}
          >
            {words.t('resume.forget')}
          </Button>
        </div>
      }
    >
      {words.t('resume.text', {
        name: kept.documentName,
        done: words.number(samples.length),
        parts: words.number(finishedParts),
      })}
    </Notice>
  );
}
