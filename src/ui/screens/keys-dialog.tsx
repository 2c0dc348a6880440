import { h, type JSX } from 'preact';
import type { TextKey } from '../../i18n/texts.ts';
import { Dialog } from '../components/dialog.tsx';
import { useStore } from '../components/use-store.ts';
import type { ScreenProps } from './screen-props.ts';

type KeyLines = readonly (readonly [keys: readonly string[], text: TextKey])[];

const everywhere: KeyLines = [
  [['Esc'], 'keys.close'],
  [['?'], 'keys.legend'],
];

const keys: KeyLines = [
  [['↓', '↑', 'J', 'K'], 'keys.move'],
  [['Enter'], 'keys.show'],
  [['1', '–', '6'], 'keys.filters'],
  [['F'], 'keys.fix'],
  [['W'], 'keys.waive'],
  [['Z'], 'keys.undo'],
  [['O'], 'keys.overlay'],
  [['H'], 'keys.hide'],
  [['R'], 'keys.again'],
  ...everywhere,
];

const labelKeys: KeyLines = [
  [['↓', '↑', 'J', 'K'], 'keys.label.move'],
  [['Ctrl/⌘ A'], 'keys.label.all'],
  [['A'], 'keys.label.accept'],
  [['1', '–', '9'], 'keys.label.class'],
  [['0'], 'keys.label.none'],
  [['C'], 'keys.label.search'],
  [['S'], 'keys.label.skip'],
  [['R'], 'keys.label.repeat'],
  [['Z'], 'keys.label.undo'],
  [['Enter'], 'keys.show'],
  [['H'], 'keys.hide'],
  ...everywhere,
];

export function KeysDialog({ panel, words }: ScreenProps): JSX.Element {
  const isOpen = useStore(panel.dialog) === 'keys';
  const { tab } = useStore(panel.settings.now);
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
        {(tab === 'label' ? labelKeys : keys).map(([names, text]) => (
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
