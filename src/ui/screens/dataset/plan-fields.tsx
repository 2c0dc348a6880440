import { Fragment, h, type JSX } from 'preact';
import type { Settings } from '../../../contract/settings.ts';
import { Field } from '../../components/field.tsx';
import { SegmentedChoice } from '../../components/segmented-choice.tsx';
import type { Words } from '../../words.ts';
import { FormatsField } from './formats-field.tsx';

export interface PlanFieldsProps {
  readonly choice: Settings['export'];
  readonly words: Words;
  readonly onChange: (part: Partial<Settings['export']>) => void;
}

const scales = ['0.5', '1', '2', '3', '4'] as const;

/** What shapes the bundle: which frames, which formats, how large. */
export const PlanFields = ({ choice, words, onChange }: PlanFieldsProps): JSX.Element => (
  <Fragment>
    <Field title={words.t('dataset.gate')} about={words.t(`dataset.gateAbout.${choice.gate}`)}>
      <SegmentedChoice
        label={words.t('dataset.gate')}
        name="gate"
        value={choice.gate}
        options={[
          { value: 'all', text: words.t('dataset.gate.all') },
          { value: 'clean', text: words.t('dataset.gate.clean') },
        ]}
        onSelect={(gate) => {
          onChange({ gate });
        }}
      />
    </Field>
    <FormatsField
      chosen={choice.formats}
      words={words}
      onChange={(formats) => {
        onChange({ formats });
      }}
    />
    <Field title={words.t('dataset.scale')} about={words.t('dataset.scaleAbout')}>
      <SegmentedChoice
        label={words.t('dataset.scale')}
        name="scale"
        value={scales.find((scale) => Number(scale) === choice.scale) ?? 'other'}
        options={scales.map((scale) => ({ value: scale, text: `${scale}×` }))}
        onSelect={(scale) => {
          onChange({ scale: Number(scale) });
        }}
      />
    </Field>
  </Fragment>
);
