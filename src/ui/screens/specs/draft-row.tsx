import { h, type JSX } from 'preact';
import { parsePlacements } from '../../../core/placement/parse-placements.ts';
import type { StoredDraft } from '../../../core/stored/placements/read-placements-record.ts';
import type { ScreenProps } from '../screen-props.ts';
import { textAt } from './spec-context.ts';
import { whyNotWritten } from './why-not-written.ts';

export interface DraftRowProps extends ScreenProps {
  readonly draft: StoredDraft;
  readonly onEdit: (spec: unknown, isNew: boolean) => void;
}

/** An unfinished spec: whether it could be published, and when it was kept. */
export function DraftRow({ panel, words, draft, onEdit }: DraftRowProps): JSX.Element {
  const name = textAt(draft.spec, ['name', words.locale]) || draft.id;
  const parsed = parsePlacements(JSON.stringify(draft.spec ?? null), draft.id);
  const state = parsed.ok
    ? words.t('edit.ready')
    : words.count('edit.problems', parsed.failure.problems.length);
  const facts = [draft.id, draft.savedAt?.slice(0, 10), state].filter((one) => one !== undefined);
  return (
    <div class="spec-row">
      <div class="spec-name">
        <b>{name}</b> <span class="badge">{words.t('edit.draft')}</span>
      </div>
      <div class="muted">{facts.join(' · ')}</div>
      <div class="row-buttons">
        <button
          type="button"
          class="quiet-button"
          aria-label={words.t('edit.editOf', { name })}
          onClick={() => {
            onEdit(draft.spec, false);
          }}
        >
          {words.t('edit.edit')}
        </button>
        <button
          type="button"
          class="quiet-button"
          disabled={whyNotWritten(panel.specs.view.get(), words) !== null}
          aria-label={words.t('edit.deleteDraftOf', { name })}
          onClick={() => void panel.specs.dropDraft(draft.id)}
        >
          {words.t('edit.deleteDraft')}
        </button>
      </div>
    </div>
  );
}
