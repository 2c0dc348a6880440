import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignSplits,
  type SplitAssignment,
  type SplitRequest,
} from '../../../../src/core/bundle/split/assign-splits.ts';
import { defaultShares, type SplitName, splitNames } from '../../../../src/core/bundle/split/split-name.ts';
import { splitOfHash } from '../../../../src/core/bundle/split/split-of-hash.ts';
import type { SplitFrame } from '../../../../src/core/bundle/split/split-quotas.ts';
import type { LikenessGroup } from '../../../../src/core/diversity/group-alike.ts';
import type { SplitsLock } from '../../../../src/core/stored/splits-lock/current.ts';

const idOf = (number: number): string => number.toString(16).padStart(16, '0');
const keyOf = (name: string): string => `template:${name.padStart(16, '0')}`;

/** A group of frames `<number>.1`, `<number>.2` …, each with the group's template and the given keys. */
const group = (number: number, frames = 1, keys: readonly string[] = []): LikenessGroup => ({
  groupId: idOf(number),
  frames: Array.from({ length: frames }, (_, index) => ({
    frameId: `${String(number)}.${String(index + 1)}`,
    keys: [keyOf(number.toString(16)), ...keys],
  })),
});
const groups = (count: number, frames = 1): readonly LikenessGroup[] =>
  Array.from({ length: count }, (_, index) => group(index + 1, frames));
const frame = (frameId: string, fields: Partial<SplitFrame> = {}): SplitFrame => ({
  frameId,
  classes: {},
  locale: null,
  format: null,
  ...fields,
});
const assign = (fields: Partial<SplitRequest>): SplitAssignment => {
  const made = assignSplits({
    groups: [],
    frames: [],
    salt: 'salt',
    shares: defaultShares,
    lock: null,
    ...fields,
  });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
};
const splitsOf = ({ frames }: SplitAssignment): Readonly<Record<string, SplitName>> =>
  Object.fromEntries([...frames].map(([frameId, { split }]) => [frameId, split]));
const lockOf = (...entries: readonly (readonly [number, SplitName, ...string[]])[]): SplitsLock => ({
  salt: 'salt',
  groups: entries.map(([number, split, ...keys]) => ({
    groupId: idOf(number),
    split,
    keys: [keyOf(number.toString(16)), ...keys].sort(),
  })),
});

describe('splits', () => {
  it('keep a group together and go by the hash where nothing needs repair', () => {
    const many = groups(400, 2);
    const { frames, report } = assign({ groups: many });
    for (const { groupId, frames: those } of many) {
      const wanted = { split: splitOfHash('salt', groupId, defaultShares), groupId };
      for (const { frameId } of those) expect(frames.get(frameId)).toEqual(wanted);
    }
    expect(report.unreached).toEqual([]);
    expect(report.splits.train.frames + report.splits.validation.frames + report.splits.test.frames).toBe(
      800,
    );
    expect(report.splits.train).toMatchObject({ frames: report.splits.train.groups * 2, classes: {} });
  });

  it.each([
    [{ train: 0.8, validation: 0.1, test: 0.2 }, '1.1'],
    [{ train: 1.2, validation: -0.1, test: -0.1 }, String(1.2 - 0.1 - 0.1)],
    [{ train: NaN, validation: 0.5, test: 0.5 }, 'NaN'],
  ])('refuse shares that are none: %o', (shares, sum) => {
    expect(assignSplits({ groups: [], frames: [], salt: '', shares, lock: null })).toMatchObject({
      ok: false,
      failure: { code: 'SHARES_WRONG', data: { sum } },
    });
  });

  it('have nothing to say about no frames', () => {
    const { frames, lock, report } = assign({});
    expect([...frames]).toEqual([]);
    expect(lock.groups).toEqual([]);
    expect(report).toMatchObject({ conflicts: [], unreached: [], notices: [] });
  });

  it('leave splits without a share empty', () => {
    const { report } = assign({ groups: groups(60), shares: { train: 0.8, validation: 0, test: 0.2 } });
    expect(report.splits.validation.frames).toBe(0);
    expect(report.unreached).toEqual([]);
  });
});

describe('tiny sets', () => {
  it('put one group into train and say that the others stay empty', () => {
    for (const salt of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']) {
      const { report } = assign({ groups: [group(1, 5)], salt });
      expect(report.splits.train.frames).toBe(5);
      expect(report.notices).toEqual([{ code: 'too-few-groups', data: { groups: 1, splits: 3 } }]);
      expect(report.unreached.map(({ code, split }) => [code, split])).toEqual([
        ['share', 'train'],
        ['empty', 'validation'],
        ['empty', 'test'],
      ]);
    }
  });

  it('fill two splits with two groups and all three with three', () => {
    const { report } = assign({ groups: groups(2) });
    expect(splitNames.filter((split) => report.splits[split].frames > 0)).toHaveLength(2);
    expect(report.splits.train.frames).toBe(1);
    const three = assign({ groups: groups(3) }).report;
    expect(splitNames.map((split) => three.splits[split].groups)).toEqual([1, 1, 1]);
    expect(three.notices).toEqual([]);
  });
});

describe('balance', () => {
  const rare = (numbers: readonly number[]): readonly SplitFrame[] =>
    numbers.map((number) => frame(`${String(number)}.1`, { classes: { rare: 1 } }));
  const inTrain = Array.from({ length: 400 }, (_, index) => index + 1).filter(
    (number) => splitOfHash('salt', idOf(number), defaultShares) === 'train',
  );

  it('brings a class with three groups into every split', () => {
    const { report } = assign({ groups: groups(400), frames: rare(inTrain.slice(0, 3)) });
    expect(splitNames.map((split) => report.splits[split].classes['rare'])).toEqual([1, 1, 1]);
    expect(report.unreached.filter(({ code }) => code === 'missing')).toEqual([]);
  });

  it('does not ask that of a class with two', () => {
    const { report } = assign({ groups: groups(400), frames: rare(inTrain.slice(0, 2)) });
    expect(report.splits.train.classes).toEqual({ rare: 2 });
    expect(report.unreached).toEqual([]);
  });

  it('spreads locales and formats in the same way', () => {
    const frames = inTrain
      .slice(0, 3)
      .map((number) => frame(`${String(number)}.1`, { locale: 'zh-CN', format: 'splash' }));
    const made = assign({ groups: groups(400), frames });
    expect(new Set(frames.map(({ frameId }) => splitsOf(made)[frameId])).size).toBe(3);
  });

  it('brings the distribution of classes in each split within 5 % of all', () => {
    // By the hash alone, all of class b would lie in train.
    const frames = Array.from({ length: 400 }, (_, index) => index + 1).map((number) =>
      frame(`${String(number)}.1`, { classes: inTrain.slice(0, 150).includes(number) ? { b: 1 } : { a: 1 } }),
    );
    const { report } = assign({ groups: groups(400), frames });
    expect(report.unreached).toEqual([]);
    const { a = 0, b = 0 } = report.splits.test.classes;
    expect(Math.abs(b / (a + b) - 150 / 400)).toBeLessThanOrEqual(0.05 + 1e-9);
  });

  it('says what whole groups cannot reach', () => {
    const huge = [group(1, 90), group(2, 5), group(3, 5)];
    const frames = huge.flatMap(({ groupId, frames: those }) =>
      those.map(({ frameId }) => frame(frameId, { classes: groupId === idOf(1) ? { a: 1 } : { b: 1 } })),
    );
    const { report } = assign({ groups: huge, frames });
    expect(report.splits.train.frames).toBe(90);
    expect(report.unreached.map(({ code, split }) => `${code} ${split}`)).toEqual(['share train']);
  });

  it('never moves what the lock holds', () => {
    const entries = inTrain.slice(0, 3).map((number) => [number, 'train'] as const);
    const { report } = assign({
      groups: groups(400),
      frames: rare(inTrain.slice(0, 3)),
      lock: lockOf(...entries),
    });
    expect(report.splits.train.classes).toEqual({ rare: 3 });
    expect(report.unreached).toEqual([
      { code: 'missing', split: 'validation', kind: 'class', name: 'rare', found: 0, wanted: 1 },
      { code: 'missing', split: 'test', kind: 'class', name: 'rare', found: 0, wanted: 1 },
    ]);
  });
});

describe('the lock', () => {
  it('keeps every group where it was put, whatever is added', () => {
    const first = assign({ groups: groups(30) });
    const second = assign({ groups: groups(60), lock: first.lock });
    expect(splitsOf(second)).toMatchObject(splitsOf(first));
    expect(assign({ groups: groups(60), lock: second.lock }).lock).toEqual(second.lock);
  });

  it('keeps groups that are not in this export', () => {
    const lock = lockOf([7, 'test'], [8, 'validation']);
    expect(assign({ groups: [group(8)], lock }).lock).toEqual(lock);
  });

  it('knows a group by anything its frames have in common with it, and keeps its id', () => {
    const lock = lockOf([9, 'test', 'campaign:aaaaaaaaaaaaaaaa']);
    const { frames, lock: after } = assign({ groups: [group(1, 1, ['campaign:aaaaaaaaaaaaaaaa'])], lock });
    expect(frames.get('1.1')).toEqual({ split: 'test', groupId: idOf(9) });
    expect(after.groups).toEqual([
      { groupId: idOf(9), split: 'test', keys: ['campaign:aaaaaaaaaaaaaaaa', keyOf('1'), keyOf('9')] },
    ]);
  });

  it('makes one group of two that meet in one entry', () => {
    const lock = lockOf([9, 'test', keyOf('1'), keyOf('2')]);
    const { frames, report } = assign({ groups: groups(2), lock });
    expect([...frames.values()]).toEqual([
      { split: 'test', groupId: idOf(9) },
      { split: 'test', groupId: idOf(9) },
    ]);
    expect(report.splits.test.groups).toBe(1);
  });

  it('lets entries of one split meet without a word', () => {
    const meeting: LikenessGroup = { groupId: idOf(1), frames: [...group(1).frames, ...group(2).frames] };
    const { frames, report } = assign({ groups: [meeting], lock: lockOf([1, 'test'], [2, 'test']) });
    expect(report.conflicts).toEqual([]);
    expect(frames.get('2.1')).toEqual({ split: 'test', groupId: idOf(1) });
  });

  it('names both sides where groups of different splits have become one, and moves neither', () => {
    const meeting: LikenessGroup = {
      groupId: idOf(1),
      frames: [...group(1).frames, ...group(2).frames, { frameId: 'new', keys: [keyOf('abc')] }],
    };
    const lock = lockOf([1, 'train'], [2, 'test']);
    const { frames, report, lock: after } = assign({ groups: [meeting, group(3)], lock });
    expect(report.conflicts).toEqual([
      {
        groups: [
          { groupId: idOf(1), split: 'train', frames: ['1.1', 'new'] },
          { groupId: idOf(2), split: 'test', frames: ['2.1'] },
        ],
      },
    ]);
    expect(frames.get('1.1')).toEqual({ split: 'train', groupId: idOf(1) });
    expect(frames.get('2.1')).toEqual({ split: 'test', groupId: idOf(2) });
    expect(after.groups.slice(0, 2)).toEqual(lock.groups);
  });

  it('gives its salt to new groups, and says so', () => {
    const lock = { ...lockOf(), salt: 'older' };
    const { report, lock: after } = assign({ groups: groups(400), lock });
    expect(report.notices).toEqual([{ code: 'salt-of-lock', data: {} }]);
    expect(after.salt).toBe('older');
    expect(assign({ groups: groups(400), salt: 'older' }).lock).toEqual(after);
  });

  it('holds a split that has no share any more', () => {
    const { frames } = assign({
      groups: groups(3),
      lock: lockOf([2, 'test']),
      shares: { train: 1, validation: 0, test: 0 },
    });
    expect(frames.get('2.1')?.split).toBe('test');
  });
});

const anyGroups = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 25 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) => fc.integer({ min: 1, max: 4 }).map((frames) => group(number, frames))),
    ),
  );
const anyFrames = (those: readonly LikenessGroup[]): readonly SplitFrame[] =>
  those.flatMap(({ frames }, index) =>
    frames.map(({ frameId }, at) =>
      frame(frameId, {
        classes: { title: 1, [`class ${String(index % 4)}`]: at + 1 },
        locale: index % 3 === 0 ? 'en' : 'zh-CN',
        format: `format ${String(index % 2)}`,
      }),
    ),
  );

describe('any splits', () => {
  it('are the same in any order of groups and frames', () => {
    fc.assert(
      fc.property(anyGroups, (those) => {
        const frames = anyFrames(those);
        const turned = assign({ groups: [...those].reverse(), frames: [...frames].reverse() });
        const made = assign({ groups: those, frames });
        expect(splitsOf(turned)).toEqual(splitsOf(made));
        expect(turned.lock).toEqual(made.lock);
        expect(turned.report).toEqual(made.report);
      }),
    );
  });

  it('never part a group, and fill every split if there are groups enough', () => {
    fc.assert(
      fc.property(anyGroups, (those) => {
        const made = assign({ groups: those, frames: anyFrames(those) });
        for (const { frames } of those)
          expect(new Set(frames.map(({ frameId }) => made.frames.get(frameId)?.split)).size).toBe(1);
        const filled = splitNames.filter((split) => made.report.splits[split].frames > 0).length;
        expect(filled).toBe(Math.min(3, those.length));
      }),
    );
  });

  it('stay under their own lock', () => {
    fc.assert(
      fc.property(anyGroups, (those) => {
        const first = assign({ groups: those, frames: anyFrames(those) });
        const again = assign({
          groups: those,
          frames: anyFrames(those),
          lock: first.lock,
          shares: { train: 0.4, validation: 0.3, test: 0.3 },
        });
        expect(splitsOf(again)).toEqual(splitsOf(first));
        expect(again.lock).toEqual(first.lock);
      }),
    );
  });
});
