import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isSameJson } from '../../../../core/placement/is-same-json.ts';
import type { FieldProps } from './field-context.ts';
import { FieldRow } from './field-row.tsx';

export interface JsonFieldProps extends FieldProps<unknown> {
  readonly onRemove?: (() => void) | undefined;
}

/** What no form shows yet: its JSON, for this value alone. It is taken over as soon as it is JSON. */
export function JsonField({ label, path, value, context, onRemove }: JsonFieldProps): JSX.Element {
  const { words } = context;
  const [text, setText] = useState(() => pretty(value));
  const typed = parse(text);
  useEffect(() => {
    if (typed === null || !isSameJson(typed.value, value)) setText(pretty(value));
  }, [value]);
  const problems = typed === null ? [words.t('edit.notJson')] : context.problemsAt(path);
  return (
    <FieldRow
      label={label}
      problems={problems}
      onRemove={onRemove}
      removeLabel={words.t('edit.removeField', { field: label })}
    >
      {({ id, describedBy }) => (
        <div class="json">
          <textarea
            id={id}
            class="input json-input"
            rows={Math.min(10, text.split('\n').length)}
            spellcheck={false}
            aria-describedby={describedBy}
            value={text}
            onInput={(event) => {
              const next = event.currentTarget.value;
              setText(next);
              const read = parse(next);
              if (read !== null) context.set(path, read.value);
            }}
          />
          <p class="muted">{words.t('edit.asJson')}</p>
        </div>
      )}
    </FieldRow>
  );
}

const pretty = (value: unknown): string => JSON.stringify(value ?? null, null, 1);

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
