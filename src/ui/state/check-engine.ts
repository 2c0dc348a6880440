import type { CheckRequest } from '../../core/check/check-frame.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../../core/snapshot/supplement.ts';

/** What the panel knows about a frame beside its layers. */
export interface EngineRequest extends Pick<CheckRequest, 'assignment' | 'facts' | 'onDate'> {
  /** False = measuring may stop at the first finding that rejects the frame; then `wanted` names what was left out. */
  readonly isFull: boolean;
  /** To be called with what is known so far while pixels are measured. */
  readonly onPartial: (report: FrameReport) => void;
}

/** The thinking between a read and a report, given from outside so that the panel's own logic is tested alone. */
export interface CheckEngine {
  read(json: string, supplement: FrameSupplement): Result<FrameSnapshot>;
  /** May take its time where pixels have to be measured. Never rejects. */
  check(
    frame: FrameSnapshot,
    specs: readonly PlacementSpec[],
    request: EngineRequest,
  ): FrameReport | Promise<FrameReport>;
}
