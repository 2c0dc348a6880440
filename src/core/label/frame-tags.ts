/** What somebody said about a whole frame. */
export interface FrameTags {
  /** Words, in the order they were given, none twice. */
  readonly tags: readonly string[];
  /** Such as `campaign`, `locale`, `style`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Captions written by hand, at most one of each language and kind: they stand in place of those that are made. */
  readonly captions: readonly HandCaption[];
}

export interface HandCaption {
  readonly language: 'en' | 'zh-CN';
  readonly kind: 'short' | 'long' | 'prompt';
  readonly text: string;
}

export const noTags: FrameTags = { tags: [], attributes: {}, captions: [] };
