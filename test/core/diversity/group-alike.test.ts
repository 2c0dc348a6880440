import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAlike } from '../../../src/core/diversity/group-alike.ts';
import type { GroupItem } from '../../../src/core/diversity/group-item.ts';
import { sketchLayout } from '../../../src/core/diversity/layout-sketch.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { item } from '../../helpers/group-item-builder.ts';
import { type Box, layer } from '../../helpers/layer-builder.ts';

const layout = (...boxes: readonly Box[]) =>
  sketchLayout(frame({ width: 1000, height: 1000 }, ...boxes.map((box) => layer({ box }))));
const boxes: readonly Box[] = [
  [50, 50, 400, 300],
  [500, 50, 300, 200],
  [60, 500, 200, 400],
  [400, 600, 500, 100],
];
const idsOf = (items: readonly GroupItem[]) =>
  groupAlike(items).groups.map(({ frames }) => frames.map(({ frameId }) => frameId));

describe('frames belong together', () => {
  it.each([
    ['template', { templateKey: 'a'.repeat(16) }],
    ['component', { componentKey: 'key' }],
    ['owner', { owners: ['7:1', '7:2'] }],
    ['campaign', { campaign: '618' }],
    ['image', { dominantImage: 'photo' }],
    ['copy', { copy: 'what both of them say' }],
    ['similar-layout', { layout: layout(...boxes) }],
    ['near-pixels', { hashes: { dHash: [1, 2], pHash: [3, 4] } }],
  ] as const)('by %s', (because, fields) => {
    const { groups, links } = groupAlike([item(1, fields), item(2), item(3, fields)]);
    expect(groups.map(({ frames }) => frames.length).sort()).toEqual([1, 2]);
    expect(links).toEqual([{ a: '1:1', b: '3:1', because }]);
  });

  it('by pictures of which one is the other’s negative', () => {
    const negative = { dHash: [0xffffffff, 0xffffffff], pHash: [0xffffffff, 0xffffffff] } as const;
    const { links } = groupAlike([
      item(1, { hashes: { dHash: [0, 0], pHash: [0, 0] } }),
      item(2, { hashes: negative }),
    ]);
    expect(links).toEqual([{ a: '1:1', b: '2:1', because: 'inverted-pixels' }]);
  });

  it('by chains: what a third has in common with both', () => {
    const chained = [
      item(1, { campaign: 'x' }),
      item(2, { copy: 'words of two and three' }),
      item(3, { campaign: 'x', copy: 'words of two and three' }),
    ];
    expect(idsOf(chained)).toEqual([['1:1', '2:1', '3:1']]);
  });

  it('never by words that merely equal a campaign or a photo', () => {
    expect(
      idsOf([item(1, { campaign: 'a' }), item(2, { dominantImage: 'a' }), item(3, { componentKey: 'a' })]),
    ).toHaveLength(3);
  });

  it('never by nothing', () => {
    expect(idsOf([item(1), item(2)])).toEqual([['1:1'], ['2:1']]);
    expect(groupAlike([])).toEqual({ groups: [], links: [] });
  });
});

describe('a group', () => {
  it('is called by the smallest template key in it, whichever frames come later', () => {
    const two = [item(5, { campaign: 'x' }), item(9, { campaign: 'x' })];
    const later = [...two, item(7, { campaign: 'x' }), item(1)];
    expect(groupAlike(two).groups[0]?.groupId).toBe('0000000000000005');
    expect(groupAlike(later).groups.map(({ groupId }) => groupId)).toContain('0000000000000005');
  });

  it('lists its frames in document order, each once', () => {
    const [one, two] = [item(1, { campaign: 'x' }), item(2, { campaign: 'x' })];
    expect(idsOf([two, one, two])).toEqual([['2:1', '1:1']]);
  });
});

const anyItem = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    template: fc.integer({ min: 1, max: 8 }),
    campaign: fc.constantFrom(null, null, 'x', 'y'),
    dominantImage: fc.constantFrom(null, null, 'a', 'b'),
    shift: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ number, template, campaign, dominantImage, shift }) =>
    item(number, {
      templateKey: template.toString(16).padStart(16, '0'),
      campaign,
      dominantImage,
      layout: layout(...boxes.map(([x, y, width, height]): Box => [x + shift, y, width, height])),
    }),
  );
const anySet = fc.uniqueArray(anyItem, { maxLength: 12, selector: ({ frameId }) => frameId });
const shape = (items: readonly GroupItem[]) => {
  const { groups, links } = groupAlike(items);
  return {
    links,
    groups: groups.map(({ groupId, frames }) => [groupId, frames.map(({ frameId }) => frameId).sort()]),
  };
};

describe('grouping', () => {
  it('does not depend on the order of frames', () => {
    fc.assert(
      fc.property(anySet, fc.infiniteStream(fc.nat()), (items, ranks) => {
        const shuffled = items
          .map((one) => ({ one, rank: ranks.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        expect(shape(shuffled)).toEqual(shape(items));
      }),
    );
  });

  it('puts every frame into one group and names what joined it', () => {
    fc.assert(
      fc.property(anySet, (items) => {
        const { groups, links } = groupAlike(items);
        const ids = groups.flatMap(({ frames }) => frames.map(({ frameId }) => frameId));
        expect(ids.sort()).toEqual(items.map(({ frameId }) => frameId).sort());
        expect(links).toHaveLength(items.length - groups.length);
      }),
    );
  });

  it('only grows groups when frames are added', () => {
    fc.assert(
      fc.property(anySet, (items) => {
        const before = groupAlike(items.slice(0, -1)).groups;
        const groupOf = new Map(
          groupAlike(items).groups.flatMap(({ groupId, frames }) =>
            frames.map(({ frameId }) => [frameId, groupId]),
          ),
        );
        for (const { frames } of before)
          expect(new Set(frames.map(({ frameId }) => groupOf.get(frameId))).size).toBe(1);
      }),
    );
  });
});
