import * as z from 'zod/mini';
import { frameFitsSize } from '../frame-fits-size.ts';
import { parseTemplate, readTemplate } from '../name-template.ts';
import { minNotOverMax } from '../params/constraints.ts';
import { nameTemplate } from '../params/name-template.ts';
import { positivePx } from '../params/px.ts';
import { defineSetRule } from '../set-rule.ts';

const count = z.int().check(z.gte(0), z.lte(10_000));
const params = z.strictObject({
  sizes: z
    .array(
      z
        .strictObject({
          width: positivePx,
          height: positivePx,
          min: z._default(count, 1),
          max: z.optional(count),
        })
        .check(minNotOverMax()),
    )
    .check(z.minLength(1), z.maxLength(200)),
  /** Every size must be there once for each of these words of the slot, e.g. languages. */
  each: z.optional(
    z.strictObject({
      template: nameTemplate,
      slot: z.string().check(z.minLength(1)),
      words: z.array(z.string().check(z.minLength(1))).check(z.minLength(1), z.maxLength(50)),
    }),
  ),
});

export default defineSetRule({
  id: 'set.complete',
  title: { en: 'Complete set', 'zh-CN': '成套齐全' },
  about: {
    en: 'The set has as many frames of each size as asked (sizes up to 0.5 px), for each language or other word of the name if one is asked for. Each hole is named.',
    'zh-CN':
      '每个尺寸的画框数量须符合要求（尺寸允许误差 0.5 px）；若指定了语言等字段，则每个取值都须齐全。缺少的组合会逐一列出。',
  },
  params,
  messages: {
    missing: {
      en: '{found} of at least {min} frames of {width} × {height} px are there. Add the missing ones.',
      'zh-CN': '{width} × {height} px 的画框应至少 {min} 个，实际 {found} 个，请补齐。',
    },
    missingWord: {
      en: '{found} of at least {min} frames of {width} × {height} px for {slot} “{word}” are there. Add the missing ones.',
      'zh-CN': '{slot}“{word}”的 {width} × {height} px 画框应至少 {min} 个，实际 {found} 个，请补齐。',
    },
    tooMany: {
      en: '{found} frames of {width} × {height} px are there; at most {max} are allowed. Remove the extra ones.',
      'zh-CN': '{width} × {height} px 的画框最多 {max} 个，实际 {found} 个，请移除多余的。',
    },
  },
  check(frames, { sizes, each }) {
    const parts = each === undefined ? null : parseTemplate(each.template);
    const wordOf = (name: string): string | null =>
      parts === null || each === undefined ? null : (readTemplate(parts, name.trim())?.[each.slot] ?? null);
    return sizes.flatMap(({ width, height, min, max }) => {
      const fitting = frames.filter(({ size }) => frameFitsSize(size, { width, height }));
      const facts = { width, height };
      const holes =
        each === undefined
          ? fitting.length < min
            ? [{ because: 'missing' as const, data: { ...facts, min, found: fitting.length } }]
            : []
          : each.words.flatMap((word) => {
              const found = fitting.filter(({ name }) => wordOf(name) === word).length;
              return found < min
                ? [{ because: 'missingWord' as const, data: { ...facts, min, found, word, slot: each.slot } }]
                : [];
            });
      const extra =
        max !== undefined && fitting.length > max
          ? [
              {
                is: 'fail' as const,
                because: 'tooMany' as const,
                frameIds: fitting.slice(max).map(({ id }) => id),
                data: { ...facts, max, found: fitting.length },
              },
            ]
          : [];
      return [...holes.map((hole) => ({ is: 'fail' as const, frameIds: [], ...hole })), ...extra];
    });
  },
});
