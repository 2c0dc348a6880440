import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { autoLabel } from './auto-label.ts';
import type { LabelRule } from './label-rule.ts';
import type { LabelSet } from './label-set.ts';
import type { Suggestion } from './suggestion.ts';
import type { Taxonomy } from './taxonomy.ts';

export interface RulePreview {
  /** Frame by frame, in paint order. */
  readonly changes: readonly RuleChange[];
  /** In order of the taxonomy; only classes of which something changes. */
  readonly classes: readonly ClassChange[];
}

/** One layer that would be suggested differently. */
export interface RuleChange {
  readonly frameId: string;
  readonly layerIndex: number;
  /** Null = no suggestion, `{ className: null }` = deliberately none. */
  readonly before: { readonly className: string | null } | null;
  readonly after: { readonly className: string | null } | null;
}

export interface ClassChange {
  readonly name: string;
  /** Layers that would newly be suggested to be of the class, and that no longer would. */
  readonly added: number;
  readonly removed: number;
}

/** What other rules would suggest differently in these frames. Labels that are stored do not change, so they are not in it. */
export function previewRules(
  frames: readonly { readonly snapshot: FrameSnapshot; readonly stored: LabelSet }[],
  taxonomy: Taxonomy,
  before: readonly LabelRule[],
  after: readonly LabelRule[],
): RulePreview {
  const changes = frames.flatMap(({ snapshot, stored }) =>
    changesIn(
      snapshot,
      autoLabel({ snapshot, stored, taxonomy, rules: before }).suggestions,
      autoLabel({ snapshot, stored, taxonomy, rules: after }).suggestions,
    ),
  );
  const classes = taxonomy.classes.map(({ name }) => ({
    name,
    added: changes.filter((change) => change.after?.className === name).length,
    removed: changes.filter((change) => change.before?.className === name).length,
  }));
  return { changes, classes: classes.filter(({ added, removed }) => added + removed > 0) };
}

function changesIn(
  { id, layers }: FrameSnapshot,
  before: readonly Suggestion[],
  after: readonly Suggestion[],
): readonly RuleChange[] {
  const was = new Map(before.map((one) => [one.layerIndex, { className: one.className }]));
  const is = new Map(after.map((one) => [one.layerIndex, { className: one.className }]));
  return layers.flatMap((_, layerIndex): RuleChange[] => {
    const old = was.get(layerIndex) ?? null;
    const now = is.get(layerIndex) ?? null;
    const isSame = old === null || now === null ? old === now : old.className === now.className;
    return isSame ? [] : [{ frameId: id, layerIndex, before: old, after: now }];
  });
}
