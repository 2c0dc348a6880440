import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { appendTaxonomy } from '../../../core/label/append-taxonomy.ts';
import { importKindOf, importTaxonomy } from '../../../core/label/import/import-taxonomy.ts';
import type { ImportFailure, TaxonomyImport } from '../../../core/label/import/imported.ts';
import type { Taxonomy } from '../../../core/label/taxonomy.ts';
import type { Result } from '../../../core/result.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { ClassEdit } from '../../state/class-drafts.ts';
import type { Words } from '../../words.ts';

export interface ImportClassesDialogProps {
  readonly taxonomy: Taxonomy;
  readonly words: Words;
  readonly isOpen: boolean;
  readonly onImport: (change: (now: Taxonomy) => ClassEdit) => void;
  readonly onClose: () => void;
}

/** Classes from a file of another tool: what would be added is shown before anything is. */
export const ImportClassesDialog = (props: ImportClassesDialogProps): JSX.Element => (
  <Dialog
    isOpen={props.isOpen}
    title={props.words.t('label.import.title')}
    closeLabel={props.words.t('app.close')}
    onClose={props.onClose}
  >
    {props.isOpen && <ImportForm {...props} />}
  </Dialog>
);

function ImportForm({ taxonomy, words, onImport, onClose }: ImportClassesDialogProps): JSX.Element {
  const [read, setRead] = useState<Result<TaxonomyImport, ImportFailure> | null>(null);
  const merge = (now: Taxonomy): ClassEdit =>
    appendTaxonomy(now, read?.ok === true ? unkeyed(now, read.value.drafts) : [], 'keep');
  const merged = read?.ok === true ? merge(taxonomy) : null;
  const changes = merged?.ok === true ? merged.value.changes : [];
  const problems = merged?.ok === false ? merged.failure.problems : [];
  return (
    <div class="label-form">
      <p>{words.t('label.import.about')}</p>
      <div>
        <FileButton
          title={words.t('label.import.choose')}
          accept=".json,.yaml,.yml,.txt,.names,.xml,.csv,.tsv"
          onText={(text, name) => {
            setRead(importTaxonomy(text, importKindOf(name)));
          }}
        />
      </div>
      {read?.ok === false && (
        <Notice kind="problem">
          {words.t(`label.import.fail.${read.failure.code}`, { ...read.failure.data })}
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice kind="problem">
          {problems.slice(0, 5).map(({ code, value }, at) => (
            <p key={at}>{words.t(`label.class.problem.${code}`, { value })}</p>
          ))}
        </Notice>
      )}
      {merged?.ok === true && changes.length === 0 && <p>{words.t('label.import.nothing')}</p>}
      {(['added', 'changed'] as const).map((code) => {
        const names = changes.filter((one) => (one.code === 'added') === (code === 'added'));
        return names.length === 0 ? null : (
          <Fragment key={code}>
            <h3>{words.t(`label.import.${code}`)}</h3>
            <p class="import-names">{names.map(({ id, name }) => `#${String(id)} ${name}`).join(', ')}</p>
          </Fragment>
        );
      })}
      {read?.ok === true &&
        read.value.respelled.slice(0, 10).map(({ from, to }) => (
          <p key={from} class="muted">
            {words.t('label.import.respelled', { from, to })}
          </p>
        ))}
      <div class="dialog-foot">
        <Button secondary onClick={onClose}>
          {words.t('label.cancel')}
        </Button>
        <Button
          disabled={changes.length === 0}
          onClick={() => {
            onImport(merge);
          }}
        >
          {words.count('label.import.do', changes.length)}
        </Button>
      </div>
    </div>
  );
}

/** Classes that are here already keep what they are; a new one gets the key it asks for only if that is free. */
function unkeyed(now: Taxonomy, drafts: TaxonomyImport['drafts']): TaxonomyImport['drafts'] {
  const taken = new Set(now.classes.flatMap(({ key, retired }) => (retired === true ? [] : (key ?? []))));
  const known = new Map(
    now.classes.flatMap((one) => [one.name, ...(one.formerNames ?? [])].map((name) => [name, one] as const)),
  );
  return drafts.flatMap((draft) => {
    const here = known.get(draft.name);
    if (here !== undefined && here.retired !== true) return [];
    return [draft.key !== null && taken.has(draft.key) ? { ...draft, key: null } : draft];
  });
}
