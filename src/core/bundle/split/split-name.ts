/** In this order everywhere. Folders of images, COCO and YOLO say `val`, see {@link splitFolder}. */
export const splitNames = ['train', 'validation', 'test'] as const;
export type SplitName = (typeof splitNames)[number];

/** Shares of all frames, each 0..1; together 1. A split with share 0 gets no frame. */
export type SplitShares = Readonly<Record<SplitName, number>>;

export const defaultShares: SplitShares = { train: 0.8, validation: 0.1, test: 0.1 };

/** Name of the split's folder in image, COCO and YOLO trees; Hugging Face's `datasets` says `validation`. */
export const splitFolder = (split: SplitName): 'train' | 'val' | 'test' =>
  split === 'validation' ? 'val' : split;
