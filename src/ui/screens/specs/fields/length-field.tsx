import { h, type JSX } from 'preact';
import { type Length, lengthPx } from '../../../../core/check/params/length.ts';
import { inUnit } from '../../../../core/placement/reshape-zone.ts';
import { NumberInput } from '../../../components/number-input.tsx';
import type { FieldContext, FieldProps } from './field-context.ts';
import { FieldRow } from './field-row.tsx';
import { SelectInput } from './select-input.tsx';

const units = [
  'px',
  'percent',
  'percentOfWidth',
  'percentOfHeight',
  'percentOfShortSide',
  'dp',
  'cells',
] as const;
type Unit = (typeof units)[number];

const templates: Readonly<Record<Unit, Length>> = {
  px: { px: 0 },
  percent: { percent: 0 },
  percentOfWidth: { percentOfWidth: 0 },
  percentOfHeight: { percentOfHeight: 0 },
  percentOfShortSide: { percentOfShortSide: 0 },
  dp: { dp: 0, ofDp: 108 },
  cells: { cells: 0, ofCells: 12 },
};

export interface LengthFieldProps extends FieldProps<object> {
  readonly onRemove?: (() => void) | undefined;
}

/** A number and its unit. Another unit keeps the length as it lies in the chosen frame. */
export function LengthField({ label, path, value, context, onRemove }: LengthFieldProps): JSX.Element {
  const { words } = context;
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const unit = units.find((one) => fields.some(([key]) => key === one)) ?? 'px';
  const of = unit === 'dp' ? 'ofDp' : unit === 'cells' ? 'ofCells' : null;
  const at = (key: string): unknown => fields.find(([field]) => field === key)?.[1];
  const problems = [path, ...[unit, of].flatMap((key) => (key === null ? [] : [[...path, key]]))].flatMap(
    (place) => [...context.problemsAt(place)],
  );
  return (
    <FieldRow
      label={label}
      problems={problems}
      onRemove={onRemove}
      removeLabel={words.t('edit.removeField', { field: label })}
    >
      {({ id, describedBy }) => (
        <span class="length">
          <NumberInput
            id={id}
            value={at(unit)}
            describedBy={describedBy}
            isWrong={problems.length > 0}
            onInput={(next) => {
              context.set([...path, unit], next);
            }}
          />
          <SelectInput
            label={words.t('edit.unitOf', { field: label })}
            value={unit}
            options={units.map((one) => ({ value: one, text: words.t(`edit.unit.${one}`) }))}
            onSelect={(next) => {
              const wanted = units.find((one) => one === next);
              if (wanted !== undefined) context.set(path, converted(value, templates[wanted], path, context));
            }}
          />
          {of !== null && (
            <NumberInput
              label={words.t('edit.unitTotal', { field: label })}
              value={at(of)}
              onInput={(next) => {
                context.set([...path, of], next);
              }}
            />
          )}
        </span>
      )}
    </FieldRow>
  );
}

const upright = new Set<unknown>(['top', 'bottom', 'y', 'height']);

/** The same distance in another unit, as far as frame and number are known; else zero of it. */
function converted(
  value: object,
  to: Length,
  path: LengthFieldProps['path'],
  { size }: FieldContext,
): Length {
  const was = asLength(value);
  if (was === null || size === null) return to;
  const axis = upright.has(path.at(-1)) ? 'height' : 'width';
  return inUnit(to, lengthPx(was, axis, size), axis, size);
}

function asLength(value: object): Length | null {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const numbers = new Map(fields.filter((entry) => typeof entry[1] === 'number'));
  const found = units.find((unit) => numbers.has(unit));
  if (found === undefined) return null;
  const of = numbers.get(found === 'dp' ? 'ofDp' : 'ofCells');
  const amount = Number(numbers.get(found));
  if (found === 'dp') return { dp: amount, ofDp: Number(of ?? 108) };
  if (found === 'cells') return { cells: amount, ofCells: Number(of ?? 12) };
  if (found === 'px') return { px: amount };
  if (found === 'percent') return { percent: amount };
  if (found === 'percentOfWidth') return { percentOfWidth: amount };
  return found === 'percentOfHeight' ? { percentOfHeight: amount } : { percentOfShortSide: amount };
}
