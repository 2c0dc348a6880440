import { h, type JSX } from 'preact';
import { useId } from 'preact/hooks';
import { attributesOfClasses } from '../../../core/label/class-attributes.ts';
import type { ClassAttribute, Taxonomy } from '../../../core/label/taxonomy.ts';
import type { OpenFrame } from '../../state/label-frame.ts';
import type { Words } from '../../words.ts';
import { SelectInput } from '../specs/fields/select-input.tsx';
import { FactInput } from './fact-input.tsx';

export interface ElementAttributesProps {
  readonly open: OpenFrame;
  readonly layerIndex: number;
  readonly taxonomy: Taxonomy;
  readonly words: Words;
  /** False where nothing can be kept: then only what is said is shown. */
  readonly canEdit: boolean;
  /** Empty = no longer said. */
  readonly onSet: (name: string, value: string) => void;
}

/** What is said about one element beyond its class: a field for each attribute of its class, and for what is stored besides. */
export function ElementAttributes(props: ElementAttributesProps): JSX.Element | null {
  const { open, layerIndex, taxonomy, words, canEdit, onSet } = props;
  const label = open.labels.labels.get(layerIndex);
  const suggested = label === undefined ? open.suggestions.get(layerIndex)?.className : null;
  const classes = label?.classes ?? (typeof suggested === 'string' ? [suggested] : []);
  const said = new Map(Object.entries(label?.attributes ?? {}));
  const attributes = withStored(attributesOfClasses(taxonomy, classes), [...said.keys()]);
  if (attributes.length === 0) return null;
  if (!canEdit)
    return <p class="muted">{[...said].map(([name, value]) => `${name}: ${value}`).join(' · ')}</p>;
  return (
    <div class="element-attributes" role="group" aria-label={words.t('label.attributes')}>
      {attributes.map((attribute) => (
        <AttributeInput
          key={attribute.name}
          attribute={attribute}
          value={said.get(attribute.name) ?? ''}
          words={words}
          onChange={(value) => {
            onSet(attribute.name, value);
          }}
        />
      ))}
      {label === undefined && <p class="muted">{words.t('label.attributes.accepts')}</p>}
    </div>
  );
}

/** Stored values are shown even if no class asks for them any more, so that they can be seen and taken away. */
const withStored = (
  attributes: readonly ClassAttribute[],
  stored: readonly string[],
): readonly ClassAttribute[] => [
  ...attributes,
  ...stored
    .filter((name) => attributes.every((one) => one.name !== name))
    .map((name): ClassAttribute => ({ name, values: null })),
];

interface AttributeInputProps {
  readonly attribute: ClassAttribute;
  readonly value: string;
  readonly words: Words;
  readonly onChange: (value: string) => void;
}

function AttributeInput({ attribute, value, words, onChange }: AttributeInputProps): JSX.Element {
  const id = useId();
  const { name, values } = attribute;
  if (values === null) return <FactInput title={name} value={value} canEdit onChange={onChange} />;
  return (
    <div class="labelled">
      <label for={id}>{name}</label>
      <SelectInput
        id={id}
        value={value}
        options={[
          { value: '', text: words.t('label.attributes.notSaid') },
          ...values.filter((one) => one !== '').map((one) => ({ value: one, text: one })),
        ]}
        onSelect={onChange}
      />
    </div>
  );
}
