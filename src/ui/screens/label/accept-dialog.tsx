import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { classNamed, type Taxonomy } from '../../../core/label/taxonomy.ts';
import { Dialog } from '../../components/dialog.tsx';
import type { Words } from '../../words.ts';
import { ClassName } from './class-chip.tsx';

export interface AcceptDialogProps {
  /** Suggestions that can be taken, by class; null closes the dialog. */
  readonly offer: {
    readonly counts: ReadonlyMap<string | null, number>;
    readonly first: readonly (string | null)[];
  } | null;
  readonly taxonomy: Taxonomy;
  readonly words: Words;
  readonly onAccept: (classNames: readonly (string | null)[]) => void;
  readonly onClose: () => void;
}

/** Which suggestions become labels, and how many, before anything is written. */
export const AcceptDialog = ({
  offer,
  taxonomy,
  words,
  onAccept,
  onClose,
}: AcceptDialogProps): JSX.Element => (
  <Dialog
    isOpen={offer !== null}
    title={words.t('label.acceptTitle')}
    closeLabel={words.t('app.close')}
    onClose={onClose}
  >
    {offer !== null && <AcceptForm {...{ offer, taxonomy, words, onAccept, onClose }} />}
  </Dialog>
);

function AcceptForm({
  offer: { counts, first },
  taxonomy,
  words,
  onAccept,
  onClose,
}: AcceptDialogProps & { readonly offer: NonNullable<AcceptDialogProps['offer']> }): JSX.Element {
  const [chosen, setChosen] = useState<readonly (string | null)[]>(first);
  const total = chosen.reduce<number>((sum, name) => sum + (counts.get(name) ?? 0), 0);
  return (
    <div>
      <p>{words.t('label.acceptAbout')}</p>
      <ul class="accept-list">
        {[...counts].map(([name, count]) => {
          const labelClass = name === null ? null : classNamed(taxonomy, name);
          return (
            <li key={name ?? ''}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(name)}
                  onChange={() => {
                    setChosen(
                      chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name],
                    );
                  }}
                />
                {labelClass === null ? (
                  <span>{words.t('label.none')}</span>
                ) : (
                  <ClassName labelClass={labelClass} words={words} />
                )}
                <b class="count">{words.number(count)}</b>
              </label>
            </li>
          );
        })}
      </ul>
      <div class="dialog-foot">
        <Button secondary onClick={onClose}>
          {words.t('label.cancel')}
        </Button>
        <Button
          disabled={total === 0}
          onClick={() => {
            onAccept(chosen);
          }}
        >
          {total === 0 ? words.t('label.acceptNothing') : words.count('label.acceptDo', total)}
        </Button>
      </div>
    </div>
  );
}
