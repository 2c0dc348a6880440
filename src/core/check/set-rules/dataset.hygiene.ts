import * as z from 'zod/mini';
import type { FrameDigest } from '../frame-digest.ts';
import { roleName } from '../params/role-name.ts';
import { defineSetRule } from '../set-rule.ts';

const params = z.strictObject({
  /** Frames that look exactly the same. */
  noTwins: z._default(z.boolean(), true),
  /** What must be said about every frame: campaign, licence, consent … */
  facts: z._default(z.array(z.string().check(z.minLength(1))), []),
  /** Fewest frames in which an element of each role is visible. */
  minFramesByRole: z._default(
    z.array(z.strictObject({ role: roleName, min: z.int().check(z.positive()) })),
    [],
  ),
  /** Fewest frames of each placement that occurs. */
  minFramesByPlacement: z.optional(z.int().check(z.positive())),
});

export default defineSetRule({
  id: 'dataset.hygiene',
  title: { en: 'Fit to train on', 'zh-CN': '数据集卫生' },
  about: {
    en: 'No two frames look exactly the same (equal hash of all that is visible; near copies need pixels and are not judged here), every frame carries the named facts, and roles and placements occur often enough.',
    'zh-CN':
      '没有外观完全相同的画框（按可见内容哈希判断，近似重复需像素比对，不在此判断）；每个画框具备指定信息；各角色和展位的样本数达到下限。',
  },
  params,
  messages: {
    twins: {
      en: '{count} frames look exactly the same: {names}. Keep one, or a model learns it {count} times.',
      'zh-CN': '{count} 个画框外观完全相同：{names}。请只保留一个，否则模型会重复学习。',
    },
    factMissing: {
      en: '{count} frames do not say their {fact}. Add it in the frame’s placement.',
      'zh-CN': '{count} 个画框缺少“{fact}”信息，请在画框的展位设置中补充。',
    },
    roleRare: {
      en: '{role} is visible in {found} frames; at least {min} are needed. Add frames or label what is there.',
      'zh-CN': '“{role}”仅在 {found} 个画框中出现，要求至少 {min} 个，请补充画框或标注已有元素。',
    },
    placementRare: {
      en: '{placement} has {found} frames; at least {min} are needed. Add frames.',
      'zh-CN': '展位 {placement} 只有 {found} 个画框，要求至少 {min} 个，请补充。',
    },
  },
  check(frames, { noTwins, facts, minFramesByRole, minFramesByPlacement }) {
    return [
      ...(noTwins ? twinsIn(frames) : []),
      ...facts.flatMap((fact) => {
        const without = frames.filter((frame) => !Object.hasOwn(frame.facts, fact));
        return without.length === 0
          ? []
          : [
              {
                is: 'fail' as const,
                because: 'factMissing' as const,
                frameIds: without.map(({ id }) => id),
                data: { fact, count: without.length },
              },
            ];
      }),
      ...minFramesByRole.flatMap(({ role, min }) => {
        const found = frames.filter(({ elements }) => (elements[role] ?? []).length > 0).length;
        return found >= min
          ? []
          : [{ is: 'fail' as const, because: 'roleRare' as const, frameIds: [], data: { role, found, min } }];
      }),
      ...(minFramesByPlacement === undefined ? [] : rarePlacements(frames, minFramesByPlacement)),
    ];
  },
});

function twinsIn(frames: readonly FrameDigest[]) {
  const byHash = new Map<string, FrameDigest[]>();
  for (const frame of frames) byHash.set(frame.hash, [...(byHash.get(frame.hash) ?? []), frame]);
  return [...byHash.values()]
    .filter((twins) => twins.length > 1)
    .map((twins) => ({
      is: 'fail' as const,
      because: 'twins' as const,
      frameIds: twins.map(({ id }) => id),
      data: { count: twins.length, names: namesOf(twins) },
    }));
}

function rarePlacements(frames: readonly FrameDigest[], min: number) {
  const placements = new Set(frames.flatMap(({ placement }) => placement ?? []));
  return [...placements].flatMap((placement) => {
    const those = frames.filter((frame) => frame.placement === placement);
    return those.length >= min
      ? []
      : [
          {
            is: 'fail' as const,
            because: 'placementRare' as const,
            frameIds: those.map(({ id }) => id),
            data: { placement, found: those.length, min },
          },
        ];
  });
}

/** More names than this make a message nobody reads. */
const mostNames = 4;

const namesOf = (frames: readonly FrameDigest[]): string => {
  const shown = frames.slice(0, mostNames).map(({ name }) => `“${name}”`);
  return [...shown, ...(frames.length > mostNames ? ['…'] : [])].join(', ');
};
