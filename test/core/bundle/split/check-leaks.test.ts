import { describe, expect, it } from 'vitest';
import type { AssignedSplit } from '../../../../src/core/bundle/split/assign-splits.ts';
import { checkLeaks } from '../../../../src/core/bundle/split/check-leaks.ts';
import type { SplitName } from '../../../../src/core/bundle/split/split-name.ts';
import type { GroupItem } from '../../../../src/core/diversity/group-item.ts';
import { sketchLayout } from '../../../../src/core/diversity/layout-sketch.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { item } from '../../../helpers/group-item-builder.ts';
import { layer } from '../../../helpers/layer-builder.ts';

const place = (...splits: readonly SplitName[]): ReadonlyMap<string, AssignedSplit> =>
  new Map(
    splits.map((split, index) => [`${String(index + 1)}:1`, { split, groupId: `group ${String(index)}` }]),
  );
const boxes = [
  layer({ box: [0, 0, 300, 100] }),
  layer({ box: [500, 90, 300, 300] }),
  layer({ box: [90, 900, 300, 90] }),
];
const same = (fields: Partial<GroupItem>): readonly GroupItem[] => [item(1, fields), item(2, fields)];

describe('leaks', () => {
  it.each([
    ['template', { templateKey: 'a'.repeat(16) }],
    ['component', { componentKey: '#9:1' }],
    ['owner', { owners: ['7:1'] }],
    ['campaign', { campaign: '618' }],
    ['image', { dominantImage: 'photo' }],
    ['copy', { copy: 'what both of them say' }],
    ['similar-layout', { layout: sketchLayout(frame({}, ...boxes)) }],
    ['near-pixels', { hashes: { dHash: [1, 2], pHash: [3, 4] } }],
  ] as const)('are found by %s, across splits only', (because, fields) => {
    expect(checkLeaks(place('train', 'test'), same(fields))).toEqual({
      leaks: [{ a: '1:1', b: '2:1', because }],
      more: 0,
    });
    expect(checkLeaks(place('test', 'test'), same(fields))).toEqual({ leaks: [], more: 0 });
  });

  it('are found where one group lies in two splits', () => {
    const assigned = new Map<string, AssignedSplit>([
      ['1:1', { split: 'train', groupId: 'one' }],
      ['2:1', { split: 'validation', groupId: 'one' }],
    ]);
    expect(checkLeaks(assigned, [item(1), item(2)]).leaks).toEqual([
      { a: '1:1', b: '2:1', because: 'group' },
    ]);
  });

  it('are one pair for every two splits', () => {
    const four = [1, 2, 3, 4].map((number) => item(number, { campaign: '618' }));
    expect(checkLeaks(place('train', 'test', 'test', 'validation'), four).leaks).toEqual([
      { a: '1:1', b: '2:1', because: 'campaign' },
      { a: '1:1', b: '4:1', because: 'campaign' },
    ]);
  });

  it('are counted beyond a thousand', () => {
    const hashes = { dHash: [1, 2], pHash: [3, 4] } as const;
    const many = Array.from({ length: 80 }, (_, index) => item(index + 1, { hashes }));
    const { leaks, more } = checkLeaks(
      place(...many.map((_, index): SplitName => (index < 40 ? 'train' : 'test'))),
      many,
    );
    expect([leaks.length, more]).toEqual([1000, 600]);
  });

  it('are not looked for in frames without a split', () => {
    expect(checkLeaks(place('train'), same({ campaign: '618' })).leaks).toEqual([]);
  });
});
