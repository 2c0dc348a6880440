import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FrameTags, HandCaption } from '../../../core/label/frame-tags.ts';
import { SegmentedChoice } from '../../components/segmented-choice.tsx';
import type { Words } from '../../words.ts';

export interface CaptionFieldsProps {
  readonly tags: FrameTags;
  readonly words: Words;
  readonly canEdit: boolean;
  readonly onChange: (part: Pick<FrameTags, 'captions'>) => void;
}

/** Longest caption that a frame's record takes, characters. */
const mostCaption = 4000;
const kinds = ['short', 'long', 'prompt'] as const;

/** Captions written by hand, in place of those that bundles make; an empty one is made. */
export function CaptionFields({ tags, words, canEdit, onChange }: CaptionFieldsProps): JSX.Element {
  const [language, setLanguage] = useState<HandCaption['language']>(words.locale);
  const isOf = (kind: HandCaption['kind']) => (one: HandCaption) =>
    one.language === language && one.kind === kind;
  return (
    <div class="captions">
      <div class="captions-head">
        <span class="form-label">{words.t('label.captions')}</span>
        <SegmentedChoice
          label={words.t('label.captionLanguage')}
          name="caption-language"
          value={language}
          options={[
            { value: 'en', text: 'English' },
            { value: 'zh-CN', text: '中文' },
          ]}
          onSelect={setLanguage}
        />
      </div>
      <p class="muted">{words.t('label.captionsAbout')}</p>
      {kinds.map((kind) => (
        <CaptionInput
          key={`${language} ${kind}`}
          title={words.t(`label.caption.${kind}`)}
          language={language}
          value={tags.captions.find(isOf(kind))?.text ?? ''}
          canEdit={canEdit}
          onChange={(text) => {
            const others = tags.captions.filter((one) => !isOf(kind)(one));
            onChange({ captions: text === '' ? others : [...others, { language, kind, text }] });
          }}
        />
      ))}
    </div>
  );
}

interface CaptionInputProps {
  readonly title: string;
  readonly language: string;
  readonly value: string;
  readonly canEdit: boolean;
  /** The person is done with the field. */
  readonly onChange: (text: string) => void;
}

function CaptionInput({ title, language, value, canEdit, onChange }: CaptionInputProps): JSX.Element {
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  return (
    <label class="labelled">
      <span>{title}</span>
      <textarea
        class="input"
        lang={language}
        rows={2}
        maxLength={mostCaption}
        disabled={!canEdit}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
        onBlur={() => {
          if (text.trim() !== value) onChange(text.trim());
        }}
      />
    </label>
  );
}
