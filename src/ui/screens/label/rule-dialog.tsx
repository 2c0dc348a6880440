import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { baseRoles } from '../../../core/snapshot/role.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useStore } from '../../components/use-store.ts';
import {
  freeRuleId,
  type RuleDraft,
  type RuleField,
  type RuleFieldProblem,
  ruleFields,
  ruleOfDraft,
  ruleProblems,
} from '../../state/rule-draft.ts';
import type { RuleTrial } from '../../state/rule-trial-state.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { SelectInput } from '../specs/fields/select-input.tsx';
import { className, offered } from './label-words.ts';

export interface RuleDialogProps extends ScreenProps {
  /** Null closes the dialog. */
  readonly draft: RuleDraft | null;
  readonly onChange: (draft: RuleDraft) => void;
  readonly onApply: (draft: RuleDraft) => void;
  readonly onDelete: (id: string) => void;
  readonly onClose: () => void;
}

/** One rule, and what it would change in the frames in scope before it is applied. */
export const RuleDialog = (props: RuleDialogProps): JSX.Element => (
  <Dialog
    isOpen={props.draft !== null}
    title={props.words.t('label.rules.title')}
    closeLabel={props.words.t('app.close')}
    onClose={props.onClose}
  >
    {props.draft !== null && <RuleForm {...props} draft={props.draft} />}
  </Dialog>
);

/** Types that a rule may ask for, as Figma calls them. */
const types = [
  'TEXT',
  'INSTANCE',
  'FRAME',
  'GROUP',
  'RECTANGLE',
  'ELLIPSE',
  'VECTOR',
  'LINE',
  'BOOLEAN_OPERATION',
];

function RuleForm(props: RuleDialogProps & { readonly draft: RuleDraft }): JSX.Element {
  const { panel, words, draft, onChange, onApply, onDelete, onClose } = props;
  const { taxonomy, rules } = useStore(panel.labelBook.view);
  const trial = useStore(panel.ruleTrial.view);
  const problems = ruleProblems(draft);
  const isSound = Object.keys(problems).length === 0;
  // A form that nobody touched yet is not wrong.
  const isFresh = draft.id === null && problems.name === 'needsOne';
  useEffect(() => {
    if (!isSound) {
      panel.ruleTrial.start(null);
      return;
    }
    const rule = ruleOfDraft(draft, draft.id ?? freeRuleId(rules, draft.then ?? 'none'));
    const others = rules.filter(({ id }) => id !== rule.id);
    const at = rules.findIndex(({ id }) => id === rule.id);
    panel.ruleTrial.start(
      at === -1 ? [...others, rule] : rules.map((one) => (one.id === rule.id ? rule : one)),
    );
  }, [draft]);
  return (
    <div class="label-form">
      <h3>{words.t('label.rules.when')}</h3>
      {ruleFields.map((field) => (
        <RuleFieldRow
          key={field}
          field={field}
          draft={draft}
          problem={isFresh ? undefined : problems[field]}
          words={words}
          onChange={onChange}
        />
      ))}
      <p class="muted">
        {isFresh && `${words.t('label.rules.needsOne')} `}
        {words.t('label.when.globHelp')}
      </p>
      <h3>{words.t('label.rules.then')}</h3>
      <SelectInput
        label={words.t('label.rules.then')}
        value={draft.then ?? ''}
        options={[
          ...offered(taxonomy).map(({ name }) => ({ value: name, text: className(taxonomy, name, words) })),
          { value: '', text: words.t('label.none') },
        ]}
        onSelect={(name) => {
          onChange({ ...draft, then: name === '' ? null : name });
        }}
      />
      {trial !== null && <TrialLine trial={trial} words={words} />}
      <div class="dialog-foot">
        {draft.id !== null && (
          <Button
            secondary
            danger
            onClick={() => {
              onDelete(draft.id ?? '');
            }}
          >
            {words.t('label.rules.delete')}
          </Button>
        )}
        <Button secondary onClick={onClose}>
          {words.t('label.cancel')}
        </Button>
        <Button
          disabled={!isSound}
          onClick={() => {
            onApply(draft);
          }}
        >
          {words.t('label.rules.save')}
        </Button>
      </div>
    </div>
  );
}

interface RuleFieldRowProps {
  readonly field: RuleField;
  readonly draft: RuleDraft;
  readonly problem: RuleFieldProblem | undefined;
  readonly words: Words;
  readonly onChange: (draft: RuleDraft) => void;
}

function RuleFieldRow({ field, draft, problem, words, onChange }: RuleFieldRowProps): JSX.Element {
  const id = useId();
  const change = (text: string): void => {
    onChange({ ...draft, fields: { ...draft.fields, [field]: text } });
  };
  const chosen = field === 'type' ? types : field === 'role' ? baseRoles : null;
  return (
    <div class="label-field">
      <label for={id}>
        {words.t(`label.when.${field}`)}
        {field.endsWith('Area') && ' %'}
      </label>
      {chosen === null ? (
        <input
          id={id}
          class="input"
          type="text"
          spellcheck={false}
          aria-invalid={problem === undefined ? undefined : 'true'}
          aria-describedby={problem === undefined ? undefined : `${id}problem`}
          value={draft.fields[field]}
          onInput={(event) => {
            change(event.currentTarget.value);
          }}
        />
      ) : (
        <SelectInput
          id={id}
          value={draft.fields[field]}
          options={[
            { value: '', text: words.t('label.when.any') },
            ...chosen.map((value) => ({ value, text: value })),
          ]}
          onSelect={change}
        />
      )}
      {problem !== undefined && (
        <p id={`${id}problem`} class="form-wrong">
          {words.t(`label.rules.${problem}`)}
        </p>
      )}
    </div>
  );
}

const TrialLine = ({ trial, words }: { readonly trial: RuleTrial; readonly words: Words }): JSX.Element => (
  <p class="label-preview" role="status">
    <b>
      {words.t('label.rules.gained', { gained: words.number(trial.gained), lost: words.number(trial.lost) })}
    </b>
    {trial.changed > 0 && (
      <Fragment> · {words.t('label.rules.changed', { changed: words.number(trial.changed) })}</Fragment>
    )}{' '}
    <span class="muted">
      {trial.is === 'running'
        ? words.t('label.rules.previewing', {
            done: words.number(trial.done),
            total: words.number(trial.total),
          })
        : words.count('label.rules.previewed', trial.total)}
    </span>
  </p>
);
