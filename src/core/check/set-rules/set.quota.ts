import * as z from 'zod/mini';
import { countText } from '../count-text.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleName } from '../params/role-name.ts';
import { defineSetRule } from '../set-rule.ts';

const params = z
  .strictObject({
    role: roleName,
    /** So many different copies of the role … */
    atLeast: z.int().check(z.positive(), z.lte(1000)),
    /** … are no longer than this … */
    maxLength: z.optional(z.number().check(z.positive())),
    /** … or no shorter. */
    minLength: z.optional(z.number().check(z.positive())),
    unit: z._default(z.enum(['fullWidth', 'grapheme']), 'grapheme'),
  })
  .check(needsOneOf('maxLength', 'minLength'));

export default defineSetRule({
  id: 'set.quota',
  title: { en: 'Copy quota', 'zh-CN': '文案配额' },
  about: {
    en: 'Among all copies of a role in the set, at least so many different ones have a length within the limits (Performance Max: one headline of at most 15 characters).',
    'zh-CN':
      '整套画框中，指定角色的不同文案里至少有若干条长度在限定范围内（如 Performance Max 要求至少一条标题不超过 15 个字符）。',
  },
  params,
  messages: {
    tooFew: {
      en: 'Of {copies} different {role} copies, {found} have {limits} {unit}; at least {atLeast} must. Add a copy of that length.',
      'zh-CN':
        '{copies} 条不同的“{role}”文案中，有 {found} 条长度为 {limits}（{unit}），要求至少 {atLeast} 条，请补充。',
    },
    noCopy: {
      en: 'No frame of the set has live text in the role {role}, so lengths cannot be counted ({atLeast} copies of {limits} {unit} are needed). Label the layers, or count by eye.',
      'zh-CN':
        '整套画框中没有角色为“{role}”的文本图层，无法统计长度（要求至少 {atLeast} 条，{limits} {unit}）。请标注图层或人工核对。',
    },
  },
  check(frames, { role, atLeast, maxLength, minLength, unit }) {
    const copies = new Set(
      frames.flatMap(({ elements }) => (elements[role] ?? []).flatMap(({ copy }) => copy ?? [])),
    );
    const limits = `${String(minLength ?? 0)}–${String(maxLength ?? '∞')}`;
    const facts = { role, atLeast, limits, unit: unit === 'fullWidth' ? '字' : 'characters' };
    if (copies.size === 0) return [{ is: 'unknown', because: 'noCopy', frameIds: [], data: facts }];
    const found = [...copies].filter((copy) => {
      const length = countText(copy, unit);
      return length <= (maxLength ?? Infinity) && length >= (minLength ?? 0);
    }).length;
    return found >= atLeast
      ? []
      : [{ is: 'fail', because: 'tooFew', frameIds: [], data: { ...facts, found, copies: copies.size } }];
  },
});
