import { groupAlike } from '../diversity/group-alike.ts';
import type { GroupItem } from '../diversity/group-item.ts';
import { elementsOf, type Labelling } from '../label/labelling.ts';
import { err, type Failure, ok, type Result } from '../result.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { StoredFailure } from '../stored/read-record.ts';
import { readSplitsLock, writeSplitsLock } from '../stored/splits-lock/current.ts';
import type { ExportPlan, Loss, SplitPlan } from './dataset.ts';
import { type Division, type PlanItem, undivided } from './plan-dataset.ts';
import { assignSplits, type SplitReport } from './split/assign-splits.ts';
import type { SplitFrame } from './split/split-quotas.ts';

/** What a frame says about where it belongs. */
export interface DividedFrame {
  readonly group: GroupItem;
  /** How many elements of each class it shows. */
  readonly classes: Readonly<Record<string, number>>;
  readonly locale: string | null;
}

export interface DivideFailure extends Failure {
  /** `SPLIT_CONFLICT` {frames}: frames that belong together are locked into different splits, and nobody said to go on. */
  readonly code: 'SHARES_WRONG' | 'LOCK_UNREADABLE' | 'SPLIT_CONFLICT';
}

export interface DividedFrames {
  readonly division: Division;
  /** Null = nothing was to be divided. */
  readonly report: SplitReport | null;
}

/** True when the plan asks for more than one split, or for the places that a lock gives. */
export const isDivided = ({ shares, lock }: SplitPlan): boolean => lock !== null || shares.train < 1;

/**
 * Puts frames that are likenesses of each other into one split. `frames` by frame id; a frame that is not in it is a group of its
 * own, for training. Pictures are not looked at: this happens before the first is drawn, so likeness is by structure, copy and
 * origin alone.
 */
export const divideFrames = (
  plan: SplitPlan,
  items: readonly PlanItem[],
  frames: ReadonlyMap<string, DividedFrame>,
): Result<DividedFrames, DivideFailure> => {
  if (!isDivided(plan)) return ok({ division: undivided, report: null });
  const lock = plan.lock === null ? ok(null) : readSplitsLock(plan.lock);
  if (!lock.ok) return err({ code: 'LOCK_UNREADABLE', data: factsOf(lock.failure) });
  const known = items.flatMap(({ report }) => {
    const frame = frames.get(report.frame.id);
    return frame === undefined ? [] : [{ report, frame }];
  });
  const { groups } = groupAlike(known.map(({ frame }) => frame.group));
  const assigned = assignSplits({
    groups,
    frames: known.map(
      ({ report, frame }): SplitFrame => ({
        frameId: report.frame.id,
        classes: frame.classes,
        locale: frame.locale,
        format: report.placement?.id ?? null,
      }),
    ),
    salt: plan.salt,
    shares: plan.shares,
    lock: lock.value,
  });
  if (!assigned.ok) return assigned;
  const { frames: places, lock: next, report } = assigned.value;
  const losses = conflictLosses(report, items);
  if (losses.length > 0 && plan.onConflict === 'stop') {
    const names = losses.map((loss) => loss.frame?.name ?? '').slice(0, 10);
    return err({ code: 'SPLIT_CONFLICT', data: { count: losses.length, frames: names.join(', ') } });
  }
  return ok({ division: { places, lock: writeSplitsLock(next), losses }, report });
};

/** What to keep of a frame while the others are read. */
export const dividedFrame = (
  snapshot: FrameSnapshot,
  group: GroupItem,
  { labelling, unlabelled }: { readonly labelling: Labelling; readonly unlabelled: ExportPlan['unlabelled'] },
  locale: string | null = null,
): DividedFrame => {
  const classes: Record<string, number> = {};
  for (const { classNames } of elementsOf(snapshot, labelling, unlabelled).elements) {
    const [name] = classNames;
    if (name !== undefined) classes[name] = (classes[name] ?? 0) + 1;
  }
  return { group, classes, locale };
};

const factsOf = ({ code }: StoredFailure): Failure['data'] => ({ because: code });

const conflictLosses = ({ conflicts }: SplitReport, items: readonly PlanItem[]): readonly Loss[] => {
  const names = new Map(items.map(({ report: { frame } }) => [frame.id, frame.name]));
  return conflicts.flatMap(({ groups }) =>
    groups.flatMap(({ split, frames }) =>
      frames.map(
        (id): Loss => ({
          code: 'split-conflict',
          frame: { id, name: names.get(id) ?? id },
          layer: null,
          format: null,
          data: { split, with: groups.map((group) => group.split).join(', ') },
        }),
      ),
    ),
  );
};
