import { Button, FileUploadButton } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { libraryEntries } from '../../../core/placement/library/index.ts';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import type { Failure } from '../../../core/result.ts';
import { Notice } from '../../components/notice.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useStore } from '../../components/use-store.ts';
import { isPolicyText } from '../../state/sets-state.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { DraftRow } from './draft-row.tsx';
import { ProblemList } from './problem-list.tsx';
import { SpecRow } from './spec-row.tsx';
import { whyNotWritten } from './why-not-written.ts';

export interface SpecListProps extends ScreenProps {
  /** Ready specs that come with the plugin. */
  /** Why the last thing asked for could not be done. */
  readonly failure: Failure | null;
  readonly onNew: () => void;
  readonly onLearn: () => void;
  readonly onEdit: (spec: unknown, isNew: boolean) => void;
  readonly onBack: () => void;
}

/** Every spec the panel knows, and the ways to a new one. */
export function SpecList(props: SpecListProps): JSX.Element {
  const { panel, words, failure, onNew, onLearn, onEdit, onBack } = props;
  const view = useStore(panel.specs.view);
  const sets = useStore(panel.sets.view);
  const [search, setSearch] = useState('');
  const load = async (files: readonly File[]): Promise<void> => {
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    const policies = texts.filter(({ text }) => isPolicyText(text));
    if (policies.length > 0) panel.sets.addFiles(policies);
    if (panel.specs.addFiles(texts.filter((one) => !policies.includes(one)))) panel.applySpecs();
  };
  const reason = whyNotWritten(view, words);
  const found = (specs: readonly PlacementSpec[]): readonly PlacementSpec[] =>
    specs.filter((spec) => fits(spec, search));
  const takenIds = [...view.published, ...view.session.map((spec) => ({ spec }))].map(({ spec }) => spec.id);
  const row = { panel, words, takenIds, onEdit };
  const isEmpty = view.stored.length + view.session.length + view.drafts.length === 0;
  return (
    <div class="spec-list">
      <div class="editor-head">
        <div class="editor-title">
          <button type="button" class="quiet-button" onClick={onBack}>
            ‹ {words.t('edit.back')}
          </button>
          <h1>{words.t('specs.title')}</h1>
        </div>
        <p class="muted">{words.t(isEmpty ? 'specs.none' : 'specs.about')}</p>
        <div class="row-buttons">
          <Button onClick={onNew}>{words.t('edit.newFromFrame')}</Button>
          <Button secondary onClick={onLearn}>
            {words.t('edit.learn')}
          </Button>
          <FileUploadButton
            secondary
            multiple
            acceptedFileTypes={['.json', 'application/json']}
            aria-label={words.t('specs.load')}
            onSelectedFiles={(files) => void load(files)}
          >
            {words.t('specs.load')}
          </FileUploadButton>
        </div>
        {!isEmpty && (
          <SearchField
            label={words.t('edit.searchSpecs')}
            hint={words.t('edit.searchSpecs')}
            value={search}
            onInput={setSearch}
          />
        )}
      </div>
      <div class="spec-list-body">
        {failure !== null && <Notice kind="problem">{words.failure(failure)}</Notice>}
        {view.failure !== null && <Notice kind="problem">{words.failure(view.failure)}</Notice>}
        {reason !== null && <Notice kind={view.storedFailure === null ? 'info' : 'problem'}>{reason}</Notice>}
        {[...view.refused, ...sets.refused].map(({ file, problems }) => (
          <Notice key={file} kind="problem">
            <strong>{words.count('specs.errors', problems.length, { file })}</strong>
            <ProblemList problems={problems} words={words} />
          </Notice>
        ))}
        <p class="muted" role="status">
          {view.news === null ? '' : words.count(`specs.${view.news.is}`, view.news.count)}
        </p>
        <Group title={words.t('specs.session')} isEmpty={found(view.session).length === 0}>
          {found(view.session).map((spec) => (
            <SpecRow
              key={spec.id}
              {...row}
              spec={spec}
              versions={[]}
              pinned={null}
              onRemove={() => {
                panel.specs.remove(spec.id);
                panel.applySpecs();
              }}
            />
          ))}
          <div class="row-buttons">
            <Button disabled={reason !== null} onClick={() => void panel.specs.save()}>
              {words.t('specs.save')}
            </Button>
          </div>
        </Group>
        <Group title={words.t('edit.drafts')} isEmpty={view.drafts.length === 0}>
          {view.drafts.map((draft) => (
            <DraftRow key={draft.id} panel={panel} words={words} draft={draft} onEdit={onEdit} />
          ))}
        </Group>
        <Group title={words.t('specs.stored')} isEmpty={found(view.stored).length === 0}>
          {found(view.stored).map((spec) => (
            <SpecRow
              key={spec.id}
              {...row}
              spec={spec}
              versions={view.published.filter((one) => one.spec.id === spec.id)}
              pinned={view.pins.find(({ placement }) => placement === spec.id)?.version ?? null}
            />
          ))}
        </Group>
        <Group title={words.t('sets.policies')} isEmpty={sets.policies.length === 0}>
          {sets.policies.map((policy) => (
            <div key={policy.id} class="spec-row">
              <b>{words.wording(policy.name)}</b> <span class="badge">v{policy.version}</span>
              <div class="muted">{words.count('specs.rules', policy.rules.length)}</div>
            </div>
          ))}
        </Group>
        <Group title={words.t('edit.library')} isEmpty={found(library).length === 0}>
          {found(library).map((spec) => (
            <SpecRow
              key={spec.id}
              {...row}
              spec={spec}
              versions={[]}
              pinned={null}
              notes={libraryEntries.find(({ id }) => id === spec.id)?.notes ?? []}
            />
          ))}
        </Group>
        {view.aside.map(({ name, problems }, at) => (
          <Notice key={`${name} ${String(at)}`} kind="problem">
            <strong>{words.t('edit.aside', { name })}</strong>
            <ProblemList problems={problems} words={words} />
          </Notice>
        ))}
        {search !== '' && (
          <NothingFound lists={[view.session, view.stored, library].map(found)} words={words} />
        )}
      </div>
    </div>
  );
}

/** Ready specs that come with the plugin. */
const library: readonly PlacementSpec[] = libraryEntries.map(({ spec }) => spec());

interface GroupProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children:
    | JSX.Element
    | null
    | false
    | readonly (JSX.Element | null | false | readonly JSX.Element[])[];
}

const Group = ({ title, isEmpty, children }: GroupProps): JSX.Element | null =>
  isEmpty ? null : (
    <section class="specs" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );

const NothingFound = ({
  lists,
  words,
}: {
  readonly lists: readonly (readonly PlacementSpec[])[];
  readonly words: Words;
}): JSX.Element | null =>
  lists.every((list) => list.length === 0) ? <p class="muted">{words.t('edit.noneFound')}</p> : null;

function fits(spec: PlacementSpec, search: string): boolean {
  const sizes = (spec.match.sizes ?? []).map(({ width, height }) => `${String(width)}x${String(height)}`);
  const text = [spec.id, spec.name.en, spec.name['zh-CN'], spec.platform, ...sizes].join('\n').toLowerCase();
  return text.includes(search.trim().toLowerCase().replace('×', 'x'));
}
