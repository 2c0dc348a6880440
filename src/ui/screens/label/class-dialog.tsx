import { Button } from '@create-figma-plugin/ui';
import { type ComponentChildren, h, type JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ClassDraft, TaxonomyEditProblem } from '../../../core/label/append-taxonomy.ts';
import { classColour } from '../../../core/label/class-colours.ts';
import { numberKeys, type Taxonomy } from '../../../core/label/taxonomy.ts';
import { baseRoles } from '../../../core/snapshot/role.ts';
import { Dialog } from '../../components/dialog.tsx';
import { attributesOf, attributesText, withClass } from '../../state/class-drafts.ts';
import type { Words } from '../../words.ts';
import { SelectInput } from '../specs/fields/select-input.tsx';
import { titleOf } from './label-words.ts';

export interface ClassDialogProps {
  readonly taxonomy: Taxonomy;
  readonly words: Words;
  /** Null closes the dialog. */
  readonly draft: ClassDraft | null;
  readonly onChange: (draft: ClassDraft) => void;
  readonly onSave: (draft: ClassDraft) => void;
  readonly onRetire: (id: number) => void;
  readonly onClose: () => void;
}

/** One class: everything but its number can be changed. */
export const ClassDialog = (props: ClassDialogProps): JSX.Element => {
  const { draft, words, onClose } = props;
  const title =
    draft === null || draft.id === null
      ? words.t('label.class.new')
      : words.t('label.class.title', { id: draft.id });
  return (
    <Dialog isOpen={draft !== null} title={title} closeLabel={words.t('app.close')} onClose={onClose}>
      {draft !== null && <ClassForm {...props} draft={draft} />}
    </Dialog>
  );
};

function ClassForm(props: ClassDialogProps & { readonly draft: ClassDraft }): JSX.Element {
  const { taxonomy, words, draft, onChange, onSave, onRetire, onClose } = props;
  const [attributes, setAttributes] = useState(attributesText(draft.attributes));
  const before = taxonomy.classes.find(({ id }) => id === draft.id);
  const next = { ...draft, attributes: attributesOf(attributes) };
  const merged = withClass(taxonomy, next);
  const problems = merged.ok ? [] : merged.failure.problems;
  const isUntouched = draft.id === null && draft.name === '' && draft.title.en === '';
  const problemOf = (code: TaxonomyEditProblem['code']): string | null => {
    const found = problems.find((one) => one.code === code);
    return found === undefined || isUntouched
      ? null
      : words.t(`label.class.problem.${found.code}`, { value: found.value });
  };
  return (
    <div class="label-form">
      {(['en', 'zh-CN'] as const).map((locale) => (
        <FormField
          key={locale}
          title={words.t(`label.class.${locale}`)}
          problem={locale === 'zh-CN' ? problemOf('NO_TITLE') : null}
        >
          {(id) => (
            <TextInput
              id={id}
              lang={locale}
              value={draft.title[locale]}
              most={60}
              onInput={(text) => {
                onChange({ ...draft, title: { ...draft.title, [locale]: text } });
              }}
            />
          )}
        </FormField>
      ))}
      <FormField
        title={words.t('label.class.name')}
        about={words.t('label.class.nameHelp')}
        problem={problemOf('BAD_NAME') ?? problemOf('NAME_TAKEN')}
      >
        {(id) => (
          <TextInput
            id={id}
            value={draft.name}
            most={40}
            onInput={(name) => {
              onChange({ ...draft, name });
            }}
          />
        )}
      </FormField>
      <FormField title={words.t('label.class.colour')} problem={problemOf('BAD_COLOUR')}>
        {(id) => (
          <span class="label-colour">
            <input
              id={id}
              type="color"
              value={
                draft.colour ??
                classColour(draft.id ?? Math.max(0, ...taxonomy.classes.map((one) => one.id)) + 1)
              }
              onInput={(event) => {
                onChange({ ...draft, colour: event.currentTarget.value.toLowerCase() });
              }}
            />
          </span>
        )}
      </FormField>
      <FormField title={words.t('label.class.key')} problem={problemOf('KEY_TAKEN')}>
        {(id) => (
          <SelectInput
            id={id}
            value={draft.key ?? ''}
            options={[
              { value: '', text: words.t('label.class.noKey') },
              ...numberKeys.map((key) => {
                const holder = taxonomy.classes.find(
                  (one) => one.key === key && one.retired !== true && one.id !== draft.id,
                );
                return {
                  value: key,
                  text:
                    holder === undefined
                      ? key
                      : words.t('label.class.keyTaken', { key, class: titleOf(holder, words) }),
                };
              }),
            ]}
            onSelect={(value) => {
              onChange({ ...draft, key: numberKeys.find((key) => key === value) ?? null });
            }}
          />
        )}
      </FormField>
      <FormField title={words.t('label.class.role')} problem={null}>
        {(id) => (
          <SelectInput
            id={id}
            value={draft.role ?? ''}
            options={[
              { value: '', text: words.t('label.class.noRole') },
              ...baseRoles.map((value) => ({ value, text: value })),
            ]}
            onSelect={(value) => {
              onChange({ ...draft, role: value === '' ? null : value });
            }}
          />
        )}
      </FormField>
      <FormField
        title={words.t('label.class.attributes')}
        about={words.t('label.class.attributesHelp')}
        problem={null}
      >
        {(id) => (
          <textarea
            id={id}
            class="input"
            spellcheck={false}
            value={attributes}
            onInput={(event) => {
              setAttributes(event.currentTarget.value);
            }}
          />
        )}
      </FormField>
      <div class="dialog-foot">
        {before !== undefined && before.retired !== true && (
          <Button
            secondary
            danger
            onClick={() => {
              onRetire(before.id);
            }}
          >
            {words.t('label.class.retire')}
          </Button>
        )}
        <Button secondary onClick={onClose}>
          {words.t('label.cancel')}
        </Button>
        <Button
          disabled={!merged.ok}
          onClick={() => {
            onSave(next);
          }}
        >
          {words.t(before?.retired === true ? 'label.class.restore' : 'label.class.save')}
        </Button>
      </div>
    </div>
  );
}

interface FormFieldProps {
  readonly title: string;
  readonly about?: string;
  readonly problem: string | null;
  readonly children: (id: string) => ComponentChildren;
}

function FormField({ title, about, problem, children }: FormFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="label-field">
      <label for={id}>{title}</label>
      {children(id)}
      {about !== undefined && <p class="muted label-about">{about}</p>}
      {problem !== null && <p class="form-wrong">{problem}</p>}
    </div>
  );
}

interface TextInputProps {
  readonly id: string;
  readonly lang?: string;
  readonly value: string;
  /** Longest text, characters. */
  readonly most: number;
  readonly onInput: (text: string) => void;
}

const TextInput = ({ id, lang, value, most, onInput }: TextInputProps): JSX.Element => (
  <input
    id={id}
    class="input"
    type="text"
    lang={lang}
    maxLength={most}
    spellcheck={false}
    value={value}
    onInput={(event) => {
      onInput(event.currentTarget.value);
    }}
  />
);
