import { type AutoLabels, autoLabel } from '../../src/core/label/auto-label.ts';
import { defaultTaxonomy } from '../../src/core/label/default-taxonomy.ts';
import type { LabelRule } from '../../src/core/label/label-rule.ts';
import type { LabelSet } from '../../src/core/label/label-set.ts';
import type { Taxonomy } from '../../src/core/label/taxonomy.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import type { StoredLabel } from '../../src/core/stored/label/read-label.ts';

/** A label set by hand on the layer itself; no class = deliberately none. */
export const handLabel = (...classes: readonly string[]): StoredLabel => ({
  taxonomy: { id: 'proofset', version: 1 },
  is: classes.length === 0 ? 'none' : 'labelled',
  classes,
  attributes: {},
  by: 'hand',
  at: null,
  origin: 'own',
});

export const labelSet = (labels: Readonly<Record<number, StoredLabel>> = {}): LabelSet => ({
  labels: new Map(Object.entries(labels).map(([index, label]) => [Number(index), label])),
  failures: [],
});

export const labelRule = (fields: Partial<LabelRule> & Pick<LabelRule, 'when'>): LabelRule => ({
  id: 'r',
  on: true,
  then: 'badge',
  ...fields,
});

export const labelled = (
  snapshot: FrameSnapshot,
  {
    rules = [],
    stored = labelSet(),
    taxonomy = defaultTaxonomy,
  }: { readonly rules?: readonly LabelRule[]; readonly stored?: LabelSet; readonly taxonomy?: Taxonomy } = {},
): AutoLabels => autoLabel({ snapshot, rules, taxonomy, stored });

/** `layer name: class`, in paint order; `none` = deliberately no element. */
export const suggestedIn = (
  snapshot: FrameSnapshot,
  options: Parameters<typeof labelled>[1] = {},
): readonly string[] =>
  labelled(snapshot, options).suggestions.map(
    ({ layerIndex, className }) => `${snapshot.layers[layerIndex]?.name ?? '?'}: ${className ?? 'none'}`,
  );

/** `layer name: reason`, in paint order. */
export const exceptionsIn = (
  snapshot: FrameSnapshot,
  options: Parameters<typeof labelled>[1] = {},
): readonly string[] =>
  labelled(snapshot, options).exceptions.map(
    ({ layerIndex, code }) => `${snapshot.layers[layerIndex]?.name ?? '?'}: ${code}`,
  );
