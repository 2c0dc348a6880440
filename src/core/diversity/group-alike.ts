import { type Because, type Evidence, type ExactEvidence, evidenceOf, exactEvidence } from './evidence.ts';
import type { GroupItem } from './group-item.ts';
import { eachNearPicture } from './near-pictures.ts';
import { eachSimilarLayout } from './similar-layouts.ts';
import { type UnionFind, unionFind } from './union-find.ts';

/** Frames that must not be pulled apart, because a model that has seen one has seen the others. */
export interface LikenessGroup {
  /** The smallest template key among its frames: frames of known templates that come later leave it as it is. */
  readonly groupId: string;
  /** In document order. */
  readonly frames: readonly GroupedFrame[];
}

export interface GroupedFrame {
  readonly frameId: string;
  /** What it has that other frames, of later exports too, can have in common with it; strongest first. */
  readonly keys: readonly string[];
}

/** Two frames and what joined their groups. */
export interface GroupLink {
  readonly a: string;
  readonly b: string;
  readonly because: Because;
}

export interface Grouping {
  /** By group id. */
  readonly groups: readonly LikenessGroup[];
  /** Exactly what it took: frames − groups links. Any two frames of a group are joined by a chain of them. */
  readonly links: readonly GroupLink[];
}

/**
 * Puts frames together that share a template, a component, an origin, a campaign, a dominant picture or their copy, whose
 * layouts are similar, or whose pictures are near. Groups and links do not depend on the order of `items`, only the order
 * within groups does. A frame named twice counts once.
 */
export const groupAlike = (items: readonly GroupItem[]): Grouping => {
  const inDocument = [...new Map(items.map((item) => [item.frameId, item])).values()];
  const sorted = [...inDocument].sort(byTemplateThenId);
  const evidence = sorted.map(evidenceOf);
  const sets = unionFind(sorted.length);
  const links: GroupLink[] = [];
  const join = (first: number, second: number, because: Because): void => {
    const [a, b] = [sorted[first], sorted[second]];
    if (a !== undefined && b !== undefined && sets.join(first, second))
      links.push({ a: a.frameId, b: b.frameId, because });
  };
  for (const kind of exactEvidence) joinByKey(evidence, kind, join);
  joinByLayout(sorted, sets, join);
  eachNearPicture(
    sorted.map(({ hashes }) => hashes),
    (first, second, how) => join(first, second, `${how}-pixels`),
  );
  return { groups: collect(inDocument, sorted, evidence, sets), links };
};

type Join = (first: number, second: number, because: Because) => void;

/** So that the first of any set has its smallest template key. */
export const byTemplateThenId = (a: GroupItem, b: GroupItem): number =>
  compare(a.templateKey, b.templateKey) || compare(a.frameId, b.frameId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const joinByKey = (evidence: readonly (readonly Evidence[])[], kind: ExactEvidence, join: Join): void => {
  const firstWith = new Map<string, number>();
  evidence.forEach((those, index) => {
    for (const { key } of those.filter((one) => one.kind === kind)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else join(first, index, kind);
    }
  });
};

/** Every two that are not together yet: the layouts of one template may lie some px apart, and so be similar to others or not. */
const joinByLayout = (sorted: readonly GroupItem[], sets: UnionFind, join: Join): void =>
  eachSimilarLayout(
    sorted.map(({ layout }) => layout),
    (first, second) => join(first, second, 'similar-layout'),
    (first, second) => sets.find(first) === sets.find(second),
  );

const collect = (
  inDocument: readonly GroupItem[],
  sorted: readonly GroupItem[],
  evidence: readonly (readonly Evidence[])[],
  sets: UnionFind,
): readonly LikenessGroup[] => {
  const indexOf = new Map(sorted.map(({ frameId }, index) => [frameId, index]));
  const groups = new Map<string, GroupedFrame[]>();
  for (const { frameId } of inDocument) {
    const index = indexOf.get(frameId) ?? 0;
    const groupId = sorted[sets.find(index)]?.templateKey ?? '';
    const keys = (evidence[index] ?? []).filter(({ isPortable }) => isPortable).map(({ key }) => key);
    const group = groups.get(groupId);
    if (group === undefined) groups.set(groupId, [{ frameId, keys }]);
    else group.push({ frameId, keys });
  }
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([groupId, frames]) => ({ groupId, frames }));
};
