import { type Client, createClient, type Port } from '../../contract/client.ts';
import type { PluginEvent } from '../../contract/envelope.ts';
import type { Settings } from '../../contract/settings.ts';
import type { FinishPicture } from '../../core/bundle/pictures/finish-picture.ts';
import type { TakeApart } from '../../core/bundle/pictures/take-apart.ts';
import { defaultMaxPartBytes } from '../../core/bundle/plan-dataset.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { BlobFile } from './blob-parts.ts';
import type { CheckEngine, MeasureProbes } from './check-engine.ts';
import { type CheckState, createCheckState } from './check-state.ts';
import type { Scope } from './check-view.ts';
import { createDecisionsState, type DecisionsState } from './decisions-state.ts';
import type { Judge } from './draft-trial.ts';
import { createEstimateState, type EstimateState } from './estimate-state.ts';
import { createExportState, type ExportState } from './export-state.ts';
import { type Filters, noFilters } from './finding-rows.ts';
import { createFixState, type FixItem, type FixState } from './fix-state.ts';
import { createLabelBookState, type LabelBookState } from './label-book-state.ts';
import { createLabelState, type LabelState } from './label-state.ts';
import { createLiveUpdates } from './live-updates.ts';
import { createOverlayState, type OverlayState } from './overlay-state.ts';
import { createPictureShelf, type PictureShelf } from './picture-shelf.ts';
import { createReportState, type ReportState } from './report-state.ts';
import { createRuleTrialState, type RuleTrialState } from './rule-trial-state.ts';
import { createSetsState, type SetsState } from './sets-state.ts';
import { createSettingsState, type SettingsState } from './settings-state.ts';
import { createSpecEditorState, type SpecEditorState } from './spec-editor-state.ts';
import { createSpecsState, type SpecsState } from './specs-state.ts';
import { createStore, type Store } from './store.ts';

export type DialogName = 'specs' | 'settings' | 'keys' | 'report';

/** A finding somebody wants to waive. */
export interface WaiveTarget extends Pick<FixItem, 'entry' | 'finding'> {
  /** The spec that the finding comes from. */
  readonly placement: string;
}

/** Everything the panel knows and can do. Screens read its stores and call its actions. */
export interface Panel {
  readonly client: Client;
  readonly settings: SettingsState;
  readonly specs: SpecsState;
  readonly editor: SpecEditorState;
  readonly check: CheckState;
  /** Rules about frames that belong together. */
  readonly sets: SetsState;
  readonly decisions: DecisionsState;
  /** Classes and rules of the document. */
  readonly labelBook: LabelBookState;
  readonly labels: LabelState;
  /** What a label rule would change, before it is applied. */
  readonly ruleTrial: RuleTrialState;
  readonly fixing: FixState;
  readonly overlay: OverlayState;
  readonly pictures: PictureShelf;
  readonly estimate: EstimateState;
  readonly exporting: ExportState;
  readonly reporting: ReportState;
  readonly filters: Store<Filters>;
  /** Key of the list row that is open. */
  readonly selectedKey: Store<string | null>;
  /** Layers selected on the canvas last, when the person did it there. */
  readonly canvasLayers: Store<readonly string[]>;
  readonly dialog: Store<DialogName | null>;
  /** What the waiver dialog is about; null = closed. */
  readonly waiving: Store<WaiveTarget | null>;
  /** The frame whose placement is being chosen; null = closed. */
  readonly assigning: Store<string | null>;
  /** Frames on the page, for the offer to check them all; null = not asked yet. */
  readonly pageFrames: Store<number | null>;
  /** The moment now, for dialogs that offer days. */
  readonly nowIso: () => string;
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
  /** Makes what measures pixels; null = nothing does. */
  readonly openMeasuring: ((client: Client) => MeasureProbes) | null;
  /** Makes the pictures' files of an export, off the panel's own time where it can. */
  readonly finishPicture: FinishPicture;
  /** Makes masks and layers of an export, likewise. */
  readonly takeApart: TakeApart;
  readonly example: { readonly client: Pick<Client, 'ask'>; readonly specs: readonly PlacementSpec[] };
  readonly nowMs: () => number;
  /** The moment now, ISO 8601. */
  readonly nowIso: () => string;
  /** An id that nobody else makes. */
  readonly newId: () => string;
  readonly yieldTurn: () => Promise<void>;
  readonly judge: Judge;
  readonly deliver: (files: readonly BlobFile[]) => void;
}

export function createPanel(tools: PanelTools): Panel {
  const { port, engine, example, nowMs, nowIso, newId, yieldTurn } = tools;
  const client = createClient(port);
  const settings = createSettingsState(client);
  const specs = createSpecsState(client, tools);
  const measure = tools.openMeasuring?.(client) ?? null;
  const sets = createSetsState();
  const check = createCheckState({
    client,
    engine,
    measure,
    example,
    nowMs,
    nowIso,
    yieldTurn,
    onRead: (frame, stored) => {
      labels.note(frame, stored);
    },
    onChecked: (frame, report, context) => {
      sets.note(frame, report, context);
    },
  });
  const labelBook = createLabelBookState(client);
  const labels = createLabelState({
    client,
    check,
    book: labelBook,
    nowMs,
    nowIso,
    yieldTurn,
  });
  const ruleTrial = createRuleTrialState({ labels, book: labelBook, yieldTurn });
  const stopSets = check.view.subscribe(() => {
    const { phase, rows } = check.view.get();
    if (phase === 'done') sets.judge(rows.map(({ entry }) => entry.id));
  });
  const editor = createSpecEditorState({
    client,
    judge: tools.judge,
    yieldTurn,
    specs: () => specs.inUse(),
    published: () => specs.view.get().published.map(({ spec }) => spec),
    framesInScope: () => check.view.get().rows.map(({ entry }) => entry),
    snapshotOf: (frameId) => check.snapshotOf(frameId),
  });
  const onFrames = (frameIds: readonly string[]): Promise<void> => check.refresh(frameIds);
  const decisions = createDecisionsState({
    client,
    nowIso,
    newId,
    onFrames,
    onDocument: (events) => {
      check.setWaivers(events);
    },
  });
  const fixing = createFixState({ client, onFrames });
  const overlay = createOverlayState(client);
  const pictures = createPictureShelf(client);
  const estimate = createEstimateState({ client, nowMs, maxPartBytes: defaultMaxPartBytes });
  const exporting = createExportState({
    client,
    nowMs,
    yieldTurn,
    deliver: tools.deliver,
    finishPicture: tools.finishPicture,
    takeApart: tools.takeApart,
    maxPartBytes: defaultMaxPartBytes,
    read: (frameId) => check.readNow(frameId),
    recheck: (snapshot) => check.judge(snapshot),
    labelling: () => {
      const { taxonomy, rules } = labelBook.view.get();
      return { taxonomy, rules };
    },
  });
  const reporting = createReportState({
    client,
    sets: () => sets.view.get().findings,
    yieldTurn,
    deliver: tools.deliver,
    snapshotOf: (frameId) => check.snapshotOf(frameId),
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
  // Nothing of ours may lie on the canvas while pictures are taken.
  const watched = [exporting.view, reporting.view].map((view) =>
    view.subscribe(() => {
      if (view.get().is === 'running') void overlay.clear();
    }),
  );
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
      if (event.event === 'pageChanged') {
        void overlay.clear();
        live.follow([]);
      }
    }
  };

  return {
    client,
    settings,
    specs,
    editor,
    check,
    sets,
    decisions,
    labelBook,
    labels,
    ruleTrial,
    fixing,
    overlay,
    pictures,
    estimate,
    exporting,
    reporting,
    canvasLayers,
    pageFrames,
    applySpecs,
    nowIso,
    filters: createStore(noFilters),
    selectedKey: createStore<string | null>(null),
    dialog: createStore<DialogName | null>(null),
    waiving: createStore<WaiveTarget | null>(null),
    assigning: createStore<string | null>(null),
    async start() {
      client.onEvent(onEvent);
      port.post({ proofset: 'ready' });
      await settings.load();
      if (openedTab !== null) openTab(openedTab);
      await Promise.all([specs.readDocument(), decisions.load(), labelBook.load(), exporting.load()]);
      void askPageFrames();
      await check.begin(settings.now.get().scope, specs.inUse());
    },
    chooseScope(scope) {
      void overlay.clear();
      // Examples are a look aside: the next start is with the person's own frames.
      if (scope !== 'example') settings.change({ scope });
      void check.setScope(scope);
    },
    today: () => tools.nowIso().slice(0, 10),
    chooseTab(tab) {
      if (tab !== 'check') void overlay.clear();
      settings.change({ tab });
    },
    async showLayer(layerId) {
      if (check.view.get().scope === 'example') return false;
      shownLayerId = layerId;
      const answer = await client.ask('selectLayer', { layerId, reveal: true });
      if (!answer.ok) shownLayerId = null;
      return answer.ok;
    },
    close() {
      stopSets();
      editor.stop();
      reporting.close();
      ruleTrial.start(null);
      labels.close();
      void overlay.clear();
      for (const stop of watched) stop();
      pictures.close();
      live.close();
      client.close();
    },
  };
}
