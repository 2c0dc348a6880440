import type { Dataset, PlannedFrame, Split } from './dataset.ts';
import { planRender } from './pictures/render-target.ts';
import { usedSplits } from './used-splits.ts';

export interface Shard {
  readonly split: Split;
  /** From 0 within its split. */
  readonly index: number;
  /** How many shards the split has. */
  readonly count: number;
  readonly fileNames: readonly string[];
}

/** A shard is closed at this many bytes as estimated, decimal. At most one shard a split is open at a time. */
export const shardBytes = 64_000_000;
/** And at this many frames, however small they are. */
export const shardFrames = 1_000;

/** Bytes of PNG for a px of picture: flat design takes about a third of it, a photo up to three times as much. */
const bytesPerPx = 1;

/**
 * Which frame goes into which shard, decided before the first picture, because the names of Parquet shards tell how many
 * there are. Frames keep their order. Every used split has at least one shard.
 */
export const planShards = (dataset: Dataset): readonly Shard[] =>
  usedSplits(dataset).flatMap((split) => {
    const inSplit = dataset.frames.filter((frame) => frame.split === split);
    const parts = cut(inSplit);
    return parts.map((fileNames, index) => ({ split, index, count: parts.length, fileNames }));
  });

const cut = (frames: readonly PlannedFrame[]): readonly (readonly string[])[] => {
  const parts: string[][] = [[]];
  let bytes = 0;
  for (const frame of frames) {
    const size = picturePx(frame) * bytesPerPx;
    const open = parts.at(-1) ?? [];
    if (open.length > 0 && (bytes + size > shardBytes || open.length >= shardFrames)) {
      parts.push([frame.fileName]);
      bytes = size;
    } else {
      open.push(frame.fileName);
      bytes += size;
    }
  }
  return parts;
};

/** Px of the picture as planned: the frame at its scale, or what it is cut or padded to. */
const picturePx = ({ target, frameSize, scale }: PlannedFrame): number => {
  const size = planRender(target, frameSize)?.size ?? null;
  return size === null ? frameSize.width * scale * frameSize.height * scale : size.width * size.height;
};
