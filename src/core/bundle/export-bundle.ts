import type { Failure } from '../result.ts';
import { type BundleFacts, bundleText, checksumText, frameLine, manifestText } from './bundle-records.ts';
import { type CardCounts, countForCard, startCardCounts } from './card-counts.ts';
import type { BundleFile, Dataset, DatasetFrame, Loss, PlannedFrame, Split } from './dataset.ts';
import { datasetCard } from './dataset-card.ts';
import { encodeText, sha256Hex } from './digest.ts';
import type { Exporter, ExporterRun } from './exporter.ts';
import type { FileSink } from './file-sink.ts';
import type { ManifestEntry } from './manifest-entry.ts';
import { type FramePorts, lossesOf, type TakenFrame, takeFrame } from './take-frame.ts';

export interface BundleJob extends FramePorts {
  readonly dataset: Dataset;
  /** What planning already kept out. */
  readonly losses: readonly Loss[];
  /** Those that the plan's `formats` name, in registry order. */
  readonly exporters: readonly Exporter[];
  readonly sink: FileSink;
  onProgress(progress: BundleProgress): void;
  /** Asked before each frame: true ends the run with what is finished. */
  shouldStop(): boolean;
  /** Asked before each frame: true leaves it out. */
  shouldSkip(frameId: string): boolean;
  /** Lets the host paint and hear before the next native call. */
  breathe(): Promise<void>;
}

export interface BundleProgress {
  readonly phase: 'frames' | 'finishing';
  /** Frames dealt with, exported or lost. */
  readonly done: number;
  readonly total: number;
  /** The frame at work; null while finishing. */
  readonly frameName: string | null;
}

export interface BundleSummary {
  readonly name: string;
  /** Names of the files or the folder that the sink made. */
  readonly parts: readonly string[];
  readonly planned: number;
  readonly exported: number;
  /** Elements that training formats may show. */
  readonly elements: number;
  readonly sizeBytes: number;
  readonly losses: readonly Loss[];
}

export type BundleOutcome =
  | { readonly state: 'done'; readonly summary: BundleSummary }
  /** Stopped by the person: the bundle holds every frame finished before, and says so. */
  | { readonly state: 'cancelled'; readonly summary: BundleSummary }
  /** The sink refused: what lies there is not a bundle. */
  | { readonly state: 'failed'; readonly failure: Failure; readonly done: number };

/**
 * The one export loop of the panel and the command line. Frames are pulled one by one, so at most one picture is in flight;
 * a frame that fails becomes a loss with its reason and the run goes on. Writes pictures as they come, then each format's
 * files, then `README.md`, `bundle.json`, `manifest.jsonl` and `SHA256SUMS` into the last part.
 */
export const exportBundle = async (job: BundleJob): Promise<BundleOutcome> => {
  const run = startRun(job);
  try {
    const state = await takeFrames(job, run);
    job.onProgress({ phase: 'finishing', done: run.done, total: job.dataset.frames.length, frameName: null });
    await job.breathe();
    return { state, summary: await finish(job, run, state) };
  } catch (error) {
    return {
      state: 'failed',
      failure: { code: 'WRITE_FAILED', data: { message: messageOf(error) } },
      done: run.done,
    };
  }
};

interface Run {
  readonly formats: readonly { readonly id: string; readonly run: ExporterRun }[];
  readonly frames: BundleFacts['frames'][number][];
  readonly elements: Map<Split, Map<number, number>>;
  readonly losses: Loss[];
  readonly card: CardCounts;
  readonly manifest: ManifestEntry[];
  done: number;
}

const startRun = ({ dataset, losses, exporters }: BundleJob): Run => ({
  formats: exporters.map((exporter) => ({ id: exporter.id, run: exporter.start(dataset) })),
  frames: [],
  elements: new Map(),
  losses: [...losses],
  card: startCardCounts(),
  manifest: [],
  done: 0,
});

const takeFrames = async (job: BundleJob, run: Run): Promise<'done' | 'cancelled'> => {
  const { frames } = job.dataset;
  for (const [index, planned] of frames.entries()) {
    job.onProgress({ phase: 'frames', done: run.done, total: frames.length, frameName: planned.name });
    await job.breathe();
    if (job.shouldStop()) {
      run.losses.push(...frames.slice(index).map((missed) => lossesOf(missed)('frame-not-reached', {})));
      return 'cancelled';
    }
    if (job.shouldSkip(planned.frameId)) {
      run.losses.push(lossesOf(planned)('frame-skipped-by-person', {}));
    } else {
      await putFrame(job, run, await takeOrLose(job, planned));
    }
    run.done += 1;
  }
  // Stopped while the last frame was on its way: the loop had no further frame to ask before.
  const isCutShort = job.shouldStop() && run.losses.some(({ code }) => code === 'frame-not-reached');
  return isCutShort ? 'cancelled' : 'done';
};

/** A throw from reading or labelling one frame is our bug; it must not cost the other thousand. */
const takeOrLose = async (job: BundleJob, planned: PlannedFrame): Promise<TakenFrame> => {
  try {
    return await takeFrame(job.dataset.plan, planned, job);
  } catch (error) {
    const data = { because: 'CRASHED', message: messageOf(error) };
    return { is: 'lost', losses: [lossesOf(planned)('frame-unreadable', data)] };
  }
};

const putFrame = async (job: BundleJob, run: Run, taken: TakenFrame): Promise<void> => {
  for (const loss of taken.losses) run.losses.push(loss);
  if (taken.is === 'lost') return;
  const { frame, png } = taken;
  const { path, sha256 } = frame.image;
  const part = await job.sink.write({ path, bytes: png, isText: false });
  const { frameId, split } = frame.planned;
  run.manifest.push({ path, sizeBytes: png.length, sha256, role: 'image', frameId, split, part });
  run.frames.push(frameLine(frame));
  countElements(run, frame);
  countForCard(run.card, frame);
  for (const format of run.formats) {
    const { files, losses } = format.run.frame(frame, { image: png, layers: [], clean: null });
    run.losses.push(...losses);
    for (const file of files) await putFile(job, run, file, frame.planned);
  }
};

const countElements = ({ elements: counts }: Run, { planned, elements }: DatasetFrame): void => {
  const byClass = counts.get(planned.split) ?? new Map<number, number>();
  counts.set(planned.split, byClass);
  for (const { classId, ignore } of elements) {
    if (ignore === null) byClass.set(classId, (byClass.get(classId) ?? 0) + 1);
  }
};

const putFile = async (
  { sink }: BundleJob,
  run: Run,
  file: BundleFile,
  planned: PlannedFrame | null,
): Promise<void> => {
  const { path, role, split } = file;
  const isText = 'text' in file;
  const bytes = isText ? encodeText(file.text) : file.bytes;
  const part = await sink.write({ path, bytes, isText });
  run.manifest.push({
    path,
    sizeBytes: bytes.length,
    sha256: sha256Hex(bytes),
    role,
    // A shard that is full when a frame comes holds the frames before it.
    frameId: role === 'shard' ? null : (planned?.frameId ?? null),
    split,
    part,
  });
};

const metaFile = (path: string, text: readonly string[]): BundleFile => ({
  path,
  role: 'meta',
  split: null,
  text,
});

const finish = async (job: BundleJob, run: Run, state: 'done' | 'cancelled'): Promise<BundleSummary> => {
  const { dataset, exporters, sink } = job;
  for (const format of run.formats) {
    for (const file of format.run.finish()) await putFile(job, run, file, null);
  }
  for (const format of run.formats) {
    for (const file of format.run.describe?.(run.manifest) ?? []) await putFile(job, run, file, null);
  }
  run.losses.push(...exporters.flatMap(formatLoss));
  const facts = { ...run, dataset, state, exporters };
  await putFile(job, run, metaFile('README.md', datasetCard({ ...facts, written: run.manifest })), null);
  const bundle = bundleText(facts);
  await sink.keepTogether(encodeText(bundle).length + (run.manifest.length + 3) * largestRecordBytes);
  await putFile(job, run, metaFile('bundle.json', bundle), null);
  await putFile(job, run, metaFile('manifest.jsonl', manifestText(run.manifest)), null);
  await putFile(job, run, metaFile('SHA256SUMS', checksumText(run.manifest)), null);
  return {
    name: dataset.name,
    parts: await sink.finish(),
    planned: dataset.frames.length,
    exported: run.frames.length,
    elements: [...run.elements.values()]
      .flatMap((byClass) => [...byClass.values()])
      .reduce((sum, count) => sum + count, 0),
    sizeBytes: run.manifest.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    losses: run.losses,
  };
};

/** More than a line of `manifest.jsonl` and one of `SHA256SUMS` take, the ids of deeply nested instances included. */
const largestRecordBytes = 1_000;

const formatLoss = ({ id, drops }: Exporter): readonly Loss[] =>
  drops.length === 0
    ? []
    : [{ code: 'format-drops', frame: null, layer: null, format: id, data: { drops: drops.join(', ') } }];

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
