import { assignRoles } from '../placement/assign-roles.ts';
import type { FrameFacts } from '../placement/condition.ts';
import type { PlacementSpec } from '../placement/placement-spec.ts';
import { resolvePlacement } from '../placement/resolve-placement.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameReport } from './finding.ts';
import { digestFrame, type FrameDigest } from './frame-digest.ts';

/** What a frame was checked with. */
export interface DigestContext {
  readonly specs: readonly PlacementSpec[];
  readonly facts?: FrameFacts;
  readonly onDate?: string | null;
}

/** The digest of a checked frame, its roles as its own spec gives them; of a frame without a spec, as they were guessed. */
export function digestChecked(
  frame: FrameSnapshot,
  report: Pick<FrameReport, 'placement' | 'verdict'>,
  { specs, facts = {}, onDate = null }: DigestContext,
): FrameDigest {
  const { placement, verdict } = report;
  const spec = specs.find(({ id }) => id === placement?.id);
  const resolved =
    spec === undefined ? null : resolvePlacement(spec, specs, { frame, facts, onDate, variant: null });
  const roles = resolved?.ok === true ? (resolved.value[0]?.roles ?? {}) : {};
  const labelled = assignRoles(frame, roles).frame;
  return digestFrame(labelled, { placement: placement?.id ?? null, verdict, facts });
}
