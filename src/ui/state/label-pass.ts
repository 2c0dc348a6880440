import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { CheckState } from './check-state.ts';
import type { Outcome } from './check-view.ts';
import type { LabelBookState } from './label-book-state.ts';
import type { FrameLabels, LabelFrameRow, LabelOutcome } from './label-frame.ts';
import type { LabelLedger } from './label-ledger.ts';
import { type LabelView, sumLabels } from './label-view.ts';
import type { Store } from './store.ts';

/** Looks through the frames in scope, one a turn, while somebody is there to see it. */
export interface LabelPass {
  wake(): void;
  rest(): void;
  /** These frames have other labels now: looked through before anything else. */
  again(frameIds: readonly string[]): Promise<void>;
  close(): void;
}

export interface LabelPassTools {
  readonly check: CheckState;
  readonly book: LabelBookState;
  readonly view: Store<LabelView>;
  readonly ledger: LabelLedger;
  readonly digest: (snapshot: FrameSnapshot) => FrameLabels;
  /** The open frame may say other things now. */
  readonly onLooked: () => void;
  readonly nowMs: () => number;
  readonly yieldTurn: () => Promise<void>;
}

/** A list that redraws for every frame costs more than the labels. */
const publishEveryMs = 100;

export function createLabelPass(tools: LabelPassTools): LabelPass {
  const { check, book, view, ledger, digest, onLooked, nowMs, yieldTurn } = tools;
  let isAwake = false;
  let isRunning = false;
  let isDirty = false;

  /** Labels follow from classes and rules: what was found by others is found anew. */
  const basis = (): object => book.view.get();

  /** A frame that is being read again shows what was known of it: the list does not jump while somebody works in it. */
  const outcomeOf = (frameId: string, checked: Outcome): LabelOutcome =>
    checked.is === 'failed' ? checked : (ledger.last(frameId) ?? { is: 'waiting' });

  const isFresh = (frameId: string, { hash }: { readonly hash: string }): boolean =>
    ledger.find(frameId, hash, basis()) !== null;

  const framesNow = (): readonly LabelFrameRow[] =>
    check.view.get().rows.map(({ entry, outcome }) => ({ entry, outcome: outcomeOf(entry.id, outcome) }));

  const publish = (phase: LabelView['phase']): void => {
    view.update((now) => ({ ...now, ...sumLabels(framesNow()), phase }));
  };

  const lookAt = async (frameId: string): Promise<void> => {
    const now = basis();
    const snapshot = await check.snapshotOf(frameId);
    // A frame that cannot be read any more is the check's to tell.
    if (snapshot.ok && basis() === now) ledger.put(frameId, snapshot.value.hash, now, digest(snapshot.value));
  };

  const isOver = (): boolean => !isAwake || isDirty;

  /** Once over the scope, until it changes. */
  const sweep = async (): Promise<void> => {
    isDirty = false;
    let publishedMs = nowMs();
    for (const { entry, outcome } of check.view.get().rows) {
      if (isOver()) return;
      if (outcome.is !== 'checked' || isFresh(entry.id, outcome.report)) continue;
      await lookAt(entry.id);
      await yieldTurn();
      if (nowMs() - publishedMs < publishEveryMs) continue;
      publishedMs = nowMs();
      publish('running');
    }
  };

  const run = async (): Promise<void> => {
    if (isRunning) {
      isDirty = true;
      return;
    }
    isRunning = true;
    publish('running');
    await sweep();
    while (isAwake && isOver()) await sweep();
    isRunning = false;
    const { phase } = check.view.get();
    publish(phase === 'running' || phase === 'listing' ? 'running' : 'done');
    onLooked();
  };

  const onChange = (): void => {
    if (isAwake) void run();
  };
  const stops = [check.view.subscribe(onChange), book.view.subscribe(onChange)];

  return {
    wake() {
      isAwake = true;
      void run();
    },
    rest() {
      isAwake = false;
    },
    async again(frameIds) {
      for (const id of frameIds) {
        await lookAt(id);
        if (frameIds.length > 1) await yieldTurn();
      }
      publish(view.get().phase);
      onLooked();
    },
    close() {
      isAwake = false;
      for (const stop of stops) stop();
    },
  };
}
