import { h, type JSX } from 'preact';
import type { Settings } from '../../../contract/settings.ts';
import { type RenderTarget, targetToken } from '../../../core/bundle/pictures/render-target.ts';
import { Field } from '../../components/field.tsx';
import { SegmentedChoice } from '../../components/segmented-choice.tsx';
import type { Words } from '../../words.ts';

export interface TargetsFieldProps {
  readonly targets: Settings['export']['targets'];
  readonly words: Words;
  readonly onChange: (targets: Settings['export']['targets']) => void;
}

type Target = Settings['export']['targets'][number];

const scales = [0.5, 1, 2, 3, 4] as const;
const sides = [512, 768, 1024] as const;

/** The sizes each frame is drawn in; several make several samples of it. One is always left. */
export const TargetsField = ({ targets, words, onChange }: TargetsFieldProps): JSX.Element => {
  const fit = targets.find((target) => target.is === 'side')?.fit ?? 'short';
  const toggle = (target: Target): void => {
    const rest = targets.filter((one) => targetToken(one) !== targetToken(target));
    if (rest.length === targets.length) onChange([...targets, target]);
    else if (rest.length > 0) onChange(rest);
  };
  const chip = (target: Target, text: string): JSX.Element => (
    <button
      key={targetToken(target)}
      type="button"
      class="chip target"
      aria-pressed={targets.some((one) => targetToken(one) === targetToken(target))}
      onClick={() => {
        toggle(target);
      }}
    >
      {text}
    </button>
  );
  return (
    <Field title={words.t('plan.sizes')} about={words.t('plan.sizesAbout')}>
      <div class="chip-line" role="group" aria-label={words.t('plan.scales')}>
        {scales.map((scale) => chip({ is: 'scale', scale }, `${String(scale)}×`))}
      </div>
      <div class="chip-line" role="group" aria-label={words.t('plan.sides')}>
        {sides.map((px) => chip({ is: 'side', px, fit }, `${String(px)} px`))}
      </div>
      {targets.some(isSide) && (
        <SegmentedChoice
          label={words.t('plan.fit')}
          name="fit"
          value={fit}
          options={[
            { value: 'short', text: words.t('plan.fit.short') },
            { value: 'cover', text: words.t('plan.fit.cover') },
            { value: 'contain', text: words.t('plan.fit.contain') },
          ]}
          onSelect={(next) => {
            onChange(targets.map((target) => (target.is === 'side' ? { ...target, fit: next } : target)));
          }}
        />
      )}
    </Field>
  );
};

const isSide = (target: RenderTarget): boolean => target.is === 'side';
