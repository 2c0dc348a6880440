import type { CheckRequest } from '../../core/check/check-frame.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import type { Measurements } from '../../core/pixels/measurements.ts';
import type { Probe } from '../../core/pixels/probe.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../../core/snapshot/supplement.ts';

/** The thinking between a read and a report, given from outside so that the panel's own logic is tested alone. */
export interface CheckEngine {
  read(json: string, supplement: FrameSupplement): Result<FrameSnapshot>;
  /** At once, from the layers and what has been measured; `wanted` names what has not. */
  check(frame: FrameSnapshot, specs: readonly PlacementSpec[], request: EngineRequest): FrameReport;
}

/** What the panel knows about a frame beside its layers. */
export type EngineRequest = Pick<CheckRequest, 'assignment' | 'facts' | 'onDate' | 'measurements'>;

/** Answers probes about a frame's pixels. Slow; leaves out only what was asked after a stop. Never rejects. */
export type MeasureProbes = (
  frame: FrameSnapshot,
  probes: readonly Probe[],
  shouldStop?: () => boolean,
) => Promise<Measurements>;
