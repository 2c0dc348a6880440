import { describe, expect, it } from 'vitest';
import type { SplitReport } from '../../src/core/bundle/split/assign-splits.ts';
import { saySplitFailure, saySplitLeak, saySplitReport } from '../../src/i18n/say-split.ts';

const counts = { frames: 0, groups: 0, classes: {} };
const nothing: SplitReport = {
  splits: { train: counts, validation: counts, test: counts },
  conflicts: [],
  unreached: [],
  notices: [],
};
const nameOf = (id: string): string => `Frame ${id}`;
const said = (report: Partial<SplitReport>, locale: 'en' | 'zh-CN' = 'en') =>
  saySplitReport({ ...nothing, ...report }, nameOf, locale);

describe('what is said about splits', () => {
  it('is nothing where all is well', () => {
    expect(said({})).toEqual([]);
  });

  it('names both sides of a conflict and the file to put right', () => {
    const conflict = {
      groups: [
        { groupId: 'a', split: 'train', frames: ['1', '2', '3', '4', '5'] },
        { groupId: 'b', split: 'test', frames: [] },
      ],
    } as const;
    const [english] = said({ conflicts: [conflict] });
    expect(english).toContain(
      'group a in train (Frame 1, Frame 2, Frame 3 +2); group b in test (no frame of this export)',
    );
    expect(english).toContain('splits.lock.json');
    expect(said({ conflicts: [conflict] }, 'zh-CN')[0]).toContain(
      '分组 a 在训练集（Frame 1, Frame 2, Frame 3 +2）；分组 b 在测试集',
    );
  });

  it('tells each notice', () => {
    const notices = [
      { code: 'too-few-groups', data: { groups: 1, splits: 3 } },
      { code: 'salt-of-lock', data: {} },
    ] as const;
    expect(said({ notices })[0]).toContain('All frames belong together, so 3 splits');
    const two = { code: 'too-few-groups', data: { groups: 2, splits: 3 } } as const;
    expect(said({ notices: [two] })[0]).toContain('2 groups');
    expect(said({ notices }, 'zh-CN')[1]).toContain('盐值');
  });

  it.each([
    ['empty', null, null, 0, 0.1, 'No frame came into test.'],
    ['share', null, null, 0.305, 0.1, 'test has 30.5 % of the frames instead of 10 %.'],
    ['missing', 'class', 'cta', 0, 1, 'The class “cta” does not occur in test'],
    ['missing', 'locale', 'en', 0, 1, 'The language “en” does not occur in test'],
    ['missing', 'format', 'splash', 0, 1, 'The format “splash” does not occur in test'],
    [
      'skewed',
      'class',
      null,
      0.1234,
      0.05,
      'The mix of classes in test is 12.3 % away from that of all frames (at most 5 %)',
    ],
    ['skewed', 'locale', null, 0.1234, 0.05, 'The mix of languages in test is 12.3 %'],
    ['skewed', 'format', null, 0.1234, 0.05, 'The mix of formats in test is 12.3 %'],
  ] as const)('tells what is %s', (code, kind, name, found, wanted, text) => {
    const unreached = [{ code, split: 'test', kind, name, found, wanted }] as const;
    expect(said({ unreached })[0]).toContain(text);
    expect(said({ unreached }, 'zh-CN')[0]).toContain('测试集');
  });

  it('tells why there are no splits', () => {
    const where = { record: 'splits-lock', characters: 9, where: 'groups.0.split' };
    expect(saySplitFailure({ code: 'SHARES_WRONG', data: { sum: '1.1' } }, 'en')).toContain('sum to 1.1');
    expect(saySplitFailure({ code: 'UNREADABLE', data: where }, 'en')).toContain('groups.0.split');
    expect(saySplitFailure({ code: 'NEWER_VERSION', data: { found: 2 } }, 'zh-CN')).toContain('升级');
  });

  it('names both frames of a leak, and why', () => {
    const leak = { a: '1', b: '2', because: 'similar-layout' } as const;
    const splitOf = (id: string) => (id === '1' ? 'train' : 'validation');
    expect(saySplitLeak(leak, splitOf, nameOf, 'en')).toContain(
      '“Frame 1” in train and “Frame 2” in validation belong together (nearly the same layout)',
    );
    expect(saySplitLeak(leak, splitOf, nameOf, 'zh-CN')).toContain('（版式几乎相同）');
  });
});
