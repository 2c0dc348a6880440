import * as z from 'zod/mini';
import { area } from '../../geometry/area.ts';
import { clipPolygon, polygonArea } from '../../geometry/clip-polygon.ts';
import { intersect } from '../../geometry/intersect.ts';
import { quadOfRect } from '../../geometry/quad.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { type Zone, zoneName, zoneRefs, zonesOf } from '../params/zone.ts';
import { mayBleed, measuredRect, pickLayers } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';
import { type ZoneRegion, zoneOverlap, zoneRegion } from '../zone-region.ts';

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
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const layers = pickLayers(frame, given.roles, given.exceptRoles).filter(({ isVisible }) => isVisible);
    if (layers.length === 0) return [inapplicable('noLayers')];
    return layers.flatMap((layer) => {
      const rect = measuredRect(layer, given.roles, 'painted');
      if (rect === null) return [];
      return zonesOf(given.zones).map((one) =>
        judge(frame, layer, rect, { zone: one, maxPercent: given.maxOverlapPercent }),
      );
    });
  },
});

interface Asked {
  readonly zone: Zone;
  readonly maxPercent: Params['maxOverlapPercent'];
}

function judge(frame: FrameSnapshot, layer: LayerSnapshot, rect: Rect<'frame'>, { zone, maxPercent }: Asked) {
  const region = zoneRegion(zone, frame.size);
  const { overlapPx2, percent, isExact } = overlap(layer, rect, region);
  if (overlapPx2 <= tolerancePx || percent <= maxPercent) return pass(layer.id);
  const evidence = {
    layerId: layer.id,
    part: zone.id,
    region: sharedPart(rect, region),
    marks: region.bounds === null ? [] : [{ is: 'other', rect: region.bounds } as const],
    data: {
      layer: shortText(layer.name),
      zone: zoneName(zone),
      overlapPx2: roundPx(overlapPx2),
      foundPercent: roundPx(percent),
      maxPercent,
    },
  };
  // Estimated bounds are too large rather than too small: clear is certain, covered is not.
  if (!frame.hasRenderBounds) return unknown({ because: 'boundsUnknown', ...evidence });
  return isExact ? fail({ because: 'overlaps', ...evidence }) : unknown({ because: 'rotated', ...evidence });
}

/**
 * What a layer shares with a zone, in square px and in percent of its own area. A rotated layer is its quad, as far as it is
 * painted; with an unknown quad, or with shadows or strokes that leave it, the painted bounds are only the most it can be.
 */
function overlap(layer: LayerSnapshot, painted: Rect<'frame'>, zone: ZoneRegion) {
  const bounds = share(zoneOverlap(zone, quadOfRect(painted)), area(painted));
  if (layer.rotationDeg === 0 || bounds.overlapPx2 === 0) return { ...bounds, isExact: true };
  if (layer.quad === null) return { ...bounds, isExact: false };
  const ink = clipPolygon(layer.quad, painted);
  const exact = share(zoneOverlap(zone, ink), polygonArea(ink) || polygonArea(layer.quad));
  return exact.overlapPx2 <= tolerancePx && mayBleed(layer)
    ? { ...bounds, isExact: false }
    : { ...exact, isExact: true };
}

/** The part of a rectangle to draw: what it shares with the zone's bounds. */
const sharedPart = (rect: Rect<'frame'>, { bounds }: ZoneRegion): Rect<'frame'> =>
  bounds === null ? rect : (intersect(rect, bounds) ?? bounds);

const share = (overlapPx2: number, ownPx2: number): { overlapPx2: number; percent: number } => ({
  overlapPx2,
  percent: ownPx2 === 0 ? 0 : Math.min(100, (overlapPx2 / ownPx2) * 100),
});
