import { describe, expect, it } from 'vitest';
import { assignSplits } from '../../../../src/core/bundle/split/assign-splits.ts';
import { checkLeaks } from '../../../../src/core/bundle/split/check-leaks.ts';
import { defaultShares } from '../../../../src/core/bundle/split/split-name.ts';
import { groupAlike, type LikenessGroup } from '../../../../src/core/diversity/group-alike.ts';
import { type GroupItem, groupItemOf } from '../../../../src/core/diversity/group-item.ts';
import { hashPicture } from '../../../../src/core/diversity/picture-hashes.ts';
import { drawRoughly, type Look, randomOf, templateOf, variantOf } from '../../../helpers/variant-page.ts';

const templates = 40;
const random = randomOf(2026);
const words = (): string =>
  Array.from({ length: 12 + Math.floor(random() * 14) }, () =>
    'abcdefghij klmnop qrstuv'.charAt(Math.floor(random() * 24)),
  ).join('');
const light = (): Look => ({
  ground: '#f5f2ea',
  accent: '#d0342c',
  ink: '#222222',
  photoSeed: Math.floor(random() * 1e9),
  words: Array.from({ length: 6 }, words),
  isMirrored: false,
  scaleX: 1,
  scaleY: 1,
  hasBadge: false,
});

/** Ten looks of one template; each has words and a photo of its own unless it is about something else. */
const looksOf = (base: Look): readonly Look[] => [
  base,
  { ...base, accent: '#1565c0', ground: '#fff8e1' },
  { ...base, words: light().words },
  { ...base, photoSeed: base.photoSeed + 1 },
  { ...light(), isMirrored: true },
  { ...light(), ground: '#101418', ink: '#fafafa', accent: '#ff8a65' },
  { ...light(), scaleX: 0.5, scaleY: 0.5 },
  { ...light(), scaleX: 1.25, scaleY: 1 },
  { ...light(), hasBadge: true },
  { ...light(), isMirrored: true, ground: '#101418', ink: '#fafafa', scaleX: 2, scaleY: 2 },
];

const page = Array.from({ length: templates }, (_, template) =>
  looksOf(light()).map((look, variant) => {
    const frame = variantOf(`${String(template * 100 + variant + 1)}:1`, templateOf(template), look);
    return { template, frame, picture: drawRoughly(frame) };
  }),
).flat();
const items = page.map(
  ({ frame, picture }): GroupItem =>
    groupItemOf(frame, { stored: {}, campaign: null, hashes: hashPicture(picture) }),
);
const templateOfFrame = new Map(page.map(({ template, frame }) => [frame.id, template]));

/** Templates of which some variants are in one split and some in another. */
const crossing = (groups: readonly LikenessGroup[]): readonly number[] => {
  const made = assignSplits({ groups, frames: [], salt: 'proofset', shares: defaultShares, lock: null });
  if (!made.ok) throw new Error(made.failure.code);
  const splits = new Map<number, Set<string>>();
  for (const [frameId, { split }] of made.value.frames) {
    const template = templateOfFrame.get(frameId) ?? -1;
    splits.set(template, (splits.get(template) ?? new Set()).add(split));
  }
  return [...splits].filter(([, those]) => those.size > 1).map(([template]) => template);
};

describe('a page of 400 variants of 40 templates', () => {
  it('recoloured, reworded, with other photos, mirrored, dark and resized: no template crosses splits', () => {
    expect(items).toHaveLength(400);
    expect(crossing(groupAlike(items).groups)).toEqual([]);
  });

  it('keeps templates apart that differ', () => {
    const { groups } = groupAlike(items);
    const mixed = groups.filter(
      ({ frames }) => new Set(frames.map(({ frameId }) => templateOfFrame.get(frameId))).size > 1,
    );
    expect(mixed).toEqual([]);
    expect(groups.length).toBeGreaterThanOrEqual(30);
  });

  it('holds by structure alone: pictures, words and photos are not needed', () => {
    const blind = items.map((item) => ({ ...item, hashes: null, copy: null, dominantImage: null }));
    expect(crossing(groupAlike(blind).groups)).toEqual([]);
  });

  it('would leak if every frame were its own group', () => {
    const alone = items.map(
      ({ frameId, templateKey }, index): LikenessGroup => ({
        groupId: `${templateKey.slice(0, 12)}${index.toString(16).padStart(4, '0')}`,
        frames: [{ frameId, keys: [] }],
      }),
    );
    expect(crossing(alone).length).toBeGreaterThan(30);
    const made = assignSplits({
      groups: alone,
      frames: [],
      salt: 'proofset',
      shares: defaultShares,
      lock: null,
    });
    expect(made.ok && checkLeaks(made.value.frames, items).leaks.length).toBeGreaterThan(30);
  });

  it('has no leak that checking afterwards finds', () => {
    const made = assignSplits({
      groups: groupAlike(items).groups,
      frames: [],
      salt: 'proofset',
      shares: defaultShares,
      lock: null,
    });
    expect(made.ok && checkLeaks(made.value.frames, items)).toEqual({ leaks: [], more: 0 });
  });
});
