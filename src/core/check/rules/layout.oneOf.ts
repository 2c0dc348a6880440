import * as z from 'zod/mini';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Role } from '../../snapshot/role.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleList } from '../params/role-name.ts';
import { zoneRef } from '../params/zone.ts';
import { belongsTo, lineage } from '../pick-layers.ts';
import { marksOf, type PlacedZone, placeZones } from '../placed-zone.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { zoneShare, zoneTouch } from '../zone-touch.ts';

const layoutZone = z
  .strictObject({
    zone: zoneRef,
    /** Only these roles may touch it. */
    allow: z.optional(roleList),
    /** One visible layer of these roles must lie in it. */
    contain: z.optional(roleList),
    /** These roles may not touch it. */
    forbid: z.optional(roleList),
  })
  .check(needsOneOf('allow', 'contain', 'forbid'));

const layout = z.strictObject({
  id: z.string().check(z.minLength(1)),
  title: z.optional(z.string().check(z.minLength(1))),
  zones: z.array(layoutZone).check(z.minLength(1)),
});

const params = z.strictObject({
  layouts: z.array(layout).check(z.minLength(1)),
  exceptRoles: z._default(roleList, ['background']),
  /** How much of a layer's area must lie in a zone that asks for it. */
  minPercent: z._default(z.number().check(z.positive(), z.lte(100)), 50),
});
type Params = z.infer<typeof params>;
type Layout = z.infer<typeof layout>;

/** So many faults of the nearest layout are listed; the count says how many there are. */
const mostListed = 5;

export default defineRule({
  id: 'layout.oneOf',
  title: { en: 'One of several layouts', 'zh-CN': '可选版式' },
  about: {
    en: 'The frame follows one of the listed layouts completely: what each zone allows, must contain and forbids. If it follows none, the layout with the fewest faults is taken for the intended one and its faults are listed.',
    'zh-CN':
      '画框须完整符合所列版式之一（每个区域允许、必须包含和禁止的角色）。若都不符合，以问题最少的版式作为目标版式并列出其问题。',
  },
  params,
  messages: {
    stranger: {
      en: 'No layout fits; “{layout}” is nearest ({faults} faults, allowed: 0). There “{layer}” ({role}) may not lie in “{zone}”. Move it out.',
      'zh-CN':
        '不符合任何版式，最接近的是“{layout}”（{faults} 处问题，允许 0 处）：“{zone}”内不得放置“{layer}”（{role}），请移出。',
    },
    missing: {
      en: 'No layout fits; “{layout}” is nearest ({faults} faults, allowed: 0). There “{zone}” needs {role}; found: 0. Add it or move it in.',
      'zh-CN':
        '不符合任何版式，最接近的是“{layout}”（{faults} 处问题，允许 0 处）：“{zone}”内需要“{role}”，实际 0 个，请补充或移入。',
    },
    unsure: {
      en: '“{layout}” would fit, but “{layer}” in “{zone}” has no role or no exact outline ({doubts} open points, allowed: 0). Give it a role, or check by eye.',
      'zh-CN':
        '版式“{layout}”基本符合，但“{zone}”中的“{layer}”没有角色或轮廓未知（{doubts} 处待确认，允许 0 处），请标注角色或人工确认。',
    },
    noLayers: { en: 'The frame has no visible layer to judge.', 'zh-CN': '画框中没有可判断的可见图层。' },
  },
  fix: 'none',
  check(frame, given) {
    const shapes = seenShapes(frame, 'all', given.exceptRoles);
    if (shapes.length === 0) return [inapplicable('noLayers')];
    const tried = given.layouts.map((one) => tryLayout(frame, shapes, one, given));
    const byFaults = [...tried].sort(
      (a, b) => a.faults.length - b.faults.length || a.doubts.length - b.doubts.length,
    );
    const [best] = byFaults;
    if (best === undefined) return [pass(null)];
    const [doubt] = best.doubts;
    if (best.faults.length > 0) return best.faults.slice(0, mostListed).map((fault) => failOf(fault, best));
    return doubt === undefined ? [pass(null)] : [unsureOf(doubt, best)];
  },
});

interface Fault {
  readonly is: 'stranger' | 'missing';
  readonly zone: PlacedZone;
  /** Null = something is missing. */
  readonly layer: LayerSnapshot | null;
  readonly role: string;
  readonly region: Rect<'frame'> | null;
}

interface Trial {
  readonly name: string;
  readonly id: string;
  readonly faults: readonly Fault[];
  readonly doubts: readonly Fault[];
}

function tryLayout(
  frame: FrameSnapshot,
  shapes: readonly SeenShape[],
  { id, title, zones }: Layout,
  { minPercent }: Params,
): Trial {
  const tried = zones.map(({ zone: ref, allow, contain, forbid }) => {
    const [zone] = placeZones([ref], frame.size);
    if (zone === undefined) return { faults: [], doubts: [] };
    const strangers = touching(frame, shapes, zone, (layer) => isStranger(frame, layer, { allow, forbid }));
    const lacking = contain === undefined ? [] : missingOf(frame, zone, contain, minPercent);
    return {
      faults: [...strangers.filter(({ isSure }) => isSure), ...lacking.filter(({ isSure }) => isSure)],
      doubts: [...strangers.filter(({ isSure }) => !isSure), ...lacking.filter(({ isSure }) => !isSure)],
    };
  });
  return {
    id,
    name: title ?? id,
    faults: tried.flatMap(({ faults }) => faults),
    doubts: tried.flatMap(({ doubts }) => doubts),
  };
}

interface Roles {
  readonly allow: readonly Role[] | undefined;
  readonly forbid: readonly Role[] | undefined;
}

/** Null = may lie there; a layer that nobody gave a role could be anything where only some roles are allowed. */
function isStranger(
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  { allow, forbid = [] }: Roles,
): 'yes' | 'perhaps' | null {
  if (belongsTo(frame, layer, forbid)) return 'yes';
  if (allow === undefined || belongsTo(frame, layer, allow)) return null;
  return lineage(frame, layer).some(({ role }) => role !== null) ? 'yes' : 'perhaps';
}

/** One entry for each labelled element that touches a zone it may not touch. */
function touching(
  frame: FrameSnapshot,
  shapes: readonly SeenShape[],
  zone: PlacedZone,
  judge: (layer: LayerSnapshot) => 'yes' | 'perhaps' | null,
): readonly (Fault & { readonly isSure: boolean })[] {
  const found = new Map<string, Fault & { readonly isSure: boolean }>();
  for (const shape of shapes) {
    const stranger = judge(shape.layer);
    if (stranger === null) continue;
    const touch = zoneTouch(shape, zone.region);
    if (touch.is === 'none') continue;
    const layer = lineage(frame, shape.layer).find(({ role }) => role !== null) ?? shape.layer;
    const isSure = stranger === 'yes' && touch.is === 'certain';
    if (found.get(layer.id)?.isSure === true) continue;
    const role = layer.role?.role ?? '';
    found.set(layer.id, { is: 'stranger', zone, layer, role, region: touch.region, isSure });
  }
  return [...found.values()];
}

/** Nothing of the roles lies in the zone; not sure where an outline is not known exactly. */
function missingOf(
  frame: FrameSnapshot,
  zone: PlacedZone,
  roles: readonly Role[],
  minPercent: number,
): readonly (Fault & { readonly isSure: boolean })[] {
  const shares = seenShapes(frame, [...roles]).map((shape) => ({
    layer: shape.layer,
    ...zoneShare(shape, [zone.region]),
  }));
  if (shares.some(({ surePercent }) => surePercent >= minPercent - 1e-6)) return [];
  const layer = shares.find(({ percent }) => percent === null || percent >= minPercent - 1e-6)?.layer ?? null;
  const role = roles.join(', ');
  return [{ is: 'missing', zone, layer, role, region: zone.region.bounds, isSure: layer === null }];
}

function failOf({ is, zone, layer, role, region }: Fault, { id, name, faults }: Trial) {
  const evidence = {
    layerId: layer?.id ?? null,
    part: `${id}/${zone.id}`,
    region,
    marks: marksOf([zone], is === 'missing' ? 'needed' : 'other'),
    measured: { found: faults.length, is: 'atMost', needed: 0, unit: '' } as const,
  };
  const data = { layout: name, faults: faults.length, zone: zone.name, role };
  if (is === 'missing') return fail({ because: 'missing', ...evidence, data });
  return fail({ because: 'stranger', ...evidence, data: { ...data, layer: shortText(layer?.name ?? '') } });
}

const unsureOf = ({ zone, layer, region }: Fault, { id, name, doubts }: Trial) =>
  unknown({
    because: 'unsure',
    layerId: layer?.id ?? null,
    part: `${id}/${zone.id}`,
    region,
    marks: marksOf([zone], 'other'),
    data: { layout: name, doubts: doubts.length, zone: zone.name, layer: shortText(layer?.name ?? '') },
  });
