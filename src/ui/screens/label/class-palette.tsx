import { h, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LabelClass, Taxonomy } from '../../../core/label/taxonomy.ts';
import { Dialog } from '../../components/dialog.tsx';
import { isComposing } from '../../components/use-hotkeys.ts';
import type { Words } from '../../words.ts';
import { ClassName } from './class-chip.tsx';
import { offered } from './label-words.ts';

export interface ClassPaletteProps {
  readonly isOpen: boolean;
  readonly taxonomy: Taxonomy;
  readonly words: Words;
  readonly onPick: (className: string) => void;
  readonly onClose: () => void;
}

/** More lines than this are narrowed by typing, not by scrolling. */
const mostShown = 100;

/** Any number of classes by name in both languages, number or role: arrows move, Enter picks. */
export function ClassPalette({ isOpen, taxonomy, words, onPick, onClose }: ClassPaletteProps): JSX.Element {
  return (
    <Dialog
      isOpen={isOpen}
      title={words.t('label.findTitle')}
      closeLabel={words.t('app.close')}
      onClose={onClose}
    >
      {isOpen && <PaletteList taxonomy={taxonomy} words={words} onPick={onPick} />}
    </Dialog>
  );
}

function PaletteList({
  taxonomy,
  words,
  onPick,
}: Pick<ClassPaletteProps, 'taxonomy' | 'words' | 'onPick'>): JSX.Element {
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const found = offered(taxonomy)
    .filter((one) => fits(one, search))
    .slice(0, mostShown);
  const current = found[Math.min(at, found.length - 1)];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div class="palette">
      <input
        // The dialog gives its first control the focus otherwise, which is its close button.
        autofocus
        class="input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={current === undefined ? undefined : `palette-${String(current.id)}`}
        aria-label={words.t('label.findHint')}
        placeholder={words.t('label.findHint')}
        spellcheck={false}
        value={search}
        onInput={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
          if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
          else if (event.code === 'Enter' && current !== undefined) onPick(current.name);
          else return;
          event.preventDefault();
        }}
      />
      <div
        ref={list}
        id="palette-list"
        class="palette-list"
        role="listbox"
        aria-label={words.t('label.findTitle')}
      >
        {found.map((one) => (
          <div
            key={one.id}
            id={`palette-${String(one.id)}`}
            class="palette-line"
            role="option"
            aria-selected={one === current}
            onClick={() => {
              onPick(one.name);
            }}
          >
            <ClassName labelClass={one} words={words} />
            <span class="muted">{one.name}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="muted">{words.t('label.findNone')}</p>}
    </div>
  );
}

function fits({ id, name, title, role }: LabelClass, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [String(id), name, title.en, title['zh-CN'], role ?? ''].join('\n').toLowerCase().includes(wanted);
}
