import * as z from 'zod/mini';
import { type Edges, edges, fromEdges } from '../../geometry/edges.ts';
import { inset } from '../../geometry/inset.ts';
import type { Rect } from '../../geometry/rect.ts';
import { unionBounds } from '../../geometry/union-bounds.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Measured } from '../measured.ts';
import { moveIntoFix, withFix } from '../move-fix.ts';
import { length, lengthPx } from '../params/length.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { measuredRect, pickLayers } from '../pick-layers.ts';
import { oddMaskOf } from '../plain-rectangle.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { seenShape } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';
import { frameBox } from '../why-unseen.ts';

const params = z.strictObject({
  insets: z.strictObject({ top: length, right: length, bottom: length, left: length }),
  roles: subjects,
  exceptRoles: z._default(roleList, ['background']),
  measure: z._default(z.enum(['painted', 'box']), 'painted'),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'zone.safe',
  title: { en: 'Safe zone', 'zh-CN': '安全区' },
  about: {
    en: 'The chosen layers lie wholly inside the frame less its insets. Measured is what is painted (ink, shadows, cut by clips), or the box if the spec says so; layers of exempt roles may bleed.',
    'zh-CN':
      '指定图层须完整位于画框扣除边距后的区域内。默认按实际绘制范围（含投影、已扣除裁切）测量，也可由规范指定按外框测量；豁免角色允许出血。',
  },
  params,
  messages: {
    outside: {
      en: '“{layer}” leaves the safe zone by {worstPx} px. Distance to the frame’s edge, found / needed: top {topPx} / {needTopPx}, right {rightPx} / {needRightPx}, bottom {bottomPx} / {needBottomPx}, left {leftPx} / {needLeftPx} px.',
      'zh-CN':
        '“{layer}”超出安全区 {worstPx} px。距画框边缘（实际 / 要求）：上 {topPx} / {needTopPx}，右 {rightPx} / {needRightPx}，下 {bottomPx} / {needBottomPx}，左 {leftPx} / {needLeftPx} px。',
    },
    boundsUnknown: {
      en: 'The document does not say what is painted of “{layer}”; by its box it may leave the safe zone by {worstPx} px. Check by eye that it keeps top {needTopPx}, right {needRightPx}, bottom {needBottomPx}, left {needLeftPx} px.',
      'zh-CN':
        '文档未记录“{layer}”的实际绘制范围，按外框估算可能超出安全区 {worstPx} px。请人工确认边距不小于：上 {needTopPx}、右 {needRightPx}、下 {needBottomPx}、左 {needLeftPx} px。',
    },
    masked: {
      en: '“{layer}” lies under a mask that is no plain rectangle; by its bounds it may leave the safe zone by {worstPx} px. Check by eye that it keeps top {needTopPx}, right {needRightPx}, bottom {needBottomPx}, left {needLeftPx} px.',
      'zh-CN':
        '“{layer}”位于非矩形蒙版之下，按外接范围可能超出安全区 {worstPx} px。请人工确认边距不小于：上 {needTopPx}、右 {needRightPx}、下 {needBottomPx}、左 {needLeftPx} px。',
    },
    noRoom: {
      en: 'The insets leave no safe zone in a frame of {width} × {height} px (needed: top {needTopPx}, right {needRightPx}, bottom {needBottomPx}, left {needLeftPx} px). Check the frame’s size or the spec.',
      'zh-CN':
        '{width} × {height} px 的画框扣除边距（上 {needTopPx}、右 {needRightPx}、下 {needBottomPx}、左 {needLeftPx} px）后没有剩余安全区，请检查画框尺寸或规范。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const { size } = frame;
    const need = insetsPx(frame, given);
    const needed = {
      needTopPx: roundPx(need.top),
      needRightPx: roundPx(need.right),
      needBottomPx: roundPx(need.bottom),
      needLeftPx: roundPx(need.left),
    };
    const layers = pickLayers(frame, given.roles, given.exceptRoles).filter(
      (layer) => seenShape(frame, layer, given.roles) !== null,
    );
    if (layers.length === 0) return [inapplicable('noLayers')];
    if (need.left + need.right >= size.width || need.top + need.bottom >= size.height) {
      const data = { width: roundPx(size.width), height: roundPx(size.height), ...needed };
      return [unknown({ because: 'noRoom', layerId: null, region: null, data })];
    }
    return layers.flatMap((layer) => {
      const rect = measuredRect(layer, given.roles, given.measure);
      return rect === null ? [] : [judge(frame, layer, rect, { need, needed, measure: given.measure })];
    });
  },
});

interface Asked {
  readonly need: Edges;
  readonly needed: Readonly<Record<string, number>>;
  readonly measure: Params['measure'];
}

function judge(
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  rect: Rect<'frame'>,
  { need, needed, measure }: Asked,
) {
  const found = distances(frame, rect);
  const over = {
    left: need.left - found.left,
    top: need.top - found.top,
    right: need.right - found.right,
    bottom: need.bottom - found.bottom,
  };
  const worstPx = Math.max(over.left, over.top, over.right, over.bottom);
  // Estimated and masked bounds are too large rather than too small: inside is certain, outside is not.
  const isEstimate = measure === 'painted' && !frame.hasRenderBounds;
  const isMasked = measure === 'painted' && oddMaskOf(frame, layer) !== null;
  const zone = inset<'frame'>(frameBox(frame), need);
  if (worstPx <= tolerancePx) return pass(layer.id);
  const evidence = {
    layerId: layer.id,
    region: partOutside(frame, rect, need) ?? rect,
    marks: zone === null ? [] : [{ is: 'needed', rect: zone } as const],
    measured: worstSide(found, need),
    data: {
      layer: shortText(layer.name),
      worstPx: roundPx(Math.max(0, worstPx)),
      topPx: roundPx(found.top),
      rightPx: roundPx(found.right),
      bottomPx: roundPx(found.bottom),
      leftPx: roundPx(found.left),
      ...needed,
    },
  };
  if (isEstimate) return unknown({ because: 'boundsUnknown', ...evidence });
  if (isMasked) return unknown({ because: 'masked', ...evidence });
  const fix = zone === null ? undefined : moveIntoFix(frame, layer, rect, zone);
  return fail({ because: 'outside', ...evidence, ...withFix(fix) });
}

/** The side that lacks most. */
function worstSide(found: Edges, need: Edges): Measured {
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  const worst = sides.reduce((a, b) => (need[b] - found[b] > need[a] - found[a] ? b : a));
  return { found: roundPx(found[worst]), is: 'atLeast', needed: roundPx(need[worst]), unit: 'px' };
}

/** How far each side of `rect` lies from the frame's same edge; negative = beyond it. */
function distances({ size }: FrameSnapshot, rect: Rect<'frame'>): Edges {
  const { left, top, right, bottom } = edges(rect);
  return { left, top, right: size.width - right, bottom: size.height - bottom };
}

const insetsPx = ({ size }: FrameSnapshot, { insets }: Params): Edges => ({
  left: lengthPx(insets.left, 'width', size),
  right: lengthPx(insets.right, 'width', size),
  top: lengthPx(insets.top, 'height', size),
  bottom: lengthPx(insets.bottom, 'height', size),
});

/** Bounds of the parts of `rect` that lie beyond a side of the safe zone; null when it is wholly inside. */
function partOutside({ size }: FrameSnapshot, rect: Rect<'frame'>, need: Edges): Rect<'frame'> | null {
  const is = edges(rect);
  const zone = {
    left: need.left,
    top: need.top,
    right: size.width - need.right,
    bottom: size.height - need.bottom,
  };
  const strips: Edges[] = [
    { ...is, right: Math.min(is.right, zone.left) },
    { ...is, bottom: Math.min(is.bottom, zone.top) },
    { ...is, left: Math.max(is.left, zone.right) },
    { ...is, top: Math.max(is.top, zone.bottom) },
  ];
  const real = strips.filter(({ left, top, right, bottom }) => left < right && top < bottom);
  return unionBounds<'frame'>(real.map((strip) => fromEdges<'frame'>(strip)));
}
