import type { Client } from '../../contract/client.ts';
import type { listFrames } from '../../contract/list-frames.ts';
import type { InputOf } from '../../contract/request.ts';
import type { FrameEntry } from '../../contract/shapes.ts';
import { checkMeasured, isSettled } from '../../core/check/check-measured.ts';
import type { DigestContext } from '../../core/check/digest-checked.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import { noMeasurements } from '../../core/pixels/measurements.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { Result } from '../../core/result.ts';
import type { WaivedReport } from '../../core/review/apply-waivers.ts';
import type { WaiverEvent } from '../../core/review/waiver-event.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../../core/snapshot/supplement.ts';
import type { CheckEngine, EngineRequest, MeasureProbes } from './check-engine.ts';
import { type CheckView, nothingYet, type Outcome, type Scope } from './check-view.ts';
import { createFrameLedger } from './frame-ledger.ts';
import { readFrameRecords } from './frame-records.ts';
import { createSnapshotShelf } from './snapshot-shelf.ts';
import { createStore, type Store } from './store.ts';

export interface CheckState {
  readonly view: Store<CheckView>;
  /** The first run. */
  begin(scope: Scope, specs: readonly PlacementSpec[]): Promise<void>;
  setScope(scope: Scope): Promise<void>;
  /** Specs changed: every verdict is out of date, the reads are not. */
  setSpecs(specs: readonly PlacementSpec[]): Promise<void>;
  /** The specs that frames are checked by now: the document's, or those of the examples. */
  specsInUse(): readonly PlacementSpec[];
  /** Waivers that hold for the whole document changed: verdicts follow, nothing is checked again. */
  setWaivers(events: readonly WaiverEvent[]): void;
  /** The selection on the canvas changed. Picking layers inside the frames in scope keeps the scope. */
  follow(layerIds: readonly string[]): Promise<void>;
  /** Lists again and checks what is new or was edited. `editedIds: 'all'` = trust nothing. */
  refresh(editedIds: readonly string[] | 'all'): Promise<void>;
  retryFailed(): Promise<void>;
  /** Judges one frame by every rule, however long the measuring takes. */
  checkFully(frameId: string): Promise<void>;
  /** Goes on after a stop. */
  resume(): Promise<void>;
  /** Heard after the frame that is being read. */
  stop(): void;
  /** The frame as it was last read, or as it is now when it is no longer kept. */
  snapshotOf(frameId: string): Promise<Result<FrameSnapshot>>;
  /** The frame as it was last read; null = no longer kept. */
  peek(frameId: string): FrameSnapshot | null;
  /** The frame as it is now. */
  readNow(frameId: string): Promise<Result<FrameSnapshot>>;
  /** A frame that was just read, judged with all that was decided about it. */
  judge(snapshot: FrameSnapshot): Promise<WaivedReport>;
}

export interface CheckTools {
  readonly client: Pick<Client, 'ask'>;
  readonly engine: CheckEngine;
  /** Null = nothing can be measured here: rules about pixels stay unjudged. */
  readonly measure: MeasureProbes | null;
  /** Hears of every read: the frame, and what is stored on it and its layers. */
  readonly onRead?: (frame: FrameSnapshot, stored: FrameSupplement['stored']) => void;
  /** Hears of every frame as its layers were judged. */
  readonly onChecked?: (frame: FrameSnapshot, report: FrameReport, context: DigestContext) => void;
  /** Frames and specs to try without a file. */
  readonly example: { readonly client: Pick<Client, 'ask'>; readonly specs: readonly PlacementSpec[] };
  readonly nowMs: () => number;
  /** The moment frames are judged for. */
  readonly nowIso: () => string;
  readonly yieldTurn: () => Promise<void>;
}

/** Layers of kept snapshots: about 30 MB. */
const maxKeptLayers = 20_000;
/** A list that redraws for every frame costs more than the check. */
const publishEveryMs = 60;

/** Checks the frames in scope one by one and keeps what it found until the frame is edited or the specs change. */
export function createCheckState(tools: CheckTools): CheckState {
  const { engine, example, nowMs, nowIso, yieldTurn } = tools;
  const view = createStore<CheckView>(nothingYet('selection'));
  const shelf = createSnapshotShelf(maxKeptLayers);
  const ledger = createFrameLedger(nowIso);
  const full = new Set<string>();
  let documentSpecs: readonly PlacementSpec[] = [];
  let run = 0;
  // One moment a run: resolved specs are remembered by it, and a page is judged as of one time.
  let moment = nowIso();
  // The frames of a selection stay in scope while the person works inside them.
  let pinned: readonly string[] | null = null;

  const isExample = (): boolean => view.get().scope === 'example';
  const client = (): Pick<Client, 'ask'> => (isExample() ? example.client : tools.client);
  /** The examples are drawn, not rendered: there are no pixels to measure. */
  const measure = (): MeasureProbes | null => (isExample() ? null : tools.measure);
  const specsInUse = (): readonly PlacementSpec[] => (isExample() ? example.specs : documentSpecs);

  const forget = (frameId: string): void => {
    ledger.forget(frameId);
    shelf.drop(frameId);
  };

  const read = async (frameId: string): Promise<Result<FrameSnapshot>> => {
    const answer = await client().ask('readFrame', { frameId });
    if (!answer.ok) return answer;
    const { json, supplement } = answer.value;
    const snapshot = engine.read(json, supplement);
    if (!snapshot.ok) return snapshot;
    ledger.keepRecords(frameId, readFrameRecords(supplement.stored[frameId], frameId));
    shelf.put(snapshot.value);
    tools.onRead?.(snapshot.value, supplement.stored);
    return snapshot;
  };

  const snapshotOf = (frameId: string): Promise<Result<FrameSnapshot>> => {
    const kept = shelf.get(frameId);
    return kept === null ? read(frameId) : Promise.resolve({ ok: true, value: kept });
  };

  const requestFor = (frameId: string): EngineRequest => {
    const { assignment } = ledger.recordsOf(frameId);
    const placement = assignment?.placement ?? null;
    return {
      assignment: placement === null ? null : { placement, variant: assignment?.variant ?? null },
      facts: assignment?.facts ?? {},
      onDate: moment,
    };
  };

  /** From the layers alone: quick, so that a whole page has verdicts before the first pixel is measured. */
  const checkLayers = async (frameId: string, isWanted: () => boolean): Promise<void> => {
    const snapshot = await snapshotOf(frameId);
    if (!isWanted()) return;
    if (!snapshot.ok) {
      ledger.putFailure(frameId, snapshot.failure);
      return;
    }
    const request = requestFor(frameId);
    const report = engine.check(snapshot.value, specsInUse(), request);
    tools.onChecked?.(snapshot.value, report, { ...request, specs: specsInUse() });
    ledger.put(ledger.lay(report, measure() !== null && !isSettled(report, full.has(frameId))));
  };

  const checkPixels = async (frameId: string, isWanted: () => boolean): Promise<void> => {
    const snapshot = await snapshotOf(frameId);
    if (!isWanted()) return;
    if (!snapshot.ok) {
      ledger.putFailure(frameId, snapshot.failure);
      return;
    }
    const report = await measured(snapshot.value, full.has(frameId), () => !isWanted());
    if (isWanted()) ledger.put(ledger.lay(report, false));
  };

  const measured = (
    frame: FrameSnapshot,
    isFull: boolean,
    shouldStop: () => boolean,
  ): Promise<FrameReport> => {
    const request = requestFor(frame.id);
    const specs = specsInUse();
    return checkMeasured(
      frame,
      (measurements) => engine.check(frame, specs, { ...request, measurements }),
      (one, probes) => measure()?.(one, probes, shouldStop) ?? Promise.resolve(noMeasurements),
      { full: isFull, shouldStop },
    );
  };

  const publish = (
    phase: CheckView['phase'],
    entries: readonly FrameEntry[],
    durationMs: number | null,
  ): void => {
    const rows = entries.map((entry) => ({ entry, outcome: ledger.outcomeOf(entry.id) }));
    view.set({ scope: view.get().scope, phase, rows, durationMs, failure: null });
  };

  const entriesNow = (): readonly FrameEntry[] => view.get().rows.map(({ entry }) => entry);

  const checkWaiting = async (entries: readonly FrameEntry[], mine: number): Promise<void> => {
    const startMs = nowMs();
    let publishedMs = startMs;
    const isMine = (): boolean => run === mine;
    const publishSometimes = (): void => {
      if (nowMs() - publishedMs < publishEveryMs) return;
      publishedMs = nowMs();
      publish('running', entries, null);
    };
    publish('running', entries, null);
    const pass = async (
      isOpen: (outcome: Outcome) => boolean,
      check: (frameId: string, isWanted: () => boolean) => Promise<void>,
    ): Promise<void> => {
      for (const { id } of entries) {
        if (!isMine()) return;
        if (!isOpen(ledger.outcomeOf(id))) continue;
        await check(id, isMine);
        if (!isMine()) return;
        publishSometimes();
        await yieldTurn();
      }
    };
    await pass(({ is }) => is === 'waiting', checkLayers);
    await pass((outcome) => outcome.is === 'checked' && outcome.isMeasuring, checkPixels);
    if (!isMine()) return;
    publish('done', entries, nowMs() - startMs);
  };

  const list = async (mine: number): Promise<void> => {
    const answer = await client().ask('listFrames', inScope(view.get().scope, pinned));
    if (run !== mine) return;
    if (!answer.ok) {
      view.update((now) => ({ ...now, phase: 'failed', rows: [], failure: answer.failure }));
      return;
    }
    pinned = answer.value.frames.map(({ id }) => id);
    await checkWaiting(answer.value.frames, mine);
  };

  const restart = (): Promise<void> => {
    run += 1;
    moment = nowIso();
    return list(run);
  };

  const setScope = (next: Scope): Promise<void> => {
    pinned = null;
    view.set(nothingYet(next));
    ledger.setSpecs(specsInUse());
    return restart();
  };

  const follow = async (layerIds: readonly string[]): Promise<void> => {
    if (view.get().scope !== 'selection') return;
    const answer = await tools.client.ask('listFrames', { kind: 'selection' });
    const kept = new Set(pinned);
    const frames = answer.ok ? answer.value.frames : [];
    const isInside = frames.length > 0 && frames.every(({ id }) => kept.has(id) && !layerIds.includes(id));
    if (isInside) return;
    pinned = null;
    await restart();
  };

  return {
    view,
    specsInUse,
    snapshotOf,
    follow,
    setScope,
    peek: (frameId) => shelf.get(frameId),
    resume: restart,
    readNow: read,
    begin(first, firstSpecs) {
      documentSpecs = firstSpecs;
      return setScope(first);
    },
    setSpecs(next) {
      documentSpecs = next;
      ledger.clear();
      ledger.setSpecs(specsInUse());
      return restart();
    },
    setWaivers(events) {
      ledger.setWaivers(events);
      publish(view.get().phase, entriesNow(), view.get().durationMs);
    },
    refresh(editedIds) {
      for (const id of editedIds === 'all' ? ledger.ids() : editedIds) forget(id);
      return restart();
    },
    retryFailed() {
      for (const id of ledger.ids()) if (ledger.outcomeOf(id).is === 'failed') forget(id);
      return restart();
    },
    checkFully(frameId) {
      full.add(frameId);
      forget(frameId);
      return restart();
    },
    stop() {
      if (view.get().phase !== 'running') return;
      run += 1;
      publish('stopped', entriesNow(), null);
    },
    async judge(snapshot) {
      return ledger.lay(await measured(snapshot, true, () => false), false).report;
    },
  };
}

const inScope = (scope: Scope, pinned: readonly string[] | null): InputOf<typeof listFrames> => {
  if (scope !== 'selection') return { kind: 'page', pageId: null };
  return pinned === null || pinned.length === 0 ? { kind: 'selection' } : { kind: 'nodes', ids: [...pinned] };
};
