import { h, type JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Caption } from '../../../core/bundle/dataset.ts';
import type { FrameTags, HandCaption } from '../../../core/label/frame-tags.ts';
import { SegmentedChoice } from '../../components/segmented-choice.tsx';
import type { Words } from '../../words.ts';

export interface CaptionFieldsProps {
  readonly tags: FrameTags;
  /** What a bundle says of the frame as long as nobody writes something else. */
  readonly made: readonly Caption[];
  readonly words: Words;
  readonly canEdit: boolean;
  readonly onChange: (part: Pick<FrameTags, 'captions'>) => void;
}

/** Longest caption that a frame's record takes, characters. */
const mostCaption = 4000;
const kinds = ['short', 'long', 'prompt'] as const;

/** The captions of a frame, made or written by hand: who changes one that is made writes it by hand from then on. */
export function CaptionFields({ tags, made, words, canEdit, onChange }: CaptionFieldsProps): JSX.Element {
  const [language, setLanguage] = useState<HandCaption['language']>(words.locale);
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
      {kinds.map((kind) => {
        const isMeant = (one: Pick<HandCaption, 'language' | 'kind'>) =>
          one.language === language && one.kind === kind;
        return (
          <CaptionInput
            key={`${language} ${kind}`}
            title={words.t(`label.caption.${kind}`)}
            language={language}
            written={tags.captions.find(isMeant)?.text ?? ''}
            made={made.find(isMeant)?.text ?? ''}
            words={words}
            canEdit={canEdit}
            onChange={(text) => {
              const others = tags.captions.filter((one) => !isMeant(one));
              onChange({ captions: text === '' ? others : [...others, { language, kind, text }] });
            }}
          />
        );
      })}
    </div>
  );
}

interface CaptionInputProps {
  readonly title: string;
  readonly language: string;
  /** Empty = nobody wrote one. */
  readonly written: string;
  readonly made: string;
  readonly words: Words;
  readonly canEdit: boolean;
  /** The person is done with the field; empty = the made one counts again. */
  readonly onChange: (text: string) => void;
}

function CaptionInput(props: CaptionInputProps): JSX.Element {
  const { title, language, written, made, words, canEdit, onChange } = props;
  const id = useId();
  // Null = untouched: then the field follows what is made, however that changes.
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    setDraft(null);
  }, [written]);
  const keep = (): void => {
    if (draft === null) return;
    const said = draft.trim() === made ? '' : draft.trim();
    if (said === written) setDraft(null);
    else onChange(said);
  };
  return (
    <div class="labelled">
      <div class="caption-title">
        <label for={id}>{title}</label>
        <span class="muted">{words.t(written === '' ? 'label.captionMade' : 'label.captionWritten')}</span>
        {written !== '' && canEdit && (
          <button
            type="button"
            class="quiet-button"
            aria-label={words.t('label.captionResetOf', { caption: title })}
            onClick={() => {
              onChange('');
            }}
          >
            {words.t('label.captionReset')}
          </button>
        )}
      </div>
      <textarea
        id={id}
        class="input"
        lang={language}
        rows={2}
        maxLength={mostCaption}
        disabled={!canEdit}
        placeholder={made}
        value={draft ?? (written === '' ? made : written)}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
        }}
        onBlur={keep}
      />
      {written !== '' && made !== '' && (
        <p class="muted" lang={language}>
          {words.t('label.captionInstead', { caption: made })}
        </p>
      )}
    </div>
  );
}
