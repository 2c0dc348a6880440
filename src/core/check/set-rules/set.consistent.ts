import * as z from 'zod/mini';
import type { ElementDigest } from '../frame-digest.ts';
import { roleName } from '../params/role-name.ts';
import { defineSetRule } from '../set-rule.ts';
import { shortText } from '../short-text.ts';

const aspects = ['copy', 'component', 'image', 'colour'] as const;
const params = z.strictObject({
  role: roleName,
  what: z.enum(aspects),
  /** `all`: every frame has it and it is the same. `present`: frames that have it have the same one (one, or all identical). */
  among: z._default(z.enum(['all', 'present']), 'present'),
});

export default defineSetRule({
  id: 'set.consistent',
  title: { en: 'Same in every frame', 'zh-CN': '全套一致' },
  about: {
    en: 'An element of the role has the same copy, component, image or colour in every frame of the set; white space in copy aside. The most frequent one is taken as the right one.',
    'zh-CN':
      '指定角色的元素在整套画框中的文案、组件、图片或颜色须一致（文案忽略空白差异），以出现最多者为准。',
  },
  params,
  messages: {
    differs: {
      en: '{role} is “{found}” in {count} frames and “{usual}” in {usualCount}. Make them the same.',
      'zh-CN': '有 {count} 个画框的“{role}”为“{found}”，其余 {usualCount} 个为“{usual}”，请统一。',
    },
    absent: {
      en: '{count} frames have no {role} to compare; the others have “{usual}”. Add it, or give the layer that is it this role.',
      'zh-CN': '有 {count} 个画框没有“{role}”，其余为“{usual}”，请补充或为对应图层指定角色。',
    },
    unreadable: {
      en: '{role} is there in {count} frames, but its {what} cannot be read from the layers. Compare by eye.',
      'zh-CN': '有 {count} 个画框的“{role}”无法从图层读取（{what}），请人工比对。',
    },
  },
  check(frames, { role, what, among }) {
    const groups = new Map<string, string[]>();
    const absent: string[] = [];
    const unreadable: string[] = [];
    for (const { id, elements } of frames) {
      const found = elements[role] ?? [];
      const values = [...new Set(found.map((element) => valueOf[what](element)))];
      if (found.length === 0) absent.push(id);
      else if (values.includes(null)) unreadable.push(id);
      for (const value of values) if (value !== null) groups.set(value, [...(groups.get(value) ?? []), id]);
    }
    const ordered = [...groups].sort(([, a], [, b]) => b.length - a.length);
    const [usual, ...others] = ordered;
    const facts = { role, usual: shortText(usual?.[0] ?? ''), usualCount: usual?.[1].length ?? 0 };
    return [
      ...others.map(([value, ids]) => ({
        is: 'fail' as const,
        because: 'differs' as const,
        frameIds: ids,
        data: { ...facts, found: shortText(value), count: ids.length },
      })),
      ...(among === 'all' && absent.length > 0 && usual !== undefined
        ? [
            {
              is: 'fail' as const,
              because: 'absent' as const,
              frameIds: absent,
              data: { ...facts, count: absent.length },
            },
          ]
        : []),
      ...(unreadable.length > 0
        ? [
            {
              is: 'unknown' as const,
              because: 'unreadable' as const,
              frameIds: unreadable,
              data: { role, what, count: unreadable.length },
            },
          ]
        : []),
    ];
  },
});

const valueOf: Readonly<Record<(typeof aspects)[number], (element: ElementDigest) => string | null>> = {
  copy: ({ copy }) => copy?.replace(/\s+/gu, ' ').trim() ?? null,
  component: ({ componentKey }) => componentKey,
  image: ({ imageRef }) => imageRef,
  colour: ({ hex }) => hex,
};
