import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import type { Words } from '../../words.ts';

export interface WaiveUntilProps {
  readonly words: Words;
  readonly spec: PlacementSpec | null;
  /** ISO day. */
  readonly today: string;
  /** Null = no end; else the last ISO day. */
  readonly onChange: (until: string | null) => void;
}

/** How long a waiver holds: without end, as long as this release of the spec is in effect, or to a day. */
export function WaiveUntil({ words, spec, today, onChange }: WaiveUntilProps): JSX.Element {
  const [kind, setKind] = useState<'none' | 'release' | 'day'>('none');
  const [day, setDay] = useState(today);
  const release = spec?.effective?.until?.slice(0, 10) ?? null;
  const choose = (next: typeof kind, nextDay: string): void => {
    setKind(next);
    onChange(next === 'none' ? null : next === 'release' ? release : nextDay);
  };
  const option = (value: typeof kind, text: string): JSX.Element => (
    <label class="choice">
      <input
        type="radio"
        name="waive-until"
        checked={kind === value}
        onChange={() => {
          choose(value, day);
        }}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset class="choices stacked">
      <legend>{words.t('waive.until')}</legend>
      {option('none', words.t('waive.untilNone'))}
      {release !== null && option('release', words.t('waive.untilRelease', { day: release }))}
      <div class="choice-line">
        {option('day', words.t('waive.untilDay'))}
        <input
          class="input"
          type="date"
          aria-label={words.t('waive.untilDay')}
          min={today}
          value={day}
          onInput={(event) => {
            const next = event.currentTarget.value;
            if (next === '') return;
            setDay(next);
            choose('day', next);
          }}
        />
      </div>
    </fieldset>
  );
}
