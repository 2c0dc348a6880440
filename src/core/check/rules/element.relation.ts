import * as z from 'zod/mini';
import { contains } from '../../geometry/contains.ts';
import { edges } from '../../geometry/edges.ts';
import { gap } from '../../geometry/gap.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { Wording } from '../../locale.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { elementSize } from '../element-size.ts';
import type { Fix } from '../fix.ts';
import { insideOf } from '../inside-of.ts';
import { isEstimate } from '../is-estimate.ts';
import { limitOf, sayLimit } from '../limit-of.ts';
import { needsOneOf } from '../params/constraints.ts';
import { pxRange, sideOf } from '../params/range.ts';
import { roleName } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { isSeen, seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';

const sizeBy = z.enum(['height', 'width', 'area', 'fontSize']);
const params = z
  .strictObject({
    role: roleName,
    other: roleName,
    /** `role` is at least so many times as large as `other`; 1 = not smaller. */
    size: z.optional(z.strictObject({ by: sizeBy, atLeastTimes: z.number().check(z.positive()) })),
    distancePx: z.optional(pxRange),
    side: z.optional(z.enum(['above', 'below', 'leftOf', 'rightOf', 'inside'])),
  })
  .check(needsOneOf('size', 'distancePx', 'side'));
type Params = z.infer<typeof params>;
type Side = NonNullable<Params['side']>;

const notThere = (en: string, zh: string): Wording => ({
  en: `“{layer}” ({role}) is not ${en} “{other}” ({otherRole}): {overPx} px too far over. Move it.`,
  'zh-CN': `“{layer}”（{role}）没有位于“{other}”（{otherRole}）${zh}，偏差 {overPx} px，请移动。`,
});

export default defineRule({
  id: 'element.relation',
  title: { en: 'Relation of two elements', 'zh-CN': '元素间关系' },
  about: {
    en: 'How each visible element of a role stands to those of another: so many times as large as the largest of them (painted height, width or area, or the largest font size), so far from the nearest, or on one side of all. Measured by the bounds of what the picture shows.',
    'zh-CN':
      '指定角色的每个可见元素与另一角色的关系：尺寸达到其中最大者的若干倍（按实际绘制的高、宽、面积或最大字号），与最近者的距离，或位于全部元素的某一侧。按画面中实际显示范围的外接框测量。',
  },
  params,
  messages: {
    tooSmall: {
      en: '“{layer}” ({role}) is {found} times as large as “{other}” ({otherRole}); the spec asks for at least {needed} times. Enlarge one or reduce the other.',
      'zh-CN':
        '“{layer}”（{role}）是“{other}”（{otherRole}）的 {found} 倍，规范要求不小于 {needed} 倍，请调整大小。',
    },
    tooNear: {
      en: '“{layer}” ({role}) is {foundPx} px from “{other}” ({otherRole}); the spec asks for {needed} px. Move them apart.',
      'zh-CN':
        '“{layer}”（{role}）距“{other}”（{otherRole}）{foundPx} px，规范要求 {needed} px，请拉开距离。',
    },
    tooFar: {
      en: '“{layer}” ({role}) is {foundPx} px from “{other}” ({otherRole}); the spec asks for {needed} px. Move them together.',
      'zh-CN':
        '“{layer}”（{role}）距“{other}”（{otherRole}）{foundPx} px，规范要求 {needed} px，请靠近一些。',
    },
    notAbove: notThere('above', '上方'),
    notBelow: notThere('below', '下方'),
    notLeftOf: notThere('left of', '左侧'),
    notRightOf: notThere('right of', '右侧'),
    notInside: notThere('inside', '内部'),
    sizeUnknown: {
      en: 'How large “{layer}” ({role}) is beside “{other}” ({otherRole}) cannot be told: one of them has no live text, no painted bounds or is rotated (at least {needed} times is asked). Compare by eye.',
      'zh-CN':
        '无法得知“{layer}”（{role}）与“{other}”（{otherRole}）的大小关系：其中之一没有可编辑文本、缺少绘制范围或有旋转（要求不小于 {needed} 倍），请人工比对。',
    },
    boundsUnknown: {
      en: 'The document does not say what is painted of “{layer}” ({role}) and “{other}” ({otherRole}); by their boxes they do not stand as the spec asks. Check by eye.',
      'zh-CN':
        '文档未记录“{layer}”（{role}）与“{other}”（{otherRole}）的实际绘制范围，按外框估算不符合规范要求的关系，请人工确认。',
    },
    noPair: {
      en: 'Not both roles are visible, so there is nothing to compare.',
      'zh-CN': '两个角色没有同时可见，无需比较。',
    },
  },
  fix: 'suggestion',
  check(frame, given) {
    const [ones, others] = [placed(frame, given.role), placed(frame, given.other)];
    if (ones.length === 0 || others.length === 0) return [inapplicable('noPair')];
    return ones.flatMap((one) => {
      const rest = others.filter(({ layer }) => layer !== one.layer);
      const bad = [
        ...judgeSize(frame, one, rest, given),
        ...judgeDistance(frame, one, rest, given),
        ...judgeSide(frame, one, rest, given),
      ];
      return [...(bad.length === 0 ? [pass(one.layer.id)] : []), ...bad];
    });
  },
});

interface Placed {
  readonly layer: LayerSnapshot;
  readonly rect: Rect<'frame'>;
}

const placed = (frame: FrameSnapshot, role: string): readonly Placed[] =>
  seenOfRole(frame, role).flatMap((layer) => {
    const rect = seenPart(frame, layer);
    return rect === null ? [] : [{ layer, rect }];
  });

const isVague = (frame: FrameSnapshot, one: Placed, other: Placed): boolean =>
  isEstimate(frame, one.layer) || isEstimate(frame, other.layer);

const evidenceOf = (one: Placed, other: Placed) => ({
  layerId: one.layer.id,
  region: one.rect,
  marks: [{ is: 'other', rect: other.rect } as const],
});

const namesOf = (one: Placed, other: Placed, { role, other: otherRole }: Params) => ({
  layer: shortText(one.layer.name),
  role,
  other: shortText(other.layer.name),
  otherRole,
});

function judgeSize(frame: FrameSnapshot, one: Placed, others: readonly Placed[], given: Params) {
  if (given.size === undefined) return [];
  const { by, atLeastTimes } = given.size;
  const own = sizeOf(frame, one.layer, by);
  const sizes = others.map((other) => ({ other, size: sizeOf(frame, other.layer, by) }));
  const [largest] = [...sizes].sort((a, b) => (b.size ?? Infinity) - (a.size ?? Infinity));
  if (largest === undefined) return [];
  const { other, size } = largest;
  const evidence = { ...evidenceOf(one, other), part: 'size' };
  const data = { ...namesOf(one, other, given), needed: atLeastTimes };
  if (own === null || size === null || size <= 0)
    return [unknown({ because: 'sizeUnknown', ...evidence, data })];
  const times = own / size;
  if (times >= atLeastTimes - 1e-4) return [];
  const factor = by === 'area' ? Math.sqrt(atLeastTimes / times) : atLeastTimes / times;
  return [
    fail({
      because: 'tooSmall',
      ...evidence,
      measured: limitOf(times, { min: atLeastTimes }, 'ratio'),
      fix: { is: 'suggestion', steps: [{ do: 'scale', layerId: one.layer.id, factor }] },
      data: { ...data, found: roundPx(times) },
    }),
  ];
}

/** Null = not known: no live text, no render bounds, or rotated with an unknown size. */
function sizeOf(
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  by: NonNullable<Params['size']>['by'],
): number | null {
  if (by === 'fontSize') {
    const runs = [layer, ...insideOf(frame, layer)]
      .filter((one) => isSeen(frame, one))
      .flatMap(({ text }) => text?.runs ?? []);
    const largest = Math.max(0, ...runs.map(({ fontSizePx }) => fontSizePx));
    return largest > 0 ? largest : null;
  }
  const size = elementSize(frame, layer, 'painted');
  if (size === null || size === 'rotated' || !size.isExact) return null;
  return by === 'area' ? size.areaPx2 : size.own[by];
}

/** Distance to the nearest of the others. */
function judgeDistance(frame: FrameSnapshot, one: Placed, others: readonly Placed[], given: Params) {
  if (given.distancePx === undefined) return [];
  const range = given.distancePx;
  const [nearest] = others
    .map((other) => ({ other, px: gap<'frame'>(one.rect, other.rect) }))
    .sort((a, b) => a.px - b.px);
  if (nearest === undefined) return [];
  const side = sideOf(nearest.px, range, tolerancePx);
  if (side === 'in') return [];
  const measured = limitOf(nearest.px, range, 'px');
  const names = namesOf(one, nearest.other, given);
  const evidence = { ...evidenceOf(one, nearest.other), part: 'distance', measured };
  if (isVague(frame, one, nearest.other))
    return [unknown({ because: 'boundsUnknown', ...evidence, data: names })];
  const data = { ...names, foundPx: roundPx(nearest.px), needed: sayLimit(measured) };
  return [fail({ because: side === 'under' ? 'tooNear' : 'tooFar', ...evidence, data })];
}

const sideReasons = {
  above: 'notAbove',
  below: 'notBelow',
  leftOf: 'notLeftOf',
  rightOf: 'notRightOf',
  inside: 'notInside',
} as const;

/** Against each of the others: one on the wrong side is enough, and the worst is named. */
function judgeSide(frame: FrameSnapshot, one: Placed, others: readonly Placed[], given: Params) {
  const { side } = given;
  if (side === undefined) return [];
  const [worst] = others
    .map((other) => ({ other, shift: shiftTo(side, one.rect, other.rect) }))
    .sort((a, b) => lengthOf(b.shift) - lengthOf(a.shift));
  // Inside: one of them that holds it is enough.
  const isHeld = side === 'inside' && others.some(({ rect }) => contains(rect, one.rect, tolerancePx));
  if (worst === undefined || isHeld || lengthOf(worst.shift) <= tolerancePx) return [];
  const overPx = roundPx(lengthOf(worst.shift));
  const names = namesOf(one, worst.other, given);
  const evidence = {
    ...evidenceOf(one, worst.other),
    part: 'side',
    measured: { found: overPx, is: 'atMost', needed: 0, unit: 'px' } as const,
  };
  if (isVague(frame, one, worst.other))
    return [unknown({ because: 'boundsUnknown', ...evidence, data: names })];
  const fix: Fix = {
    is: 'suggestion',
    steps: [{ do: 'move', layerId: one.layer.id, ...worst.shift }],
  };
  const isMovable = !one.layer.isInAutoLayout && others.length === 1;
  return [
    fail({
      because: sideReasons[side],
      ...evidence,
      ...(isMovable ? { fix } : {}),
      data: { ...names, overPx },
    }),
  ];
}

interface Shift {
  readonly dx: number;
  readonly dy: number;
}

const lengthOf = ({ dx, dy }: Shift): number => Math.hypot(dx, dy);

/** The move that brings `rect` to its side of `other`; none = it is there. */
function shiftTo(side: Side, rect: Rect<'frame'>, other: Rect<'frame'>): Shift {
  const is = edges(rect);
  const at = edges(other);
  switch (side) {
    case 'above':
      return { dx: 0, dy: Math.min(0, at.top - is.bottom) };
    case 'below':
      return { dx: 0, dy: Math.max(0, at.bottom - is.top) };
    case 'leftOf':
      return { dx: Math.min(0, at.left - is.right), dy: 0 };
    case 'rightOf':
      return { dx: Math.max(0, at.right - is.left), dy: 0 };
    case 'inside':
      return {
        dx: is.left < at.left ? at.left - is.left : Math.min(0, at.right - is.right),
        dy: is.top < at.top ? at.top - is.top : Math.min(0, at.bottom - is.bottom),
      };
  }
}
