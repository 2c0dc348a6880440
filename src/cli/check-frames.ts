import type { Client } from '../contract/client.ts';
import type { FrameEntry } from '../contract/shapes.ts';
import { type CheckRequest, checkFrame } from '../core/check/check-frame.ts';
import { checkMeasured } from '../core/check/check-measured.ts';
import { digestChecked } from '../core/check/digest-checked.ts';
import type { FrameReport } from '../core/check/finding.ts';
import type { FrameDigest } from '../core/check/frame-digest.ts';
import { type Measurements, noMeasurements } from '../core/pixels/measurements.ts';
import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import { type Failure, ok, type Result } from '../core/result.ts';
import type { FrameSnapshot } from '../core/snapshot/frame-snapshot.ts';
import { readSnapshot } from '../core/snapshot/read-snapshot.ts';
import type { FrameSupplement } from '../core/snapshot/supplement.ts';
import { createProbeMeasurer, type PictureSource } from './measure-probes.ts';

/** A frame with what the check says of it, or why it could not be read. */
export type CheckedFrame =
  | {
      readonly entry: FrameEntry;
      readonly report: FrameReport;
      /** For rules about frames that belong together. */
      readonly digest: FrameDigest;
      /** Only one at a time is held: do not keep it. */
      readonly read: FrameRead;
      readonly failure: null;
    }
  | { readonly entry: FrameEntry; readonly report: null; readonly failure: Failure };

/** A frame as it was read, with the plugin data that lies on its nodes. */
export interface FrameRead {
  readonly snapshot: FrameSnapshot;
  readonly stored: FrameSupplement['stored'];
}

/** Reads one frame through the plugin and makes its snapshot. */
export async function readFrameSnapshot(client: Client, frameId: string): Promise<Result<FrameSnapshot>> {
  const read = await readFrame(client, frameId);
  return read.ok ? ok(read.value.snapshot) : read;
}

async function readFrame(client: Client, frameId: string): Promise<Result<FrameRead>> {
  const read = await client.ask('readFrame', { frameId });
  if (!read.ok) return read;
  const { json, supplement } = read.value;
  const snapshot = readSnapshot(json, supplement);
  return snapshot.ok ? ok({ snapshot: snapshot.value, stored: supplement.stored }) : snapshot;
}

/** Whether rules about pixels and files are answered. */
export interface MeasureChoice {
  /** False: they stay unjudged, and the report counts them as waiting. */
  readonly pixels: boolean;
  /** Measure everything, also of frames that a cheaper rule has rejected. */
  readonly full: boolean;
  readonly source: PictureSource;
}

/** Checks frame after frame, without pixels unless told how; only one snapshot, and one frame's pixels, are held at a time. */
export async function* checkFrames(
  client: Client,
  frames: readonly FrameEntry[],
  specs: readonly PlacementSpec[],
  request: CheckRequest = {},
  choice: MeasureChoice | null = null,
): AsyncGenerator<CheckedFrame> {
  const measure = choice === null || !choice.pixels ? null : createProbeMeasurer(client, choice.source);
  for (const entry of frames) {
    const read = await readFrame(client, entry.id);
    if (!read.ok) {
      yield { entry, report: null, failure: read.failure };
      continue;
    }
    const frame = read.value.snapshot;
    const check = (measurements: Measurements) => checkFrame(frame, specs, { ...request, measurements });
    const report =
      measure === null
        ? check(noMeasurements)
        : await checkMeasured(frame, check, measure, {
            full: choice?.full ?? false,
            shouldStop: () => false,
          });
    const digest = digestChecked(frame, report, { ...request, specs });
    yield { entry, report, digest, read: read.value, failure: null };
  }
}
