import type { Client } from '../../contract/client.ts';
import type { listFrames } from '../../contract/list-frames.ts';
import type { InputOf } from '../../contract/request.ts';
import type { FrameEntry } from '../../contract/shapes.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { Failure, Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { CheckEngine } from './check-engine.ts';
import { createSnapshotShelf } from './snapshot-shelf.ts';
import { createStore, type Store } from './store.ts';

export type Scope = 'selection' | 'page';

export type Outcome =
  | { readonly is: 'waiting' }
  | { readonly is: 'checked'; readonly report: FrameReport }
  | { readonly is: 'failed'; readonly failure: Failure };

export interface FrameRow {
  readonly entry: FrameEntry;
  readonly outcome: Outcome;
}

export interface CheckView {
  readonly scope: Scope;
  /** `listing` = asking which frames are in scope. */
  readonly phase: 'listing' | 'running' | 'stopped' | 'done' | 'failed';
  /** Frames in scope, in document order. */
  readonly rows: readonly FrameRow[];
  /** Of the last run that ended; null before. */
  readonly durationMs: number | null;
  /** Why the frames could not be listed. */
  readonly failure: Failure | null;
}

export interface CheckState {
  readonly view: Store<CheckView>;
  /** The first run. */
  begin(scope: Scope, specs: readonly PlacementSpec[]): Promise<void>;
  setScope(scope: Scope): Promise<void>;
  /** Specs changed: every verdict is out of date, the reads are not. */
  setSpecs(specs: readonly PlacementSpec[]): Promise<void>;
  /** The selection on the canvas changed. Picking layers inside the frames in scope keeps the scope. */
  follow(layerIds: readonly string[]): Promise<void>;
  /** Lists again and checks what is new or was edited. `editedIds: 'all'` = trust nothing. */
  refresh(editedIds: readonly string[] | 'all'): Promise<void>;
  retryFailed(): Promise<void>;
  /** Goes on after a stop. */
  resume(): Promise<void>;
  /** Heard after the frame that is being read. */
  stop(): void;
  /** The frame as it was last read, or as it is now when it is no longer kept. */
  snapshotOf(frameId: string): Promise<Result<FrameSnapshot>>;
  /** The frame as it is now. */
  readNow(frameId: string): Promise<Result<FrameSnapshot>>;
}

export interface CheckTools {
  readonly client: Pick<Client, 'ask'>;
  readonly engine: CheckEngine;
  readonly nowMs: () => number;
  readonly yieldTurn: () => Promise<void>;
}

/** Layers of kept snapshots: about 30 MB. */
const maxKeptLayers = 20_000;
/** A list that redraws for every frame costs more than the check. */
const publishEveryMs = 60;

/** Checks the frames in scope one by one and keeps what it found until the frame is edited or the specs change. */
export function createCheckState(tools: CheckTools): CheckState {
  const { client, engine, nowMs, yieldTurn } = tools;
  const view = createStore<CheckView>(nothingYet('selection'));
  const shelf = createSnapshotShelf(maxKeptLayers);
  // By frame id, not by frame hash: a renamed layer changes findings and leaves the hash as it is.
  const outcomes = new Map<string, Outcome>();
  let specs: readonly PlacementSpec[] = [];
  let run = 0;
  // The frames of a selection stay in scope while the person works inside them.
  let pinned: readonly string[] | null = null;

  const forget = (frameId: string): void => {
    outcomes.delete(frameId);
    shelf.drop(frameId);
  };

  const read = async (frameId: string): Promise<Result<FrameSnapshot>> => {
    const answer = await client.ask('readFrame', { frameId });
    if (!answer.ok) return answer;
    const snapshot = engine.read(answer.value.json, answer.value.supplement);
    if (snapshot.ok) shelf.put(snapshot.value);
    return snapshot;
  };

  const snapshotOf = (frameId: string): Promise<Result<FrameSnapshot>> => {
    const kept = shelf.get(frameId);
    return kept === null ? read(frameId) : Promise.resolve({ ok: true, value: kept });
  };

  const checkOne = async (frameId: string): Promise<Outcome> => {
    const snapshot = await snapshotOf(frameId);
    return snapshot.ok
      ? { is: 'checked', report: engine.check(snapshot.value, specs) }
      : { is: 'failed', failure: snapshot.failure };
  };

  const publish = (
    phase: CheckView['phase'],
    entries: readonly FrameEntry[],
    durationMs: number | null,
  ): void => {
    const rows = entries.map((entry) => ({
      entry,
      outcome: outcomes.get(entry.id) ?? { is: 'waiting' as const },
    }));
    view.set({ scope: view.get().scope, phase, rows, durationMs, failure: null });
  };

  const checkWaiting = async (entries: readonly FrameEntry[], mine: number): Promise<void> => {
    const startMs = nowMs();
    let publishedMs = startMs;
    publish('running', entries, null);
    for (const { id } of entries) {
      if (outcomes.has(id)) continue;
      const outcome = await checkOne(id);
      if (run !== mine) return;
      outcomes.set(id, outcome);
      if (nowMs() - publishedMs >= publishEveryMs) {
        publishedMs = nowMs();
        publish('running', entries, null);
      }
      await yieldTurn();
      if (run !== mine) return;
    }
    publish('done', entries, nowMs() - startMs);
  };

  const list = async (mine: number): Promise<void> => {
    const answer = await client.ask('listFrames', inScope(view.get().scope, pinned));
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
    return list(run);
  };

  const setScope = (next: Scope): Promise<void> => {
    pinned = null;
    view.set(nothingYet(next));
    return restart();
  };

  const follow = async (layerIds: readonly string[]): Promise<void> => {
    if (view.get().scope === 'page') return;
    const answer = await client.ask('listFrames', { kind: 'selection' });
    const kept = new Set(pinned);
    const frames = answer.ok ? answer.value.frames : [];
    const isInside = frames.length > 0 && frames.every(({ id }) => kept.has(id) && !layerIds.includes(id));
    if (isInside) return;
    pinned = null;
    await restart();
  };

  return {
    view,
    snapshotOf,
    follow,
    resume: restart,
    readNow: read,
    begin(first, firstSpecs) {
      specs = firstSpecs;
      return setScope(first);
    },
    setScope,
    setSpecs(next) {
      specs = next;
      outcomes.clear();
      return restart();
    },
    refresh(editedIds) {
      for (const id of editedIds === 'all' ? [...outcomes.keys()] : editedIds) forget(id);
      return restart();
    },
    retryFailed() {
      for (const [id, outcome] of outcomes) if (outcome.is === 'failed') forget(id);
      return restart();
    },
    stop() {
      if (view.get().phase !== 'running') return;
      run += 1;
      publish(
        'stopped',
        view.get().rows.map(({ entry }) => entry),
        null,
      );
    },
  };
}

const nothingYet = (scope: Scope): CheckView => ({
  scope,
  phase: 'listing',
  rows: [],
  durationMs: null,
  failure: null,
});

const inScope = (scope: Scope, pinned: readonly string[] | null): InputOf<typeof listFrames> => {
  if (scope === 'page') return { kind: 'page', pageId: null };
  return pinned === null || pinned.length === 0 ? { kind: 'selection' } : { kind: 'nodes', ids: [...pinned] };
};
