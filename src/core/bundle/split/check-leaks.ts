import { type Because, evidenceOf } from '../../diversity/evidence.ts';
import { byTemplateThenId } from '../../diversity/group-alike.ts';
import type { GroupItem } from '../../diversity/group-item.ts';
import { eachNearPicture } from '../../diversity/near-pictures.ts';
import { eachSimilarLayout } from '../../diversity/similar-layouts.ts';
import type { AssignedSplit } from './assign-splits.ts';

/** Two frames in different splits that belong together. */
export interface SplitLeak {
  readonly a: string;
  readonly b: string;
  readonly because: Because | 'group';
}

export interface LeakCheck {
  /** Of a group, or of what frames have in common, one pair for every two splits; of near layouts and pictures every pair. */
  readonly leaks: readonly SplitLeak[];
  /** How many there are beyond those listed. */
  readonly more: number;
}

/** Beyond this a list helps nobody. */
const mostListed = 1000;

/**
 * Looks for leaks after the fact, at every two frames and not at the groups they were put into: no group id, nothing in common
 * and no near pair may lie in two splits. Frames without a split are passed over.
 */
export const checkLeaks = (
  assigned: ReadonlyMap<string, AssignedSplit>,
  items: readonly GroupItem[],
): LeakCheck => {
  const placed = [...items].sort(byTemplateThenId).flatMap((item) => {
    const at = assigned.get(item.frameId);
    return at === undefined ? [] : [{ item, at }];
  });
  const leaks: SplitLeak[] = [];
  let count = 0;
  const compare = (first: number, second: number, because: SplitLeak['because']): void => {
    const [a, b] = [placed[first], placed[second]];
    if (a === undefined || b === undefined || a.at.split === b.at.split) return;
    count += 1;
    if (count <= mostListed) leaks.push({ a: a.item.frameId, b: b.item.frameId, because });
  };
  const isSameSplit = (first: number, second: number): boolean =>
    placed[first]?.at.split === placed[second]?.at.split;
  eachShared(placed, compare);
  eachSimilarLayout(
    placed.map(({ item }) => item.layout),
    (first, second) => compare(first, second, 'similar-layout'),
    isSameSplit,
  );
  eachNearPicture(
    placed.map(({ item }) => item.hashes),
    (first, second, how) => compare(first, second, `${how}-pixels`),
  );
  return { leaks, more: count - leaks.length };
};

/** For each thing in common: the first frame that has it against the first of each other split. */
const eachShared = (
  placed: readonly { readonly item: GroupItem; readonly at: AssignedSplit }[],
  visit: (first: number, second: number, because: SplitLeak['because']) => void,
): void => {
  const seen = new Map<string, { readonly first: number; readonly splits: Set<string> }>();
  placed.forEach(({ item, at }, index) => {
    const shared = [
      { kind: 'group' as const, key: `group:${at.groupId}` },
      ...evidenceOf(item).map(({ kind, key }) => ({ kind, key })),
    ];
    for (const { kind, key } of shared) {
      const before = seen.get(key);
      if (before === undefined) seen.set(key, { first: index, splits: new Set([at.split]) });
      else if (!before.splits.has(at.split)) {
        before.splits.add(at.split);
        visit(before.first, index, kind);
      }
    }
  });
};
