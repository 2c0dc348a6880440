import * as z from 'zod/mini';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { moveOutFix, withFix } from '../move-fix.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { zoneRefs } from '../params/zone.ts';
import { type PlacedZone, placeZones, rectsOf } from '../placed-zone.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { touchEvidence } from '../touch-evidence.ts';
import { zoneTouch } from '../zone-touch.ts';

const params = z.strictObject({
  zones: zoneRefs,
  roles: subjects,
  exceptRoles: z._default(roleList, ['background']),
  maxOverlapPercent: z._default(z.number().check(z.gte(0), z.lte(100)), 0),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'zone.exclude',
  title: { en: 'Keep-out zone', 'zh-CN': '禁放区' },
  about: {
    en: 'No chosen layer covers a zone with more than the allowed part of its own painted area; by default any touch counts. Rotated layers are measured by their real corners.',
    'zh-CN':
      '指定图层落入禁放区的面积占自身绘制面积的比例不得超过上限，默认任何重叠均不允许。旋转图层按真实四角计算。',
  },
  params,
  messages: {
    overlaps: {
      en: '“{layer}” covers the keep-out zone “{zone}” with {foundPercent}% of its area ({overlapPx2} px²); at most {maxPercent}% is allowed.',
      'zh-CN':
        '“{layer}”有 {foundPercent}%（{overlapPx2} px²）落入禁放区“{zone}”，规范允许不超过 {maxPercent}%。',
    },
    rotated: {
      en: '“{layer}” is rotated and the document does not give its exact outline; up to {foundPercent}% may lie in the keep-out zone “{zone}”, at most {maxPercent}% is allowed. Check by eye.',
      'zh-CN':
        '“{layer}”有旋转，文档未给出其准确轮廓，最多可能有 {foundPercent}% 落入禁放区“{zone}”，规范允许不超过 {maxPercent}%，请人工确认。',
    },
    boundsUnknown: {
      en: 'The document does not say what is painted of “{layer}”; by its box {foundPercent}% may lie in the keep-out zone “{zone}”, at most {maxPercent}% is allowed. Check by eye.',
      'zh-CN':
        '文档未记录“{layer}”的实际绘制范围，按外框估算可能有 {foundPercent}% 落入禁放区“{zone}”，规范允许不超过 {maxPercent}%，请人工确认。',
    },
    masked: {
      en: '“{layer}” lies under a mask that is no plain rectangle; up to {foundPercent}% of it may lie in the keep-out zone “{zone}”, at most {maxPercent}% is allowed. Check by eye.',
      'zh-CN':
        '“{layer}”位于非矩形蒙版之下，最多可能有 {foundPercent}% 落入禁放区“{zone}”，规范允许不超过 {maxPercent}%，请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const shapes = seenShapes(frame, given.roles, given.exceptRoles);
    if (shapes.length === 0) return [inapplicable('noLayers')];
    const zones = placeZones(given.zones, frame.size);
    return shapes.flatMap((shape) => zones.map((zone) => judge(frame, shape, zone, { zones, given })));
  },
});

interface Asked {
  /** All of them: a layer moved out of one must not land in another. */
  readonly zones: readonly PlacedZone[];
  readonly given: Params;
}

function judge(frame: FrameSnapshot, shape: SeenShape, zone: PlacedZone, { zones, given }: Asked) {
  const { layer, rect } = shape;
  const maxPercent = given.maxOverlapPercent;
  const touch = zoneTouch(shape, zone.region, maxPercent);
  if (touch.is === 'none') return pass(layer.id);
  const shared = touchEvidence(shape, zone, touch, maxPercent);
  const evidence = { ...shared, data: { ...shared.data, overlapPx2: roundPx(touch.overlapPx2) } };
  if (touch.is === 'certain') {
    const fix = withFix(moveOutFix(frame, layer, rect, rectsOf(zones)));
    return fail({ because: 'overlaps', ...evidence, ...fix });
  }
  // Estimated bounds are too large rather than too small: clear is certain, covered is not.
  if (!frame.hasRenderBounds) return unknown({ because: 'boundsUnknown', ...evidence });
  if (shape.isRectSure) return unknown({ because: 'rotated', ...evidence });
  return unknown({ because: 'masked', ...evidence });
}
