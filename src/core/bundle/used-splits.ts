import { type Dataset, type Split, splits } from './dataset.ts';

/**
 * The splits that the planned frames lie in; a set without a frame has `train`, so that its files exist. Every format writes
 * one file for each of them, even if no frame of it came through: a loader must find what the headers name.
 */
export const usedSplits = ({ frames }: Dataset): readonly Split[] => {
  const used = splits.filter((split) => frames.some((frame) => frame.split === split));
  return used.length === 0 ? ['train'] : used;
};

/** Folder of a split in trees that follow COCO and YOLO: `val` where Hugging Face says `validation`. */
export const folderOf = (split: Split): 'train' | 'val' | 'test' => (split === 'validation' ? 'val' : split);
