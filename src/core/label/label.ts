/** How a label came about: by a person's own hand, by a rule, or by a suggestion that somebody accepted. */
export const labelledBy = ['hand', 'rule', 'suggestion'] as const;
export type LabelledBy = (typeof labelledBy)[number];

/** What is written on a layer. `none`: somebody said that this layer is no element, which is not the same as no label. */
export interface Label {
  readonly taxonomy: { readonly id: string; readonly version: number };
  readonly is: 'labelled' | 'none';
  /** Names of classes, the main one first; empty for `none`. */
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly by: LabelledBy;
  /** ISO 8601; null = not known. */
  readonly at: string | null;
}
