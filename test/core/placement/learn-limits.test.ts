import { describe, expect, it } from 'vitest';
import { type LearnedRule, learnLimits } from '../../../src/core/placement/learn-limits.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { layer, text } from '../../helpers/layer-builder.ts';

interface Part {
  readonly left?: number;
  readonly px?: number;
  readonly words?: string;
  readonly logos?: number;
  readonly width?: number;
}

const approved = (
  at: number,
  { left = 100, px = 40, words = '秋季上新', logos = 1, width = 1000 }: Part = {},
): FrameSnapshot =>
  frame(
    { id: `${String(at)}:0`, name: `hero ${String(at)}`, width, height: 1000 },
    ...Array.from({ length: logos }, () => layer({ name: 'Logo', role: 'logo', box: [left, 100, 100, 100] })),
    text(words, { name: 'Title', role: 'title', box: [200, 500, 300, 100], fontSizePx: px }),
  );

const many = (parts: readonly Part[]): readonly FrameSnapshot[] =>
  parts.map((part, at) => approved(at, part));
const learned = (frames: readonly FrameSnapshot[]): readonly LearnedRule[] => {
  const result = learnLimits(frames);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const ruleOf = (frames: readonly FrameSnapshot[], id: string): LearnedRule | undefined =>
  learned(frames).find(({ rule }) => rule.id === id);

describe('learnLimits', () => {
  it('says that four examples, or one frame five times, are too few', () => {
    expect(learnLimits(many([{}, {}, {}, {}]))).toEqual({
      ok: false,
      failure: { code: 'TOO_FEW_EXAMPLES', data: { found: 4, needed: 5 } },
    });
    const one = approved(1);
    expect(learnLimits([one, one, one, one, one])).toMatchObject({ failure: { data: { found: 1 } } });
  });

  it('finds what all examples keep, with every value, its range and how sure that is', () => {
    const frames = many([{ px: 40 }, { px: 36.4 }, { px: 48 }, { px: 44 }, { px: 40 }]);
    const found = ruleOf(frames, 'smallest-text');
    expect(found?.rule).toMatchObject({ rule: 'text.minSize', params: { minPx: 36 } });
    expect(found?.limits).toMatchObject([
      { path: 'minPx', unit: 'px', limit: 36, min: 36.4, max: 48, count: 5, outliers: [], confidence: 5 / 6 },
    ]);
    expect(found?.limits[0]?.values.map(({ frame: of, value }) => [of.id, value])).toEqual([
      ['0:0', 40],
      ['1:0', 36.4],
      ['2:0', 48],
      ['3:0', 44],
      ['4:0', 40],
    ]);
    expect(found?.rule.why?.en).toContain('5 / 5 keep it');
  });

  it('sets one odd example in five aside and names it', () => {
    const frames = many([{ px: 40 }, { px: 41 }, { px: 42 }, { px: 40 }, { px: 9 }]);
    expect(ruleOf(frames, 'smallest-text')?.limits).toMatchObject([
      {
        limit: 40,
        count: 4,
        outliers: [{ frame: { id: '4:0', name: 'hero 4' }, value: 9 }],
        confidence: 4 / 6,
      },
    ]);
  });

  it('takes two odd ones in five for a habit and keeps the limit they keep', () => {
    const frames = many([{ px: 40 }, { px: 40 }, { px: 40 }, { px: 9 }, { px: 9 }]);
    expect(ruleOf(frames, 'smallest-text')?.limits).toMatchObject([{ limit: 9, outliers: [] }]);
  });

  it('looks for outliers on the breaking side only', () => {
    const frames = many([{ px: 40 }, { px: 41 }, { px: 42 }, { px: 40 }, { px: 400 }]);
    expect(ruleOf(frames, 'smallest-text')?.limits).toMatchObject([{ limit: 40, outliers: [], max: 400 }]);
    const wordy = many([{}, {}, {}, {}, { words: '秋季上新全场满三百减五十' }]);
    expect(ruleOf(wordy, 'title-length')?.limits).toMatchObject([{ limit: 4, outliers: [{ value: 12 }] }]);
  });

  it('requires a role that all but an outlier show, and not one that half of them show', () => {
    const mostly = many([{}, {}, {}, {}, { logos: 0 }]);
    expect(ruleOf(mostly, 'logo-count')?.rule.params).toEqual({ role: 'logo', min: 1 });
    expect(ruleOf(many([{}, {}, {}, {}, {}]), 'logo-count')?.rule.params).toEqual({
      role: 'logo',
      min: 1,
      max: 1,
    });
    expect(ruleOf(many([{}, {}, { logos: 0 }, { logos: 0 }, { logos: 0 }]), 'logo-count')).toBeUndefined();
  });

  it('writes margins in px for one size and in percent for several', () => {
    const same = many([{}, { left: 64 }, { left: 70 }, { left: 90 }, { left: 80 }]);
    expect(ruleOf(same, 'safe-zone')?.rule.params).toMatchObject({ insets: { left: { px: 60 } } });
    const mixed = many([{}, { width: 500, left: 64 }, {}, {}, {}]);
    expect(ruleOf(mixed, 'safe-zone')?.rule.params).toMatchObject({ insets: { left: { percent: 10 } } });
    expect(ruleOf(mixed, 'smallest-text')?.rule.params).toMatchObject({ minPercentOfHeight: 4 });
    expect(ruleOf(mixed, 'canvas-size')?.rule.params).toMatchObject({
      sizes: [{ width: 1000 }, { width: 500 }],
    });
  });

  it('proposes only the size for frames that hold nothing', () => {
    const empty = Array.from({ length: 5 }, (_, at) => frame({ id: `${String(at)}:0` }));
    expect(learned(empty).map(({ rule }) => rule.rule)).toEqual(['canvas.size']);
  });
});
