import { join } from 'node:path';
import type { Client } from '../contract/client.ts';
import { basePlan } from '../core/bundle/base-plan.ts';
import type { BundleSummary } from '../core/bundle/bundle-job.ts';
import type { Dataset, ExportPlan, Loss } from '../core/bundle/dataset.ts';
import { type DividedFrame, dividedFrame, divideFrames } from '../core/bundle/divide-frames.ts';
import { exportBundle } from '../core/bundle/export-bundle.ts';
import { exporters } from '../core/bundle/exporters/index.ts';
import type { FileSink } from '../core/bundle/file-sink.ts';
import type { JournalPort } from '../core/bundle/journal.ts';
import { createFinishPicture } from '../core/bundle/pictures/finish-picture.ts';
import { takeApart } from '../core/bundle/pictures/take-apart.ts';
import { defaultMaxPartBytes, type PlanItem, planDataset } from '../core/bundle/plan-dataset.ts';
import type { FramePorts } from '../core/bundle/take-frame.ts';
import { zipParts } from '../core/bundle/zip-parts.ts';
import { type CheckRequest, checkFrame } from '../core/check/check-frame.ts';
import { groupItemOf } from '../core/diversity/group-item.ts';
import { tagsOf } from '../core/label/tags-of.ts';
import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import { err, type Failure, ok, type Result } from '../core/result.ts';
import { openFinishThread } from '../host/render/open-finish-thread.ts';
import { pictureCodec } from '../host/render/picture-codec.ts';
import { checkFrames, readFrameSnapshot } from './check-frames.ts';
import type { ExportCommand } from './command.ts';
import type { ExitCode, Output } from './command-result.ts';
import { openDiskJournal } from './disk-journal.ts';
import { folderSink, zipFiles } from './disk-sinks.ts';
import { readLabelling } from './read-labelling.ts';
import { readSpecs } from './read-specs.ts';
import { readTextFile } from './read-text-file.ts';
import { reportExport } from './report/report-export.ts';
import { reportNotes } from './report/report-notes.ts';
import { framesInScope, openSession, type Session } from './session.ts';

/** `proofset export`: the frames in scope as a bundle, in ZIP parts or as a folder, with every loss named. */
export async function runExport(command: ExportCommand, output: Output): Promise<Result<ExitCode>> {
  const known = exporters.map(({ id }) => id);
  const strange = command.formats?.find((format) => !known.includes(format));
  if (strange !== undefined) {
    return err({ code: 'UNKNOWN_FORMAT', data: { format: strange, formats: known.join(', ') } });
  }
  const opened = await openSession(command.document);
  if (!opened.ok) return opened;
  try {
    const exported = await exportDocument(opened.value, command);
    if (!exported.ok) return exported;
    const notes = reportNotes(opened.value.document.notes, command.locale);
    output.print([reportExport(exported.value, command.locale), ...notes].join('\n'));
    return ok(0);
  } finally {
    await opened.value.close();
  }
}

/** Checks, plans and exports the frames in scope of an open session. */
export async function exportDocument(
  session: Session,
  command: ExportCommand,
): Promise<Result<BundleSummary>> {
  const specs = await readSpecs(command.placements, session.client);
  if (!specs.ok) return specs;
  const plan = await planOf(session, command);
  if (!plan.ok) return plan;
  const labelling = await readLabelling(session.client);
  if (!labelling.ok) return labelling;
  const request = { onDate: command.onDate ?? new Date().toISOString(), facts: command.facts };
  const how = { labelling: labelling.value, unlabelled: plan.value.unlabelled };
  const checked = await checkAll(session, command.page, specs.value, request, how);
  if (!checked.ok) return checked;
  const { items, frames, losses } = checked.value;
  const divided = divideFrames(plan.value.split, items, frames);
  if (!divided.ok) return divided;
  const { dataset, losses: gated } = planDataset(plan.value, items, divided.value.division, labelling.value);
  const journal = command.unpack ? null : await openDiskJournal(command.out, dataset, command.restart);
  const thread = dataset.frames.length < framesWorthAThread ? null : openFinishThread();
  const outcome = await exportBundle({
    ...portsOf(session.client),
    dataset,
    losses: [...losses, ...gated],
    exporters: exporters.filter(({ id }) => dataset.plan.formats.includes(id)),
    finishPicture: thread?.finish ?? createFinishPicture(pictureCodec),
    takeApart,
    sink: sinkOf(command, dataset, journal),
    journal,
    recheck: (snapshot) => checkFrame(snapshot, specs.value, request),
    onProgress: () => undefined,
    shouldStop: () => false,
    shouldSkip: () => false,
    breathe: () => Promise.resolve(),
  }).finally(() => thread?.close());
  if (outcome.state === 'failed') return failureOf(outcome.failure, command);
  await journal?.remove();
  const { parts } = outcome.summary;
  return ok({
    ...outcome.summary,
    parts: command.unpack ? parts : parts.map((part) => join(command.out, part)),
  });
}

/** A thread takes about a second to start: as long as a dozen pictures of 1080×1920 px take to be made. */
const framesWorthAThread = 24;

async function planOf(session: Session, command: ExportCommand): Promise<Result<ExportPlan>> {
  const { lockFile, salt, shares, onConflict } = command.split;
  const lock = lockFile === null ? ok(null) : await readTextFile(lockFile);
  if (!lock.ok) return lock;
  return ok({
    ...basePlan(session.document.name),
    ...command.plan,
    // In the order of the panel's plan: the name of a bundle is a hash of its plan's text.
    split: { salt, shares, lock: lock.value, onConflict },
    formats: exporters.map(({ id }) => id).filter((id) => command.formats?.includes(id) ?? true),
    maxPartBytes: command.maxPartBytes ?? defaultMaxPartBytes,
  });
}

const portsOf = (client: Client): Pick<FramePorts, 'read' | 'pixels' | 'layer'> => ({
  read: (frameId) => readFrameSnapshot(client, frameId),
  async pixels(frameId, scale) {
    const answer = await client.ask('exportFrame', { frameId, scale });
    return answer.ok ? ok(answer.value.bytes) : answer;
  },
  async layer(layerId, scale) {
    const answer = await client.ask('exportLayer', { layerId, scale });
    return answer.ok ? ok(answer.value.bytes) : answer;
  },
});

const sinkOf = (command: ExportCommand, { name, plan }: Dataset, journal: JournalPort | null): FileSink =>
  command.unpack
    ? folderSink(command.out, name)
    : zipParts({
        name,
        maxPartBytes: plan.maxPartBytes,
        parts: zipFiles(command.out, name),
        finishedParts: journal?.before?.finishedParts ?? 0,
      });

const failureOf = ({ code, data }: Failure, { out }: ExportCommand): Result<never> =>
  code === 'WRITE_FAILED'
    ? err({ code: 'CANNOT_WRITE', data: { path: out, text: String(data['message']) } })
    : err({ code, data });

interface CheckedScope {
  readonly items: readonly PlanItem[];
  /** What tells which frames belong together, by frame id. */
  readonly frames: ReadonlyMap<string, DividedFrame>;
  readonly losses: readonly Loss[];
}

/** The verdict of every frame in scope; a frame that cannot be read is a loss, not the end. */
async function checkAll(
  session: Session,
  pageName: string | null,
  specs: readonly PlacementSpec[],
  request: CheckRequest,
  how: Parameters<typeof dividedFrame>[2],
): Promise<Result<CheckedScope>> {
  const frames = await framesInScope(session, pageName);
  if (!frames.ok) return frames;
  const items: PlanItem[] = [];
  const divided = new Map<string, DividedFrame>();
  const losses: Loss[] = [];
  const choice = { pixels: true, full: false, source: session.document };
  const checks = checkFrames(session.client, frames.value, specs, request, choice);
  for await (const { entry, ...checked } of checks) {
    const { failure } = checked;
    if (failure === null) {
      const { report, read } = checked;
      items.push({ report, size: { width: entry.width, height: entry.height } });
      const { attributes } = tagsOf(read.snapshot).tags;
      const beside = { stored: read.stored, campaign: attributes['campaign'] ?? null, hashes: null };
      const group = groupItemOf(read.snapshot, beside);
      divided.set(entry.id, dividedFrame(read.snapshot, group, how, attributes['locale'] ?? null));
    } else {
      const frame = { id: entry.id, name: entry.name };
      const code = failure.code === 'FRAME_GONE' ? 'frame-gone' : 'frame-unreadable';
      losses.push({ code, frame, layer: null, format: null, data: { because: failure.code } });
    }
  }
  return ok({ items, frames: divided, losses });
}
