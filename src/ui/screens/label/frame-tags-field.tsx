import { h, type JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { FrameTags } from '../../../core/label/frame-tags.ts';
import { isComposing } from '../../components/use-hotkeys.ts';
import type { OpenFrame } from '../../state/label-frame.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ChipsInput } from '../specs/fields/chips-input.tsx';
import { CaptionFields } from './caption-fields.tsx';
import { recordReason } from './record-reason.ts';

export interface FrameTagsFieldProps extends ScreenProps {
  readonly open: OpenFrame;
  readonly canEdit: boolean;
}

/** Longest word and text that a frame's record takes, characters. */
const mostWord = 60;
const mostText = 200;
const names = ['campaign', 'locale', 'style'] as const;

/** Words and facts about the frame as a whole, kept as they are typed. */
export function FrameTagsField({ panel, words, open, canEdit }: FrameTagsFieldProps): JSX.Element {
  const id = useId();
  const { tags, tagsFailure, snapshot } = open;
  const change = (part: Partial<FrameTags>): void => {
    void panel.labels.setTags(snapshot.id, { ...tags, ...part });
  };
  if (tagsFailure !== null)
    return <p class="muted">{words.t('label.tags.aside', { reason: recordReason(tagsFailure, words) })}</p>;
  const count = tags.tags.length + Object.values(tags.attributes).length;
  return (
    <details class="frame-tags">
      <summary>
        {words.t('label.tags.title')} {count > 0 && <b>{words.number(count)}</b>}
      </summary>
      <label class="form-label" for={`${id}tags`}>
        {words.t('label.tags.words')}
      </label>
      <ChipsInput
        id={`${id}tags`}
        label={words.t('label.tags.words')}
        values={tags.tags}
        known={[]}
        words={words}
        onChange={(next) => {
          if (canEdit) change({ tags: next.map((word) => word.slice(0, mostWord)) });
        }}
      />
      {names.map((name) => (
        <FactInput
          key={name}
          title={words.t(`label.tags.${name}`)}
          value={tags.attributes[name] ?? ''}
          canEdit={canEdit}
          onChange={(text) => {
            const others = Object.entries(tags.attributes).filter(([key]) => key !== name);
            change({ attributes: Object.fromEntries(text === '' ? others : [...others, [name, text]]) });
          }}
        />
      ))}
      <CaptionFields tags={tags} words={words} canEdit={canEdit} onChange={change} />
    </details>
  );
}

interface FactInputProps {
  readonly title: string;
  readonly value: string;
  readonly canEdit: boolean;
  /** The person is done with the field. */
  readonly onChange: (text: string) => void;
}

/** A text that is kept when the person leaves the field, not at each letter: each write is an undo step. */
function FactInput({ title, value, canEdit, onChange }: FactInputProps): JSX.Element {
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  const keep = (): void => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <label class="labelled">
      <span>{title}</span>
      <input
        class="input"
        type="text"
        maxLength={mostText}
        disabled={!canEdit}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.code === 'Enter' && !isComposing(event)) keep();
        }}
      />
    </label>
  );
}
