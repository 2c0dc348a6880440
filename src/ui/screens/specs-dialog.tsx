import { Button, FileUploadButton, IconClose16 } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import type { PlacementProblem } from '../../core/placement/placement-problem.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import { sayPlacementProblem } from '../../i18n/say-placement-problem.ts';
import { Dialog } from '../components/dialog.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Notice } from '../components/notice.tsx';
import { useStore } from '../components/use-store.ts';
import type { SpecsView } from '../state/specs-state.ts';
import type { Words } from '../words.ts';
import type { ScreenProps } from './screen-props.ts';
import { storedText } from './stored-text.ts';

/** More problems of one file than this help nobody. */
const shownProblems = 12;

/** The placement specs in use: read from the document, loaded from files, saved for everybody. */
export function SpecsDialog({ panel, words }: ScreenProps): JSX.Element {
  const view = useStore(panel.specs.view);
  const isOpen = useStore(panel.dialog) === 'specs';
  const load = async (files: readonly File[]): Promise<void> => {
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    if (panel.specs.addFiles(texts)) panel.applySpecs();
  };
  const reason = whyNotSaved(view, words);
  const isEmpty = view.stored.length + view.session.length === 0;
  return (
    <Dialog
      isOpen={isOpen}
      title={words.t('specs.title')}
      closeLabel={words.t('app.close')}
      onClose={() => {
        panel.dialog.set(null);
      }}
    >
      <p class="muted">{words.t(isEmpty ? 'specs.none' : 'specs.about')}</p>
      {view.storedFailure !== null && (
        <Notice kind="problem">
          {storedText(view.storedFailure, words)}
          {view.storedFailure.code === 'PLACEMENTS_INVALID' && (
            <ProblemList problems={view.storedFailure.problems} words={words} />
          )}
        </Notice>
      )}
      <SpecList
        title={words.t('specs.session')}
        specs={view.session}
        words={words}
        onRemove={(id) => {
          panel.specs.remove(id);
          panel.applySpecs();
        }}
      />
      <SpecList title={words.t('specs.stored')} specs={view.stored} words={words} />
      {view.refused.map(({ file, problems }) => (
        <Notice key={file} kind="problem">
          <strong>{words.count('specs.errors', problems.length, { file })}</strong>
          <ProblemList problems={problems} words={words} />
        </Notice>
      ))}
      {view.failure !== null && <Notice kind="problem">{words.failure(view.failure)}</Notice>}
      <p class="muted" role="status">
        {view.news === null ? '' : words.count(`specs.${view.news.is}`, view.news.count)}
      </p>
      <div class="dialog-foot">
        {reason !== null && <p class="muted">{reason}</p>}
        <FileUploadButton
          secondary
          multiple
          acceptedFileTypes={['.json', 'application/json']}
          aria-label={words.t('specs.load')}
          onSelectedFiles={(files) => void load(files)}
        >
          {words.t('specs.load')}
        </FileUploadButton>
        <Button
          disabled={reason !== null || view.session.length === 0}
          onClick={() => void panel.specs.save()}
        >
          {words.t('specs.save')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Why the button is off; null when it works or there is nothing to say yet. */
function whyNotSaved(view: SpecsView, words: Words): string | null {
  if (view.document?.editor === 'dev') return words.t('specs.devMode');
  if (view.storedFailure !== null) return storedText(view.storedFailure, words);
  if (view.session.length === 0 && view.stored.length > 0) return words.t('specs.nothingNew');
  return null;
}

interface ProblemListProps {
  readonly problems: readonly PlacementProblem[];
  readonly words: Words;
}

const ProblemList = ({ problems, words }: ProblemListProps): JSX.Element => (
  <Fragment>
    <ul class="problems">
      {problems.slice(0, shownProblems).map((problem, index) => (
        <li key={index}>{sayPlacementProblem(problem, words.locale)}</li>
      ))}
    </ul>
    {problems.length > shownProblems &&
      words.t('specs.moreErrors', { count: words.number(problems.length - shownProblems) })}
  </Fragment>
);

interface SpecListProps {
  readonly title: string;
  readonly specs: readonly PlacementSpec[];
  readonly words: Words;
  readonly onRemove?: (id: string) => void;
}

function SpecList({ title, specs, words, onRemove }: SpecListProps): JSX.Element | null {
  if (specs.length === 0) return null;
  return (
    <section class="specs">
      <h3>{title}</h3>
      <ul>
        {specs.map((spec) => {
          const name = spec.name[words.locale];
          return (
            <li key={spec.id} class="spec">
              <div class="spec-name">{words.t('detail.specVersion', { name, version: spec.version })}</div>
              <div class="muted">{aboutSpec(spec, words)}</div>
              {onRemove !== undefined && (
                <IconButton
                  label={words.t('specs.remove', { name })}
                  onClick={() => {
                    onRemove(spec.id);
                  }}
                >
                  <IconClose16 />
                </IconButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function aboutSpec(spec: PlacementSpec, words: Words): string {
  const sizes = (spec.match.sizes ?? []).map(({ width, height }) => `${String(width)}×${String(height)}`);
  const fits = sizes.length > 0 ? sizes.join(', ') : words.t('specs.byName');
  const source = spec.source.trust === 'example' ? words.t('specs.example') : spec.source.reference;
  return [fits, words.count('specs.rules', spec.rules.length), source].join(' · ');
}
