import type { LabelRule } from '../../core/label/label-rule.ts';
import type { LabelSet } from '../../core/label/label-set.ts';
import type { LabelException, Suggestion } from '../../core/label/suggestion.ts';
import type { Taxonomy } from '../../core/label/taxonomy.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';

/** What a frame's layers are labelled by. */
export interface LabelBasis {
  readonly taxonomy: Taxonomy;
  readonly rules: readonly LabelRule[];
  readonly labels: LabelSet;
}

/** What is known of the layers of a frame, and where a person should look. */
export type AutoLabel = (
  frame: FrameSnapshot,
  basis: LabelBasis,
) => { readonly suggestions: readonly Suggestion[]; readonly exceptions: readonly LabelException[] };

/** A rule that a labelled frame teaches, and what speaks for it. */
export interface LearnedRule {
  readonly rule: LabelRule;
  /** Layers of the frame that it labels as the person did. */
  readonly layers: number;
}

export type LearnRules = (frame: FrameSnapshot, basis: LabelBasis) => readonly LearnedRule[];

/** Which layer of a frame is what a labelled layer of another frame of the same structure is: `[from, to]` places. */
export type MatchLayers = (
  from: FrameSnapshot,
  to: FrameSnapshot,
) => readonly (readonly [from: number, to: number])[];

/** The thinking behind the labels, so that state can be tried without it. */
export interface LabelEngine {
  readonly autoLabel: AutoLabel;
  readonly learn: LearnRules;
  readonly match: MatchLayers;
}
