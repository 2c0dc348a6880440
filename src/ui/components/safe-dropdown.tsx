import { Dropdown } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';

export interface SafeDropdownProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onSelect: (value: Value) => void;
}

/** The library's dropdown with a name. A value that is no option shows nothing: the library's own throws. */
export function SafeDropdown<Value extends string>({
  label,
  value,
  options,
  onSelect,
}: SafeDropdownProps<Value>): JSX.Element {
  const chosen = options.find((option) => option.value === value);
  return (
    <Dropdown
      role="button"
      aria-haspopup="listbox"
      aria-label={chosen === undefined ? label : `${label}: ${chosen.text}`}
      value={chosen === undefined ? null : chosen.value}
      options={options.map((option) => ({ ...option }))}
      onValueChange={(next) => {
        const option = options.find((one) => one.value === next);
        if (option !== undefined) onSelect(option.value);
      }}
    />
  );
}
