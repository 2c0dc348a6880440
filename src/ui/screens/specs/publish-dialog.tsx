import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { rules as kindsOfRule } from '../../../core/check/rules/index.ts';
import type { HitFrame } from '../../../core/placement/blast-radius.ts';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import type { SpecChange } from '../../../core/placement/spec-change.ts';
import { changeKindName, sayChange } from '../../../i18n/diff-wording.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { NumberInput } from '../../components/number-input.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useStore } from '../../components/use-store.ts';
import type { Panel } from '../../state/panel-state.ts';
import type { ReleaseView, TrialView } from '../../state/spec-editor-state.ts';
import type { Words } from '../../words.ts';
import { trialText } from './draft-preview.tsx';
import { whyNotWritten } from './why-not-written.ts';

export interface PublishDialogProps {
  readonly panel: Panel;
  readonly release: ReleaseView | null;
  readonly words: Words;
  /** It is published. */
  readonly onDone: () => void;
}

/** What changes and which frames it hits, before anything is written. */
export function PublishDialog({ panel, release, words, onDone }: PublishDialogProps): JSX.Element {
  const close = (): void => {
    panel.editor.endRelease();
  };
  return (
    <Dialog
      isOpen={release !== null}
      title={words.t('edit.publishTitle')}
      closeLabel={words.t('app.close')}
      onClose={close}
    >
      {release !== null && <PublishForm panel={panel} release={release} words={words} onDone={onDone} />}
    </Dialog>
  );
}

function PublishForm({
  panel,
  release,
  words,
  onDone,
}: PublishDialogProps & { readonly release: ReleaseView }): JSX.Element {
  const view = useStore(panel.specs.view);
  const [note, setNote] = useState({ en: '', 'zh-CN': '' });
  const { spec, changes, trial, isWriting } = release;
  const [version, setVersion] = useState<number | string>(spec.version);
  const isTaken = view.published.some((one) => one.spec.id === spec.id && one.spec.version === version);
  const isWhole = typeof version === 'number' && Number.isInteger(version) && version > 0;
  const reason = whyNotWritten(view, words);
  const publish = async (): Promise<void> => {
    if (!isWhole) return;
    panel.editor.setRelease({ isWriting: true });
    const done = await panel.specs.publish(withNote({ ...spec, version }, note, panel.today()), changes);
    panel.editor.setRelease({ isWriting: false });
    if (!done) return;
    panel.applySpecs();
    onDone();
  };
  return (
    <div class="publish">
      <p>
        <b>{spec.name[words.locale]}</b> <span class="muted">{spec.id}</span>
      </p>
      <h3>{words.t('edit.whatChanges')}</h3>
      <ChangeList changes={changes} isFirst={panel.editor.view.get()?.base === null} words={words} />
      <h3>{words.t('edit.whatItHits')}</h3>
      <Impact trial={trial} spec={spec} words={words} />
      <div class="form-row">
        <label class="form-label" for="publish-version">
          {words.t('edit.version')}
        </label>
        <NumberInput
          id="publish-version"
          value={version}
          isWrong={isTaken || !isWhole}
          onInput={setVersion}
        />
        {isTaken && <p class="form-wrong">{words.t('edit.versionTaken', { version: String(version) })}</p>}
        {!isWhole && <p class="form-wrong">{words.t('edit.versionWhole')}</p>}
      </div>
      {(['zh-CN', 'en'] as const).map((locale) => (
        <div key={locale} class="form-row">
          <label class="form-label" for={`publish-note-${locale}`}>
            {words.t(`edit.note.${locale}`)}
          </label>
          <input
            id={`publish-note-${locale}`}
            type="text"
            class="input"
            lang={locale}
            value={note[locale]}
            onInput={(event) => {
              setNote({ ...note, [locale]: event.currentTarget.value });
            }}
          />
        </div>
      ))}
      <p class="muted">{words.t('edit.immutable')}</p>
      {view.failure !== null && <Notice kind="problem">{words.failure(view.failure)}</Notice>}
      {reason !== null && <Notice kind="info">{reason}</Notice>}
      <div class="dialog-foot">
        <Button
          secondary
          onClick={() => {
            panel.editor.endRelease();
          }}
        >
          {words.t('edit.cancel')}
        </Button>
        <Button
          disabled={reason !== null || isTaken || !isWhole || isWriting || trial.is !== 'done'}
          onClick={() => void publish()}
        >
          {words.t('edit.publishVersion', { version: String(version) })}
        </Button>
      </div>
    </div>
  );
}

interface ChangeListProps {
  readonly changes: readonly SpecChange[];
  readonly isFirst: boolean;
  readonly words: Words;
}

/** Longer lists help nobody; the record keeps them all. */
const shownChanges = 40;

export function ChangeList({ changes, isFirst, words }: ChangeListProps): JSX.Element {
  if (isFirst) return <p class="muted">{words.t('edit.firstVersion')}</p>;
  if (changes.length === 0) return <p class="muted">{words.t('edit.noChanges')}</p>;
  return (
    <ul class="changes">
      {changes.slice(0, shownChanges).map((change, at) => (
        <li key={at}>
          <span class={`change-kind change-${change.kind}`}>{changeKindName(change.kind, words.locale)}</span>
          <span>{sayChange(change, words.locale)}</span>
        </li>
      ))}
      {changes.length > shownChanges && (
        <li class="muted">
          {words.t('specs.moreErrors', { count: words.number(changes.length - shownChanges) })}
        </li>
      )}
    </ul>
  );
}

interface ImpactProps {
  readonly trial: TrialView;
  readonly spec: PlacementSpec;
  readonly words: Words;
}

function Impact({ trial, spec, words }: ImpactProps): JSX.Element {
  if (trial.is !== 'done') {
    const share = trial.is === 'running' && trial.total > 0 ? trial.done / trial.total : 0;
    return (
      <div>
        <p role="status">{trialText(trial, words)}</p>
        <ProgressBar label={words.t('edit.whatItHits')} share={share} />
      </div>
    );
  }
  const { radius, unread, waiting } = trial.outcome;
  const none = [radius.newlyFailing, radius.newlyPassing, radius.newlyUnknown, radius.newlyUnmatched].every(
    (frames) => frames.length === 0,
  );
  return (
    <div class="impact">
      <p role="status">{trialText(trial, words)}</p>
      {none && <p class="muted">{words.t('edit.hitsNone')}</p>}
      <HitList title="edit.newlyFailing" frames={radius.newlyFailing} spec={spec} words={words} />
      <HitList title="edit.newlyUnmatched" frames={radius.newlyUnmatched} spec={spec} words={words} />
      <HitList title="edit.newlyUnknown" frames={radius.newlyUnknown} spec={spec} words={words} />
      <HitList title="edit.newlyPassing" frames={radius.newlyPassing} spec={spec} words={words} />
      {unread > 0 && <p class="muted">{words.count('edit.unread', unread)}</p>}
      {waiting > 0 && <p class="muted">{words.count('edit.waiting', waiting)}</p>}
    </div>
  );
}

interface HitListProps {
  readonly title: 'edit.newlyFailing' | 'edit.newlyUnmatched' | 'edit.newlyUnknown' | 'edit.newlyPassing';
  readonly frames: readonly HitFrame[];
  readonly spec: PlacementSpec;
  readonly words: Words;
}

function HitList({ title, frames, spec, words }: HitListProps): JSX.Element | null {
  if (frames.length === 0) return null;
  return (
    <div>
      <h4>{words.count(title, frames.length)}</h4>
      <ul class="hits">
        {frames.slice(0, shownChanges).map(({ frame, rules }) => (
          <li key={frame.id}>
            <span>{frame.name}</span> <span class="muted">{ruleNames(rules, spec, words)}</span>
          </li>
        ))}
        {frames.length > shownChanges && (
          <li class="muted">
            {words.t('specs.moreErrors', { count: words.number(frames.length - shownChanges) })}
          </li>
        )}
      </ul>
    </div>
  );
}

/** The rules by the names people know them by; one that the new version has no more keeps its id. */
const ruleNames = (ids: readonly string[], spec: PlacementSpec, words: Words): string => {
  const names = ids.map((id) => {
    const kind = spec.rules.find((rule) => rule.id === id)?.rule;
    return kindsOfRule.find((rule) => rule.id === kind)?.title[words.locale] ?? id;
  });
  return [...new Set(names)].join(words.locale === 'en' ? ', ' : '、');
};

/** The note joins the spec's own changelog; one language stands for both where the other is empty. */
function withNote(
  spec: PlacementSpec,
  note: { readonly en: string; readonly 'zh-CN': string },
  date: string,
): PlacementSpec {
  const en = note.en.trim() || note['zh-CN'].trim();
  if (en === '') return spec;
  const text = { en, 'zh-CN': note['zh-CN'].trim() || en };
  return { ...spec, changes: [...(spec.changes ?? []), { version: spec.version, date, text }] };
}
