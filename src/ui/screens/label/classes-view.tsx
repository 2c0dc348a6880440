import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ClassDraft } from '../../../core/label/append-taxonomy.ts';
import { defaultTaxonomy } from '../../../core/label/default-taxonomy.ts';
import type { LabelClass, Taxonomy } from '../../../core/label/taxonomy.ts';
import { taxonomyRecordName, writeTaxonomyRecord } from '../../../core/stored/taxonomy/current.ts';
import { downloadBlob } from '../../components/download-blob.ts';
import { Notice } from '../../components/notice.tsx';
import { useStore } from '../../components/use-store.ts';
import {
  type ClassEdit,
  classDraftOf,
  newClassDraft,
  withClass,
  withoutClass,
} from '../../state/class-drafts.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ClassSign } from './class-chip.tsx';
import { ClassDialog } from './class-dialog.tsx';
import { ImportClassesDialog } from './import-classes-dialog.tsx';
import { titleOf } from './label-words.ts';
import { recordReason } from './record-reason.ts';

export interface ClassesViewProps extends ScreenProps {
  readonly canEdit: boolean;
}

/** The classes of the document, each with its number for good. */
export function ClassesView({ panel, words, canEdit }: ClassesViewProps): JSX.Element {
  const { taxonomy, aside } = useStore(panel.labelBook.view);
  const { byClass } = useStore(panel.labels.view);
  const [draft, setDraft] = useState<ClassDraft | null>(null);
  const [isImporting, setImporting] = useState(false);
  const mayEdit = canEdit && aside.taxonomy === null;
  const edit = async (change: (now: Taxonomy) => ClassEdit): Promise<void> => {
    const isKept = await panel.labelBook.editTaxonomy((now) => {
      const merged = change(now);
      return merged.ok ? { ok: true, value: merged.value.taxonomy } : merged;
    });
    if (!isKept) return;
    setDraft(null);
    setImporting(false);
  };
  return (
    <div class="label-pane">
      {aside.taxonomy !== null && (
        <Notice kind="problem">
          {words.t('label.class.aside', { reason: recordReason(aside.taxonomy, words) })}
        </Notice>
      )}
      <p class="muted">{words.t('label.class.law')}</p>
      <div class="row-buttons label-class-buttons">
        {mayEdit && (
          <Button
            secondary
            onClick={() => {
              setDraft(newClassDraft);
            }}
          >
            {words.t('label.class.add')}
          </Button>
        )}
        {mayEdit && (
          <Button
            secondary
            onClick={() => {
              setImporting(true);
            }}
          >
            {words.t('label.class.import')}
          </Button>
        )}
        <Button
          secondary
          onClick={() => {
            const text = writeTaxonomyRecord('', taxonomy);
            downloadBlob(`${taxonomyRecordName}.json`, new Blob([text], { type: 'application/json' }));
          }}
        >
          {words.t('label.class.export')}
        </Button>
        <span class="muted">
          {taxonomy === defaultTaxonomy
            ? words.t('label.class.builtIn')
            : words.t('label.class.stored', { version: words.number(taxonomy.version) })}
        </span>
      </div>
      <ul>
        {taxonomy.classes.map((one) => (
          <ClassLine
            key={one.id}
            labelClass={one}
            layers={byClass.get(one.name) ?? 0}
            words={words}
            canEdit={mayEdit}
            onEdit={() => {
              setDraft(classDraftOf(one));
            }}
          />
        ))}
      </ul>
      <ClassDialog
        taxonomy={taxonomy}
        words={words}
        draft={draft}
        onChange={setDraft}
        onSave={(next) => void edit((now) => withClass(now, next))}
        onRetire={(id) => void edit((now) => withoutClass(now, id))}
        onClose={() => {
          setDraft(null);
        }}
      />
      <ImportClassesDialog
        taxonomy={taxonomy}
        words={words}
        isOpen={isImporting}
        onImport={(change) => void edit(change)}
        onClose={() => {
          setImporting(false);
        }}
      />
    </div>
  );
}

interface ClassLineProps {
  readonly labelClass: LabelClass;
  readonly layers: number;
  readonly words: Words;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}

function ClassLine({ labelClass, layers, words, canEdit, onEdit }: ClassLineProps): JSX.Element {
  const { id, name, retired, role, attributes } = labelClass;
  const facts = [
    `#${String(id)}`,
    name,
    ...(role === null || role === name ? [] : [role]),
    ...attributes.map((one) => one.name),
    words.count('label.class.layers', layers),
  ];
  return (
    <li class={`label-line-item${retired === true ? ' label-line-off' : ''}`}>
      <ClassSign labelClass={labelClass} />
      <div class="label-line-text">
        <div>
          <b>{titleOf(labelClass, words)}</b>
          {retired === true && <span class="badge">{words.t('label.class.retired')}</span>}
        </div>
        <div class="muted">{facts.join(' · ')}</div>
      </div>
      {canEdit && (
        <button
          type="button"
          class="row-button"
          aria-label={words.t('label.class.editOf', { class: titleOf(labelClass, words) })}
          onClick={onEdit}
        >
          {words.t('label.class.edit')}
        </button>
      )}
    </li>
  );
}
