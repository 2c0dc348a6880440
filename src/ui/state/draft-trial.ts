import type { FrameReport } from '../../core/check/finding.ts';
import { type BlastRadius, blastRadius } from '../../core/placement/blast-radius.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';

/** Checks a frame without its pixels; with `placement` against that very spec, else against the one that fits. */
export type Judge = (
  frame: FrameSnapshot,
  specs: readonly PlacementSpec[],
  placement?: string,
) => FrameReport;

export interface Trial {
  readonly frameIds: readonly string[];
  readonly draft: PlacementSpec;
  /** The specs in use; the draft takes the place of the one with its id. */
  readonly specs: readonly PlacementSpec[];
  readonly snapshotOf: (frameId: string) => Promise<Result<FrameSnapshot>>;
  readonly judge: Judge;
  readonly yieldTurn: () => Promise<void>;
  /** True = nobody wants the outcome any more. */
  readonly isStale: () => boolean;
  readonly onProgress: (done: number) => void;
}

export interface TrialOutcome {
  readonly radius: BlastRadius;
  /** Frames that the draft fits, and those of them it would reject. */
  readonly fitting: number;
  readonly failing: number;
  /** Frames that another spec fits just as well: nobody checks them until Match says more. */
  readonly ambiguous: number;
  /** Frames that could not be read. */
  readonly unread: number;
  /** Kinds of rules that want pixels and were not judged. */
  readonly waiting: number;
}

/** Lays the draft over the frames as if it were published. Null = stale. */
export async function tryDraft(trial: Trial): Promise<TrialOutcome | null> {
  const { frameIds, draft, specs, snapshotOf, judge, yieldTurn, isStale, onProgress } = trial;
  const next = withDraft(specs, draft);
  const before = new Map<string, FrameReport>();
  const after = new Map<string, FrameReport>();
  let unread = 0;
  for (const [at, id] of frameIds.entries()) {
    const snapshot = await snapshotOf(id);
    if (isStale()) return null;
    if (snapshot.ok) {
      before.set(id, judge(snapshot.value, specs));
      after.set(id, judge(snapshot.value, next));
    } else unread += 1;
    onProgress(at + 1);
    await yieldTurn();
    if (isStale()) return null;
  }
  const ambiguous = [...after.values()].filter(
    ({ unmatched }) => unmatched?.because === 'ambiguous' && unmatched.candidates.includes(draft.id),
  );
  const own = [...after.values()].filter(({ placement }) => placement?.id === draft.id);
  return {
    radius: blastRadius(before, after),
    fitting: own.length,
    failing: own.filter(({ verdict }) => verdict === 'flagged').length,
    ambiguous: ambiguous.length,
    unread,
    waiting: Math.max(0, ...own.map(({ counts }) => counts.waiting)),
  };
}

/** The specs in use with the draft among them, as an active one. */
export const withDraft = (
  specs: readonly PlacementSpec[],
  draft: PlacementSpec,
): readonly PlacementSpec[] => [
  ...specs.filter(({ id }) => id !== draft.id),
  draft.status === undefined || draft.status === 'draft' ? { ...draft, status: 'active' } : draft,
];
