import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ReportFormat, reportFormats } from '../../../report/report-format.ts';
import { mostPictures } from '../../../report/report-picture.ts';
import { Dialog } from '../../components/dialog.tsx';
import { downloadBlob } from '../../components/download-blob.ts';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import type { SegmentedChoiceProps } from '../../components/segmented-choice.tsx';
import { useStore } from '../../components/use-store.ts';
import type { ReportedFrames } from '../../state/check-report-of.ts';
import type { ReportView } from '../../state/report-state.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Saves what the check found as a file. Closing it cancels a report that is being written. */
export function ReportDialog({ panel, words }: ScreenProps): JSX.Element {
  const isOpen = useStore(panel.dialog) === 'report';
  return (
    <Dialog
      isOpen={isOpen}
      title={words.t('report.title')}
      closeLabel={words.t('app.close')}
      onClose={() => {
        panel.reporting.close();
        panel.dialog.set(null);
      }}
    >
      <ReportForm panel={panel} words={words} />
    </Dialog>
  );
}

const formatNames: Readonly<Record<ReportFormat, string>> = {
  html: 'HTML',
  csv: 'CSV',
  json: 'JSON',
  sarif: 'SARIF',
  junit: 'JUnit',
};

function ReportForm({ panel, words }: ScreenProps): JSX.Element {
  const view = useStore(panel.reporting.view);
  const { rows } = useStore(panel.check.view);
  const [format, setFormat] = useState<ReportFormat>('html');
  const [frames, setFrames] = useState<ReportedFrames>('all');
  if (view.is === 'running') return <Running {...{ panel, words, view }} />;
  const save = (): void => {
    const name = panel.specs.view.get().document?.name ?? '';
    void panel.reporting.save(name, rows, { format, frames, locale: words.locale });
  };
  return (
    <div class="decision">
      <Choice
        label={words.t('report.format')}
        name="report-format"
        value={format}
        options={reportFormats.map((value) => ({ value, text: formatNames[value] }))}
        onSelect={setFormat}
      />
      <p class="muted">{words.t(`report.about.${format}`, { most: words.number(mostPictures) })}</p>
      <Choice
        label={words.t('report.frames')}
        name="report-frames"
        value={frames}
        options={[
          { value: 'all', text: words.t('report.frames.all') },
          { value: 'open', text: words.t('report.frames.open') },
        ]}
        onSelect={setFrames}
      />
      <News words={words} view={view} />
      <div class="dialog-foot">
        <Button disabled={rows.length === 0} onClick={save}>
          {words.t('report.save')}
        </Button>
      </div>
    </div>
  );
}

/** Radios that wrap: five formats do not fit into one line of a narrow panel. */
function Choice<Value extends string>(props: SegmentedChoiceProps<Value>): JSX.Element {
  const { label, name, value, options, onSelect } = props;
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice-chip">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onSelect(option.value);
            }}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface RunningProps extends ScreenProps {
  readonly view: Extract<ReportView, { readonly is: 'running' }>;
}

function Running({ panel, words, view: { done, total } }: RunningProps): JSX.Element {
  const text = words.t('report.progress', { done: words.number(done), total: words.number(total) });
  return (
    <Fragment>
      <ProgressBar label={words.t('report.writing')} share={total === 0 ? 0 : done / total} />
      <p class="muted">{text}</p>
      <div class="dialog-foot">
        <Button
          secondary
          onClick={() => {
            panel.reporting.close();
          }}
        >
          {words.t('report.cancel')}
        </Button>
      </div>
    </Fragment>
  );
}

function News({ words, view }: { readonly words: Words; readonly view: ReportView }): JSX.Element | null {
  if (view.is === 'failed') return <Notice kind="problem">{words.failure(view.failure)}</Notice>;
  if (view.is !== 'saved') return null;
  const { file, withoutPicture } = view;
  return (
    <Notice
      kind="info"
      action={
        <Button
          secondary
          onClick={() => {
            downloadBlob(file.name, file.blob);
          }}
        >
          {words.t('report.again')}
        </Button>
      }
    >
      <span role="status">
        {words.t('report.saved', { name: file.name, size: words.bytes(file.blob.size) })}
      </span>
      {withoutPicture > 0 && ` ${words.count('report.noPicture', withoutPicture)}`}
    </Notice>
  );
}
