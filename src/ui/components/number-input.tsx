import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface NumberInputProps {
  readonly id?: string | undefined;
  readonly label?: string;
  readonly value: unknown;
  readonly unit?: string;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  /** A number, or the text that is none: whoever judges the value names what is wrong. */
  readonly onInput: (value: number | string) => void;
}

/** A number as it is typed: `1.` and `-` stay until they are one. Arrows step by 1, with Shift by 10. */
export function NumberInput({
  id,
  label,
  value,
  unit,
  describedBy,
  isWrong,
  onInput,
}: NumberInputProps): JSX.Element {
  const [text, setText] = useState(shown(value));
  useEffect(() => {
    if (!isSame(text, value)) setText(shown(value));
  }, [value]);
  const change = (next: string): void => {
    setText(next);
    onInput(readNumber(next) ?? next);
  };
  return (
    <span class="number">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        class="input number-input"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isWrong === true ? 'true' : undefined}
        spellcheck={false}
        value={text}
        onInput={(event) => {
          change(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.code];
          const now = readNumber(text);
          if (by === undefined || now === null || event.isComposing) return;
          event.preventDefault();
          change(String(Math.round((now + by * (event.shiftKey ? 10 : 1)) * 1e6) / 1e6));
        }}
      />
      {unit !== undefined && unit !== '' && <span class="unit">{unit}</span>}
    </span>
  );
}

const shown = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';

/** Full-width digits and the comma of other languages are meant as numbers. */
function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replace(',', '.');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}

const isSame = (text: string, value: unknown): boolean => (readNumber(text) ?? text) === value;
