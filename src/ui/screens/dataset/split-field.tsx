import { h, type JSX } from 'preact';
import type { Settings } from '../../../contract/settings.ts';
import { Field } from '../../components/field.tsx';
import { NumberInput } from '../../components/number-input.tsx';
import type { Words } from '../../words.ts';

export interface SplitFieldProps {
  readonly choice: Pick<Settings['export'], 'shares' | 'salt'>;
  readonly isWrong: boolean;
  readonly words: Words;
  readonly onChange: (part: Partial<Settings['export']>) => void;
}

const names = ['train', 'validation', 'test'] as const;

/** How the frames are divided, in percent. Frames that are likenesses of each other always stay together. */
export const SplitField = ({ choice, isWrong, words, onChange }: SplitFieldProps): JSX.Element => {
  const { shares, salt } = choice;
  const isDivided = shares.train !== 100;
  return (
    <Field title={words.t('plan.split')} about={words.t(isDivided ? 'plan.splitAbout' : 'plan.splitNone')}>
      <div class="shares">
        {names.map((name) => (
          <label key={name} class="share">
            <span>{words.t(`plan.split.${name}`)}</span>
            <NumberInput
              label={words.t(`plan.split.${name}`)}
              value={shares[name]}
              unit="%"
              isWrong={isWrong}
              onInput={(value) => {
                onChange({ shares: { ...shares, [name]: typeof value === 'number' ? value : 0 } });
              }}
            />
          </label>
        ))}
      </div>
      <div class="share-bar" aria-hidden="true">
        {names.map((name) => (
          <span key={name} class={`share-${name}`} style={{ flexGrow: Math.max(0, shares[name] || 0) }} />
        ))}
      </div>
      {isWrong && (
        <p class="field-fault" role="alert">
          {words.t('plan.splitWrong')}
        </p>
      )}
      {isDivided && (
        <label class="share">
          <span>{words.t('plan.salt')}</span>
          <input
            type="text"
            class="input"
            spellcheck={false}
            value={salt}
            onInput={(event) => {
              onChange({ salt: event.currentTarget.value });
            }}
          />
        </label>
      )}
    </Field>
  );
};
