import { Checkbox, Text } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import type { Settings } from '../../../contract/settings.ts';
import { Field } from '../../components/field.tsx';
import { NumberInput } from '../../components/number-input.tsx';
import { SegmentedChoice } from '../../components/segmented-choice.tsx';
import type { Words } from '../../words.ts';

export interface MoreFieldsProps {
  readonly choice: Settings['export'];
  readonly isLimitWrong: boolean;
  readonly words: Words;
  readonly onChange: (part: Partial<Settings['export']>) => void;
}

const languages = ['en', 'zh-CN'] as const;

/** What most people leave as it is: files of pictures, masks, labels, captions, licence. */
export const MoreFields = ({ choice, isLimitWrong, words, onChange }: MoreFieldsProps): JSX.Element => (
  <Fragment>
    <Field title={words.t('plan.files')} about={words.t(`plan.files.${choice.mime}`)}>
      <SegmentedChoice
        label={words.t('plan.files')}
        name="mime"
        value={choice.mime}
        options={[
          { value: 'image/png', text: 'PNG' },
          { value: 'image/jpeg', text: 'JPEG' },
          { value: 'image/webp', text: 'WebP' },
        ]}
        onSelect={(mime) => {
          onChange({ mime });
        }}
      />
      {choice.mime !== 'image/png' && (
        <label class="share">
          <span>{words.t('plan.limit')}</span>
          <NumberInput
            label={words.t('plan.limit')}
            value={choice.maxKb ?? ''}
            unit="kB"
            isWrong={isLimitWrong}
            onInput={(value) => {
              onChange({
                maxKb: typeof value === 'number' ? value : value.trim() === '' ? null : 0,
              });
            }}
          />
        </label>
      )}
    </Field>
    <Field title={words.t('plan.masks')} about={words.t(`plan.masks.${choice.masks}.about`)}>
      <SegmentedChoice
        label={words.t('plan.masks')}
        name="masks"
        value={choice.masks}
        options={[
          { value: 'none', text: words.t('plan.masks.none') },
          { value: 'vector', text: words.t('plan.masks.vector') },
          { value: 'rendered', text: words.t('plan.masks.rendered') },
        ]}
        onSelect={(masks) => {
          onChange({ masks });
        }}
      />
    </Field>
    <Field title={words.t('plan.unlabelled')} about={words.t(`plan.unlabelled.${choice.unlabelled}.about`)}>
      <SegmentedChoice
        label={words.t('plan.unlabelled')}
        name="unlabelled"
        value={choice.unlabelled}
        options={[
          { value: 'by-type', text: words.t('plan.unlabelled.by-type') },
          { value: 'leave-out', text: words.t('plan.unlabelled.leave-out') },
        ]}
        onSelect={(unlabelled) => {
          onChange({ unlabelled });
        }}
      />
    </Field>
    <Field title={words.t('plan.captions')} about={words.t('plan.captionsAbout')}>
      {languages.map((language) => (
        <div key={language} class="format">
          <Checkbox
            value={choice.captions.includes(language)}
            onValueChange={(isOn) => {
              onChange({
                captions: languages.filter((one) =>
                  one === language ? isOn : choice.captions.includes(one),
                ),
              });
            }}
          >
            <Text>{language === 'en' ? 'English' : '中文'}</Text>
          </Checkbox>
        </div>
      ))}
    </Field>
    <Field title={words.t('plan.licence')} about={words.t('plan.licenceAbout')}>
      <input
        type="text"
        class="input"
        aria-label={words.t('plan.licence')}
        placeholder="CC-BY-4.0"
        maxLength={200}
        spellcheck={false}
        value={choice.licence}
        onInput={(event) => {
          onChange({ licence: event.currentTarget.value });
        }}
      />
    </Field>
  </Fragment>
);
