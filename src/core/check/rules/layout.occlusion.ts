import * as z from 'zod/mini';
import { clipConvex } from '../../geometry/clip-convex.ts';
import { polygonArea } from '../../geometry/clip-polygon.ts';
import { contains } from '../../geometry/contains.ts';
import { edges } from '../../geometry/edges.ts';
import { intersect } from '../../geometry/intersect.ts';
import { quadOfRect } from '../../geometry/quad.ts';
import type { Rect } from '../../geometry/rect.ts';
import { unionBounds } from '../../geometry/union-bounds.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { type Cover, coverOf } from '../cover.ts';
import { withFix } from '../move-fix.ts';
import { reasonOf } from '../not-measured.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { lineage, pickLayers } from '../pick-layers.ts';
import { raiseFix } from '../raise-fix.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, type RuleContext, unknown } from '../rule.ts';
import { type SeenShape, seenShape, textAndRoles } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';

const params = z.strictObject({
  /** Nothing given: all text and the logos. */
  roles: z.optional(subjects),
  exceptRoles: z.optional(roleList),
  maxPercent: z._default(z.number().check(z.gte(0), z.lt(100)), 5),
});
type Params = z.infer<typeof params>;

/** What is painted of a layer is cut into so many cells; one counts as covered only if a single cover hides all of it. */
const columns = 9;
const rows = 3;

/** Share of a layer's ink that must look as painted to be taken as uncovered, and under which it is taken as covered. */
const plainFrom = 0.9;
const hiddenUnder = 0.5;

export default defineRule({
  id: 'layout.occlusion',
  title: { en: 'Covered by another layer', 'zh-CN': '被遮挡' },
  about: {
    en: 'At most so much of each chosen layer is hidden by opaque paint above it, counted in cells of a 9 × 3 grid. Scrims and shadows hide nothing. Where only pictures, vectors or blended layers may hide it, the rendered pixels of its ink decide.',
    'zh-CN':
      '每个指定图层被上方不透明内容遮挡的比例（按 9 × 3 网格计）不得超过上限。半透明蒙层和投影不算遮挡；若上方只有图片、矢量或混合图层，则以渲染后的墨迹像素为准。',
  },
  params,
  messages: {
    covered: {
      en: '“{cover}” hides {foundPercent}% of “{layer}”; at most {maxPercent}% is allowed. Bring “{layer}” to the front or move one of them.',
      'zh-CN':
        '“{layer}”被“{cover}”遮住 {foundPercent}%，允许不超过 {maxPercent}%。请将“{layer}”前移，或移开其一。',
    },
    coveredByPixels: {
      en: 'Only {asPaintedPercent}% of the ink of “{layer}” shows in the picture as it is painted (at least {neededPercent}% is needed): “{cover}” above it hides it. Bring “{layer}” to the front.',
      'zh-CN':
        '“{layer}”在画面中仅有 {asPaintedPercent}% 的墨迹与其颜色一致（要求不低于 {neededPercent}%），被上方的“{cover}”遮挡，请将“{layer}”前移。',
    },
    maybeCovered: {
      en: '“{cover}” lies over {foundPercent}% of “{layer}” (allowed: {maxPercent}%), and whether it hides it cannot be told: the pixels are not clear enough. Check by eye.',
      'zh-CN':
        '“{cover}”位于“{layer}”的 {foundPercent}% 之上（允许 {maxPercent}%），像素不足以判断是否遮挡，请人工确认。',
    },
    notMeasured: {
      en: '“{cover}” lies over {foundPercent}% of “{layer}” (allowed: {maxPercent}%), and its pixels could not be measured ({reason}). Check by eye.',
      'zh-CN':
        '“{cover}”位于“{layer}”的 {foundPercent}% 之上（允许 {maxPercent}%），且无法测量其像素（{reason}），请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  judgesLayers: true,
  probes: (frame, given) =>
    judged(frame, given)
      .filter((one) => needsPixels(one, given))
      .map(({ shape }) => ({ of: 'ink', layerId: shape.layer.id })),
  check(frame, given, context) {
    const all = judged(frame, given);
    if (all.length === 0) return [inapplicable('noLayers')];
    return all.map((one) => judge(frame, one, given, context));
  },
});

interface Covered {
  readonly shape: SeenShape;
  /** Cells hidden for certain, and those hidden or perhaps hidden, percent of all. */
  readonly surePercent: number;
  readonly maybePercent: number;
  /** The layer that hides most for certain; none = the one that may. */
  readonly cover: LayerSnapshot | null;
  readonly region: Rect<'frame'>;
}

const needsPixels = ({ surePercent, maybePercent }: Covered, { maxPercent }: Params): boolean =>
  surePercent <= maxPercent + 1e-6 && maybePercent > maxPercent + 1e-6;

function judged(frame: FrameSnapshot, { roles, exceptRoles = [] }: Params): readonly Covered[] {
  const layers =
    roles === undefined ? textAndRoles(frame, ['logo'], exceptRoles) : pickLayers(frame, roles, exceptRoles);
  return layers.flatMap((layer) => {
    const shape = seenShape(frame, layer, roles);
    return shape === null ? [] : [measure(frame, shape)];
  });
}

function measure(frame: FrameSnapshot, shape: SeenShape): Covered {
  const first = frame.layers.indexOf(shape.layer) + 1;
  const covers = frame.layers
    .slice(first)
    .filter(({ painted }) => painted !== null && intersect(painted, shape.rect) !== null)
    .filter((layer) => !lineage(frame, layer).includes(shape.layer))
    .map((layer) => coverOf(frame, layer, shape.layer))
    .filter((cover) => cover !== null);
  const cells = cellsOf(shape.rect).map((rect) => ({
    rect,
    sure: covers.find((cover) => hides(cover, rect)),
    maybe: covers.find((cover) => touches(cover, rect)),
  }));
  const sure = cells.filter((cell) => cell.sure !== undefined);
  const maybe = cells.filter((cell) => cell.maybe !== undefined);
  const hidden = sure.length > 0 ? sure : maybe;
  return {
    shape,
    surePercent: (100 * sure.length) / cells.length,
    maybePercent: (100 * maybe.length) / cells.length,
    cover: (sure[0]?.sure ?? maybe[0]?.maybe)?.layer ?? null,
    region: unionBounds<'frame'>(hidden.map(({ rect }) => rect)) ?? shape.rect,
  };
}

const cellsOf = ({ x, y, width, height }: Rect<'frame'>): readonly Rect<'frame'>[] => {
  const [w, h] = [width / columns, height / rows];
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: x + (index % columns) * w,
    y: y + Math.floor(index / columns) * h,
    width: w,
    height: h,
  }));
};

/** All of the cell lies in the cover's fill and in none of the squares at its rounded corners. */
function hides({ fill, quad, corners, radiusPx }: Cover, cell: Rect<'frame'>): boolean {
  if (fill !== null) return contains(fill, cell, cellTolerance) && !meetsCorner(corners, radiusPx, cell);
  if (quad === null) return false;
  const outline = quadOfRect(cell);
  return polygonArea(clipConvex(outline, quad)) >= polygonArea(outline) * (1 - 1e-9);
}

/** Cells are fractions of a box: a shared edge may come out apart by float noise, px. */
const cellTolerance = 1e-6;

function meetsCorner(box: Rect<'frame'>, radiusPx: number, cell: Rect<'frame'>): boolean {
  const [all, one] = [edges(box), edges(cell)];
  const isBeside = one.left < all.left + radiusPx || one.right > all.right - radiusPx;
  const isAtEnd = one.top < all.top + radiusPx || one.bottom > all.bottom - radiusPx;
  return radiusPx > 0 && isBeside && isAtEnd;
}

const touches = ({ rect }: Cover, cell: Rect<'frame'>): boolean => intersect(rect, cell) !== null;

function judge(frame: FrameSnapshot, one: Covered, given: Params, context: RuleContext) {
  const { shape, surePercent, maybePercent, cover, region } = one;
  const { layer } = shape;
  const { maxPercent } = given;
  if (maybePercent <= maxPercent + 1e-6 || cover === null) return pass(layer.id);
  const isSure = surePercent > maxPercent + 1e-6;
  const foundPercent = roundPx(isSure ? surePercent : maybePercent);
  const evidence = {
    layerId: layer.id,
    region,
    marks: cover.painted === null ? [] : [{ is: 'other', rect: cover.painted } as const],
    measured: { found: foundPercent, is: 'atMost', needed: maxPercent, unit: '%' } as const,
    data: { layer: shortText(layer.name), cover: shortText(cover.name), foundPercent, maxPercent },
  };
  const fix = withFix(raiseFix(frame, layer, cover));
  if (isSure) return fail({ because: 'covered', ...evidence, ...fix });
  const reading = context.reading({ of: 'ink', layerId: layer.id });
  if (!reading.ok) {
    const data = { ...evidence.data, reason: reasonOf(reading.failure) };
    return unknown({ because: 'notMeasured', ...evidence, data });
  }
  const { asPainted } = reading.value;
  if (asPainted !== null && asPainted >= plainFrom) return pass(layer.id);
  if (asPainted === null || asPainted >= hiddenUnder)
    return unknown({ because: 'maybeCovered', ...evidence });
  const shares = { asPaintedPercent: roundPx(100 * asPainted), neededPercent: 100 * plainFrom };
  const measured = {
    found: shares.asPaintedPercent,
    is: 'atLeast',
    needed: 100 * plainFrom,
    unit: '%',
  } as const;
  return fail({
    because: 'coveredByPixels',
    ...evidence,
    measured,
    data: { ...evidence.data, ...shares },
    ...fix,
  });
}
