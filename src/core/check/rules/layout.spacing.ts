import * as z from 'zod/mini';
import { intersect } from '../../geometry/intersect.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Fix } from '../fix.ts';
import type { Measured } from '../measured.ts';
import { isMovable, withFix } from '../move-fix.ts';
import { minNotOverMax, needsOneOf } from '../params/constraints.ts';
import { positivePx, px } from '../params/px.ts';
import { roleList } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';

const params = z
  .strictObject({
    /** Taken together and sorted by where they begin along the axis. */
    roles: roleList,
    axis: z.enum(['vertical', 'horizontal']),
    gapPx: z.optional(
      z
        .strictObject({ min: z.optional(px), max: z.optional(px) })
        .check(needsOneOf('min', 'max'), minNotOverMax()),
    ),
    /** The largest and the smallest gap differ by at most this. */
    equalWithinPx: z.optional(px),
    /** Each gap is a multiple of this. */
    gridPx: z.optional(positivePx),
    measure: z._default(z.enum(['painted', 'box']), 'painted'),
  })
  .check(needsOneOf('gapPx', 'equalWithinPx', 'gridPx'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layout.spacing',
  title: { en: 'Spacing', 'zh-CN': '间距' },
  about: {
    en: 'The gaps between neighbours along an axis (end of one to start of the next, negative where they overlap) lie in a range, are equal within a tolerance, or are multiples of a grid. Measured is what is painted, or the boxes if the spec says so.',
    'zh-CN':
      '沿指定方向相邻图层的间距（前者末端到后者起点，重叠为负）须在范围内、在误差内相等或为网格的整数倍。默认按绘制范围测量，也可指定按外框。',
  },
  params,
  messages: {
    tooTight: {
      en: '“{layer}” and “{next}” are {foundPx} px apart; at least {minPx} px is needed. Move them apart.',
      'zh-CN': '“{layer}”与“{next}”间距为 {foundPx} px，要求不小于 {minPx} px，请拉开。',
    },
    tooWide: {
      en: '“{layer}” and “{next}” are {foundPx} px apart; at most {maxPx} px is allowed. Move them together.',
      'zh-CN': '“{layer}”与“{next}”间距为 {foundPx} px，要求不大于 {maxPx} px，请靠拢。',
    },
    unequal: {
      en: 'The gaps are not equal: {foundPx} px between “{layer}” and “{next}”, {leastPx} px at the smallest; they may differ by {withinPx} px and differ by {differPx} px. Even them out.',
      'zh-CN':
        '间距不一致：“{layer}”与“{next}”之间为 {foundPx} px，最小处为 {leastPx} px，相差 {differPx} px（允许 {withinPx} px），请调整均匀。',
    },
    offGrid: {
      en: '“{layer}” and “{next}” are {foundPx} px apart, which is no multiple of {gridPx} px; the nearest is {nearPx} px.',
      'zh-CN': '“{layer}”与“{next}”间距为 {foundPx} px，不是 {gridPx} px 的整数倍，最接近的是 {nearPx} px。',
    },
    outlineUnknown: {
      en: '“{layer}” lies under a shaped mask or has no render bounds, so its gaps are not known exactly ({foundPx} px to “{next}” by its box). Check by eye.',
      'zh-CN':
        '“{layer}”位于异形蒙版之下或缺少绘制范围，间距无法准确得知（按外框到“{next}”为 {foundPx} px），请人工确认。',
    },
    tooFew: {
      en: 'Fewer than two visible layers are meant by this rule.',
      'zh-CN': '适用于此规则的可见图层不足两个。',
    },
  },
  fix: 'suggestion',
  check(frame, given) {
    const shapes = [...seenShapes(frame, given.roles, [], given.measure)].sort(
      (a, b) => startOf(a.rect, given) - startOf(b.rect, given),
    );
    const gaps = gapsOf(shapes, given);
    if (gaps.length === 0) return [inapplicable('tooFew')];
    const verdicts = gaps.map((gap) => judgeGap(frame, gap, given));
    return [...verdicts, ...judgeEqual(frame, shapes, gaps, given)];
  },
});

interface Gap {
  readonly before: SeenShape;
  readonly after: SeenShape;
  readonly px: number;
  /** The later ones, which a change of this gap moves along. */
  readonly rest: readonly SeenShape[];
  readonly rect: Rect<'frame'>;
}

const startOf = ({ x, y }: Rect<'frame'>, { axis }: Params): number => (axis === 'vertical' ? y : x);
const endOf = (rect: Rect<'frame'>, { axis }: Params): number =>
  axis === 'vertical' ? rect.y + rect.height : rect.x + rect.width;

const gapsOf = (shapes: readonly SeenShape[], given: Params): readonly Gap[] =>
  shapes.slice(1).flatMap((after, index) => {
    const before = shapes[index];
    if (before === undefined) return [];
    const px = startOf(after.rect, given) - endOf(before.rect, given);
    return [
      { before, after, px, rest: shapes.slice(index + 1), rect: between(before.rect, after.rect, given) },
    ];
  });

/** The strip between two rectangles, to draw; where they overlap, what they share. */
function between(a: Rect<'frame'>, b: Rect<'frame'>, given: Params): Rect<'frame'> {
  const [from, to] = [endOf(a, given), startOf(b, given)];
  if (to <= from) return intersect(a, b) ?? b;
  return given.axis === 'vertical'
    ? { x: b.x, y: from, width: b.width, height: to - from }
    : { x: from, y: b.y, width: to - from, height: b.height };
}

function judgeGap(frame: FrameSnapshot, gap: Gap, given: Params) {
  const { gapPx: { min, max } = {}, gridPx } = given;
  const data = factsOf(gap);
  const evidence = evidenceOf(gap);
  const wrong = (neededPx: number, is: Measured['is']) => ({
    ...evidence,
    measured: { found: roundPx(gap.px), is, needed: roundPx(neededPx), unit: 'px' } as const,
    ...withFix(moveAlong(frame, gap.rest, neededPx - gap.px, given)),
  });
  const isTight = min !== undefined && gap.px < min - tolerancePx;
  const isWide = max !== undefined && gap.px > max + tolerancePx;
  const nearPx = gridPx === undefined ? gap.px : Math.max(0, Math.round(gap.px / gridPx)) * gridPx;
  const isOff = Math.abs(gap.px - nearPx) > tolerancePx;
  // Bounds that are not sure are too large, so a real gap is at least the one found: enough for a lower limit alone.
  const isSettled = isSure(gap) || (max === undefined && gridPx === undefined && !isTight);
  if (!isSettled) return unknown({ because: 'outlineUnknown', ...evidence, data });
  if (!isTight && !isWide && !isOff) return pass(gap.after.layer.id);
  if (isTight)
    return fail({ because: 'tooTight', ...wrong(min, 'atLeast'), data: { ...data, minPx: roundPx(min) } });
  if (isWide)
    return fail({ because: 'tooWide', ...wrong(max, 'atMost'), data: { ...data, maxPx: roundPx(max) } });
  const grid = { gridPx: roundPx(gridPx ?? 0), nearPx: roundPx(nearPx) };
  return fail({ because: 'offGrid', ...wrong(nearPx, 'exactly'), data: { ...data, ...grid } });
}

function judgeEqual(frame: FrameSnapshot, shapes: readonly SeenShape[], gaps: readonly Gap[], given: Params) {
  const withinPx = given.equalWithinPx;
  const [largest] = [...gaps].sort((a, b) => b.px - a.px);
  const smallest = [...gaps].sort((a, b) => a.px - b.px)[0];
  if (withinPx === undefined || largest === undefined || smallest === undefined) return [];
  const differPx = largest.px - smallest.px;
  const unsure = gaps.find((gap) => !isSure(gap));
  if (unsure === undefined && differPx <= withinPx + tolerancePx) return [];
  const evidence = {
    ...evidenceOf(largest),
    part: 'equal',
    marks: [
      { is: 'found', rect: largest.rect },
      { is: 'other', rect: smallest.rect },
    ] as const,
    measured: { found: roundPx(differPx), is: 'atMost', needed: roundPx(withinPx), unit: 'px' } as const,
  };
  if (unsure !== undefined)
    return [unknown({ because: 'outlineUnknown', ...evidence, data: factsOf(unsure) })];
  const data = {
    ...factsOf(largest),
    leastPx: roundPx(smallest.px),
    withinPx: roundPx(withinPx),
    differPx: roundPx(differPx),
  };
  return [fail({ because: 'unequal', ...evidence, data, ...withFix(evenOut(frame, shapes, gaps, given)) })];
}

const isSure = ({ before, after }: Gap): boolean => before.isRectSure && after.isRectSure;

const factsOf = ({ before, after, px: foundPx }: Gap) => ({
  layer: shortText(before.layer.name),
  next: shortText(after.layer.name),
  foundPx: roundPx(foundPx),
});

const evidenceOf = ({ before, after, rect }: Gap) => ({
  layerId: after.layer.id,
  part: before.layer.id,
  region: rect,
  marks: [{ is: 'other', rect: before.rect } as const],
});

/** Shifts some layers together; only if every one of them may be moved. */
function moveAlong(
  frame: FrameSnapshot,
  shapes: readonly SeenShape[],
  byPx: number,
  { axis }: Params,
): Fix | undefined {
  if (!shapes.every(({ layer }) => isMovable(frame, layer))) return undefined;
  const shift = axis === 'vertical' ? { dx: 0, dy: byPx } : { dx: byPx, dy: 0 };
  return {
    is: 'suggestion',
    steps: shapes.map(({ layer }) => ({ do: 'move', layerId: layer.id, ...shift })),
  };
}

/** The first and the last stay; the ones between get the mean gap. */
function evenOut(
  frame: FrameSnapshot,
  shapes: readonly SeenShape[],
  gaps: readonly Gap[],
  { axis }: Params,
): Fix | undefined {
  const inner = shapes.slice(1, -1);
  if (inner.length === 0 || !inner.every(({ layer }) => isMovable(frame, layer))) return undefined;
  const mean = gaps.reduce((sum, gap) => sum + gap.px, 0) / gaps.length;
  let byPx = 0;
  const steps = inner.map(({ layer }, index) => {
    byPx += mean - (gaps[index]?.px ?? mean);
    const shift = axis === 'vertical' ? { dx: 0, dy: byPx } : { dx: byPx, dy: 0 };
    return { do: 'move', layerId: layer.id, ...shift } as const;
  });
  return { is: 'suggestion', steps };
}
