import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { type AssembledElements, assembleElements } from './assemble-elements.ts';
import { autoLabel } from './auto-label.ts';
import { defaultTaxonomy } from './default-taxonomy.ts';
import type { LabelRule } from './label-rule.ts';
import { type LabelFailure, labelsOf } from './label-set.ts';
import { leastConfidence } from './suggestion.ts';
import type { Taxonomy } from './taxonomy.ts';

/** What a document says about labels: its classes, and how layers get them by themselves. */
export interface Labelling {
  readonly taxonomy: Taxonomy;
  readonly rules: readonly LabelRule[];
}

/** A document that says nothing. */
export const defaultLabelling: Labelling = { taxonomy: defaultTaxonomy, rules: [] };

export interface FrameElements extends AssembledElements {
  /** Stored labels that could not be used. */
  readonly failures: readonly LabelFailure[];
}

/**
 * The elements of a frame as a bundle gets them: stored labels, then suggestions that are sure enough to need no look. What is
 * suggested less surely counts as not labelled.
 */
export function elementsOf(
  snapshot: FrameSnapshot,
  { taxonomy, rules }: Labelling,
  unlabelled: 'by-type' | 'leave-out',
): FrameElements {
  const stored = labelsOf(snapshot, snapshot.stored, taxonomy);
  const sure = autoLabel({ snapshot, rules, taxonomy, stored }).suggestions.filter(
    ({ confidence }) => confidence >= leastConfidence,
  );
  const assembled = assembleElements({
    snapshot,
    taxonomy,
    labels: stored.labels,
    suggestions: sure,
    unlabelled,
  });
  return { ...assembled, failures: stored.failures };
}
