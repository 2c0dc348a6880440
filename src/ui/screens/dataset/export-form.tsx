import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Settings } from '../../../contract/settings.ts';
import type { FrameEntry } from '../../../contract/shapes.ts';
import { exporters } from '../../../core/bundle/exporters/index.ts';
import { passesGate } from '../../../core/bundle/plan-dataset.ts';
import { Field } from '../../components/field.tsx';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useStore } from '../../components/use-store.ts';
import { verdictWords } from '../../components/verdict-words.ts';
import { YieldNumber } from '../../components/yield-number.tsx';
import { countTotals } from '../../state/check-totals.ts';
import type { FrameRow } from '../../state/check-view.ts';
import { choiceProblem } from '../../state/export-plan.ts';
import type { ScreenProps } from '../screen-props.ts';
import { EstimateLine } from './estimate-line.tsx';
import { PlanFields } from './plan-fields.tsx';

/** What goes into the bundle, and what it will cost. */
export function ExportForm({ panel, words }: ScreenProps): JSX.Element {
  const { rows, phase } = useStore(panel.check.view);
  const { export: choice } = useStore(panel.settings.now);
  const { document: info } = useStore(panel.specs.view);
  const entries = useMemo(() => entriesPassing(rows, choice), [rows, choice.gate, choice.negatives]);
  const isChecked = phase === 'done';
  const problem = choiceProblem(choice);
  const canExport = isChecked && entries.length > 0 && problem === null && info !== null;
  if (rows.length === 0 && isChecked) return <NoFrames panel={panel} words={words} />;
  return (
    <Fragment>
      <DatasetHead panel={panel} words={words} />
      <div class="form">
        <PlanFields
          choice={choice}
          words={words}
          onChange={(part) => {
            panel.settings.change({ export: { ...choice, ...part } });
          }}
        />
        <Field title={words.t('dataset.estimate')}>
          <EstimateLine
            panel={panel}
            words={words}
            entries={isChecked ? entries : noEntries}
            targets={choice.targets}
            copies={
              1 +
              exporters.filter((one) => one.copiesPictures === true && choice.formats.includes(one.id)).length
            }
            shrinks={choice.mime !== 'image/png'}
          />
        </Field>
        {problem === 'formats' && <Notice kind="info">{words.t('dataset.noFormat')}</Notice>}
        {isChecked && entries.length === 0 && <NothingReady panel={panel} words={words} />}
      </div>
      <footer class="foot">
        <StatusLine text={isChecked ? '' : words.t('dataset.stillChecking')} />
        <div class="foot-buttons">
          <Button
            disabled={!canExport}
            onClick={() => {
              if (info !== null) void panel.exporting.start(info.name, choice, rows);
            }}
          >
            {words.count('dataset.export', entries.length)}
          </Button>
        </div>
      </footer>
    </Fragment>
  );
}

/** One and the same, so that drawing again does not measure again. */
const noEntries: readonly FrameEntry[] = [];

const entriesPassing = (
  rows: readonly FrameRow[],
  { gate, negatives }: Settings['export'],
): readonly FrameEntry[] =>
  rows
    .filter(({ outcome }) => outcome.is === 'checked' && passesGate({ gate, negatives }, outcome.report))
    .map(({ entry }) => entry);

function DatasetHead({ panel, words }: ScreenProps): JSX.Element {
  const { rows, phase } = useStore(panel.check.view);
  const totals = useMemo(() => countTotals(rows), [rows]);
  const isChecking = phase === 'running' || phase === 'listing';
  return (
    <div class="head">
      <MarkIcon sign={isChecking ? 'waiting' : verdictWords(totals, null, words).sign} />
      <div class="head-text">
        <h1 class="head-sentence">
          {words.t('dataset.ready', {
            ready: words.number(totals.clean),
            total: words.number(totals.frames),
          })}
        </h1>
        {isChecking && <p class="head-also">{words.t('dataset.checking')}</p>}
      </div>
      <YieldNumber firstPass={null} share={totals.yield} words={words} />
    </div>
  );
}

const NothingReady = ({ panel, words }: ScreenProps): JSX.Element => (
  <Notice
    kind="info"
    action={
      <Button
        secondary
        onClick={() => {
          panel.chooseTab('check');
        }}
      >
        {words.t('dataset.seeIssues')}
      </Button>
    }
  >
    {words.t('dataset.nothingReady')}
  </Notice>
);

const NoFrames = ({ panel, words }: ScreenProps): JSX.Element => (
  <div class="empty">
    <h1>{words.t('dataset.noFrames')}</h1>
    <p>{words.t('dataset.noFramesText')}</p>
    <Button
      onClick={() => {
        panel.chooseScope('page');
      }}
    >
      {words.t('dataset.takePage')}
    </Button>
  </div>
);
