import type { BundleJob, BundleSummary } from './bundle-job.ts';
import { type BundleFacts, bundleText, checksumText, frameLine, manifestText } from './bundle-records.ts';
import { type CardCounts, countForCard, startCardCounts } from './card-counts.ts';
import type { BundleFile, DatasetFrame, Loss, PlannedFrame, Split } from './dataset.ts';
import { datasetCard } from './dataset-card.ts';
import { encodeText, sha256Hex } from './digest.ts';
import type { Exporter } from './exporter.ts';
import type { JournalSample } from './journal.ts';
import type { ManifestEntry } from './manifest-entry.ts';
import type { PackedFrame } from './pack-frame.ts';
import { lossesOf } from './take-frame.ts';
import { createSampleGate, type SampleGate } from './verify/check-sample.ts';

/** What has been written so far, and everything the files at the end are made from. */
export interface ExportRun {
  /** Frames put, exported or lost. */
  readonly done: number;
  /** True once a frame was lost because the run ended before it. */
  readonly hasMissedFrames: boolean;
  lose(losses: readonly Loss[]): void;
  /** Writes one sample: its picture, then what each format has to say. */
  put(packed: PackedFrame): Promise<void>;
  finish(state: 'done' | 'cancelled'): Promise<BundleSummary>;
}

export const startRun = (job: BundleJob): ExportRun => {
  const { dataset, exporters } = job;
  const state: RunState = {
    job,
    formats: exporters.map((exporter) => exporter.start(dataset)),
    frames: [],
    elements: new Map(),
    losses: [...job.losses],
    card: startCardCounts(),
    manifest: [],
    samples: [],
    gate: createSampleGate(dataset),
    done: 0,
  };
  job.sink.whenPartCloses((finishedParts) => keepJournal(state, finishedParts));
  return {
    get done() {
      return state.done;
    },
    get hasMissedFrames() {
      return state.losses.some(({ code }) => code === 'frame-not-reached');
    },
    lose(losses) {
      state.losses.push(...losses);
    },
    async put(packed) {
      await putFrame(state, refused(state, packed) ?? packed);
      state.done += 1;
    },
    finish: (outcome) => finish(state, outcome),
  };
};

interface RunState {
  readonly job: BundleJob;
  readonly formats: readonly ReturnType<Exporter['start']>[];
  readonly frames: BundleFacts['frames'][number][];
  readonly elements: Map<Split, Map<number, number>>;
  readonly losses: Loss[];
  readonly card: CardCounts;
  readonly manifest: ManifestEntry[];
  /** In the plan's order. */
  readonly samples: JournalSample[];
  readonly gate: SampleGate;
  done: number;
}

/** A sample that some loader would silently get wrong is our own mistake; it is kept out and named. Null = it is right. */
const refused = ({ gate }: RunState, packed: PackedFrame): PackedFrame | null => {
  if (packed.is === 'lost' || packed.image === null) return null;
  const { frame, image } = packed;
  const [fault] = gate.faultsOf(frame, image);
  if (fault === undefined) return null;
  const { code, path, data } = fault;
  const loss = lossesOf(frame.planned)('frame-refused', { ...data, because: code, path });
  const losses = [...packed.losses.filter(({ layer }) => layer === null), loss];
  return { is: 'lost', losses, sample: { is: 'lost', losses } };
};

const putFrame = async (state: RunState, packed: PackedFrame): Promise<void> => {
  for (const loss of packed.losses) state.losses.push(loss);
  if (packed.is === 'lost') {
    state.samples.push(packed.sample);
    return;
  }
  const { frame, image, layers, clean } = packed;
  await putImage(state, frame, image);
  // From here on a part that closes may hold the picture, so a later run must make the same one.
  state.samples.push(packed.sample);
  await putLayers(state, frame, layers);
  state.frames.push(frameLine(frame));
  countElements(state, frame);
  countForCard(state.card, frame);
  for (const format of state.formats) {
    const { files, losses } = format.frame(frame, { image: image ?? noBytes, layers, clean });
    state.losses.push(...losses);
    for (const file of files) await putFile(state, file, frame.planned);
  }
};

/** What formats get that have said they do not look at pictures, when the picture is not made again. */
const noBytes = new Uint8Array();

const putImage = async (
  state: RunState,
  { planned, image }: DatasetFrame,
  bytes: Uint8Array | null,
): Promise<void> => {
  const { path, sha256, bytes: sizeBytes } = image;
  const { sink } = state.job;
  const part = await (bytes === null
    ? sink.pass({ path, sizeBytes, isText: false })
    : sink.write({ path, bytes, isText: false }));
  const { frameId, split } = planned;
  state.manifest.push({ path, sizeBytes, sha256, role: 'image', frameId, split, part });
};

const putLayers = async (
  state: RunState,
  { planned, stack }: DatasetFrame,
  layers: readonly Uint8Array[],
): Promise<void> => {
  const { frameId, split } = planned;
  for (const [at, { path, sha256 }] of (stack?.layers ?? []).entries()) {
    const bytes = layers[at];
    if (bytes === undefined) throw new Error(`${path} has no picture.`);
    const part = await state.job.sink.write({ path, bytes, isText: false });
    state.manifest.push({ path, sizeBytes: bytes.length, sha256, role: 'layer', frameId, split, part });
  }
};

/** Keeps what a later run needs to go on after these parts. The pictures of all samples put so far lie in them. */
const keepJournal = async ({ job, samples }: RunState, finishedParts: number): Promise<void> => {
  const { journal, dataset } = job;
  const { planHash } = dataset;
  await journal?.save({ schema: 'export-journal/2', planHash, finishedParts, samples: [...samples] });
};

const countElements = ({ elements: counts }: RunState, { planned, elements }: DatasetFrame): void => {
  const byClass = counts.get(planned.split) ?? new Map<number, number>();
  counts.set(planned.split, byClass);
  for (const { classId, ignore } of elements) {
    if (ignore === null) byClass.set(classId, (byClass.get(classId) ?? 0) + 1);
  }
};

const putFile = async (state: RunState, file: BundleFile, planned: PlannedFrame | null): Promise<void> => {
  const { path, role, split } = file;
  const isText = 'text' in file;
  const bytes = isText ? encodeText(file.text) : file.bytes;
  const part = await state.job.sink.write({ path, bytes, isText });
  state.manifest.push({
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

const finish = async (state: RunState, outcome: 'done' | 'cancelled'): Promise<BundleSummary> => {
  const { manifest, losses } = state;
  const { dataset, exporters, sink } = state.job;
  for (const format of state.formats) {
    for (const file of format.finish()) await putFile(state, file, null);
  }
  for (const format of state.formats) {
    for (const file of format.describe?.(manifest) ?? []) await putFile(state, file, null);
  }
  losses.push(...exporters.flatMap(formatLoss));
  if (dataset.splitLock !== null) {
    await putFile(state, metaFile('splits.lock.json', [dataset.splitLock]), null);
  }
  const facts = { ...state, dataset, state: outcome, exporters };
  await putFile(state, metaFile('README.md', datasetCard({ ...facts, written: manifest })), null);
  const bundle = bundleText(facts);
  await sink.keepTogether(encodeText(bundle).length + (manifest.length + 3) * largestRecordBytes);
  await putFile(state, metaFile('bundle.json', bundle), null);
  await putFile(state, metaFile('manifest.jsonl', manifestText(manifest)), null);
  await putFile(state, metaFile('SHA256SUMS', checksumText(manifest)), null);
  return {
    name: dataset.name,
    parts: await sink.finish(),
    planned: dataset.frames.length,
    exported: state.frames.length,
    elements: [...state.elements.values()]
      .flatMap((byClass) => [...byClass.values()])
      .reduce((sum, count) => sum + count, 0),
    sizeBytes: manifest.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    losses,
  };
};

/** More than a line of `manifest.jsonl` and one of `SHA256SUMS` take, the ids of deeply nested instances included. */
const largestRecordBytes = 1_000;

const formatLoss = ({ id, drops }: Exporter): readonly Loss[] =>
  drops.length === 0
    ? []
    : [{ code: 'format-drops', frame: null, layer: null, format: id, data: { drops: drops.join(', ') } }];
