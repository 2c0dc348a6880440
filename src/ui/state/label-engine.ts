import type { AutoLabelInput, AutoLabels } from '../../core/label/auto-label.ts';
import type { LabelRule } from '../../core/label/label-rule.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';

/** What is known of the layers of a frame, and where a person should look. */
export type AutoLabel = (input: AutoLabelInput) => AutoLabels;

/** A rule that a labelled frame teaches, and what speaks for it. */
export interface LearnedRule {
  readonly rule: LabelRule;
  /** Layers of the frame that it labels as the person did. */
  readonly layers: number;
}

export type LearnRules = (input: AutoLabelInput) => readonly LearnedRule[];

/** Which layer of a frame is what a layer of another frame of the same structure is, as places of both. */
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
