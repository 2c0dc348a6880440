import * as z from 'zod/mini';
import { area } from '../../geometry/area.ts';
import { clipConvex } from '../../geometry/clip-convex.ts';
import { polygonArea } from '../../geometry/clip-polygon.ts';
import { contains } from '../../geometry/contains.ts';
import { edges } from '../../geometry/edges.ts';
import { gap } from '../../geometry/gap.ts';
import { inset } from '../../geometry/inset.ts';
import { intersect } from '../../geometry/intersect.ts';
import { quadOfRect } from '../../geometry/quad.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Fix } from '../fix.ts';
import { insideOf } from '../inside-of.ts';
import { isEstimate } from '../is-estimate.ts';
import { px } from '../params/px.ts';
import { roleList, roleName } from '../params/role-name.ts';
import { lineage, mayBleed, measuredRect, pickLayers } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';
import { frameBox, spaceLeft } from '../why-unseen.ts';

const params = z.strictObject({
  role: roleName,
  distance: z.union([
    z.strictObject({ px }),
    /** Times the element's own height. */
    z.strictObject({ timesHeight: z.number().check(z.positive()) }),
  ]),
  exceptRoles: z._default(roleList, ['background', 'decoration']),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'element.clearspace',
  title: { en: 'Clear space', 'zh-CN': '保护空间' },
  about: {
    en: 'Nothing else that is painted comes nearer to an element of a role than the distance, measured from the bounds of what the picture shows of both. What the element lies in or stands on (it covers the whole element from below, or the whole clear area) is its ground and no intruder; exempt roles are none either.',
    'zh-CN':
      '指定角色的元素四周在规定距离内不得有其他可见内容，按双方在画面中实际显示范围的外接框测量。元素所在的容器、托住整个元素或铺满整个保护区的底层视为背景，不算侵入；豁免角色也不算。',
  },
  params,
  messages: {
    intruder: {
      en: '“{other}” is {gapPx} px from “{layer}”; the spec asks for at least {needPx} px around it. Move it away.',
      'zh-CN': '“{other}”距“{layer}”仅 {gapPx} px，规范要求四周至少留空 {needPx} px，请移开。',
    },
    rotated: {
      en: '“{other}” or “{layer}” is rotated and its exact outline is not known; by their bounds they are {gapPx} px apart, at least {needPx} px are asked. Check by eye.',
      'zh-CN':
        '“{other}”或“{layer}”有旋转，轮廓无法准确得知；按外接框相距 {gapPx} px，规范要求至少 {needPx} px，请人工确认。',
    },
    boundsUnknown: {
      en: 'The document does not say what is painted of “{other}” and “{layer}”; by their boxes they are {gapPx} px apart, at least {needPx} px are asked. Check by eye.',
      'zh-CN':
        '文档未记录“{other}”与“{layer}”的实际绘制范围，按外框相距 {gapPx} px，规范要求至少 {needPx} px，请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const elements = seenOfRole(frame, given.role);
    if (elements.length === 0) return [inapplicable('noLayers')];
    const others = pickLayers(frame, 'all', given.exceptRoles);
    const order = new Map(frame.layers.map((layer, index) => [layer, index]));
    return elements.flatMap((element) => judge(frame, element, { others, order, distance: given.distance }));
  },
});

interface Around {
  readonly others: readonly LayerSnapshot[];
  /** Paint order, 0 = back. */
  readonly order: ReadonlyMap<LayerSnapshot, number>;
  readonly distance: Params['distance'];
}

function judge(frame: FrameSnapshot, element: LayerSnapshot, { others, order, distance }: Around) {
  const rect = seenPart(frame, element);
  if (rect === null) return [];
  const height = element.size?.height ?? rect.height;
  const needPx = 'px' in distance ? distance.px : distance.timesHeight * height;
  const clear = inset(rect, { left: -needPx, top: -needPx, right: -needPx, bottom: -needPx }) ?? rect;
  const own = new Set([...lineage(frame, element), ...insideOf(frame, element)]);
  const isBelow = (other: LayerSnapshot): boolean => (order.get(other) ?? 0) < (order.get(element) ?? 0);
  const intruders = others.flatMap((other) => {
    const part = own.has(other) ? null : partOf(frame, other);
    if (part === null || isGround(frame, { part, isBelow: isBelow(other), rect, clear })) return [];
    const overlap = intersect<'frame'>(part, clear);
    return overlap === null || area(overlap) <= tolerancePx || !reaches(other, part, clear)
      ? []
      : [verdictOf(frame, { element, other, rect, part, clear, needPx })];
  });
  return [...(intruders.length === 0 ? [pass(element.id)] : []), ...intruders];
}

/** What a layer paints itself in the picture: a container stands for its own fill alone. */
function partOf(frame: FrameSnapshot, layer: LayerSnapshot): Rect<'frame'> | null {
  const seen = seenPart(frame, layer);
  const own = measuredRect(layer, 'all', 'painted');
  const left = spaceLeft(frame, layer);
  return seen === null || own === null || left === null ? null : intersect(own, left);
}

interface Ground {
  readonly part: Rect<'frame'>;
  readonly isBelow: boolean;
  readonly rect: Rect<'frame'>;
  readonly clear: Rect<'frame'>;
}

function isGround(frame: FrameSnapshot, { part, isBelow, rect, clear }: Ground): boolean {
  const clearInFrame = intersect(clear, frameBox(frame)) ?? clear;
  return contains(part, clearInFrame, tolerancePx) || (isBelow && contains(part, rect, tolerancePx));
}

/** A rotated layer whose corners are known reaches in only with those, unless it paints beyond them. */
function reaches(other: LayerSnapshot, part: Rect<'frame'>, clear: Rect<'frame'>): boolean {
  if (other.rotationDeg === 0 || other.quad === null || mayBleed(other)) return true;
  const shown = clipConvex(other.quad, quadOfRect(part));
  return polygonArea(clipConvex(shown, quadOfRect(clear))) > tolerancePx;
}

interface Pair {
  readonly element: LayerSnapshot;
  readonly other: LayerSnapshot;
  readonly rect: Rect<'frame'>;
  readonly part: Rect<'frame'>;
  readonly clear: Rect<'frame'>;
  readonly needPx: number;
}

function verdictOf(frame: FrameSnapshot, { element, other, rect, part, clear, needPx }: Pair) {
  const gapPx = roundPx(gap<'frame'>(rect, part));
  const evidence = {
    layerId: element.id,
    part: other.id,
    region: part,
    marks: [{ is: 'needed', rect: clear } as const, { is: 'other', rect } as const],
    measured: { found: gapPx, is: 'atLeast', needed: roundPx(needPx), unit: 'px' } as const,
    data: {
      layer: shortText(element.name),
      other: shortText(other.name),
      gapPx,
      needPx: roundPx(needPx),
    },
  };
  if (isEstimate(frame, element) || isEstimate(frame, other))
    return unknown({ because: 'boundsUnknown', ...evidence });
  const isVague = ({ rotationDeg, quad }: LayerSnapshot): boolean => rotationDeg !== 0 && quad === null;
  if (element.rotationDeg !== 0 || isVague(other)) return unknown({ because: 'rotated', ...evidence });
  const fix = moveAway(frame, other, part, clear);
  return fail({ because: 'intruder', ...evidence, ...(fix === null ? {} : { fix }) });
}

/** The shortest push along one axis that leaves the clear area and stays in the frame; none in an auto layout. */
function moveAway(
  frame: FrameSnapshot,
  other: LayerSnapshot,
  part: Rect<'frame'>,
  clear: Rect<'frame'>,
): Fix | null {
  if (other.isInAutoLayout) return null;
  const is = edges(part);
  const not = edges(clear);
  const pushes = [
    { dx: not.right - is.left, dy: 0 },
    { dx: not.left - is.right, dy: 0 },
    { dx: 0, dy: not.bottom - is.top },
    { dx: 0, dy: not.top - is.bottom },
  ]
    .filter(({ dx, dy }) =>
      contains(frameBox(frame), { ...part, x: part.x + dx, y: part.y + dy }, tolerancePx),
    )
    .sort((a, b) => Math.abs(a.dx + a.dy) - Math.abs(b.dx + b.dy));
  const [push] = pushes;
  return push === undefined
    ? null
    : { is: 'suggestion', steps: [{ do: 'move', layerId: other.id, ...push }] };
}
