import * as z from 'zod/mini';
import { type Edges, edges } from '../../geometry/edges.ts';
import type { Rect, Size } from '../../geometry/rect.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Mark } from '../mark.ts';
import { moveIntoFix, withFix } from '../move-fix.ts';
import { needsOneOf, onlyOneOf } from '../params/constraints.ts';
import { length, lengthPx } from '../params/length.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { belongsTo } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';

const sides = ['left', 'top', 'right', 'bottom'] as const;
type Side = (typeof sides)[number];

const params = z
  .strictObject({
    roles: subjects,
    exceptRoles: z._default(roleList, ['background']),
    /** The same on all sides. `{ "px": 1 }` = must not touch the edge. */
    min: z.optional(length),
    sides: z.optional(
      z
        .strictObject({
          left: z.optional(length),
          top: z.optional(length),
          right: z.optional(length),
          bottom: z.optional(length),
        })
        .check(needsOneOf('left', 'top', 'right', 'bottom')),
    ),
    /** Layers of these roles may run off a side that they cover from end to end. */
    bleedRoles: z.optional(roleList),
  })
  .check(needsOneOf('min', 'sides'), onlyOneOf(['min'], ['sides']));
type Params = z.infer<typeof params>;

/** A side is covered from end to end by a layer that spans so much of it. */
const bleedShare = 0.95;

export default defineRule({
  id: 'margin.edge',
  title: { en: 'Distance to the edge', 'zh-CN': '边缘距离' },
  about: {
    en: 'What is painted of each chosen layer keeps the asked distance from each edge of the frame. Layers of the bleed roles may run off a side of which they cover at least 95 %.',
    'zh-CN':
      '每个指定图层的绘制范围距画框各边须不小于要求距离。出血角色的图层若覆盖某边 95% 以上，可在该边出血。',
  },
  params,
  messages: {
    tooClose: {
      en: '“{layer}” comes {worstPx} px too close to the edge. Found / needed: left {leftPx} / {needLeftPx}, top {topPx} / {needTopPx}, right {rightPx} / {needRightPx}, bottom {bottomPx} / {needBottomPx} px. Move it in.',
      'zh-CN':
        '“{layer}”离画框边缘过近，差 {worstPx} px。实际 / 要求：左 {leftPx} / {needLeftPx}，上 {topPx} / {needTopPx}，右 {rightPx} / {needRightPx}，下 {bottomPx} / {needBottomPx} px，请内移。',
    },
    outlineUnknown: {
      en: '“{layer}” lies under a shaped mask or has no render bounds; by its box it may come {worstPx} px too close to the edge. Needed: left {needLeftPx}, top {needTopPx}, right {needRightPx}, bottom {needBottomPx} px. Check by eye.',
      'zh-CN':
        '“{layer}”位于异形蒙版之下或缺少绘制范围，按外框估算离边缘可能差 {worstPx} px。要求：左 {needLeftPx}、上 {needTopPx}、右 {needRightPx}、下 {needBottomPx} px，请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const shapes = seenShapes(frame, given.roles, given.exceptRoles);
    if (shapes.length === 0) return [inapplicable('noLayers')];
    const need = neededPx(frame, given);
    return shapes.map((shape) => judge(frame, shape, need, given));
  },
});

function judge(frame: FrameSnapshot, shape: SeenShape, need: Edges, { bleedRoles = [] }: Params) {
  const { layer, rect } = shape;
  const found = distances(frame.size, rect);
  const mayBleed = belongsTo(frame, layer, bleedRoles);
  const judged = sides.filter((side) => !(mayBleed && covers(frame, rect, side)));
  const short = judged
    .map((side) => ({ side, overPx: need[side] - found[side] }))
    .sort((a, b) => b.overPx - a.overPx);
  const [worst] = short;
  if (worst === undefined || worst.overPx <= tolerancePx) return pass(layer.id);
  const evidence = {
    layerId: layer.id,
    region: rect,
    marks: roomOf(frame, need),
    measured: {
      found: roundPx(found[worst.side]),
      is: 'atLeast',
      needed: roundPx(need[worst.side]),
      unit: 'px',
    } as const,
    data: { layer: shortText(layer.name), worstPx: roundPx(worst.overPx), ...facts(found, need) },
  };
  if (!shape.isRectSure) return unknown({ because: 'outlineUnknown', ...evidence });
  const room = evidence.marks[0]?.rect;
  const fix = room === undefined ? undefined : moveIntoFix(frame, layer, rect, room);
  return fail({ because: 'tooClose', ...evidence, ...withFix(fix) });
}

const facts = (found: Edges, need: Edges) => ({
  leftPx: roundPx(found.left),
  topPx: roundPx(found.top),
  rightPx: roundPx(found.right),
  bottomPx: roundPx(found.bottom),
  needLeftPx: roundPx(need.left),
  needTopPx: roundPx(need.top),
  needRightPx: roundPx(need.right),
  needBottomPx: roundPx(need.bottom),
});

function neededPx({ size }: FrameSnapshot, { min, sides: own }: Params): Edges {
  const px = (side: Side): number => {
    const asked = min ?? own?.[side];
    return asked === undefined
      ? 0
      : lengthPx(asked, side === 'left' || side === 'right' ? 'width' : 'height', size);
  };
  return { left: px('left'), top: px('top'), right: px('right'), bottom: px('bottom') };
}

function distances(size: Size, rect: Rect<'frame'>): Edges {
  const { left, top, right, bottom } = edges(rect);
  return { left, top, right: size.width - right, bottom: size.height - bottom };
}

/** Touches the side and spans nearly all of it. */
function covers({ size }: FrameSnapshot, rect: Rect<'frame'>, side: Side): boolean {
  const isUpright = side === 'left' || side === 'right';
  const span = isUpright ? rect.height / size.height : rect.width / size.width;
  return distances(size, rect)[side] <= tolerancePx && span >= bleedShare - 1e-9;
}

/** What the margins leave, to draw and to move into; nothing where they leave nothing. */
function roomOf({ size }: FrameSnapshot, need: Edges): readonly Mark[] {
  const width = size.width - need.left - need.right;
  const height = size.height - need.top - need.bottom;
  return width > 0 && height > 0
    ? [{ is: 'needed', rect: { x: need.left, y: need.top, width, height } }]
    : [];
}
