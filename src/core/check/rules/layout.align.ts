import * as z from 'zod/mini';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { moveFix, withFix } from '../move-fix.ts';
import { px } from '../params/px.ts';
import { roleList } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx as floatPx } from '../tolerance.ts';

const params = z.strictObject({
  roles: roleList,
  edge: z.enum(['left', 'right', 'top', 'bottom', 'centerX', 'centerY']),
  tolerancePx: z._default(px, 1),
  measure: z._default(z.enum(['painted', 'box']), 'painted'),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layout.align',
  title: { en: 'Alignment', 'zh-CN': '对齐' },
  about: {
    en: 'The layers of the listed roles share an edge or a centre line, within the tolerance. The line is the one most of them keep (of equals: the one of the role named first). Measured is what is painted, or the boxes if the spec says so.',
    'zh-CN':
      '所列角色的图层须在误差内共用同一条边或中线。基准取多数图层所在的线（并列时取先列出的角色）。默认按绘制范围测量，也可指定按外框。',
  },
  params,
  messages: {
    offLeft: {
      en: 'The left edge of “{layer}” is at {foundPx} px, {offPx} px off “{other}” at {neededPx} px (allowed: {tolerancePx} px). Align it.',
      'zh-CN':
        '“{layer}”左边位于 {foundPx} px，与“{other}”的 {neededPx} px 相差 {offPx} px（允许 {tolerancePx} px），请左对齐。',
    },
    offRight: {
      en: 'The right edge of “{layer}” is at {foundPx} px, {offPx} px off “{other}” at {neededPx} px (allowed: {tolerancePx} px). Align it.',
      'zh-CN':
        '“{layer}”右边位于 {foundPx} px，与“{other}”的 {neededPx} px 相差 {offPx} px（允许 {tolerancePx} px），请右对齐。',
    },
    offTop: {
      en: 'The top edge of “{layer}” is at {foundPx} px, {offPx} px off “{other}” at {neededPx} px (allowed: {tolerancePx} px). Align it.',
      'zh-CN':
        '“{layer}”上边位于 {foundPx} px，与“{other}”的 {neededPx} px 相差 {offPx} px（允许 {tolerancePx} px），请顶对齐。',
    },
    offBottom: {
      en: 'The bottom edge of “{layer}” is at {foundPx} px, {offPx} px off “{other}” at {neededPx} px (allowed: {tolerancePx} px). Align it.',
      'zh-CN':
        '“{layer}”下边位于 {foundPx} px，与“{other}”的 {neededPx} px 相差 {offPx} px（允许 {tolerancePx} px），请底对齐。',
    },
    offCenterX: {
      en: 'The vertical centre line of “{layer}” is at {foundPx} px, {offPx} px off “{other}” at {neededPx} px (allowed: {tolerancePx} px). Centre it.',
      'zh-CN':
        '“{layer}”的水平中心位于 {foundPx} px，与“{other}”的 {neededPx} px 相差 {offPx} px（允许 {tolerancePx} px），请水平居中对齐。',
    },
    offCenterY: {
      en: 'The horizontal centre line of “{layer}” is at {foundPx} px, {offPx} px off “{other}” at {neededPx} px (allowed: {tolerancePx} px). Centre it.',
      'zh-CN':
        '“{layer}”的垂直中心位于 {foundPx} px，与“{other}”的 {neededPx} px 相差 {offPx} px（允许 {tolerancePx} px），请垂直居中对齐。',
    },
    outlineUnknown: {
      en: '“{layer}” or “{other}” lies under a shaped mask or has no render bounds; by their boxes they are {offPx} px apart (allowed: {tolerancePx} px). Check by eye.',
      'zh-CN':
        '“{layer}”或“{other}”位于异形蒙版之下或缺少绘制范围，按外框相差 {offPx} px（允许 {tolerancePx} px），请人工确认。',
    },
    tooFew: {
      en: 'Fewer than two visible layers are meant by this rule.',
      'zh-CN': '适用于此规则的可见图层不足两个。',
    },
  },
  fix: 'suggestion',
  check(frame, given) {
    const shapes = seenShapes(frame, given.roles, [], given.measure);
    const reference = referenceOf(shapes, given);
    if (reference === null) return [inapplicable('tooFew')];
    return shapes.map((shape) => judge(frame, shape, reference, given));
  },
});

const because = {
  left: 'offLeft',
  right: 'offRight',
  top: 'offTop',
  bottom: 'offBottom',
  centerX: 'offCenterX',
  centerY: 'offCenterY',
} as const;

/** Where the edge or centre line lies: x for upright ones, y for level ones. */
const lineOf: Readonly<Record<Params['edge'], (rect: Rect<'frame'>) => number>> = {
  left: ({ x }) => x,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  bottom: ({ y, height }) => y + height,
  centerX: ({ x, width }) => x + width / 2,
  centerY: ({ y, height }) => y + height / 2,
};

/** The layer whose line most others keep. Counted over sorted lines, so that a thousand layers cost no million looks. */
function referenceOf(shapes: readonly SeenShape[], { roles, edge, tolerancePx }: Params): SeenShape | null {
  if (shapes.length < 2) return null;
  const line = lineOf[edge];
  const lines = shapes.map(({ rect }) => line(rect)).sort((a, b) => a - b);
  const reach = tolerancePx + floatPx;
  const rank = ({ layer }: SeenShape): number => roles.indexOf(layer.role?.role ?? '');
  const keeping = (shape: SeenShape): number =>
    firstOver(lines, line(shape.rect) + reach) - firstOver(lines, line(shape.rect) - reach - 1e-9);
  const [best] = shapes
    .map((shape) => ({ shape, votes: keeping(shape) }))
    .sort((a, b) => b.votes - a.votes || rank(a.shape) - rank(b.shape));
  return best?.shape ?? null;
}

/** Index of the first number over `limit` in a sorted list, by halving. */
function firstOver(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? Infinity) > limit) to = middle;
    else from = middle + 1;
  }
  return from;
}

function judge(
  frame: FrameSnapshot,
  { layer, rect, isRectSure }: SeenShape,
  reference: SeenShape,
  { edge, tolerancePx }: Params,
) {
  const [found, needed] = [lineOf[edge](rect), lineOf[edge](reference.rect)];
  const off = needed - found;
  const isSure = isRectSure && reference.isRectSure;
  if (isSure && Math.abs(off) <= tolerancePx + floatPx) return pass(layer.id);
  const isUpright = edge === 'left' || edge === 'right' || edge === 'centerX';
  const evidence = {
    layerId: layer.id,
    region: rect,
    marks: [{ is: 'other', rect: reference.rect } as const],
    measured: { found: roundPx(found), is: 'exactly', needed: roundPx(needed), unit: 'px' } as const,
    data: {
      layer: shortText(layer.name),
      other: shortText(reference.layer.name),
      foundPx: roundPx(found),
      neededPx: roundPx(needed),
      offPx: roundPx(Math.abs(off)),
      tolerancePx: roundPx(tolerancePx),
    },
  };
  if (!isSure) return unknown({ because: 'outlineUnknown', ...evidence });
  const fix = moveFix(frame, layer, isUpright ? { dx: off, dy: 0 } : { dx: 0, dy: off });
  return fail({ because: because[edge], ...evidence, ...withFix(fix) });
}
