import * as z from 'zod/mini';
import { roleList } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';

const params = z.strictObject({
  roles: roleList,
  dimension: z.enum(['width', 'height', 'both']),
  /** By how much the smallest may fall short of the largest, percent of the largest. */
  tolerancePercent: z._default(z.number().check(z.gte(0), z.lt(100)), 0),
  measure: z._default(z.enum(['painted', 'box']), 'painted'),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layout.sameSize',
  title: { en: 'Same size', 'zh-CN': '尺寸一致' },
  about: {
    en: 'The layers of the listed roles are equally wide, high or both: the smallest falls short of the largest by at most the tolerance, in percent of the largest. Measured is what is painted, or the boxes if the spec says so.',
    'zh-CN':
      '所列角色的图层须等宽、等高或两者皆等：最小者与最大者之差占最大者的百分比不得超过误差。默认按绘制范围测量，也可指定按外框。',
  },
  params,
  messages: {
    widthsDiffer: {
      en: '“{layer}” is {foundPx} px wide, {differPercent}% narrower than “{other}” with {otherPx} px; at most {tolerancePercent}% is allowed. Make them equal.',
      'zh-CN':
        '“{layer}”宽 {foundPx} px，比“{other}”（{otherPx} px）窄 {differPercent}%，允许不超过 {tolerancePercent}%，请统一宽度。',
    },
    heightsDiffer: {
      en: '“{layer}” is {foundPx} px high, {differPercent}% lower than “{other}” with {otherPx} px; at most {tolerancePercent}% is allowed. Make them equal.',
      'zh-CN':
        '“{layer}”高 {foundPx} px，比“{other}”（{otherPx} px）矮 {differPercent}%，允许不超过 {tolerancePercent}%，请统一高度。',
    },
    outlineUnknown: {
      en: '“{layer}” lies under a shaped mask or has no render bounds; by their boxes the layers differ by {differPercent}% (allowed: {tolerancePercent}%). Check by eye.',
      'zh-CN':
        '“{layer}”位于异形蒙版之下或缺少绘制范围，按外框各图层相差 {differPercent}%（允许 {tolerancePercent}%），请人工确认。',
    },
    tooFew: {
      en: 'Fewer than two visible layers are meant by this rule.',
      'zh-CN': '适用于此规则的可见图层不足两个。',
    },
  },
  fix: 'none',
  check(frame, given) {
    const shapes = seenShapes(frame, given.roles, [], given.measure);
    if (shapes.length < 2) return [inapplicable('tooFew')];
    const sides = given.dimension === 'both' ? (['width', 'height'] as const) : [given.dimension];
    return sides.map((side) => judge(shapes, side, given));
  },
});

/** Says it of the smallest, against the largest. */
function judge(shapes: readonly SeenShape[], side: 'width' | 'height', { tolerancePercent }: Params) {
  const sorted = [...shapes].sort((a, b) => a.rect[side] - b.rect[side]);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (small === undefined || large === undefined) return pass(null);
  const [foundPx, otherPx] = [small.rect[side], large.rect[side]];
  const differPercent = (100 * (otherPx - foundPx)) / otherPx;
  const unsure = shapes.find(({ isRectSure }) => !isRectSure);
  const isEqual = otherPx - foundPx <= tolerancePx || differPercent <= tolerancePercent + 1e-6;
  if (unsure === undefined && isEqual) return pass(small.layer.id);
  const evidence = {
    layerId: small.layer.id,
    part: side,
    region: small.rect,
    marks: [{ is: 'other', rect: large.rect } as const],
    measured: {
      found: roundPx(differPercent),
      is: 'atMost',
      needed: tolerancePercent,
      unit: '%',
    } as const,
    data: {
      layer: shortText(small.layer.name),
      other: shortText(large.layer.name),
      foundPx: roundPx(foundPx),
      otherPx: roundPx(otherPx),
      differPercent: roundPx(differPercent),
      tolerancePercent,
    },
  };
  if (unsure !== undefined) {
    const data = { ...evidence.data, layer: shortText(unsure.layer.name) };
    return unknown({
      because: 'outlineUnknown',
      ...evidence,
      layerId: unsure.layer.id,
      region: unsure.rect,
      data,
    });
  }
  return side === 'width'
    ? fail({ because: 'widthsDiffer', ...evidence })
    : fail({ because: 'heightsDiffer', ...evidence });
}
