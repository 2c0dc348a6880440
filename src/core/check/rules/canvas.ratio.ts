import * as z from 'zod/mini';
import type { Size } from '../../geometry/rect.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';

const part = z.number().check(z.positive());
const params = z.strictObject({
  /** Width to height, e.g. 16 : 9. Any of them will do. */
  ratios: z.array(z.strictObject({ width: part, height: part })).check(z.minLength(1)),
  tolerancePercent: z._default(z.number().check(z.gte(0), z.lte(100)), 1),
});

type Ratio = z.infer<typeof params>['ratios'][number];

export default defineRule({
  id: 'canvas.ratio',
  title: { en: 'Canvas ratio', 'zh-CN': '画布比例' },
  about: {
    en: 'The frame’s width divided by its height is one of the listed ratios; the difference is counted in percent of the listed one.',
    'zh-CN': '画框的宽高比须为所列比例之一，偏差按所列比例的百分比计算。',
  },
  params,
  messages: {
    offRatio: {
      en: 'The frame is {width} × {height} px ({found}:1); the nearest allowed ratio is {ratio}, off by {deltaPercent}% (allowed: {tolerancePercent}%). At this width it should be {needHeight} px high.',
      'zh-CN':
        '画框为 {width} × {height} px（{found}:1），最接近的允许比例是 {ratio}，偏差 {deltaPercent}%（允许 {tolerancePercent}%）。按此宽度，高度应为 {needHeight} px。',
    },
    swapped: {
      en: 'The frame is {width} × {height} px: its sides are swapped. {ratio} is needed, so make it wider than high or the other way round, such as {height} × {width} px.',
      'zh-CN':
        '画框为 {width} × {height} px，宽高颠倒了。要求比例 {ratio}，请对调宽高，例如 {height} × {width} px。',
    },
    rotated: {
      en: 'The frame is rotated by {rotationDeg}°, so the picture has another ratio than its sides. {ratio} is needed: set the rotation to 0.',
      'zh-CN': '画框旋转了 {rotationDeg}°，导出图的比例与画框边长不同。要求比例 {ratio}，请将旋转归零。',
    },
  },
  fix: 'none',
  check({ size, rotationDeg }, { ratios, tolerancePercent }) {
    const whole = { layerId: null, region: null };
    if (rotationDeg !== 0) {
      const data = { rotationDeg: roundPx(rotationDeg), ratio: ratios.map(nameOf).join(', ') };
      return [unknown({ because: 'rotated', ...whole, data })];
    }
    const near = nearest(size, ratios);
    if (near.deltaPercent <= tolerancePercent + 1e-6) return [pass(null)];
    const sides = { width: roundPx(size.width), height: roundPx(size.height), tolerancePercent };
    const turned = nearest({ width: size.height, height: size.width }, ratios);
    const measured = {
      found: foundRatio(size),
      is: ratios.length === 1 ? 'exactly' : 'oneOf',
      needed: ratios.map(nameOf).join(', '),
      unit: 'ratio',
    } as const;
    if (turned.deltaPercent <= tolerancePercent + 1e-6) {
      const data = { ...sides, ratio: nameOf(turned.ratio) };
      return [fail({ because: 'swapped', ...whole, data, measured })];
    }
    const data = {
      ...sides,
      found: foundRatio(size),
      ratio: nameOf(near.ratio),
      deltaPercent: roundPx(near.deltaPercent),
      needHeight: roundPx((size.width * near.ratio.height) / near.ratio.width),
    };
    return [fail({ because: 'offRatio', ...whole, data, measured })];
  },
});

const nameOf = ({ width, height }: Ratio): string => `${String(width)}:${String(height)}`;

/** Width per height; 0 for a frame without height, which has no ratio. */
const foundRatio = ({ width, height }: Size): number => (height > 0 ? roundPx(width / height) : 0);

/** The listed ratio that differs least. A frame without a side is off by all there is. */
function nearest(size: Size, ratios: readonly Ratio[]) {
  const byDelta = ratios.map((ratio) => {
    const found = size.height > 0 ? size.width / size.height : 0;
    return { ratio, deltaPercent: 100 * Math.abs((found * ratio.height) / ratio.width - 1) };
  });
  return byDelta.reduce((best, one) => (one.deltaPercent < best.deltaPercent ? one : best));
}
