import { Checkbox, Text } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { exporters } from '../../../core/bundle/exporters/index.ts';
import { formatFamilies, formatTexts } from '../../../i18n/format-wording.ts';
import { Field } from '../../components/field.tsx';
import type { Words } from '../../words.ts';

export interface FormatsFieldProps {
  readonly chosen: readonly string[];
  readonly words: Words;
  readonly onChange: (formats: string[]) => void;
}

/** Every format there is, by what it is for; a family with a chosen format is open from the start. */
export const FormatsField = ({ chosen, words, onChange }: FormatsFieldProps): JSX.Element => {
  const known = exporters.map(({ id }) => id);
  const set = (ids: readonly string[], isOn: boolean): void => {
    const rest = chosen.filter((id) => !ids.includes(id));
    onChange(isOn ? [...rest, ...ids] : rest);
  };
  return (
    <Field title={words.t('dataset.formats')}>
      {families(known).map(({ id, title, formats }) => {
        const count = formats.filter((one) => chosen.includes(one)).length;
        return (
          <details key={id} class="family" open={count > 0}>
            <summary>
              {words.wording(title)}{' '}
              <span class="muted">
                {words.t('plan.chosen', { count: words.number(count), total: words.number(formats.length) })}
              </span>
            </summary>
            {formats.map((one) => (
              <Format
                key={one}
                id={one}
                isOn={chosen.includes(one)}
                words={words}
                onChange={(isOn) => {
                  set([one], isOn);
                }}
              />
            ))}
          </details>
        );
      })}
      <div class="row-buttons">
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            set(known, chosen.length < known.length);
          }}
        >
          {words.t(chosen.length < known.length ? 'plan.allFormats' : 'plan.noFormats')}
        </button>
      </div>
    </Field>
  );
};

/** Families without the formats that this build has not; a format in no family comes last. */
const families = (known: readonly string[]): typeof formatFamilies => {
  const listed = formatFamilies.map((family) => ({
    ...family,
    formats: family.formats.filter((id) => known.includes(id)),
  }));
  return listed.filter(({ formats }) => formats.length > 0);
};

interface FormatProps {
  readonly id: string;
  readonly isOn: boolean;
  readonly words: Words;
  readonly onChange: (isOn: boolean) => void;
}

const Format = ({ id, isOn, words, onChange }: FormatProps): JSX.Element => {
  const texts = formatTexts[id];
  return (
    <div class="format">
      <Checkbox value={isOn} onValueChange={onChange}>
        <Text>{texts === undefined ? id : words.wording(texts.title)}</Text>
      </Checkbox>
      {texts !== undefined && <p class="muted">{words.wording(texts.about)}</p>}
    </div>
  );
};
