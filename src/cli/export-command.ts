import { join } from 'node:path';
import { basePlan } from '../core/bundle/base-plan.ts';
import type { BundleSummary } from '../core/bundle/bundle-job.ts';
import type { Loss } from '../core/bundle/dataset.ts';
import { exportBundle } from '../core/bundle/export-bundle.ts';
import { exporters } from '../core/bundle/exporters/index.ts';
import { createFinishPicture } from '../core/bundle/pictures/finish-picture.ts';
import { defaultMaxPartBytes, type PlanItem, planDataset } from '../core/bundle/plan-dataset.ts';
import { zipParts } from '../core/bundle/zip-parts.ts';
import { type CheckRequest, checkFrame } from '../core/check/check-frame.ts';
import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import { err, ok, type Result } from '../core/result.ts';
import { pictureCodec } from '../host/render/picture-codec.ts';
import { checkFrames, readFrameSnapshot } from './check-frames.ts';
import type { ExportCommand } from './command.ts';
import type { ExitCode, Output } from './command-result.ts';
import { folderSink, zipFiles } from './disk-sinks.ts';
import { readSpecs } from './read-specs.ts';
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
  const request = { onDate: command.onDate ?? new Date().toISOString(), facts: command.facts };
  const checked = await checkAll(session, command.page, specs.value, request);
  if (!checked.ok) return checked;
  const { items, losses } = checked.value;
  const { dataset, losses: gated } = planDataset(
    {
      ...basePlan(session.document.name),
      targets: [{ is: 'scale', scale: command.scale }],
      gate: command.gate,
      formats: exporters.map(({ id }) => id).filter((id) => command.formats?.includes(id) ?? true),
      maxPartBytes: command.maxPartBytes ?? defaultMaxPartBytes,
    },
    items,
  );
  const { client } = session;
  const outcome = await exportBundle({
    dataset,
    losses: [...losses, ...gated],
    exporters: exporters.filter(({ id }) => dataset.plan.formats.includes(id)),
    sink: command.unpack
      ? folderSink(command.out, dataset.name)
      : zipParts({
          name: dataset.name,
          maxPartBytes: dataset.plan.maxPartBytes,
          parts: zipFiles(command.out),
        }),
    read: (frameId) => readFrameSnapshot(client, frameId),
    pixels: async (frameId, scale) => {
      const answer = await client.ask('exportFrame', { frameId, scale });
      return answer.ok ? ok(answer.value.bytes) : answer;
    },
    layer: async (layerId, scale) => {
      const answer = await client.ask('exportLayer', { layerId, scale });
      return answer.ok ? ok(answer.value.bytes) : answer;
    },
    finishPicture: createFinishPicture(pictureCodec),
    journal: null,
    recheck: (snapshot) => checkFrame(snapshot, specs.value, request),
    onProgress: () => undefined,
    shouldStop: () => false,
    shouldSkip: () => false,
    breathe: () => Promise.resolve(),
  });
  if (outcome.state !== 'failed') {
    const { parts } = outcome.summary;
    return ok({
      ...outcome.summary,
      parts: command.unpack ? parts : parts.map((part) => join(command.out, part)),
    });
  }
  const { message } = outcome.failure.data;
  return err({ code: 'CANNOT_WRITE', data: { path: command.out, text: String(message) } });
}

/** The verdict of every frame in scope; a frame that cannot be read is a loss, not the end. */
async function checkAll(
  session: Session,
  pageName: string | null,
  specs: readonly PlacementSpec[],
  request: CheckRequest,
): Promise<Result<{ readonly items: PlanItem[]; readonly losses: Loss[] }>> {
  const frames = await framesInScope(session, pageName);
  if (!frames.ok) return frames;
  const items: PlanItem[] = [];
  const losses: Loss[] = [];
  const choice = { pixels: true, full: false, source: session.document };
  const checks = checkFrames(session.client, frames.value, specs, request, choice);
  for await (const { entry, report, failure } of checks) {
    if (failure === null) items.push({ report, size: { width: entry.width, height: entry.height } });
    else {
      const frame = { id: entry.id, name: entry.name };
      const code = failure.code === 'FRAME_GONE' ? 'frame-gone' : 'frame-unreadable';
      losses.push({ code, frame, layer: null, format: null, data: { because: failure.code } });
    }
  }
  return ok({ items, losses });
}
