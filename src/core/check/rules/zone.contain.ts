import * as z from 'zod/mini';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { moveIntoAnyFix, withFix } from '../move-fix.ts';
import { roleList } from '../params/role-name.ts';
import { zoneRefs } from '../params/zone.ts';
import { lineage } from '../pick-layers.ts';
import { marksOf, namesOf, type PlacedZone, placeZones, rectsOf } from '../placed-zone.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { type ZoneShare, zoneShare } from '../zone-touch.ts';

const params = z.strictObject({
  /** Several zones count as one area. */
  zones: zoneRefs,
  roles: roleList,
  min: z._default(z.int().check(z.positive()), 1),
  minPercent: z._default(z.number().check(z.positive(), z.lte(100)), 50),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'zone.contain',
  title: { en: 'Zone that must be used', 'zh-CN': '必放区' },
  about: {
    en: 'At least so many visible layers of the listed roles lie in the zones, each with the asked part of what the picture shows of it. An empty zone is the failure.',
    'zh-CN':
      '各区域内须有不少于指定数量的所列角色可见图层，且每个图层在区域内的可见面积比例达到要求。区域留空即不合格。',
  },
  params,
  messages: {
    tooFew: {
      en: '“{zone}” holds {found} of at least {min} × {roles} (each with {minPercent}% of its area inside). Add it there or move it in.',
      'zh-CN':
        '“{zone}”内有 {found} 个“{roles}”，要求至少 {min} 个（每个须有 {minPercent}% 的面积在区域内），请补充或移入。',
    },
    notInside: {
      en: '“{zone}” holds {found} of at least {min} × {roles}. “{layer}” is nearest, with {foundPercent}% of its area inside ({minPercent}% needed). Move it in.',
      'zh-CN':
        '“{zone}”内有 {found} 个“{roles}”，要求至少 {min} 个。最接近的是“{layer}”，区域内占 {foundPercent}%（要求 {minPercent}%），请移入。',
    },
    outlineUnknown: {
      en: '“{layer}” is rotated, under a shaped mask or without render bounds; whether {minPercent}% of it lies in “{zone}”, which needs {min} × {roles}, cannot be told (found for certain: {found}). Check by eye.',
      'zh-CN':
        '“{layer}”有旋转、位于异形蒙版之下或缺少绘制范围，无法判断是否有 {minPercent}% 位于“{zone}”内（要求 {min} 个“{roles}”，可确定的有 {found} 个），请人工确认。',
    },
    unlabelled: {
      en: 'No layer in “{zone}” has a role of {roles} (needed: {min}, found: {found}), but “{layer}” without a role lies there. Give it a role.',
      'zh-CN':
        '“{zone}”内没有角色为“{roles}”的图层（要求 {min} 个，实际 {found} 个），但其中有未标注的“{layer}”，请为其标注角色。',
    },
  },
  fix: 'suggestion',
  check(frame, given) {
    const zones = placeZones(given.zones, frame.size);
    const found = seenShapes(frame, given.roles).map((shape) => ({ shape, ...shareIn(shape, zones) }));
    const inside = found.filter(({ surePercent }) => surePercent >= given.minPercent - 1e-6);
    const [first] = inside;
    if (first !== undefined && inside.length >= given.min) return [pass(first.shape.layer.id)];
    return [tooFew(frame, { zones, inside, outside: found.filter((one) => !inside.includes(one)) }, given)];
  },
});

interface Measured extends ZoneShare {
  readonly shape: SeenShape;
}

interface Found {
  readonly zones: readonly PlacedZone[];
  readonly inside: readonly Measured[];
  readonly outside: readonly Measured[];
}

function tooFew(frame: FrameSnapshot, { zones, inside, outside }: Found, given: Params) {
  const { roles, min, minPercent } = given;
  const facts = { zone: namesOf(zones), roles: roles.join(', '), min, found: inside.length, minPercent };
  const marks = marksOf(zones, 'needed');
  const measured = { found: inside.length, is: 'atLeast', needed: min, unit: '' } as const;
  const evidence = { layerId: null, region: marks[0]?.rect ?? null, marks, measured, data: facts };
  const naming = ({ layer }: SeenShape) => ({ ...evidence, layerId: layer.id, region: layer.painted });
  const doubtful = outside.filter(({ percent }) => percent === null || percent >= minPercent - 1e-6);
  const [doubt] = doubtful;
  if (doubt !== undefined && inside.length + doubtful.length >= min) {
    const data = { ...facts, layer: shortText(doubt.shape.layer.name) };
    return unknown({ because: 'outlineUnknown', ...naming(doubt.shape), data });
  }
  const stranger = unlabelledIn(frame, zones, given);
  if (stranger !== undefined) {
    const data = { ...facts, layer: shortText(stranger.layer.name) };
    return unknown({ because: 'unlabelled', ...naming(stranger), data });
  }
  const near = [...outside].sort((a, b) => b.surePercent - a.surePercent)[0];
  if (near === undefined) return fail({ because: 'tooFew', ...evidence });
  const { layer, rect } = near.shape;
  const data = { ...facts, layer: shortText(layer.name), foundPercent: roundPx(near.surePercent) };
  const fix = withFix(moveIntoAnyFix(frame, layer, rect, rectsOf(zones)));
  return fail({ because: 'notInside', ...naming(near.shape), data, ...fix });
}

const shareIn = (shape: SeenShape, zones: readonly PlacedZone[]) =>
  zoneShare(
    shape,
    zones.map(({ region }) => region),
  );

/** A visible layer in the zone that nobody gave a role, nor anything around it: it could be what is asked. */
const unlabelledIn = (
  frame: FrameSnapshot,
  zones: readonly PlacedZone[],
  { minPercent }: Params,
): SeenShape | undefined =>
  seenShapes(frame, 'all').find(
    (shape) =>
      shape.layer.isLeaf &&
      lineage(frame, shape.layer).every(({ role }) => role === null) &&
      shareIn(shape, zones).surePercent >= minPercent - 1e-6,
  );
