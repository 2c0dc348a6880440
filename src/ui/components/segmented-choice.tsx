import { h, type JSX } from 'preact';

export interface SegmentedChoiceProps<Value extends string> {
  readonly label: string;
  /** Unique in the document: it makes the radios one group, so that arrows move. */
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onSelect: (value: Value) => void;
}

export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>): JSX.Element {
  const { label, name, value, options, onSelect } = props;
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class="segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => {
              onSelect(option.value);
            }}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
