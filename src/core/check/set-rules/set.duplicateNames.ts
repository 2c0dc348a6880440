import * as z from 'zod/mini';
import { defineSetRule } from '../set-rule.ts';

const params = z.strictObject({
  /** Upper and lower case are the same name, as they are on most disks. */
  ignoreCase: z._default(z.boolean(), true),
});

export default defineSetRule({
  id: 'set.duplicateNames',
  title: { en: 'Names that occur once', 'zh-CN': '名称不重复' },
  about: {
    en: 'No two frames of the set have the same name, white space at the ends and (by default) upper and lower case aside.',
    'zh-CN': '同一组内画框名称不得相同（忽略首尾空白，默认忽略大小写）。',
  },
  params,
  messages: {
    duplicate: {
      en: '{count} frames are called “{name}”; each needs a name of its own, or files overwrite each other. Rename them.',
      'zh-CN': '有 {count} 个画框同名“{name}”，导出时会互相覆盖，请分别重命名。',
    },
  },
  check(frames, { ignoreCase }) {
    const byName = new Map<string, { readonly id: string; readonly name: string }[]>();
    for (const { id, name } of frames) {
      const plain = name.normalize('NFC').trim();
      const key = ignoreCase ? plain.toLowerCase() : plain;
      const before = byName.get(key) ?? [];
      before.push({ id, name: plain });
      byName.set(key, before);
    }
    return [...byName.values()]
      .filter((same) => same.length > 1)
      .map((same) => ({
        is: 'fail',
        because: 'duplicate',
        frameIds: same.map(({ id }) => id),
        data: { name: same[0]?.name ?? '', count: same.length },
      }));
  },
});
