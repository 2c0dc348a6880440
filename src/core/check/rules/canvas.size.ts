import * as z from 'zod/mini';
import type { Size } from '../../geometry/rect.ts';
import { minNotOverMax, needsOneOf, onlyOneOf } from '../params/constraints.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass } from '../rule.ts';

const sidePx = z.number().check(z.positive());
const range = z
  .strictObject({ min: z.optional(sidePx), max: z.optional(sidePx) })
  .check(needsOneOf('min', 'max'), minNotOverMax());

const params = z
  .strictObject({
    sizes: z.optional(z.array(z.strictObject({ width: sidePx, height: sidePx })).check(z.minLength(1))),
    width: z.optional(range),
    height: z.optional(range),
    tolerancePx: z._default(z.number().check(z.gte(0)), 0.5),
  })
  .check(needsOneOf('sizes', 'width', 'height'), onlyOneOf(['sizes'], ['width', 'height']));

type Params = z.infer<typeof params>;

export default defineRule({
  id: 'canvas.size',
  title: { en: 'Canvas size', 'zh-CN': '画布尺寸' },
  about: {
    en: 'The frame’s own width and height at 1x are one of the listed sizes, or lie in the given ranges, up to the tolerance.',
    'zh-CN': '画框自身在 1x 下的宽高须等于所列尺寸之一，或落在给定范围内（含允许误差）。',
  },
  params,
  messages: {
    notListed: {
      en: 'The frame is {width} × {height} px; the nearest allowed size is {nearWidth} × {nearHeight} px.',
      'zh-CN': '画框为 {width} × {height} px，最接近的允许尺寸是 {nearWidth} × {nearHeight} px。',
    },
    tooNarrow: {
      en: 'The frame is {width} px wide; the spec asks for at least {min} px.',
      'zh-CN': '画框宽 {width} px，规范要求不小于 {min} px。',
    },
    tooWide: {
      en: 'The frame is {width} px wide; the spec allows at most {max} px.',
      'zh-CN': '画框宽 {width} px，规范要求不大于 {max} px。',
    },
    tooLow: {
      en: 'The frame is {height} px high; the spec asks for at least {min} px.',
      'zh-CN': '画框高 {height} px，规范要求不小于 {min} px。',
    },
    tooHigh: {
      en: 'The frame is {height} px high; the spec allows at most {max} px.',
      'zh-CN': '画框高 {height} px，规范要求不大于 {max} px。',
    },
  },
  fix: 'suggestion',
  check({ size }, limits) {
    const found = { width: roundPx(size.width), height: roundPx(size.height) };
    const wrong = (because: 'tooNarrow' | 'tooWide' | 'tooLow' | 'tooHigh', limit: Record<string, number>) =>
      fail({ because, layerId: null, region: null, data: { ...found, ...limit } });
    const near = nearest(size, limits);
    if (near !== null) {
      if (distance(size, near) <= limits.tolerancePx) return [pass(null)];
      const allowed = { nearWidth: near.width, nearHeight: near.height };
      return [fail({ because: 'notListed', layerId: null, region: null, data: { ...found, ...allowed } })];
    }
    const { width, height, tolerancePx } = limits;
    const fails = [
      ...(isUnder(size.width, width?.min, tolerancePx) ? [wrong('tooNarrow', { min: width?.min ?? 0 })] : []),
      ...(isOver(size.width, width?.max, tolerancePx) ? [wrong('tooWide', { max: width?.max ?? 0 })] : []),
      ...(isUnder(size.height, height?.min, tolerancePx) ? [wrong('tooLow', { min: height?.min ?? 0 })] : []),
      ...(isOver(size.height, height?.max, tolerancePx) ? [wrong('tooHigh', { max: height?.max ?? 0 })] : []),
    ];
    return fails.length === 0 ? [pass(null)] : fails;
  },
});

/** The listed size that differs least; null when the spec gives ranges instead. */
const nearest = (size: Size, { sizes }: Params): Size | null =>
  [...(sizes ?? [])].sort((a, b) => distance(size, a) - distance(size, b))[0] ?? null;

/** The larger of the two differences: the one the tolerance is compared with. */
const distance = (a: Size, b: Size): number =>
  Math.max(Math.abs(a.width - b.width), Math.abs(a.height - b.height));

const isUnder = (value: number, min: number | undefined, tolerancePx: number): boolean =>
  min !== undefined && value < min - tolerancePx;

const isOver = (value: number, max: number | undefined, tolerancePx: number): boolean =>
  max !== undefined && value > max + tolerancePx;
