import * as z from 'zod/mini';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { moveOutFix, withFix } from '../move-fix.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { zoneRefs } from '../params/zone.ts';
import { belongsTo, pickLayers } from '../pick-layers.ts';
import { type PlacedZone, placeZones, rectsOf } from '../placed-zone.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShape, seenShapes, textAndRoles } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { touchEvidence } from '../touch-evidence.ts';
import { zoneTouch } from '../zone-touch.ts';

const params = z.strictObject({
  /** Where the platform draws over the picture. */
  zones: zoneRefs,
  /** Nothing given: all text, and every element that says something. */
  roles: z.optional(subjects),
  exceptRoles: z._default(roleList, ['background']),
  maxOverlapPercent: z._default(z.number().check(z.gte(0), z.lte(100)), 0),
  /** What the platform draws itself, so that nobody may draw it by hand, wherever it lies. */
  imitationRoles: z.optional(roleList),
});
type Params = z.infer<typeof params>;

const speaking = ['logo', 'brandName', 'cta', 'badge', 'price', 'benefit', 'legal', 'qr', 'face'];

export default defineRule({
  id: 'zone.overlay',
  title: { en: 'Platform-drawn zone', 'zh-CN': '平台覆盖区' },
  about: {
    en: 'Nothing that must be read or seen lies where the platform draws over the picture (by default any touch counts), and nothing that the platform draws itself is drawn by hand anywhere. Art may run through.',
    'zh-CN':
      '需要被看到或读到的内容不得位于平台覆盖区域（默认任何重叠均不允许），平台自动绘制的元素也不得手工画出。背景与装饰可以穿过。',
  },
  params,
  messages: {
    covered: {
      en: 'The platform draws over “{zone}”: {foundPercent}% of “{layer}” would be covered (allowed: {maxPercent}%). Move it out.',
      'zh-CN': '“{zone}”会被平台覆盖：“{layer}”有 {foundPercent}% 将被遮住（允许 {maxPercent}%），请移出。',
    },
    imitation: {
      en: '“{layer}” is a drawn {role} (found: 1, allowed: 0): the platform adds it itself. Delete it.',
      'zh-CN': '“{layer}”是手工绘制的“{role}”（实际 1 个，允许 0 个），该元素由平台自动添加，请删除。',
    },
    outlineUnknown: {
      en: 'The platform draws over “{zone}”. “{layer}” is rotated, under a shaped mask or without render bounds; up to {foundPercent}% of it may be covered (allowed: {maxPercent}%). Check by eye.',
      'zh-CN':
        '“{zone}”会被平台覆盖。“{layer}”有旋转、位于异形蒙版之下或缺少绘制范围，最多可能有 {foundPercent}% 被遮住（允许 {maxPercent}%），请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const zones = placeZones(given.zones, frame.size);
    const imitationRoles = given.imitationRoles ?? [];
    const imitations = seenShapes(frame, imitationRoles);
    const shapes = judged(frame, given).filter(({ layer }) => !belongsTo(frame, layer, imitationRoles));
    if (shapes.length === 0 && imitations.length === 0) return [inapplicable('noLayers')];
    return [
      ...imitations.map(imitationOf),
      ...shapes.flatMap((shape) => zones.map((zone) => judge(frame, shape, zone, { zones, given }))),
    ];
  },
});

const judged = (frame: FrameSnapshot, { roles, exceptRoles }: Params): readonly SeenShape[] =>
  (roles === undefined ? textAndRoles(frame, speaking, exceptRoles) : pickLayers(frame, roles, exceptRoles))
    .map((layer) => seenShape(frame, layer, roles))
    .filter((shape) => shape !== null);

const imitationOf = ({ layer, rect }: SeenShape) =>
  fail({
    because: 'imitation',
    layerId: layer.id,
    region: rect,
    data: { layer: shortText(layer.name), role: layer.role?.role ?? '' },
    fix: { is: 'suggestion', steps: [{ do: 'setVisible', layerId: layer.id, was: true, visible: false }] },
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
  const evidence = touchEvidence(shape, zone, touch, maxPercent);
  if (touch.is === 'possible') return unknown({ because: 'outlineUnknown', ...evidence });
  return fail({
    because: 'covered',
    ...evidence,
    ...withFix(moveOutFix(frame, layer, rect, rectsOf(zones))),
  });
}
