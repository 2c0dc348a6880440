import type { Client } from '../../contract/client.ts';
import { type Settings, settings } from '../../contract/settings.ts';
import type { Locale } from '../../core/locale.ts';
import type { Failure } from '../../core/result.ts';
import { createStore, type Store } from './store.ts';

export const defaultSettings: Settings = {
  schema: 'settings/1',
  locale: null,
  tab: 'check',
  scope: 'selection',
  window: { width: 360, height: 640 },
  export: {
    formats: ['canonical', 'coco', 'hf-parquet'],
    gate: 'all',
    negatives: false,
    targets: [{ is: 'scale', scale: 1 }],
    mime: 'image/png',
    maxKb: null,
    masks: 'vector',
    unlabelled: 'by-type',
    captions: ['en', 'zh-CN'],
    shares: { train: 100, validation: 0, test: 0 },
    salt: '',
    licence: '',
  },
};

export interface SettingsState {
  readonly now: Store<Settings>;
  /** Why the last change could not be kept; it counts all the same until the panel closes. */
  readonly failure: Store<Failure | null>;
  load(): Promise<void>;
  /** Changes and keeps at once. */
  change(part: Partial<Settings>): void;
}

export function createSettingsState(client: Pick<Client, 'ask'>): SettingsState {
  const now = createStore(defaultSettings);
  const failure = createStore<Failure | null>(null);
  return {
    now,
    failure,
    async load() {
      const answer = await client.ask('readKept', { key: 'settings' });
      const kept = answer.ok ? readSettings(answer.value.text) : null;
      if (kept !== null) now.set(kept);
    },
    change(part) {
      now.update((before) => ({ ...before, ...part }));
      void client.ask('writeKept', { key: 'settings', text: JSON.stringify(now.get()) }).then((answer) => {
        failure.set(answer.ok ? null : answer.failure);
      });
    },
  };
}

/** Null = nothing kept, or nothing that this version reads: then it stays as it is until the person changes a setting. */
function readSettings(text: string | null): Settings | null {
  try {
    const kept = settings.safeParse(JSON.parse(text ?? ''));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

/** The chosen language, else Chinese where the browser speaks any Chinese, else English. */
export const localeOf = (settings: Settings, browserLanguages: readonly string[]): Locale =>
  settings.locale ?? (browserLanguages[0]?.toLowerCase().startsWith('zh') === true ? 'zh-CN' : 'en');
