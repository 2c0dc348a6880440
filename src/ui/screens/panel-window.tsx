import { h, type JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { TabBar, tabId, tabPanelId } from '../components/tab-bar.tsx';
import { useCompositionGuard, useHotkeys } from '../components/use-hotkeys.ts';
import { useStore } from '../components/use-store.ts';
import type { Panel } from '../state/panel-state.ts';
import { localeOf } from '../state/settings-state.ts';
import { createWords } from '../words.ts';
import { AssignDialog } from './check/assign-dialog.tsx';
import { CheckScreen } from './check/check-screen.tsx';
import { FixDialog } from './check/fix-dialog.tsx';
import { ReportDialog } from './check/report-dialog.tsx';
import { WaiveDialog } from './check/waive-dialog.tsx';
import { DatasetScreen } from './dataset/dataset-screen.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LabelScreen } from './label/label-screen.tsx';
import { ScopeBar } from './scope-bar.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { SpecsScreen } from './specs/specs-screen.tsx';
import { TopButtons } from './top-buttons.tsx';

export interface PanelWindowProps {
  readonly panel: Panel;
}

/** Tabs on top, the shared scope below, then the screen of the tab. */
export function PanelWindow({ panel }: PanelWindowProps): JSX.Element {
  const settings = useStore(panel.settings.now);
  const exporting = useStore(panel.exporting.view);
  const dialog = useStore(panel.dialog);
  const locale = localeOf(settings, navigator.languages);
  const words = useMemo(() => createWords(locale), [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useCompositionGuard();
  useHotkeys({
    'Shift+Slash': () => {
      panel.dialog.set('keys');
    },
  });
  const tab = settings.tab;
  if (dialog === 'specs') {
    return (
      <div class="window">
        <SpecsScreen panel={panel} words={words} />
      </div>
    );
  }
  return (
    <div class="window">
      <header class="top">
        <TabBar
          label={words.t('tab.list')}
          selected={tab}
          tabs={[
            { id: 'check', title: words.t('tab.check') },
            { id: 'label', title: words.t('tab.label') },
            { id: 'dataset', title: words.t('tab.dataset') },
          ]}
          onSelect={(id) => {
            panel.chooseTab(id);
          }}
        />
        <TopButtons panel={panel} words={words} />
      </header>
      <main class="screen">
        <div id={tabPanelId(tab)} class="screen" role="tabpanel" aria-labelledby={tabId(tab)}>
          {exporting.is !== 'running' && <ScopeBar panel={panel} words={words} />}
          {tab === 'check' && <CheckScreen panel={panel} words={words} />}
          {tab === 'label' && <LabelScreen panel={panel} words={words} />}
          {tab === 'dataset' && <DatasetScreen panel={panel} words={words} />}
        </div>
      </main>
      <SettingsDialog panel={panel} words={words} />
      <KeysDialog panel={panel} words={words} />
      <FixDialog panel={panel} words={words} />
      <WaiveDialog panel={panel} words={words} />
      <AssignDialog panel={panel} words={words} />
      <ReportDialog panel={panel} words={words} />
    </div>
  );
}
