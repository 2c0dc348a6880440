/**
 * When a rule, a variant or a zone holds. Evaluated with three answers: a fact nobody gave makes it unknown, never false.
 * `fact`: something said about the frame from outside (category, market, channel, campaign, direction, captionLines …).
 */
export type Condition =
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }
  | { readonly not: Condition }
  /** A visible layer has the role. */
  | { readonly role: string; readonly present?: boolean | undefined }
  | { readonly fact: string; readonly is: readonly (string | number)[] }
  | { readonly fact: string; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly from?: string | undefined; readonly until?: string | undefined }
  | { readonly variant: readonly string[] }
  | {
      readonly metric: ConditionMetric;
      readonly min?: number | undefined;
      readonly max?: number | undefined;
    };

/** Frame px, width ÷ height, visible layers, 字 of all visible text. */
export type ConditionMetric = 'width' | 'height' | 'ratio' | 'layers' | 'textWidth';

/** What is said about a frame from outside. */
export type FrameFacts = Readonly<Record<string, string | number>>;
