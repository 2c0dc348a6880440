import { h, type JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FormShape } from '../../../../core/placement/form-shape.ts';
import { isShownBy, startValue } from '../../../../core/placement/form-value.ts';
import { fieldName } from '../../../../i18n/param-words.ts';
import type { ShapeFieldProps } from './field-context.ts';
import { JsonField } from './json-field.tsx';
import { LengthField } from './length-field.tsx';
import { ObjectFields } from './object-fields.tsx';
import { PlainField } from './plain-field.tsx';
import { SelectInput } from './select-input.tsx';

/** The control that fits a value; its JSON where none does. */
export function ShapeField(props: ShapeFieldProps): JSX.Element {
  const { shape, value, label, path, context, onRemove } = props;
  // A number being typed is a text for a moment.
  const isTyped = shape.is === 'number' && typeof value === 'string';
  if (!isTyped && !isShownBy(shape, value)) return <JsonField {...props} />;
  switch (shape.is) {
    case 'length':
      return typeof value === 'object' && value !== null ? (
        <LengthField label={label} path={path} value={value} context={context} onRemove={onRemove} />
      ) : (
        <JsonField {...props} />
      );
    case 'object':
      return (
        <Group {...props}>
          <ObjectFields
            fields={shape.fields}
            value={value}
            path={path}
            context={context}
            field={ShapeField}
          />
        </Group>
      );
    case 'list':
      return <ListField {...props} item={shape.item} />;
    case 'union':
      return <UnionField {...props} options={shape.options} />;
    case 'json':
      return <JsonField {...props} />;
    default:
      return <PlainField {...props} shape={shape} />;
  }
}

function Group({
  label,
  path,
  shape,
  value,
  context,
  onRemove,
  children,
}: ShapeFieldProps & { readonly children: JSX.Element | readonly JSX.Element[] }): JSX.Element {
  const id = useId();
  const problems = context.problemsAt(path);
  return (
    <div class={isShort(shape, value) ? 'form-group short' : 'form-group'} role="group" aria-labelledby={id}>
      <div class="form-legend">
        <span id={id}>{label}</span>
        {onRemove !== undefined && (
          <button
            type="button"
            class="mini-button"
            aria-label={context.words.t('edit.removeField', { field: label })}
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </div>
      {children}
      {problems.length > 0 && <p class="form-wrong">{problems.join(' ')}</p>}
    </div>
  );
}

/** A few numbers, such as a size: they stand in one line. */
const isShort = (shape: FormShape, value: unknown): boolean =>
  shape.is === 'object' &&
  shape.fields.length <= 3 &&
  shape.fields.every((field) => field.shape.is === 'number') &&
  typeof value === 'object' &&
  value !== null;

function ListField(props: ShapeFieldProps & { readonly item: FormShape }): JSX.Element {
  const { item, value, path, context } = props;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Group {...props}>
      <div class="form-list">
        {items.map((one, at) => (
          <ShapeField
            key={at}
            shape={item}
            label={String(at + 1)}
            value={one}
            path={[...path, at]}
            context={context}
            onRemove={() => {
              context.set([...path, at], undefined);
            }}
          />
        ))}
      </div>
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          const [zoneId = ''] = context.zoneIds;
          context.set([...path, items.length], item.is === 'zoneRef' ? zoneId : startValue(item));
        }}
      >
        {context.words.t('edit.addItem')}
      </button>
    </Group>
  );
}

/** A value of several kinds: choose the kind, then fill it in. */
function UnionField(props: ShapeFieldProps & { readonly options: readonly FormShape[] }): JSX.Element {
  const { options, value, label, path, context } = props;
  const { words } = context;
  const at = options.findIndex((option) => isShownBy(option, value));
  const shape = options[at];
  if (shape === undefined) return <JsonField {...props} />;
  const nameOf = (option: FormShape): string =>
    option.is === 'object'
      ? option.fields
          .filter(({ isOptional }) => !isOptional)
          .map(({ key }) => fieldName(key, words.locale))
          .join(' + ') || words.t('edit.kind.object')
      : option.is === 'choice'
        ? option.values.join(' / ')
        : words.t(`edit.kind.${option.is}`);
  return (
    <div class="form-union">
      <SelectInput
        label={words.t('edit.kindOf', { field: label })}
        value={String(at)}
        options={options.map((option, index) => ({ value: String(index), text: nameOf(option) }))}
        onSelect={(next) => {
          const option = options[Number(next)];
          if (option !== undefined) context.set(path, startValue(option));
        }}
      />
      <ShapeField {...props} shape={shape} />
    </div>
  );
}
