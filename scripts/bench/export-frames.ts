import { checkFrames, readFrameSnapshot } from '../../src/cli/check-frames.ts';
import { basePlan } from '../../src/core/bundle/base-plan.ts';
import type { ExportPlan } from '../../src/core/bundle/dataset.ts';
import { exportBundle } from '../../src/core/bundle/export-bundle.ts';
import { exporters } from '../../src/core/bundle/exporters/index.ts';
import { createFinishPicture, type FinishPicture } from '../../src/core/bundle/pictures/finish-picture.ts';
import { takeApart } from '../../src/core/bundle/pictures/take-apart.ts';
import { type PlanItem, planDataset } from '../../src/core/bundle/plan-dataset.ts';
import { type PartSink, zipParts } from '../../src/core/bundle/zip-parts.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { ok } from '../../src/core/result.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { pictureCodec } from '../../src/host/render/picture-codec.ts';
import { defaultSettings } from '../../src/ui/state/settings-state.ts';
import { msSince, openBench } from './bench-session.ts';

export interface BenchExport {
  /** Image px per frame px. */
  readonly scale: number;
  /** Exporter ids; default: those that a panel starts with. */
  readonly formats?: readonly string[];
  readonly maxPartBytes?: number;
  readonly opened?: Awaited<ReturnType<typeof openBench>>;
  readonly finishPicture?: FinishPicture;
  readonly onProgress?: () => void;
}

/** A whole export as panel and command line do it, into parts whose bytes are counted and dropped. */
export async function exportFrames(
  document: LoadedDocument,
  {
    scale,
    formats = defaultSettings.export.formats,
    maxPartBytes = 200_000_000,
    opened,
    finishPicture = createFinishPicture(pictureCodec),
    onProgress = () => undefined,
  }: BenchExport,
): Promise<{ readonly exported: number; readonly sizeBytes: number; readonly ms: number }> {
  const { client, host } = opened ?? (await openBench(document));
  const start = performance.now();
  const listed = await client.ask('listFrames', { kind: 'page', pageId: null });
  if (!listed.ok) throw new Error(listed.failure.code);
  const items: PlanItem[] = [];
  for await (const { entry, report } of checkFrames(client, listed.value.frames, []))
    if (report !== null) items.push({ report, size: { width: entry.width, height: entry.height } });
  const plan: ExportPlan = {
    ...basePlan(document.name),
    targets: [{ is: 'scale', scale }],
    formats,
    maxPartBytes,
  };
  const { dataset, losses } = planDataset(plan, items);
  const outcome = await exportBundle({
    dataset,
    losses,
    exporters: exporters.filter(({ id }) => formats.includes(id)),
    sink: zipParts({ name: dataset.name, maxPartBytes, parts: nowhere }),
    read: (frameId) => readFrameSnapshot(client, frameId),
    pixels: async (frameId, asked) => {
      const answer = await client.ask('exportFrame', { frameId, scale: asked });
      return answer.ok ? ok(answer.value.bytes) : answer;
    },
    layer: async (layerId, asked) => {
      const answer = await client.ask('exportLayer', { layerId, scale: asked });
      return answer.ok ? ok(answer.value.bytes) : answer;
    },
    finishPicture,
    takeApart,
    journal: null,
    recheck: (snapshot) => checkFrame(snapshot, []),
    onProgress,
    shouldStop: () => false,
    shouldSkip: () => false,
    breathe: () => Promise.resolve(),
  });
  const ms = msSince(start);
  await host.close();
  if (outcome.state !== 'done') throw new Error(outcome.state);
  return { exported: outcome.summary.exported, sizeBytes: outcome.summary.sizeBytes, ms };
}

const nowhere: PartSink = {
  openPart: () => Promise.resolve({ write: () => Promise.resolve(), close: () => Promise.resolve() }),
  finish: () => Promise.resolve(),
};
