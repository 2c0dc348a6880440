import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameFacts } from './condition.ts';

/** For which frame and moment a spec is resolved. */
export interface ResolveRequest {
  readonly frame: FrameSnapshot;
  readonly facts: FrameFacts;
  readonly onDate: string | null;
  /** The variant somebody chose; null = by match and condition. */
  readonly variant: string | null;
}
