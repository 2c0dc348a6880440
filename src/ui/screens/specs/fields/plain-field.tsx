import { h, type JSX } from 'preact';
import { fieldUnit } from '../../../../core/placement/change-kind.ts';
import type { FormShape } from '../../../../core/placement/form-shape.ts';
import { NumberInput } from '../../../components/number-input.tsx';
import { ChipsInput } from './chips-input.tsx';
import type { FieldProps } from './field-context.ts';
import { FieldRow } from './field-row.tsx';
import { SelectInput } from './select-input.tsx';

export type PlainShape = Extract<
  FormShape,
  {
    readonly is:
      | 'number'
      | 'text'
      | 'boolean'
      | 'choice'
      | 'words'
      | 'role'
      | 'roles'
      | 'subjects'
      | 'zoneRef';
  }
>;

export interface PlainFieldProps extends FieldProps<unknown> {
  readonly shape: PlainShape;
  readonly onRemove?: (() => void) | undefined;
}

/** A field with one control. */
export function PlainField(props: PlainFieldProps): JSX.Element {
  const { label, context, onRemove } = props;
  const problems = problemsBelow(props);
  return (
    <FieldRow
      label={label}
      problems={problems}
      onRemove={onRemove}
      removeLabel={context.words.t('edit.removeField', { field: label })}
    >
      {({ id, describedBy }) => (
        <Control {...props} id={id} describedBy={describedBy} isWrong={problems.length > 0} />
      )}
    </FieldRow>
  );
}

/** A list of words shows what is wrong with any of them. */
const problemsBelow = ({ value, path, context }: PlainFieldProps): readonly string[] => [
  ...context.problemsAt(path),
  ...(Array.isArray(value) ? value.flatMap((_, at) => [...context.problemsAt([...path, at])]) : []),
];

interface ControlProps extends PlainFieldProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
}

function Control(props: ControlProps): JSX.Element {
  const { shape, label, path, value, context, id, describedBy, isWrong } = props;
  const { words } = context;
  const set = (next: unknown): void => {
    context.set(path, next);
  };
  switch (shape.is) {
    case 'number': {
      const steps = path.filter((step): step is string => typeof step === 'string');
      return (
        <NumberInput
          id={id}
          value={value}
          unit={fieldUnit(steps)}
          describedBy={describedBy}
          isWrong={isWrong}
          onInput={set}
        />
      );
    }
    case 'boolean':
      return (
        <input
          id={id}
          type="checkbox"
          class="check"
          aria-describedby={describedBy}
          checked={value === true}
          onChange={(event) => {
            set(event.currentTarget.checked);
          }}
        />
      );
    case 'choice': {
      const find = (text: string) => shape.values.find((one) => String(one) === text);
      return (
        <SelectInput
          id={id}
          describedBy={describedBy}
          value={String(value)}
          options={shape.values.map((one) => ({
            value: String(one),
            text: choiceText(String(one), words.t),
          }))}
          onSelect={(next) => {
            set(find(next));
          }}
        />
      );
    }
    case 'zoneRef':
      return (
        <SelectInput
          id={id}
          describedBy={describedBy}
          value={String(value)}
          options={context.zoneIds.map((one) => ({ value: one, text: one }))}
          onSelect={set}
        />
      );
    case 'words':
    case 'roles':
      return (
        <ChipsInput
          id={id}
          label={label}
          values={textsOf(value)}
          known={shape.is === 'roles' ? context.roles : []}
          describedBy={describedBy}
          words={words}
          onChange={set}
        />
      );
    case 'subjects':
      return <SubjectsInput {...props} shape={shape} />;
    default:
      return <TextInput {...props} known={shape.is === 'role' ? context.roles : []} />;
  }
}

function TextInput({
  id,
  value,
  path,
  context,
  describedBy,
  isWrong,
  known,
}: ControlProps & { readonly known: readonly string[] }): JSX.Element {
  const listId = `${id}-known`;
  return (
    <span class="text-control">
      <input
        id={id}
        type="text"
        class="input"
        list={known.length > 0 ? listId : undefined}
        aria-describedby={describedBy}
        aria-invalid={isWrong ? 'true' : undefined}
        value={typeof value === 'string' ? value : ''}
        onInput={(event) => {
          context.set(path, event.currentTarget.value);
        }}
      />
      {known.length > 0 && (
        <datalist id={listId}>
          {known.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </span>
  );
}

/** Named roles, all live text, or everything painted. */
function SubjectsInput({ id, label, path, value, context, describedBy }: ControlProps): JSX.Element {
  const { words } = context;
  const chosen = value === 'text' || value === 'all' ? value : 'roles';
  return (
    <span class="subjects">
      <SelectInput
        id={id}
        describedBy={describedBy}
        value={chosen}
        options={(['roles', 'text', 'all'] as const).map((one) => ({
          value: one,
          text: words.t(`edit.subjects.${one}`),
        }))}
        onSelect={(next) => {
          context.set(path, next === 'roles' ? ['title'] : next);
        }}
      />
      {chosen === 'roles' && (
        <ChipsInput
          id={`${id}-roles`}
          label={label}
          values={textsOf(value)}
          known={context.roles}
          words={words}
          onChange={(next) => {
            context.set(path, next);
          }}
        />
      )}
    </span>
  );
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const severityWords = ['blocking', 'major', 'minor', 'note'] as const;

/** Words of the spec's own vocabulary that have a name in the language; others stay as the file writes them. */
function choiceText(value: string, t: FieldProps<unknown>['context']['words']['t']): string {
  const severity = severityWords.find((one) => one === value);
  return severity === undefined ? value : t(`severity.${severity}`);
}
