import { type Client, createClient, type Port } from '../../contract/client.ts';
import type { PluginEvent } from '../../contract/envelope.ts';
import type { Settings } from '../../contract/settings.ts';
import { defaultMaxPartBytes } from '../../core/bundle/plan-dataset.ts';
import type { BlobFile } from './blob-parts.ts';
import type { CheckEngine } from './check-engine.ts';
import { type CheckState, createCheckState, type Scope } from './check-state.ts';
import type { Judge } from './draft-trial.ts';
import { createEstimateState, type EstimateState } from './estimate-state.ts';
import { createExportState, type ExportState } from './export-state.ts';
import { type Filters, noFilters } from './finding-rows.ts';
import { createSettingsState, type SettingsState } from './settings-state.ts';
import { createSpecEditorState, type SpecEditorState } from './spec-editor-state.ts';
import { createSpecsState, type SpecsState } from './specs-state.ts';
import { createStore, type Store } from './store.ts';

export type DialogName = 'specs' | 'settings' | 'keys';

/** Everything the panel knows and can do. Screens read its stores and call its actions. */
export interface Panel {
  readonly client: Client;
  readonly settings: SettingsState;
  readonly specs: SpecsState;
  readonly editor: SpecEditorState;
  readonly check: CheckState;
  readonly estimate: EstimateState;
  readonly exporting: ExportState;
  readonly filters: Store<Filters>;
  /** Key of the list row that is open. */
  readonly selectedKey: Store<string | null>;
  /** Layers selected on the canvas last, when the person did it there. */
  readonly canvasLayers: Store<readonly string[]>;
  readonly dialog: Store<DialogName | null>;
  /** Frames on the page, for the offer to check them all; null = not asked yet. */
  readonly pageFrames: Store<number | null>;
  /** Tells the main thread that events can be heard, and reads what the panel starts with. */
  start(): Promise<void>;
  chooseScope(scope: Scope): void;
  chooseTab(tab: Settings['tab']): void;
  /** The day now, `2026-11-25`. */
  today(): string;
  /** The specs in use changed. */
  applySpecs(): void;
  /** Selects on the canvas because the person asked. Not taken for a change of scope. */
  showLayer(layerId: string): Promise<boolean>;
  close(): void;
}

export interface PanelTools {
  readonly port: Port;
  readonly engine: CheckEngine;
  readonly nowMs: () => number;
  readonly yieldTurn: () => Promise<void>;
  /** The moment now, ISO 8601. */
  readonly nowIso: () => string;
  readonly judge: Judge;
  readonly deliver: (files: readonly BlobFile[]) => void;
}

/** Typing and dragging send many events; the check waits for this long a pause. */
const quietMs = 250;

export function createPanel(tools: PanelTools): Panel {
  const { port, engine, nowMs, yieldTurn } = tools;
  const client = createClient(port);
  const settings = createSettingsState(client);
  const specs = createSpecsState(client, tools);
  const check = createCheckState({ client, engine, nowMs, yieldTurn });
  const editor = createSpecEditorState({
    client,
    judge: tools.judge,
    yieldTurn,
    specs: () => specs.inUse(),
    published: () => specs.view.get().published.map(({ spec }) => spec),
    framesInScope: () => check.view.get().rows.map(({ entry }) => entry),
    snapshotOf: (frameId) => check.snapshotOf(frameId),
  });
  const estimate = createEstimateState({ client, nowMs, maxPartBytes: defaultMaxPartBytes });
  const exporting = createExportState({
    client,
    nowMs,
    yieldTurn,
    deliver: tools.deliver,
    read: (frameId) => check.readNow(frameId),
    recheck: (snapshot) => engine.check(snapshot, specs.inUse()),
  });
  const canvasLayers = createStore<readonly string[]>([]);
  const pageFrames = createStore<number | null>(null);
  const askPageFrames = async (): Promise<void> => {
    const answer = await client.ask('listFrames', { kind: 'page', pageId: null });
    pageFrames.set(answer.ok ? answer.value.frames.length : null);
  };
  const applySpecs = (): void => {
    void check.setSpecs(specs.inUse());
  };
  const live = createLiveUpdates(check, exporting, () => void askPageFrames());
  // The menu command says which tab to open; it wins over the tab used last, whichever comes first.
  let openedTab: Settings['tab'] | null = null;
  const openTab = (tab: Settings['tab']): void => {
    settings.now.update((now) => ({ ...now, tab }));
  };
  let shownLayerId: string | null = null;

  const onEvent = (event: PluginEvent): void => {
    if (event.event === 'opened') {
      openedTab = event.tab;
      openTab(event.tab);
    } else if (event.event === 'selectionChanged') {
      const isOurs = event.layerIds.length === 1 && event.layerIds[0] === shownLayerId;
      shownLayerId = null;
      if (isOurs) return;
      canvasLayers.set(event.layerIds);
      live.follow(event.layerIds);
    } else if (event.event === 'edited' && event.editedFrameIds.length > 0) live.edited(event.editedFrameIds);
    else {
      live.edited('all');
      if (event.event === 'pageChanged') live.follow([]);
    }
  };

  return {
    client,
    settings,
    specs,
    editor,
    check,
    estimate,
    exporting,
    canvasLayers,
    pageFrames,
    applySpecs,
    filters: createStore(noFilters),
    selectedKey: createStore<string | null>(null),
    dialog: createStore<DialogName | null>(null),
    async start() {
      client.onEvent(onEvent);
      port.post({ proofset: 'ready' });
      await settings.load();
      if (openedTab !== null) openTab(openedTab);
      await specs.readDocument();
      void askPageFrames();
      await check.begin(settings.now.get().scope, specs.inUse());
    },
    chooseScope(scope) {
      settings.change({ scope });
      void check.setScope(scope);
    },
    today: () => tools.nowIso().slice(0, 10),
    chooseTab(tab) {
      settings.change({ tab });
    },
    async showLayer(layerId) {
      shownLayerId = layerId;
      const answer = await client.ask('selectLayer', { layerId, reveal: true });
      if (!answer.ok) shownLayerId = null;
      return answer.ok;
    },
    close() {
      editor.stop();
      live.close();
      client.close();
    },
  };
}

interface LiveUpdates {
  follow(layerIds: readonly string[]): void;
  edited(frameIds: readonly string[] | 'all'): void;
  close(): void;
}

/** Gathers what happens on the canvas until it is quiet; an export at work is not disturbed. */
function createLiveUpdates(check: CheckState, exporting: ExportState, onChange: () => void): LiveUpdates {
  let dirty: Set<string> | 'all' = new Set();
  let selected: readonly string[] | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    timer = null;
    if (exporting.view.get().is === 'running') return;
    const edits = dirty === 'all' ? 'all' : [...dirty];
    const layerIds = selected;
    dirty = new Set();
    selected = null;
    onChange();
    if (edits === 'all' || edits.length > 0) void check.refresh(edits);
    if (layerIds !== null) void check.follow(layerIds);
  };
  const wait = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(flush, quietMs);
  };
  const stop = exporting.view.subscribe(() => {
    if (exporting.view.get().is !== 'running' && (dirty === 'all' || dirty.size > 0 || selected !== null))
      wait();
  });
  return {
    follow(layerIds) {
      selected = layerIds;
      wait();
    },
    edited(frameIds) {
      if (frameIds === 'all') dirty = 'all';
      else if (dirty !== 'all') for (const id of frameIds) dirty.add(id);
      wait();
    },
    close() {
      stop();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
