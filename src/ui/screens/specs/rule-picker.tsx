import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnyRule } from '../../../core/check/rule.ts';
import { Dialog } from '../../components/dialog.tsx';
import { SearchField } from '../../components/search-field.tsx';
import type { Words } from '../../words.ts';

export interface RulePickerProps {
  readonly kinds: readonly AnyRule[];
  readonly isOpen: boolean;
  readonly words: Words;
  readonly onPick: (kind: AnyRule) => void;
  readonly onClose: () => void;
}

/** Every kind of rule with what it measures; the search hears both languages. */
export function RulePicker({ kinds, isOpen, words, onPick, onClose }: RulePickerProps): JSX.Element {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = kinds.filter(({ id, title, about }) =>
    [id, title.en, title['zh-CN'], about[words.locale]].join('\n').toLowerCase().includes(wanted),
  );
  return (
    <Dialog
      isOpen={isOpen}
      title={words.t('edit.addRule')}
      closeLabel={words.t('app.close')}
      onClose={onClose}
    >
      <SearchField
        label={words.t('edit.searchRules')}
        hint={words.t('edit.searchRules')}
        value={search}
        onInput={setSearch}
      />
      <ul class="pick-list">
        {found.map((kind) => (
          <li key={kind.id}>
            <button
              type="button"
              class="pick"
              onClick={() => {
                setSearch('');
                onPick(kind);
              }}
            >
              <b>{kind.title[words.locale]}</b> <span class="muted">{kind.id}</span>
              <span class="pick-about">{kind.about[words.locale]}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="muted">{words.t('edit.noneFound')}</p>}
    </Dialog>
  );
}
