import * as z from 'zod/mini';
import { type Edges, edges } from '../../geometry/edges.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { moveIntoAnyFix, withFix } from '../move-fix.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { zoneRefs } from '../params/zone.ts';
import { marksOf, namesOf, type PlacedZone, placeZones, rectsOf } from '../placed-zone.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { zoneShare } from '../zone-touch.ts';

const params = z.strictObject({
  /** Several zones count as one area. */
  zones: zoneRefs,
  roles: subjects,
  exceptRoles: z._default(roleList, ['background']),
  measure: z._default(z.enum(['painted', 'box']), 'painted'),
  minPercent: z._default(z.number().check(z.positive(), z.lte(100)), 100),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'zone.inside',
  title: { en: 'Keep inside a zone', 'zh-CN': '限定区域' },
  about: {
    en: 'Each chosen layer lies wholly, or with the asked part of its area, in the zones taken together. Measured is what the picture shows of it, or its box if the spec says so; rotated layers by their real corners.',
    'zh-CN':
      '每个指定图层须完整（或按要求的面积比例）位于各区域的合并范围内。默认按画面实际显示的范围测量，也可指定按外框；旋转图层按真实四角计算。',
  },
  params,
  messages: {
    outside: {
      en: '“{layer}” sticks out of “{zone}”: left {leftPx}, top {topPx}, right {rightPx}, bottom {bottomPx} px. {foundPercent}% lies inside, at least {minPercent}% is needed. Move it in.',
      'zh-CN':
        '“{layer}”超出“{zone}”：左 {leftPx}、上 {topPx}、右 {rightPx}、下 {bottomPx} px。区域内占 {foundPercent}%，要求不低于 {minPercent}%，请移入。',
    },
    partOutside: {
      en: 'Only {foundPercent}% of “{layer}” lies in “{zone}”; at least {minPercent}% is needed. Move it in or make it smaller.',
      'zh-CN': '“{layer}”仅有 {foundPercent}% 位于“{zone}”内，要求不低于 {minPercent}%，请移入或缩小。',
    },
    outlineUnknown: {
      en: '“{layer}” is rotated, under a shaped mask or without render bounds, so its outline is not known exactly; at least {foundPercent}% of its bounds lies in “{zone}”, {minPercent}% is needed. Check by eye.',
      'zh-CN':
        '“{layer}”有旋转、位于异形蒙版之下或缺少绘制范围，准确轮廓未知；按外接范围有 {foundPercent}% 位于“{zone}”内，要求 {minPercent}%，请人工确认。',
    },
    noRoom: {
      en: '“{zone}” has no area in a frame of {width} × {height} px. Check the frame’s size or the spec.',
      'zh-CN': '在 {width} × {height} px 的画框中，“{zone}”没有面积，请检查画框尺寸或规范。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const shapes = seenShapes(frame, given.roles, given.exceptRoles, given.measure);
    if (shapes.length === 0) return [inapplicable('noLayers')];
    const zones = placeZones(given.zones, frame.size);
    if (zones.every(({ region }) => region.bounds === null)) {
      const data = {
        zone: namesOf(zones),
        width: roundPx(frame.size.width),
        height: roundPx(frame.size.height),
      };
      return [unknown({ because: 'noRoom', layerId: null, region: null, data })];
    }
    return shapes.map((shape) => judge(frame, shape, zones, given));
  },
});

function judge(frame: FrameSnapshot, shape: SeenShape, zones: readonly PlacedZone[], { minPercent }: Params) {
  const { layer, rect } = shape;
  const share = zoneShare(
    shape,
    zones.map(({ region }) => region),
  );
  if (share.surePercent >= minPercent - 1e-6) return pass(layer.id);
  const isSure = share.percent !== null && share.percent < minPercent - 1e-6;
  const foundPercent = roundPx(isSure ? share.percent : share.surePercent);
  const evidence = {
    layerId: layer.id,
    region: share.outside ?? rect,
    marks: marksOf(zones, 'needed'),
    measured: { found: foundPercent, is: 'atLeast', needed: minPercent, unit: '%' } as const,
    data: { layer: shortText(layer.name), zone: namesOf(zones), foundPercent, minPercent },
  };
  if (!isSure) return unknown({ because: 'outlineUnknown', ...evidence });
  const mended = withFix(moveIntoAnyFix(frame, layer, rect, rectsOf(zones)));
  const [only] = rectsOf(zones);
  if (only === undefined || zones.length > 1) return fail({ because: 'partOutside', ...evidence, ...mended });
  const over = overPx(rect, only);
  const sides = {
    leftPx: roundPx(over.left),
    topPx: roundPx(over.top),
    rightPx: roundPx(over.right),
    bottomPx: roundPx(over.bottom),
  };
  return fail({ because: 'outside', ...evidence, data: { ...evidence.data, ...sides }, ...mended });
}

/** How far a rectangle sticks out of another on each side; 0 where it does not. */
function overPx(rect: Rect<'frame'>, room: Rect<'frame'>): Edges {
  const [is, may] = [edges(rect), edges(room)];
  return {
    left: Math.max(0, may.left - is.left),
    top: Math.max(0, may.top - is.top),
    right: Math.max(0, is.right - may.right),
    bottom: Math.max(0, is.bottom - may.bottom),
  };
}
