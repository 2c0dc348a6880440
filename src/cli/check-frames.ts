import type { Client } from '../contract/client.ts';
import type { FrameEntry } from '../contract/shapes.ts';
import { type CheckRequest, checkFrame } from '../core/check/check-frame.ts';
import type { FrameReport } from '../core/check/finding.ts';
import { digestFrame, type FrameDigest } from '../core/check/frame-digest.ts';
import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import type { Failure, Result } from '../core/result.ts';
import type { FrameSnapshot } from '../core/snapshot/frame-snapshot.ts';
import { readSnapshot } from '../core/snapshot/read-snapshot.ts';

/** A frame with what the check says of it, or why it could not be read. */
export type CheckedFrame =
  | {
      readonly entry: FrameEntry;
      readonly report: FrameReport;
      /** For rules about frames that belong together. */
      readonly digest: FrameDigest;
      readonly failure: null;
    }
  | { readonly entry: FrameEntry; readonly report: null; readonly failure: Failure };

/** Reads one frame through the plugin and makes its snapshot. */
export async function readFrameSnapshot(client: Client, frameId: string): Promise<Result<FrameSnapshot>> {
  const read = await client.ask('readFrame', { frameId });
  return read.ok ? readSnapshot(read.value.json, read.value.supplement) : read;
}

/** Checks frame after frame; only one snapshot is held at a time. */
export async function* checkFrames(
  client: Client,
  frames: readonly FrameEntry[],
  specs: readonly PlacementSpec[],
  request: CheckRequest = {},
): AsyncGenerator<CheckedFrame> {
  for (const entry of frames) {
    const snapshot = await readFrameSnapshot(client, entry.id);
    if (!snapshot.ok) {
      yield { entry, report: null, failure: snapshot.failure };
      continue;
    }
    const report = checkFrame(snapshot.value, specs, request);
    const { placement, verdict } = report;
    const facts = request.facts ?? {};
    const digest = digestFrame(snapshot.value, { placement: placement?.id ?? null, verdict, facts });
    yield { entry, report, digest, failure: null };
  }
}
