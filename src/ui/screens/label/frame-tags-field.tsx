import { h, type JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Caption } from '../../../core/bundle/dataset.ts';
import type { FrameTags } from '../../../core/label/frame-tags.ts';
import { useStore } from '../../components/use-store.ts';
import type { OpenFrame } from '../../state/label-frame.ts';
import { madeCaptions } from '../../state/made-captions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ChipsInput } from '../specs/fields/chips-input.tsx';
import { CaptionFields } from './caption-fields.tsx';
import { FactInput } from './fact-input.tsx';
import { recordReason } from './record-reason.ts';

export interface FrameTagsFieldProps extends ScreenProps {
  readonly open: OpenFrame;
  readonly canEdit: boolean;
}

/** Longest word that a frame's record takes, characters. */
const mostWord = 60;
const names = ['campaign', 'locale', 'style'] as const;

/** Words and facts about the frame as a whole, kept as they are typed. */
export function FrameTagsField({ panel, words, open, canEdit }: FrameTagsFieldProps): JSX.Element {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const made = useMadeCaptions({ panel, words }, open, isOpen);
  const { tags, tagsFailure, snapshot } = open;
  const change = (part: Partial<FrameTags>): void => {
    void panel.labels.setTags(snapshot.id, { ...tags, ...part });
  };
  if (tagsFailure !== null)
    return <p class="muted">{words.t('label.tags.aside', { reason: recordReason(tagsFailure, words) })}</p>;
  const count = tags.tags.length + Object.values(tags.attributes).length;
  return (
    <details
      class="frame-tags"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
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
      <CaptionFields tags={tags} made={made} words={words} canEdit={canEdit} onChange={change} />
    </details>
  );
}

/** Made only for somebody who looks at them. */
function useMadeCaptions({ panel }: ScreenProps, open: OpenFrame, isSeen: boolean): readonly Caption[] {
  const { taxonomy, rules } = useStore(panel.labelBook.view);
  const choice = useStore(panel.settings.now).export;
  return useMemo(
    () => (isSeen ? madeCaptions(open.snapshot, { taxonomy, rules }, choice) : []),
    [isSeen, open, taxonomy, rules, choice],
  );
}
