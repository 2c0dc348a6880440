import { h, type JSX } from 'preact';
import type { TextKey } from '../../i18n/texts.ts';
import { Dialog } from '../components/dialog.tsx';
import { useStore } from '../components/use-store.ts';
import type { ScreenProps } from './screen-props.ts';

const keys: readonly (readonly [keys: readonly string[], text: TextKey])[] = [
  [['↓', '↑', 'J', 'K'], 'keys.move'],
  [['Enter'], 'keys.show'],
  [['1', '–', '6'], 'keys.filters'],
  [['F'], 'keys.fix'],
  [['W'], 'keys.waive'],
  [['Z'], 'keys.undo'],
  [['O'], 'keys.overlay'],
  [['H'], 'keys.hide'],
  [['R'], 'keys.again'],
  [['Esc'], 'keys.close'],
  [['?'], 'keys.legend'],
];

export function KeysDialog({ panel, words }: ScreenProps): JSX.Element {
  const isOpen = useStore(panel.dialog) === 'keys';
  return (
    <Dialog
      isOpen={isOpen}
      title={words.t('keys.title')}
      closeLabel={words.t('app.close')}
      onClose={() => {
        panel.dialog.set(null);
      }}
    >
      <dl class="keys">
        {keys.map(([names, text]) => (
          <div key={text} class="keys-row">
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{words.t(text)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{words.t('keys.focus')}</p>
    </Dialog>
  );
}
