import { checkFrames, readFrameSnapshot } from '../../src/cli/check-frames.ts';
import { exportBundle } from '../../src/core/bundle/export-bundle.ts';
import { exporters } from '../../src/core/bundle/exporters/index.ts';
import { planDataset } from '../../src/core/bundle/plan-dataset.ts';
import { type PartSink, zipParts } from '../../src/core/bundle/zip-parts.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import type { FrameReport } from '../../src/core/check/finding.ts';
import { ok } from '../../src/core/result.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { msSince, openBench } from './bench-session.ts';

/** A whole export as panel and command line do it, into parts whose bytes are counted and dropped. */
export async function exportFrames(
  document: LoadedDocument,
  scale: number,
  maxPartBytes = 200_000_000,
  opened?: Awaited<ReturnType<typeof openBench>>,
  onProgress: () => void = () => undefined,
): Promise<{ readonly exported: number; readonly sizeBytes: number; readonly ms: number }> {
  const { client, host } = opened ?? (await openBench(document));
  const start = performance.now();
  const listed = await client.ask('listFrames', { kind: 'page', pageId: null });
  if (!listed.ok) throw new Error(listed.failure.code);
  const reports: FrameReport[] = [];
  for await (const { report } of checkFrames(client, listed.value.frames, []))
    if (report !== null) reports.push(report);
  const plan = {
    documentName: document.name,
    scale,
    gate: 'all',
    formats: exporters.map(({ id }) => id),
    maxPartBytes,
    toolVersion: 'bench',
    licence: null,
    createdAt: null,
  } as const;
  const { dataset, losses } = planDataset(plan, reports);
  const outcome = await exportBundle({
    dataset,
    losses,
    exporters,
    sink: zipParts({ name: dataset.name, maxPartBytes, parts: nowhere }),
    read: (frameId) => readFrameSnapshot(client, frameId),
    pixels: async (frameId) => {
      const answer = await client.ask('exportFrame', { frameId, scale });
      return answer.ok ? ok(answer.value.bytes) : answer;
    },
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
