import { h, type JSX } from 'preact';

export interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** A search as high as the controls beside it. Esc clears it, unless an input method wants that Esc (see the guard). */
export const SearchField = ({ label, hint, value, onInput }: SearchFieldProps): JSX.Element => (
  <div class="search">
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="7" cy="7" r="3.5" />
      <path d="m9.5 9.5 3 3" />
    </svg>
    <input
      type="text"
      aria-label={label}
      placeholder={hint}
      spellcheck={false}
      value={value}
      onInput={(event) => {
        onInput(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.code === 'Escape') onInput('');
      }}
    />
  </div>
);
