import { Checkbox, Text } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import type { Settings } from '../../../contract/settings.ts';
import { Field } from '../../components/field.tsx';
import { SegmentedChoice } from '../../components/segmented-choice.tsx';
import { choiceProblem } from '../../state/export-plan.ts';
import type { Words } from '../../words.ts';
import { FormatsField } from './formats-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { SplitField } from './split-field.tsx';
import { TargetsField } from './targets-field.tsx';

export interface PlanFieldsProps {
  readonly choice: Settings['export'];
  readonly words: Words;
  readonly onChange: (part: Partial<Settings['export']>) => void;
}

/** What shapes the bundle: which frames, which formats, how large, how divided. */
export const PlanFields = ({ choice, words, onChange }: PlanFieldsProps): JSX.Element => {
  const problem = choiceProblem(choice);
  return (
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
        {choice.gate === 'clean' && (
          <div class="format">
            <Checkbox
              value={choice.negatives}
              onValueChange={(negatives) => {
                onChange({ negatives });
              }}
            >
              <Text>{words.t('plan.negatives')}</Text>
            </Checkbox>
          </div>
        )}
      </Field>
      <FormatsField
        chosen={choice.formats}
        words={words}
        onChange={(formats) => {
          onChange({ formats });
        }}
      />
      <TargetsField
        targets={choice.targets}
        words={words}
        onChange={(targets) => {
          onChange({ targets });
        }}
      />
      <SplitField choice={choice} isWrong={problem === 'shares'} words={words} onChange={onChange} />
      <details class="family">
        <summary>{words.t('plan.more')}</summary>
        <MoreFields choice={choice} isLimitWrong={problem === 'maxKb'} words={words} onChange={onChange} />
      </details>
    </Fragment>
  );
};
