import type { BundleJob, BundleOutcome } from './bundle-job.ts';
import type { Loss, PlannedFrame } from './dataset.ts';
import { type ExportRun, startRun } from './export-run.ts';
import type { JournalSample } from './journal.ts';
import { OutdatedPicture, type PackedFrame, packFrame } from './pack-frame.ts';
import { wishOf } from './plan-apart.ts';
import { lossesOf, type TakenFrame, takeFrame } from './take-frame.ts';

/**
 * The one export loop of the panel and the command line. Frames are pulled one by one: while one is packed the next is on its way,
 * and no third is asked for, so at most two frames' pictures are in memory. A frame that fails becomes a loss with its reason and
 * the run goes on. Writes pictures as they come, then each format's files, then `bundle.json`, `manifest.jsonl` and `SHA256SUMS`
 * into the last part. With a journal of an earlier run its finished parts are gone over without being written again.
 */
export const exportBundle = async (job: BundleJob): Promise<BundleOutcome> => {
  const run = startRun(job);
  try {
    const state = await takeFrames(job, run);
    job.onProgress({ phase: 'finishing', done: run.done, total: job.dataset.frames.length, frameName: null });
    await job.breathe();
    return { state, summary: await run.finish(state) };
  } catch (error) {
    const code = error instanceof OutdatedPicture ? 'RESUME_OUTDATED' : 'WRITE_FAILED';
    return { state: 'failed', failure: { code, data: { message: messageOf(error) } }, done: run.done };
  }
};

const takeFrames = async (job: BundleJob, run: ExportRun): Promise<'done' | 'cancelled'> => {
  const { frames } = job.dataset;
  const samples = job.journal?.before?.samples ?? [];
  let packing: Promise<void> = Promise.resolve();
  for (const [index, planned] of frames.entries()) {
    const before = samples[index] ?? null;
    const phase = before === null ? 'frames' : 'resuming';
    job.onProgress({ phase, done: index, total: frames.length, frameName: planned.name });
    await job.breathe();
    // What lies in finished parts has to be told of in the last one, so it is gone over in any case.
    if (before === null && job.shouldStop()) {
      await packing;
      run.lose(frames.slice(index).map((missed) => lossesOf(missed)('frame-not-reached', {})));
      return 'cancelled';
    }
    const taken = before === null ? await takeOrLose(job, planned) : await takeAgain(job, planned, before);
    await packing;
    packing = packOrLose(job, planned, taken, before).then((packed) => run.put(packed));
    // Heard here or at the next frame; without this a failure in between would count as unheard.
    packing.catch(() => undefined);
  }
  await packing;
  // Stopped while the last frame was on its way: the loop had no further frame to ask before.
  return job.shouldStop() && run.hasMissedFrames ? 'cancelled' : 'done';
};

/** A throw from reading or labelling one frame is our bug; it must not cost the other thousand. */
const takeOrLose = async (job: BundleJob, planned: PlannedFrame): Promise<TakenFrame> => {
  if (job.shouldSkip(planned.frameId))
    return { is: 'lost', losses: [lossesOf(planned)('frame-skipped-by-person', {})] };
  try {
    return await takeFrame(job.dataset, planned, job, wishOf(job.dataset, job.exporters));
  } catch (error) {
    return { is: 'lost', losses: [crashLoss(planned, error)] };
  }
};

/** A frame of a finished part, without its picture where no format needs it. */
const takeAgain = async (
  job: BundleJob,
  planned: PlannedFrame,
  before: JournalSample,
): Promise<TakenFrame> => {
  if (before.is === 'lost') return before;
  if (needsPictures(job)) {
    const taken = await takeFrame(job.dataset, planned, job, wishOf(job.dataset, job.exporters));
    if (taken.is === 'lost') throw new OutdatedPicture(planned.name);
    return taken;
  }
  const snapshot = await job.read(planned.frameId);
  if (!snapshot.ok) throw new OutdatedPicture(planned.name);
  return { is: 'taken', planned, snapshot: snapshot.value, png: null, layers: new Map(), losses: [] };
};

const needsPictures = ({ dataset, exporters }: BundleJob): boolean =>
  dataset.plan.masks === 'rendered' ||
  exporters.some(({ isTextOnly, needsLayers }) => isTextOnly !== true || needsLayers === true);

const packOrLose = async (
  { dataset, exporters, finishPicture, takeApart }: BundleJob,
  planned: PlannedFrame,
  taken: TakenFrame,
  before: JournalSample | null,
): Promise<PackedFrame> => {
  try {
    return await packFrame(taken, before, {
      dataset,
      finishPicture,
      takeApart,
      wish: wishOf(dataset, exporters),
    });
  } catch (error) {
    if (error instanceof OutdatedPicture) throw error;
    const losses = [crashLoss(planned, error)];
    return { is: 'lost', losses, sample: { is: 'lost', losses } };
  }
};

const crashLoss = (planned: PlannedFrame, error: unknown): Loss =>
  lossesOf(planned)('frame-unreadable', { because: 'CRASHED', message: messageOf(error) });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
