import * as z from 'zod/mini';
import { clipConvex } from '../../geometry/clip-convex.ts';
import { polygonArea } from '../../geometry/clip-polygon.ts';
import { intersect } from '../../geometry/intersect.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { withFix } from '../move-fix.ts';
import { noiseArea } from '../noise-area.ts';
import { isInOneAutoLayout } from '../one-auto-layout.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleName } from '../params/role-name.ts';
import { lineage } from '../pick-layers.ts';
import { raiseFix } from '../raise-fix.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';

const params = z
  .strictObject({
    /** [over, under]: where both meet, the first is painted over the second. */
    above: z.optional(z.array(z.tuple([roleName, roleName])).check(z.minLength(1))),
    /** Roles in the order they are read along an axis, by their centres. */
    order: z.optional(
      z.strictObject({
        roles: z.array(roleName).check(z.minLength(2)),
        axis: z._default(z.enum(['vertical', 'horizontal']), 'vertical'),
      }),
    ),
  })
  .check(needsOneOf('above', 'order'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layout.order',
  title: { en: 'Order of elements', 'zh-CN': '元素顺序' },
  about: {
    en: 'Elements follow each other in the asked reading order (by the centres of what is painted, top to bottom or left to right), and where two named roles meet, the first is painted over the second.',
    'zh-CN':
      '元素须按要求的阅读顺序排列（按绘制范围的中心，从上到下或从左到右）；两个指定角色相交时，前者须绘制在后者之上。',
  },
  params,
  messages: {
    belowIt: {
      en: '“{layer}” ({role}) stands below “{other}” ({otherRole}): its centre is at y {foundPx} px, at most {limitPx} px is needed. Swap them.',
      'zh-CN':
        '“{layer}”（{role}）位于“{other}”（{otherRole}）下方：中心 y 为 {foundPx} px，要求不大于 {limitPx} px，请对调。',
    },
    rightOfIt: {
      en: '“{layer}” ({role}) stands to the right of “{other}” ({otherRole}): its centre is at x {foundPx} px, at most {limitPx} px is needed. Swap them.',
      'zh-CN':
        '“{layer}”（{role}）位于“{other}”（{otherRole}）右侧：中心 x 为 {foundPx} px，要求不大于 {limitPx} px，请对调。',
    },
    under: {
      en: '“{layer}” ({role}) is painted under “{other}” ({otherRole}), but must lie over it. Bring it to the front.',
      'zh-CN': '“{layer}”（{role}）被绘制在“{other}”（{otherRole}）之下，要求位于其上，请前移图层。',
    },
    stackUnknown: {
      en: '“{layer}” ({role}) and “{other}” ({otherRole}) meet in one auto layout, whose stacking the document does not tell; the first must lie over the second. Check by eye.',
      'zh-CN':
        '“{layer}”（{role}）与“{other}”（{otherRole}）在同一自动布局中相交，文档未记录其堆叠方向，要求前者位于后者之上，请人工确认。',
    },
    outlineUnknown: {
      en: '“{layer}” ({role}) or “{other}” ({otherRole}) is rotated, under a shaped mask or without render bounds, so whether they keep their order cannot be told for certain. Check by eye.',
      'zh-CN':
        '“{layer}”（{role}）或“{other}”（{otherRole}）有旋转、位于异形蒙版之下或缺少绘制范围，无法确定顺序是否正确，请人工确认。',
    },
    tooFew: {
      en: 'The frame has no two visible elements whose order this rule asks for.',
      'zh-CN': '画框中没有此规则要求排序的两个可见元素。',
    },
  },
  fix: 'suggestion',
  judgesLayers: true,
  check(frame, given) {
    const verdicts = [...judgeOrder(frame, given), ...judgeStack(frame, given)];
    return verdicts.length === 0 ? [inapplicable('tooFew')] : verdicts;
  },
});

/** Each role against the next one that is there: the last of the earlier against the first of the later. */
function judgeOrder(frame: FrameSnapshot, { order }: Params) {
  if (order === undefined) return [];
  const { roles, axis } = order;
  const along = (a: SeenShape, b: SeenShape): number => centreOf(a.rect, axis) - centreOf(b.rect, axis);
  const there = roles
    .map((role) => [...seenShapes(frame, [role])].sort(along))
    .filter((shapes) => shapes.length > 0);
  return there
    .slice(1)
    .map((later, index) => ({ last: there[index]?.at(-1), first: later[0] }))
    .map(({ last, first }) => (last && first ? orderVerdict(last, first, axis) : null))
    .filter((verdict) => verdict !== null);
}

const centreOf = ({ x, y, width, height }: Rect<'frame'>, axis: 'vertical' | 'horizontal'): number =>
  axis === 'vertical' ? y + height / 2 : x + width / 2;

function orderVerdict(last: SeenShape, first: SeenShape, axis: 'vertical' | 'horizontal') {
  const [foundPx, limitPx] = [centreOf(last.rect, axis), centreOf(first.rect, axis)];
  const evidence = {
    ...evidenceOf(last, first),
    measured: { found: roundPx(foundPx), is: 'atMost', needed: roundPx(limitPx), unit: 'px' } as const,
  };
  if (!last.isRectSure || !first.isRectSure) return unknown({ because: 'outlineUnknown', ...evidence });
  if (foundPx <= limitPx + tolerancePx) return pass(last.layer.id);
  const data = { ...evidence.data, foundPx: roundPx(foundPx), limitPx: roundPx(limitPx) };
  return axis === 'vertical'
    ? fail({ because: 'belowIt', ...evidence, data })
    : fail({ because: 'rightOfIt', ...evidence, data });
}

/** Only pairs that meet: which of two things lies in front shows nowhere else. What lies in the other is part of it. */
function judgeStack(frame: FrameSnapshot, { above }: Params) {
  const paintOrder = new Map(frame.layers.map(({ id }, index) => [id, index]));
  const at = ({ layer }: SeenShape): number => paintOrder.get(layer.id) ?? 0;
  const pairs = (above ?? []).flatMap(([overRole, underRole]) => {
    const unders = seenShapes(frame, [underRole]);
    return seenShapes(frame, [overRole]).flatMap((over) =>
      unders
        .filter((under) => intersect(over.rect, under.rect) !== null && !isNested(frame, over, under))
        .filter((under) => sharesArea(over.most, under.most))
        .map((under) => ({ over, under })),
    );
  });
  return pairs.map(({ over, under }) => stackVerdict(frame, over, under, at(over) > at(under)));
}

const isNested = (frame: FrameSnapshot, a: SeenShape, b: SeenShape): boolean =>
  lineage(frame, a.layer).includes(b.layer) || lineage(frame, b.layer).includes(a.layer);

function stackVerdict(frame: FrameSnapshot, over: SeenShape, under: SeenShape, isOver: boolean) {
  const evidence = evidenceOf(over, under);
  if (isInOneAutoLayout(frame, over.layer, under.layer))
    return unknown({ because: 'stackUnknown', ...evidence });
  if (isOver) return pass(over.layer.id);
  if (!sharesArea(over.least, under.least)) return unknown({ because: 'outlineUnknown', ...evidence });
  return fail({ because: 'under', ...evidence, ...withFix(raiseFix(frame, over.layer, under.layer)) });
}

const sharesArea = (a: SeenShape['least'], b: SeenShape['least']): boolean =>
  polygonArea(clipConvex(a, b)) > Math.min(noiseArea(a), noiseArea(b));

const evidenceOf = (one: SeenShape, other: SeenShape) => ({
  layerId: one.layer.id,
  part: other.layer.id,
  region: one.rect,
  marks: [{ is: 'other', rect: other.rect } as const],
  data: {
    layer: shortText(one.layer.name),
    role: one.layer.role?.role ?? '',
    other: shortText(other.layer.name),
    otherRole: other.layer.role?.role ?? '',
  },
});
