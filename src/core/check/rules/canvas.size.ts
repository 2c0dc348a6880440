import * as z from 'zod/mini';
import type { Size } from '../../geometry/rect.ts';
import { withFix } from '../move-fix.ts';
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
  check({ id, size }, limits) {
    const near = nearest(size, limits);
    if (near !== null) {
      return [distance(size, near) <= limits.tolerancePx ? pass(null) : notListed(id, size, near, limits)];
    }
    const fails = [...judgeSide(size, 'width', limits), ...judgeSide(size, 'height', limits)];
    return fails.length === 0 ? [pass(null)] : fails;
  },
});

/** A frame that misses a listed size by no more than this is meant to have it; a larger change would move what is in it. */
const slipPx = 2;

function notListed(frameId: string, size: Size, near: Size, { sizes = [] }: Params) {
  const found = { width: roundPx(size.width), height: roundPx(size.height) };
  const toNear = {
    do: 'resize',
    layerId: frameId,
    was: size,
    width: near.width,
    height: near.height,
  } as const;
  return fail({
    because: 'notListed',
    layerId: null,
    region: null,
    data: { ...found, nearWidth: near.width, nearHeight: near.height },
    measured: {
      found: nameOf(found),
      is: sizes.length === 1 ? 'exactly' : 'oneOf',
      needed: sizes.map(nameOf).join(', '),
      unit: 'px',
    },
    marks: [{ is: 'needed', rect: { x: 0, y: 0, width: near.width, height: near.height } }],
    ...withFix(distance(size, near) <= slipPx ? { is: 'suggestion', steps: [toNear] } : undefined),
  });
}

const nameOf = ({ width, height }: Size): string => `${String(width)} × ${String(height)}`;

const underOver = {
  width: { under: 'tooNarrow', over: 'tooWide' },
  height: { under: 'tooLow', over: 'tooHigh' },
} as const;

function judgeSide(size: Size, side: 'width' | 'height', limits: Params) {
  const { min, max } = limits[side] ?? {};
  const found = { width: roundPx(size.width), height: roundPx(size.height) };
  const evidence = { layerId: null, region: null };
  const measured = { found: found[side], unit: 'px' } as const;
  if (min !== undefined && size[side] < min - limits.tolerancePx) {
    const at = { ...measured, is: 'atLeast', needed: min } as const;
    return [fail({ because: underOver[side].under, ...evidence, data: { ...found, min }, measured: at })];
  }
  if (max !== undefined && size[side] > max + limits.tolerancePx) {
    const at = { ...measured, is: 'atMost', needed: max } as const;
    return [fail({ because: underOver[side].over, ...evidence, data: { ...found, max }, measured: at })];
  }
  return [];
}

/** The listed size that differs least; null when the spec gives ranges instead. */
const nearest = (size: Size, { sizes }: Params): Size | null =>
  [...(sizes ?? [])].sort((a, b) => distance(size, a) - distance(size, b))[0] ?? null;

/** The larger of the two differences: the one the tolerance is compared with. */
const distance = (a: Size, b: Size): number =>
  Math.max(Math.abs(a.width - b.width), Math.abs(a.height - b.height));
