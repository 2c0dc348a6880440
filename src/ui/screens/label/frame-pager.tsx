import { h, type JSX } from 'preact';
import { IconButton } from '../../components/icon-button.tsx';
import type { LabelFrameRow } from '../../state/label-frame.ts';
import { type LabelSelection, selectOnly } from '../../state/label-selection.ts';
import type { Words } from '../../words.ts';

export interface FramePagerProps {
  readonly frames: readonly LabelFrameRow[];
  readonly selection: LabelSelection;
  readonly words: Words;
  readonly onSelect: (next: LabelSelection) => void;
}

/** Steps through the frames that need a look; once there is none, through all. */
export function FramePager({ frames, selection, words, onSelect }: FramePagerProps): JSX.Element | null {
  const looked = frames.filter(({ outcome }) => outcome.is === 'labelled' && outcome.rows.length > 0);
  const isInside = looked.some(({ entry }) => entry.id === selection.frameId);
  const pages = looked.length > 0 && (isInside || selection.frameId === null) ? looked : frames;
  const at = pages.findIndex(({ entry }) => entry.id === selection.frameId);
  if (pages.length === 0) return null;
  const go = (to: number): void => {
    const next = pages[(to + pages.length) % pages.length];
    if (next === undefined) return;
    const row = next.outcome.is === 'labelled' ? next.outcome.rows[0] : undefined;
    onSelect(selectOnly(next.entry.id, row?.key ?? null));
  };
  return (
    <div class="pager">
      <IconButton
        label={words.t('label.previousFrame')}
        onClick={() => {
          go(at - 1);
        }}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M9.5 4.5 6 8l3.5 3.5" />
        </svg>
      </IconButton>
      <span class="pager-text" title={words.t('label.frames')}>
        {words.t('label.frame', {
          at: at === -1 ? '–' : words.number(at + 1),
          total: words.number(pages.length),
        })}
      </span>
      <IconButton
        label={words.t('label.nextFrame')}
        onClick={() => {
          go(at + 1);
        }}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M6.5 4.5 10 8l-3.5 3.5" />
        </svg>
      </IconButton>
    </div>
  );
}
