import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splits } from '../../../src/core/bundle/dataset.ts';
import { planShards, shardBytes, shardFrames } from '../../../src/core/bundle/plan-shards.ts';
import { dataset, ofPx, planned } from '../../helpers/dataset-frame-builder.ts';

/** Frames whose pictures are estimated at this many bytes. */
const sized = (...bytes: readonly number[]): ReturnType<typeof dataset> =>
  dataset(bytes.map((picturePx, at) => planned(at + 1, 'train', ofPx(picturePx))));

const counts = (of: ReturnType<typeof dataset>): readonly number[] =>
  planShards(of).map(({ fileNames }) => fileNames.length);

describe('planShards', () => {
  it('fills a shard up to its limit and not beyond', () => {
    expect(counts(sized(shardBytes / 2, shardBytes / 2))).toEqual([2]);
    expect(counts(sized(shardBytes / 2, shardBytes / 2 + 1))).toEqual([1, 1]);
  });

  it('gives a picture larger than a shard one of its own', () => {
    expect(counts(sized(10, 3 * shardBytes, 10))).toEqual([1, 1, 1]);
  });

  it('closes a shard at its number of frames however small they are', () => {
    const tiny = Array.from({ length: shardFrames + 1 }, () => 1);
    expect(counts(sized(...tiny))).toEqual([shardFrames, 1]);
  });

  it('has one empty shard for a document without a frame', () => {
    expect(planShards(dataset([]))).toEqual([{ split: 'train', index: 0, count: 1, fileNames: [] }]);
  });

  it('puts every frame into exactly one shard of its split, in order, and counts the shards right', () => {
    const some = fc.array(
      fc.record({
        split: fc.constantFrom(...splits),
        picturePx: fc.integer({ min: 1, max: 2 * shardBytes }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const frames = list.map(({ split, picturePx }, at) => planned(at + 1, split, ofPx(picturePx)));
        const shards = planShards(dataset(frames));
        for (const split of splits) {
          const own = shards.filter((shard) => shard.split === split);
          const names = frames.filter((frame) => frame.split === split).map(({ fileName }) => fileName);
          expect(own.flatMap(({ fileNames }) => fileNames)).toEqual(names);
          expect(own.map(({ index, count }) => [index, count])).toEqual(own.map((_, at) => [at, own.length]));
        }
      }),
      { numRuns: 30 },
    );
  });
});
