import { h, type JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isComposing } from '../../../components/use-hotkeys.ts';
import type { Words } from '../../../words.ts';

export interface ChipsInputProps {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  /** Offered while typing. */
  readonly known: readonly string[];
  readonly describedBy?: string | undefined;
  readonly words: Words;
  readonly onChange: (values: readonly string[]) => void;
}

/** A list of words: Enter or a comma adds, the cross or Backspace in the empty field takes away. */
export function ChipsInput(props: ChipsInputProps): JSX.Element {
  const { id, label, values, known, describedBy, words, onChange } = props;
  const [text, setText] = useState('');
  const listId = useId();
  const add = (typed: string): void => {
    const fresh = typed
      .split(/[,，、\n]/)
      .map((word) => word.trim())
      .filter((word, at, all) => word !== '' && !values.includes(word) && all.indexOf(word) === at);
    setText('');
    if (fresh.length > 0) onChange([...values, ...fresh]);
  };
  return (
    <div class="chips">
      {values.map((value, at) => (
        <span key={`${String(at)} ${value}`} class="chip-word">
          {value}
          <button
            type="button"
            aria-label={words.t('edit.removeWord', { word: value })}
            onClick={() => {
              onChange(values.filter((_, index) => index !== at));
            }}
          >
            ×
          </button>
        </span>
      ))}
      <input
        id={id}
        type="text"
        class="chips-input"
        list={known.length > 0 ? listId : undefined}
        aria-describedby={describedBy}
        placeholder={words.t('edit.addWord')}
        spellcheck={false}
        value={text}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          // A picked suggestion arrives as one input; a comma ends a word.
          if (/[,，、]$/.test(typed) || (known.includes(typed) && !values.includes(typed))) add(typed);
          else setText(typed);
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.code === 'Enter') {
            event.preventDefault();
            add(text);
          } else if (event.code === 'Backspace' && text === '' && values.length > 0) {
            onChange(values.slice(0, -1));
          }
        }}
        onBlur={() => {
          if (text !== '') add(text);
        }}
      />
      {known.length > 0 && (
        <datalist id={listId} aria-label={label}>
          {known
            .filter((word) => !values.includes(word))
            .map((word) => (
              <option key={word} value={word} />
            ))}
        </datalist>
      )}
    </div>
  );
}
