import type { Client } from '../../contract/client.ts';
import type { Settings } from '../../contract/settings.ts';
import type { FrameEntry } from '../../contract/shapes.ts';
import type { BundleProgress, BundleSummary } from '../../core/bundle/bundle-job.ts';
import { exportBundle } from '../../core/bundle/export-bundle.ts';
import { exporters } from '../../core/bundle/exporters/index.ts';
import type { FinishPicture } from '../../core/bundle/pictures/finish-picture.ts';
import { planDataset, undivided } from '../../core/bundle/plan-dataset.ts';
import { zipParts } from '../../core/bundle/zip-parts.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import type { Labelling } from '../../core/label/labelling.ts';
import { err, type Failure, ok, type Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import { type BlobFile, createBlobParts } from './blob-parts.ts';
import type { FrameRow } from './check-view.ts';
import { type PaceSample, remainingMs } from './export-pace.ts';
import { planOf, splitRows } from './export-plan.ts';
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
}

export interface ExportState {
  readonly view: Store<ExportView>;
  start(documentName: string, choice: Settings['export'], rows: readonly FrameRow[]): Promise<void>;
  /** Leaves out the frame at work, at once: Figma's late answer is thrown away. */
  skip(): void;
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
  /** The document's classes and rules as they are when an export starts. */
  readonly labelling: () => Labelling;
  readonly nowMs: () => number;
  readonly yieldTurn: () => Promise<void>;
  /** What to do with the files of a finished export. */
  readonly deliver: (files: readonly BlobFile[]) => void;
}

/** One export at a time. The bundle's bytes follow from the plan and the document alone. */
export function createExportState(tools: ExportTools): ExportState {
  const { nowMs } = tools;
  const view = createStore<ExportView>({ is: 'idle' });
  let control = createControl();

  const change = (part: Partial<RunningView>): void => {
    view.update((now) => (now.is === 'running' ? { ...now, ...part } : now));
  };

  const start = async (
    documentName: string,
    choice: Settings['export'],
    rows: readonly FrameRow[],
  ): Promise<void> => {
    const plan = planOf(documentName, choice);
    const { items, losses } = splitRows(rows);
    const { dataset, losses: gated } = planDataset(plan, items, undivided, tools.labelling());
    const mine = createControl();
    control = mine;
    const entries = new Map(rows.map(({ entry }) => [entry.id, entry]));
    const queue = dataset.frames.flatMap(({ frameId }) => entries.get(frameId) ?? []);
    const follow = createFollower(queue, nowMs, change);
    const parts = createBlobParts(() => mine.isDiscarded);
    const startMs = nowMs();
    view.set(firstView(queue.length, startMs));
    const failed = new Set<string>();
    const orLeave = async <Value>(frameId: string, work: Promise<Result<Value>>): Promise<Result<Value>> => {
      const answer = await Promise.race([work, mine.left(frameId)]);
      if (!answer.ok) change({ problems: failed.add(frameId).size });
      return answer;
    };
    const outcome = await exportBundle({
      dataset,
      losses: [...losses, ...gated],
      exporters: exporters.filter(({ id }) => plan.formats.includes(id)),
      sink: zipParts({ name: dataset.name, maxPartBytes: plan.maxPartBytes, parts: parts.sink }),
      read: (frameId) => orLeave(frameId, tools.read(frameId)),
      pixels: (frameId, scale) => orLeave(frameId, pixels(tools.client, frameId, scale)),
      layer: (layerId, scale) => layerPixels(tools.client, layerId, scale),
      finishPicture: tools.finishPicture,
      journal: null,
      recheck: tools.recheck,
      onProgress: follow,
      shouldStop: () => mine.isStopped,
      shouldSkip: () => false,
      breathe: async () => {
        await tools.yieldTurn();
        await mine.unlessAsked();
      },
    });
    if (mine.isDiscarded) {
      view.set({ is: 'discarded' });
      return;
    }
    if (outcome.state === 'failed') {
      view.set({ is: 'failed', failure: outcome.failure });
      return;
    }
    const files = parts.files();
    const isWhole = outcome.state === 'done';
    view.set({ is: 'finished', summary: outcome.summary, files, isWhole, durationMs: nowMs() - startMs });
    tools.deliver(files);
  };

  return {
    view,
    start,
    skip() {
      const now = view.get();
      if (now.is === 'running' && now.frame !== null) control.leave(now.frame.id, 'SKIPPED');
    },
    askToStop() {
      control.ask();
      change({ asksToStop: true });
    },
    answerStop(answer) {
      const now = view.get();
      change({ asksToStop: false, isStopping: answer !== 'continue' });
      if (answer !== 'continue') {
        control.stop(answer === 'discard');
        if (now.is === 'running' && now.frame !== null) control.leave(now.frame.id, 'STOPPED');
      }
      control.answer();
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
      samples.push({ areaPx, durationMs });
    }
    const frame = phase === 'frames' ? (queue[done] ?? null) : null;
    change({ phase, done, frame, frameSinceMs: sinceMs, leftMs: remainingMs(samples, leftPx) });
  };
}

async function pixels(
  client: Pick<Client, 'ask'>,
  frameId: string,
  scale: number,
): Promise<Result<Uint8Array>> {
  const answer = await client.ask('exportFrame', { frameId, scale });
  return answer.ok ? ok(answer.value.bytes) : answer;
}

async function layerPixels(
  client: Pick<Client, 'ask'>,
  layerId: string,
  scale: number,
): Promise<Result<Uint8Array>> {
  const answer = await client.ask('exportLayer', { layerId, scale });
  return answer.ok ? ok(answer.value.bytes) : answer;
}

interface RunControl {
  readonly isStopped: boolean;
  readonly isDiscarded: boolean;
  stop(isDiscarded: boolean): void;
  /** Makes the run wait for an answer before its next frame. */
  ask(): void;
  answer(): void;
  unlessAsked(): Promise<void>;
  /** Ends every wait for this frame, the one at work and later ones, with a failure. */
  leave(frameId: string, code: 'SKIPPED' | 'STOPPED'): void;
  left(frameId: string): Promise<Result<never>>;
}

function createControl(): RunControl {
  let isStopped = false;
  let isDiscarded = false;
  let asked: Promise<void> = Promise.resolve();
  let answer: () => void = () => undefined;
  const leavers = new Map<string, (result: Result<never>) => void>();
  const abandoned = new Map<string, Result<never>>();
  return {
    get isStopped() {
      return isStopped;
    },
    get isDiscarded() {
      return isDiscarded;
    },
    stop(discards) {
      isStopped = true;
      isDiscarded = discards;
    },
    ask() {
      asked = new Promise((resolve) => {
        answer = resolve;
      });
    },
    answer: () => {
      answer();
    },
    unlessAsked: () => asked,
    leave(frameId, code) {
      const result = err({ code, data: {} });
      abandoned.set(frameId, result);
      leavers.get(frameId)?.(result);
    },
    left: (frameId) =>
      new Promise((resolve) => {
        const result = abandoned.get(frameId);
        if (result === undefined) leavers.set(frameId, resolve);
        else resolve(result);
      }),
  };
}
