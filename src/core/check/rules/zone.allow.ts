import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { roleList } from '../params/role-name.ts';
import { zoneRefs } from '../params/zone.ts';
import { belongsTo, lineage } from '../pick-layers.ts';
import { marksOf, type PlacedZone, placeZones } from '../placed-zone.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { type ZoneTouch, zoneTouch } from '../zone-touch.ts';

const params = z.strictObject({
  zones: zoneRefs,
  /** What may lie there, and all in it. */
  roles: roleList,
  exceptRoles: z._default(roleList, ['background']),
  /** Of the layer's own area. */
  maxOverlapPercent: z._default(z.number().check(z.gte(0), z.lte(100)), 0),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'zone.allow',
  title: { en: 'Reserved zone', 'zh-CN': '专用区' },
  about: {
    en: 'Only layers of the listed roles, and what lies in them, cover a zone; by default any touch of another layer counts. A visible layer without a role is a question, because no machine knows what it is.',
    'zh-CN':
      '区域内只允许出现所列角色的图层及其子级，默认其他图层任何重叠均不允许。没有角色的可见图层无法由机器判断，需人工确认。',
  },
  params,
  messages: {
    otherRole: {
      en: '“{layer}” ({role}) covers “{zone}” with {foundPercent}% of its area (allowed: {maxPercent}%); only {allowed} may lie there. Move it out.',
      'zh-CN':
        '“{layer}”（{role}）有 {foundPercent}% 落入“{zone}”（允许 {maxPercent}%），该区域只允许放置 {allowed}，请移出。',
    },
    unlabelled: {
      en: '“{layer}” has no role and covers “{zone}” with {foundPercent}% of its area (allowed: {maxPercent}%); only {allowed} may lie there. Give it a role, or move it out.',
      'zh-CN':
        '“{layer}”没有角色，且有 {foundPercent}% 落入“{zone}”（允许 {maxPercent}%），该区域只允许放置 {allowed}。请为其标注角色或移出。',
    },
    outlineUnknown: {
      en: '“{layer}” is rotated, under a shaped mask or without render bounds; up to {foundPercent}% of it may lie in “{zone}” (allowed: {maxPercent}%), where only {allowed} may be. Check by eye.',
      'zh-CN':
        '“{layer}”有旋转、位于异形蒙版之下或缺少绘制范围，最多可能有 {foundPercent}% 落入“{zone}”（允许 {maxPercent}%），该区域只允许放置 {allowed}，请人工确认。',
    },
    noLayers: { en: 'The frame has no visible layer to judge.', 'zh-CN': '画框中没有可判断的可见图层。' },
  },
  fix: 'none',
  check(frame, given) {
    const shapes = seenShapes(frame, 'all', given.exceptRoles);
    if (shapes.length === 0) return [inapplicable('noLayers')];
    const strangers = shapes.filter(({ layer }) => !belongsTo(frame, layer, given.roles));
    const bad = placeZones(given.zones, frame.size).flatMap((zone) =>
      intruders(frame, strangers, zone, given.maxOverlapPercent).map((one) => verdictOf(one, zone, given)),
    );
    return bad.length > 0 ? bad : [pass(null)];
  },
});

interface Intruder {
  /** What a person would point at: the nearest labelled layer around the one that touches, or that one itself. */
  readonly holder: LayerSnapshot;
  readonly touch: ZoneTouch;
}

/** One entry for each labelled element, however many of its layers touch: the one that touches most. */
function intruders(
  frame: FrameSnapshot,
  shapes: readonly SeenShape[],
  { region }: PlacedZone,
  maxPercent: number,
): readonly Intruder[] {
  const worst = new Map<string, Intruder>();
  for (const shape of shapes) {
    const touch = zoneTouch(shape, region, maxPercent);
    if (touch.is === 'none') continue;
    const holder = lineage(frame, shape.layer).find(({ role }) => role !== null) ?? shape.layer;
    const before = worst.get(holder.id);
    if (before === undefined || weight(touch) > weight(before.touch)) worst.set(holder.id, { holder, touch });
  }
  return [...worst.values()];
}

/** Certain before possible, then the larger share. */
const weight = ({ is, percent }: ZoneTouch): number => (is === 'certain' ? 1000 : 0) + percent;

function verdictOf({ holder, touch }: Intruder, zone: PlacedZone, { roles, maxOverlapPercent }: Params) {
  const foundPercent = roundPx(touch.percent);
  const evidence = {
    layerId: holder.id,
    part: zone.id,
    region: touch.region,
    marks: marksOf([zone], 'other'),
    measured: { found: foundPercent, is: 'atMost', needed: maxOverlapPercent, unit: '%' } as const,
    data: {
      layer: shortText(holder.name),
      zone: zone.name,
      foundPercent,
      maxPercent: maxOverlapPercent,
      allowed: roles.join(', '),
    },
  };
  if (touch.is === 'possible') return unknown({ because: 'outlineUnknown', ...evidence });
  if (holder.role === null) return unknown({ because: 'unlabelled', ...evidence });
  const data = { ...evidence.data, role: holder.role.role };
  return fail({ because: 'otherRole', ...evidence, data });
}
