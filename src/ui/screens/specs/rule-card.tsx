import { h, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AnyRule } from '../../../core/check/rule.ts';
import { rules } from '../../../core/check/rules/index.ts';
import { schemasAt, valueAt } from '../../../core/placement/describe-schema.ts';
import { type FormField, formShape } from '../../../core/placement/form-shape.ts';
import { placementSchema } from '../../../core/placement/placement-schema.ts';
import { fieldName } from '../../../i18n/param-words.ts';
import { MarkIcon, type Sign } from '../../components/mark-icon.tsx';
import type { EvidenceLine } from '../../state/spec-editor-state.ts';
import type { FieldContext } from './fields/field-context.ts';
import { ObjectFields } from './fields/object-fields.tsx';
import { ShapeField } from './fields/shape-field.tsx';
import { limitsText } from './limits-text.ts';
import { textAt } from './spec-context.ts';

export interface RuleCardProps {
  readonly rule: unknown;
  readonly at: number;
  readonly isOpen: boolean;
  readonly context: FieldContext;
  readonly evidence: readonly EvidenceLine[];
  readonly onToggle: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One rule: its kind and limits in a line, its form below when it is open. */
export function RuleCard(props: RuleCardProps): JSX.Element {
  const { rule, at, isOpen, context, onToggle } = props;
  const { words } = context;
  const kind = rules.find(({ id }) => id === textAt(rule, ['rule']));
  const id = textAt(rule, ['id']);
  const bodyId = `rule-body-${String(at)}`;
  const title = kind === undefined ? textAt(rule, ['rule']) : kind.title[words.locale];
  const card = useRef<HTMLLIElement>(null);
  // A rule that was just added opens at the end of a long list: nobody should have to look for it.
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={card} class="rule-card">
      <button
        type="button"
        class="rule-head"
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={onToggle}
      >
        <MarkIcon sign={signOf(textAt(rule, ['severity']))} />
        <span class="rule-head-title">{title}</span>
        <span class="muted rule-head-id">{id}</span>
        <span class="rule-head-limits">{limitsText(valueAt(rule, ['params']), words)}</span>
      </button>
      {isOpen && (
        <div id={bodyId} class="rule-body">
          {kind !== undefined && <p class="muted">{kind.about[words.locale]}</p>}
          <RuleForm {...props} kind={kind} />
        </div>
      )}
    </li>
  );
}

function RuleForm({
  rule,
  at,
  context,
  evidence,
  kind,
  onMove,
  onRemove,
}: RuleCardProps & { readonly kind: AnyRule | undefined }): JSX.Element {
  const { words } = context;
  const wrong = [...context.problemsAt(['rules', at, 'params']), ...context.problemsAt(['rules', at])];
  return (
    <div>
      <ObjectFields
        fields={paramFields(kind)}
        value={valueAt(rule, ['params'])}
        path={['rules', at, 'params']}
        context={context}
        field={ShapeField}
      />
      {wrong.length > 0 && <p class="form-wrong">{wrong.join(' ')}</p>}
      <hr class="form-line" />
      <ObjectFields
        fields={ruleFields(kind)}
        value={rule}
        path={['rules', at]}
        context={context}
        field={ShapeField}
      />
      {evidence.length > 0 && (
        <div class="evidence">
          <h2>{words.t('edit.evidence')}</h2>
          <ul>
            {evidence.map((line) => (
              <li key={line.path}>{evidenceText(line, context)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="row-buttons">
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            onMove(-1);
          }}
        >
          {words.t('edit.moveUp')}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            onMove(1);
          }}
        >
          {words.t('edit.moveDown')}
        </button>
        <button type="button" class="quiet-button" onClick={onRemove}>
          {words.t('edit.removeRule')}
        </button>
      </div>
    </div>
  );
}

/** What the number was read off, and how far it can be trusted. */
function evidenceText(line: EvidenceLine, { words }: FieldContext): string {
  const field = line.path
    .split('.')
    .map((step) => fieldName(step, words.locale))
    .join(' ');
  const unit = line.unit === '' ? '' : ` ${line.unit}`;
  const found = line.names.length > 0 ? line.names.join(', ') : words.t('edit.wholeFrame');
  if (line.confidence === null) {
    return words.t('edit.evidenceOne', { field, value: words.number(line.min) + unit, found });
  }
  const facts = {
    field,
    min: words.number(line.min),
    max: words.number(line.max) + unit,
    sure: words.percent(line.confidence),
  };
  const kept = words.count('edit.evidenceMany', line.count, facts);
  return line.outliers.length === 0
    ? kept
    : `${kept} ${words.t('edit.evidenceOutliers', { names: line.outliers.join(', ') })}`;
}

const paramFields = (kind: AnyRule | undefined): readonly FormField[] => {
  const shape = kind === undefined ? null : formShape(kind.params);
  return shape?.is === 'object' ? shape.fields : [];
};

/** What every rule has beside its params: severity and reason first. */
const ruleFields = (kind: AnyRule | undefined): readonly FormField[] => {
  if (kind === undefined) return [];
  const before = fieldsOfKind.get(kind.id);
  if (before !== undefined) return before;
  const one = placementSchema([kind]);
  const [schema] = schemasAt(one, { rules: [{ rule: kind.id }] }, ['rules', 0]);
  const shape = schema === undefined ? null : formShape(schema);
  const fields =
    shape?.is === 'object' ? shape.fields.filter(({ key }) => key !== 'rule' && key !== 'params') : [];
  const order = ['severity', 'why', 'id'];
  const rank = ({ key }: FormField): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = [...fields].sort((a, b) => rank(a) - rank(b));
  fieldsOfKind.set(kind.id, sorted);
  return sorted;
};
const fieldsOfKind = new Map<string, readonly FormField[]>();

const signOf = (severity: string): Sign =>
  severity === 'blocking' || severity === 'major' || severity === 'minor' ? severity : 'note';
