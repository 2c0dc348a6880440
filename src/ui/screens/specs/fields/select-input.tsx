import { h, type JSX } from 'preact';

export interface SelectInputProps {
  readonly id?: string | undefined;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onSelect: (value: string) => void;
}

/** The browser's own choice: dozens of them stand in one form, and a value that is no option shows as itself. */
export const SelectInput = ({
  id,
  label,
  describedBy,
  value,
  options,
  onSelect,
}: SelectInputProps): JSX.Element => (
  <select
    id={id}
    class="select"
    aria-label={label}
    aria-describedby={describedBy}
    value={value}
    onChange={(event) => {
      onSelect(event.currentTarget.value);
    }}
  >
    {!options.some((option) => option.value === value) && <option value={value}>{value}</option>}
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.text}
      </option>
    ))}
  </select>
);
