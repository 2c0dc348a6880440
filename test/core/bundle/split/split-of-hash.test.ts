import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultShares, splitFolder, splitNames } from '../../../../src/core/bundle/split/split-name.ts';
import { positionOf, splitOfHash } from '../../../../src/core/bundle/split/split-of-hash.ts';

describe('where a hash puts a group', () => {
  it('is the first 52 bits of SHA-256 over salt, line feed and id', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (salt, groupId) => {
        const bits = createHash('sha256').update(`${salt}\n${groupId}`).digest().readBigUInt64BE() >> 12n;
        expect(positionOf(salt, groupId)).toBe(Number(bits) / 2 ** 52);
      }),
    );
  });

  it('comes near the shares over many groups', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      splitOfHash('salt', String(index), defaultShares),
    );
    for (const split of splitNames) {
      const share = many.filter((one) => one === split).length / many.length;
      expect(Math.abs(share - defaultShares[split])).toBeLessThan(0.02);
    }
  });

  it.each([
    [{ train: 1, validation: 0, test: 0 }, ['train']],
    [{ train: 0, validation: 1, test: 0 }, ['validation']],
    [{ train: 0.5, validation: 0, test: 0.5 }, ['test', 'train']],
    // Shares that sum to a little less than 1: the last split takes the rest.
    [{ train: 1e-9, validation: 0.9999, test: 0 }, ['validation']],
  ])('is never a split without a share: %o', (shares, wanted) => {
    const many = Array.from({ length: 500 }, (_, index) => splitOfHash('salt', String(index), shares));
    expect([...new Set(many)].sort()).toEqual(wanted);
  });

  it('moves with the salt', () => {
    expect(positionOf('a', 'group')).not.toBe(positionOf('b', 'group'));
  });

  it('has the folder names that images, COCO and YOLO use', () => {
    expect(splitNames.map(splitFolder)).toEqual(['train', 'val', 'test']);
  });
});
