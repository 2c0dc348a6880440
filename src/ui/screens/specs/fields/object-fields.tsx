import { Fragment, h, type JSX } from 'preact';
import { valueAt } from '../../../../core/placement/describe-schema.ts';
import type { FormField } from '../../../../core/placement/form-shape.ts';
import { startValue } from '../../../../core/placement/form-value.ts';
import { fieldName } from '../../../../i18n/param-words.ts';
import type { FieldContext, FieldProps, ShapeFieldProps } from './field-context.ts';
import { SelectInput } from './select-input.tsx';

export interface ObjectFieldsProps {
  readonly fields: readonly FormField[];
  readonly value: unknown;
  readonly path: FieldProps<unknown>['path'];
  readonly context: FieldContext;
  /** Draws one field; handed in, because a field may hold fields itself. */
  readonly field: (props: ShapeFieldProps) => JSX.Element;
}

/** The fields that are there or must be, and a choice of those that may be added. */
export function ObjectFields({ fields, value, path, context, field: Field }: ObjectFieldsProps): JSX.Element {
  const { words } = context;
  const at = (key: string): unknown => valueAt(value, [key]);
  const isThere = ({ key, isOptional }: FormField): boolean => !isOptional || at(key) !== undefined;
  const missing = fields.filter((field) => !isThere(field));
  return (
    <Fragment>
      {fields.filter(isThere).map(({ key, shape, isOptional }) => (
        <Field
          key={key}
          shape={shape}
          label={fieldName(key, words.locale)}
          value={at(key) ?? startValue(shape)}
          path={[...path, key]}
          context={context}
          onRemove={
            isOptional
              ? () => {
                  context.set([...path, key], undefined);
                }
              : undefined
          }
        />
      ))}
      {missing.length > 0 && (
        <SelectInput
          label={words.t('edit.addField')}
          value=""
          options={[
            { value: '', text: words.t('edit.addField') },
            ...missing.map((field) => ({ value: field.key, text: optionText(field, words) })),
          ]}
          onSelect={(key) => {
            const field = missing.find((one) => one.key === key);
            if (field !== undefined) context.set([...path, key], field.fallback ?? startValue(field.shape));
          }}
        />
      )}
    </Fragment>
  );
}

function optionText({ key, fallback }: FormField, words: FieldContext['words']): string {
  const name = fieldName(key, words.locale);
  const isPlain = ['string', 'number', 'boolean'].includes(typeof fallback);
  return isPlain ? words.t('edit.withDefault', { field: name, value: JSON.stringify(fallback) }) : name;
}
