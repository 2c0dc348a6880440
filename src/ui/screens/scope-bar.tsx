import { h, type JSX } from 'preact';
import { SafeDropdown } from '../components/safe-dropdown.tsx';
import { useStore } from '../components/use-store.ts';
import type { Scope } from '../state/check-view.ts';
import type { ScreenProps } from './screen-props.ts';

/** What is checked is what is exported: one scope for every tab. */
export function ScopeBar({ panel, words }: ScreenProps): JSX.Element {
  const { scope, rows, phase } = useStore(panel.check.view);
  useStore(panel.specs.view);
  const count = phase === 'listing' ? null : words.count('frames', rows.length);
  const nameOf = (one: Scope): string => {
    const name = words.t(`scope.${one}`);
    return one === scope && count !== null ? words.t('scope.named', { scope: name, count }) : name;
  };
  return (
    <div class="scope-bar">
      <SafeDropdown
        label={words.t('scope.label')}
        value={scope}
        options={[
          { value: 'selection', text: nameOf('selection') },
          { value: 'page', text: nameOf('page') },
          { value: 'example', text: nameOf('example') },
        ]}
        onSelect={(next) => {
          panel.chooseScope(next);
        }}
      />
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          panel.dialog.set('specs');
        }}
      >
        {words.t('specs.count', { count: words.number(panel.check.specsInUse().length) })}
      </button>
    </div>
  );
}
