import type { FrameReport } from '../../core/check/finding.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../../core/snapshot/supplement.ts';

/** The thinking between a read and a report, given from outside so that the panel's own logic is tested alone. */
export interface CheckEngine {
  read(json: string, supplement: FrameSupplement): Result<FrameSnapshot>;
  check(frame: FrameSnapshot, specs: readonly PlacementSpec[]): FrameReport;
}
