import { Checkbox, Text } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { exporters } from '../../../core/bundle/exporters/index.ts';
import type { TextKey } from '../../../i18n/texts.ts';
import { Field } from '../../components/field.tsx';
import type { Words } from '../../words.ts';

export interface FormatsFieldProps {
  readonly chosen: readonly string[];
  readonly words: Words;
  readonly onChange: (formats: string[]) => void;
}

const formatTexts: Readonly<Record<string, readonly [name: TextKey, about: TextKey]>> = {
  canonical: ['dataset.format.canonical', 'dataset.format.canonical.about'],
  coco: ['dataset.format.coco', 'dataset.format.coco.about'],
  croissant: ['hfFormat.croissant', 'hfFormat.croissant.about'],
  'hf-parquet': ['hfFormat.parquet', 'hfFormat.parquet.about'],
  imagefolder: ['hfFormat.imagefolder', 'hfFormat.imagefolder.about'],
  kohya: ['genFormat.kohya', 'genFormat.kohya.about'],
  diffusers: ['genFormat.diffusers', 'genFormat.diffusers.about'],
  'vlm-swift': ['genFormat.vlmSwift', 'genFormat.vlmSwift.about'],
  'vlm-llava': ['genFormat.vlmLlava', 'genFormat.vlmLlava.about'],
  'vlm-qwen': ['genFormat.vlmQwen', 'genFormat.vlmQwen.about'],
  layers: ['genFormat.layers', 'genFormat.layers.about'],
  layout: ['genFormat.layout', 'genFormat.layout.about'],
  webdataset: ['hfFormat.webdataset', 'hfFormat.webdataset.about'],
};

/** Every format there is; one without words shows its id. */
export const FormatsField = ({ chosen, words, onChange }: FormatsFieldProps): JSX.Element => (
  <Field title={words.t('dataset.formats')}>
    {exporters.map(({ id }) => {
      const [name, about] = formatTexts[id] ?? [];
      return (
        <div key={id} class="format">
          <Checkbox
            value={chosen.includes(id)}
            onValueChange={(isOn) => {
              onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
            }}
          >
            <Text>{name === undefined ? id : words.t(name)}</Text>
          </Checkbox>
          {about !== undefined && <p class="muted">{words.t(about)}</p>}
        </div>
      );
    })}
  </Field>
);
