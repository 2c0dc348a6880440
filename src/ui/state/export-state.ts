import type { Client } from '../../contract/client.ts';
import type { Settings } from '../../contract/settings.ts';
import type { FrameEntry } from '../../contract/shapes.ts';
import type { BundleProgress, BundleSummary } from '../../core/bundle/bundle-job.ts';
import { exportBundle } from '../../core/bundle/export-bundle.ts';
import { exporters } from '../../core/bundle/exporters/index.ts';
import type { ExportJournal } from '../../core/bundle/journal.ts';
import type { FinishPicture } from '../../core/bundle/pictures/finish-picture.ts';
import type { TakeApart } from '../../core/bundle/pictures/take-apart.ts';
import { zipParts } from '../../core/bundle/zip-parts.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import type { Labelling } from '../../core/label/labelling.ts';
import type { Failure, Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import { type BlobFile, createBlobParts } from './blob-parts.ts';
import type { FrameRow } from './check-view.ts';
import { type PaceSample, remainingMs } from './export-pace.ts';
import { planOf } from './export-plan.ts';
import { picturePorts } from './export-ports.ts';
import { type KeptExport, keepExport, readKeptExport } from './kept-export.ts';
import { planExport } from './plan-export.ts';
import { createRunControl } from './run-control.ts';
import { createStore, type Store } from './store.ts';

export type ExportView =
  | { readonly is: 'idle' }
  | RunningView
  | {
      readonly is: 'finished';
      readonly summary: BundleSummary;
      readonly files: readonly BlobFile[];
      readonly isWhole: boolean;
      readonly durationMs: number;
    }
  | { readonly is: 'discarded' }
  | { readonly is: 'failed'; readonly failure: Failure };

export interface RunningView {
  readonly is: 'running';
  readonly phase: BundleProgress['phase'];
  readonly done: number;
  readonly total: number;
  readonly frame: FrameEntry | null;
  /** When work on this frame began, on the clock of `nowMs`. */
  readonly frameSinceMs: number;
  readonly leftMs: number | null;
  /** Frames that a read or a render failed on so far. */
  readonly problems: number;
  readonly asksToStop: boolean;
  readonly isStopping: boolean;
  readonly isPaused: boolean;
}

export interface ExportState {
  readonly view: Store<ExportView>;
  /** An export that a closed panel, or a device that was full, cut off after a finished part. */
  readonly unfinished: Store<KeptExport | null>;
  /** Finds what an earlier panel has left. */
  load(): Promise<void>;
  start(documentName: string, choice: Settings['export'], rows: readonly FrameRow[]): Promise<void>;
  /** Goes on with the unfinished export. Fails with `RESUME_OUTDATED` when the document is no longer the same. */
  goOn(rows: readonly FrameRow[]): Promise<void>;
  forgetUnfinished(): void;
  /** Leaves out the frame at work, at once: Figma's late answer is thrown away. */
  skip(): void;
  pause(): void;
  unpause(): void;
  /** Holds the run before its next frame and asks. */
  askToStop(): void;
  answerStop(answer: 'keep' | 'discard' | 'continue'): void;
  /** Back to the form. */
  close(): void;
}

export interface ExportTools {
  readonly client: Pick<Client, 'ask'>;
  readonly read: (frameId: string) => Promise<Result<FrameSnapshot>>;
  readonly recheck: (snapshot: FrameSnapshot) => FrameReport | Promise<FrameReport>;
  readonly finishPicture: FinishPicture;
  readonly takeApart: TakeApart;
  readonly maxPartBytes: number;
  /** The document's classes and rules as they are when an export starts. */
  readonly labelling: () => Labelling;
  readonly nowMs: () => number;
  readonly yieldTurn: () => Promise<void>;
  /** What to do with files: each part as soon as it is whole while others follow, the last one at the end. */
  readonly deliver: (files: readonly BlobFile[]) => void;
}

/** One export at a time. The bundle's bytes follow from the plan and the document alone. */
export function createExportState(tools: ExportTools): ExportState {
  const { client, nowMs } = tools;
  const view = createStore<ExportView>({ is: 'idle' });
  const unfinished = createStore<KeptExport | null>(null);
  let control = createRunControl();

  const change = (part: Partial<RunningView>): void => {
    view.update((now) => (now.is === 'running' ? { ...now, ...part } : now));
  };
  const keep = (value: KeptExport | null): Promise<void> => {
    unfinished.set(value);
    return keepExport(client, value);
  };

  const run = async (
    documentName: string,
    choice: Settings['export'],
    rows: readonly FrameRow[],
    before: ExportJournal | null,
  ): Promise<void> => {
    const mine = createRunControl();
    control = mine;
    const startMs = nowMs();
    view.set(firstView(rows.length, startMs));
    const plan = { ...planOf(documentName, choice), maxPartBytes: tools.maxPartBytes };
    const planned = await planExport(plan, rows, tools.labelling(), client, tools.yieldTurn);
    if (!planned.ok) {
      view.set({ is: 'failed', failure: planned.failure });
      return;
    }
    const { dataset, losses } = planned.value;
    if (before !== null && before.planHash !== dataset.planHash) {
      view.set({ is: 'failed', failure: { code: 'RESUME_OUTDATED', data: { message: documentName } } });
      return;
    }
    if (before === null) await keep(null);
    const entries = new Map(rows.map(({ entry }) => [entry.id, entry]));
    const queue = dataset.frames.flatMap(({ frameId }) => entries.get(frameId) ?? []);
    const parts = createBlobParts({
      isUnwanted: () => mine.isDiscarded,
      onPart: (file) => {
        tools.deliver([file]);
      },
    });
    view.set(firstView(queue.length, startMs));
    const failed = new Set<string>();
    const orLeave = async <Value>(frameId: string, work: Promise<Result<Value>>): Promise<Result<Value>> => {
      const answer = await Promise.race([work, mine.left(frameId)]);
      if (!answer.ok) change({ problems: failed.add(frameId).size });
      return answer;
    };
    const ports = picturePorts(client);
    const outcome = await exportBundle({
      ...ports,
      dataset,
      losses,
      exporters: exporters.filter(({ id }) => dataset.plan.formats.includes(id)),
      sink: zipParts({
        name: dataset.name,
        maxPartBytes: dataset.plan.maxPartBytes,
        parts: parts.sink,
        finishedParts: before?.finishedParts ?? 0,
      }),
      journal: { before, save: (journal) => keep({ documentName, choice, journal }) },
      read: (frameId) => orLeave(frameId, tools.read(frameId)),
      pixels: (frameId, scale) => orLeave(frameId, ports.pixels(frameId, scale)),
      layer: (layerId, scale, frameId) => orLeave(frameId, ports.layer(layerId, scale, frameId)),
      finishPicture: tools.finishPicture,
      takeApart: tools.takeApart,
      recheck: tools.recheck,
      onProgress: createFollower(queue, nowMs, change),
      shouldStop: () => mine.isStopped,
      shouldSkip: () => false,
      breathe: async () => {
        await tools.yieldTurn();
        await mine.unlessHeld();
      },
    });
    if (mine.isDiscarded) {
      await keep(null);
      view.set({ is: 'discarded' });
      return;
    }
    if (outcome.state === 'failed') {
      view.set({ is: 'failed', failure: outcome.failure });
      return;
    }
    await keep(null);
    const files = parts.files();
    const isWhole = outcome.state === 'done';
    view.set({ is: 'finished', summary: outcome.summary, files, isWhole, durationMs: nowMs() - startMs });
    tools.deliver(parts.rest());
  };

  return {
    view,
    unfinished,
    async load() {
      unfinished.set(await readKeptExport(client));
    },
    start: (documentName, choice, rows) => run(documentName, choice, rows, null),
    async goOn(rows) {
      const kept = unfinished.get();
      if (kept !== null) await run(kept.documentName, kept.choice, rows, kept.journal);
    },
    forgetUnfinished() {
      void keep(null);
    },
    skip() {
      const now = view.get();
      if (now.is === 'running' && now.phase === 'frames' && now.frame !== null)
        control.leave(now.frame.id, 'SKIPPED');
    },
    pause() {
      control.hold();
      change({ isPaused: true });
    },
    unpause() {
      change({ isPaused: false });
      control.release();
    },
    askToStop() {
      control.hold();
      change({ asksToStop: true });
    },
    answerStop(answer) {
      const now = view.get();
      if (now.is !== 'running') return;
      change({ asksToStop: false, isStopping: answer !== 'continue' });
      if (answer !== 'continue') {
        control.stop(answer === 'discard');
        // What lies in finished parts is gone over in any case, or the last part could not tell of it.
        if (now.frame !== null && now.phase === 'frames') control.leave(now.frame.id, 'STOPPED');
      }
      if (answer !== 'continue' || !now.isPaused) control.release();
    },
    close() {
      view.update((now) => (now.is === 'running' ? now : { is: 'idle' }));
    },
  };
}

const firstView = (total: number, nowMs: number): RunningView => ({
  is: 'running',
  phase: 'frames',
  done: 0,
  total,
  frame: null,
  frameSinceMs: nowMs,
  leftMs: null,
  problems: 0,
  asksToStop: false,
  isStopping: false,
  isPaused: false,
});

/** Turns progress into what is shown: which frame, since when, how long still. */
function createFollower(
  queue: readonly FrameEntry[],
  nowMs: () => number,
  change: (part: Partial<RunningView>) => void,
): (progress: BundleProgress) => void {
  const areasPx = queue.map(({ width, height }) => width * height);
  let leftPx = areasPx.reduce((sum, areaPx) => sum + areaPx, 0);
  const samples: PaceSample[] = [];
  let sinceMs = nowMs();
  return ({ phase, done }) => {
    const durationMs = nowMs() - sinceMs;
    sinceMs = nowMs();
    const areaPx = areasPx[done - 1];
    if (areaPx !== undefined) {
      leftPx -= areaPx;
      // Frames of finished parts go by without being drawn, and say nothing about those to come.
      if (phase !== 'resuming') samples.push({ areaPx, durationMs });
    }
    const frame = phase === 'finishing' ? null : (queue[done] ?? null);
    change({ phase, done, frame, frameSinceMs: sinceMs, leftMs: remainingMs(samples, leftPx) });
  };
}
