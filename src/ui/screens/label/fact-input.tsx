import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isComposing } from '../../components/use-hotkeys.ts';

export interface FactInputProps {
  readonly title: string;
  readonly value: string;
  readonly canEdit: boolean;
  /** The person is done with the field. */
  readonly onChange: (text: string) => void;
}

/** Longest text that records of frames and layers take, characters. */
const mostText = 200;

/** A text that is kept when the person leaves the field, not at each letter: each write is an undo step. */
export function FactInput({ title, value, canEdit, onChange }: FactInputProps): JSX.Element {
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  const keep = (): void => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <label class="labelled">
      <span>{title}</span>
      <input
        class="input"
        type="text"
        maxLength={mostText}
        disabled={!canEdit}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.code === 'Enter' && !isComposing(event)) keep();
        }}
      />
    </label>
  );
}
