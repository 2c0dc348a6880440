import type { Client } from '../contract/client.ts';
import type { FrameEntry } from '../contract/shapes.ts';
import { type CheckRequest, checkFrame } from '../core/check/check-frame.ts';
import { checkMeasured } from '../core/check/check-measured.ts';
import { digestChecked } from '../core/check/digest-checked.ts';
import type { FrameReport } from '../core/check/finding.ts';
import type { FrameDigest } from '../core/check/frame-digest.ts';
import { type Measurements, noMeasurements } from '../core/pixels/measurements.ts';
import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import type { Failure, Result } from '../core/result.ts';
import type { FrameSnapshot } from '../core/snapshot/frame-snapshot.ts';
import { readSnapshot } from '../core/snapshot/read-snapshot.ts';
import { createProbeMeasurer, type PictureSource } from './measure-probes.ts';

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
    const snapshot = await readFrameSnapshot(client, entry.id);
    if (!snapshot.ok) {
      yield { entry, report: null, failure: snapshot.failure };
      continue;
    }
    const frame = snapshot.value;
    const check = (measurements: Measurements) => checkFrame(frame, specs, { ...request, measurements });
    const report =
      measure === null
        ? check(noMeasurements)
        : await checkMeasured(frame, check, measure, {
            full: choice?.full ?? false,
            shouldStop: () => false,
          });
    const digest = digestChecked(frame, report, { ...request, specs });
    yield { entry, report, digest, failure: null };
  }
}
