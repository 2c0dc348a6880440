import * as z from 'zod/mini';
import { clipConvex } from '../../geometry/clip-convex.ts';
import { clipPolygon } from '../../geometry/clip-polygon.ts';
import { coveredArea } from '../../geometry/covered-area.ts';
import { quadOfRect } from '../../geometry/quad.ts';
import type { Point, Rect } from '../../geometry/rect.ts';
import { unionArea } from '../../geometry/union-area.ts';
import { unionBounds } from '../../geometry/union-bounds.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { isEstimate } from '../is-estimate.ts';
import { limitOf } from '../limit-of.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { mayBleed, measuredRect, pickLayers } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { seenPart } from '../seen-part.ts';
import { spaceLeft } from '../why-unseen.ts';

const percent = z.number().check(z.gte(0), z.lte(100));
const params = z
  .strictObject({
    roles: subjects,
    minPercent: z.optional(percent),
    maxPercent: z.optional(percent),
    /** Layers of these roles, and all that lies in them: text in the logo or on the pack does not count. */
    exceptRoles: z.optional(roleList),
    measure: z._default(z.enum(['ink', 'box']), 'ink'),
  })
  .check(
    needsOneOf('minPercent', 'maxPercent'),
    z.refine(({ minPercent = 0, maxPercent = 100 }) => minPercent <= maxPercent, {
      params: { problem: 'MIN_OVER_MAX', fields: 'minPercent, maxPercent' },
    }),
  );
type Params = z.infer<typeof params>;

/** Percent of the canvas that float noise may come to. */
const tolerancePercent = 1e-4;

/** More rectangles than anyone can look at are not drawn one by one. */
const mostMarks = 100;

export default defineRule({
  id: 'element.share',
  title: { en: 'Share of the canvas', 'zh-CN': '元素面积占比' },
  about: {
    en: 'The union of the chosen layers’ ink boxes (what is painted of each, cut by clips and the canvas; or their boxes if the spec says so) as a part of the canvas. What overlaps counts once; rotated layers count with their real corners. Text inside pictures cannot be measured.',
    'zh-CN':
      '指定图层的墨迹框（扣除裁切和画布之外的实际绘制范围，也可由规范指定按外框）取并集，占画布面积的比例。重叠部分只计一次，旋转图层按真实四角计算。图片中的文字无法测量。',
  },
  params,
  messages: {
    tooMuch: {
      en: 'The {layers} layers cover {foundPercent}% of the canvas; the spec allows at most {limitPercent}%. Make them smaller or remove some.',
      'zh-CN': '共 {layers} 个图层占画布 {foundPercent}%，规范允许不超过 {limitPercent}%，请缩小或删减。',
    },
    tooLittle: {
      en: 'The {layers} layers cover {foundPercent}% of the canvas; the spec asks for at least {limitPercent}%. Make them larger.',
      'zh-CN': '共 {layers} 个图层占画布 {foundPercent}%，规范要求不少于 {limitPercent}%，请放大。',
    },
    rotated: {
      en: 'Of {layers} layers some are rotated and the document does not give their outline: they cover {leastPercent}% to {foundPercent}% of the canvas, and the limit of {limitPercent}% lies between. Check by eye.',
      'zh-CN':
        '{layers} 个图层中有旋转图层，文档未给出其轮廓：占画布 {leastPercent}% 至 {foundPercent}%，限值 {limitPercent}% 介于其间，请人工确认。',
    },
    boundsUnknown: {
      en: 'The document does not say what is painted: by their boxes the {layers} layers cover at most {foundPercent}% of the canvas (limit: {limitPercent}%). Check by eye.',
      'zh-CN':
        '文档未记录实际绘制范围，按外框估算 {layers} 个图层最多占画布 {foundPercent}%（限值 {limitPercent}%），请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'none',
  check(frame, given) {
    const shapes = pickLayers(frame, given.roles, given.exceptRoles).flatMap((layer) =>
      shapeOf(frame, layer, given),
    );
    if (shapes.length === 0) return [inapplicable('noLayers')];
    const canvas = frame.size.width * frame.size.height;
    const mostPercent = (100 * areaOf(shapes)) / canvas;
    const sure = shapes.filter(({ isExact }) => isExact);
    const leastPercent = sure.length === shapes.length ? mostPercent : (100 * areaOf(sure)) / canvas;
    return [judge(given, { shapes, mostPercent, leastPercent })];
  },
});

interface Shape {
  readonly rect: Rect<'frame'>;
  /** Null = the rectangle itself. */
  readonly polygon: readonly Point<'frame'>[] | null;
  readonly isExact: boolean;
  /** The document has no render bounds for it. */
  readonly isGuess: boolean;
}

interface Found {
  readonly shapes: readonly Shape[];
  readonly mostPercent: number;
  readonly leastPercent: number;
}

function judge({ minPercent, maxPercent }: Params, { shapes, mostPercent, leastPercent }: Found) {
  const isOver = (value: number): boolean =>
    maxPercent !== undefined && value > maxPercent + tolerancePercent;
  const isUnder = (value: number): boolean =>
    minPercent !== undefined && value < minPercent - tolerancePercent;
  if (!isOver(mostPercent) && !isUnder(leastPercent)) return pass(null);
  const isTooMuch = isOver(mostPercent);
  const rects = shapes.map(({ rect }) => rect);
  const evidence = {
    layerId: null,
    region: unionBounds<'frame'>(rects),
    marks: rects.slice(0, mostMarks).map((rect) => ({ is: 'found', rect }) as const),
    measured: limitOf(mostPercent, { min: minPercent, max: maxPercent }, '%'),
    data: {
      layers: shapes.length,
      foundPercent: roundPx(mostPercent),
      limitPercent: (isTooMuch ? maxPercent : minPercent) ?? 0,
    },
  };
  if (isOver(leastPercent)) return fail({ because: 'tooMuch', ...evidence });
  if (isUnder(mostPercent)) return fail({ because: 'tooLittle', ...evidence });
  if (shapes.some(({ isGuess }) => isGuess)) return unknown({ because: 'boundsUnknown', ...evidence });
  const data = { ...evidence.data, leastPercent: roundPx(leastPercent) };
  return unknown({ because: 'rotated', ...evidence, data });
}

/** Upright rectangles exactly; with turned ones among them by strips. */
const areaOf = (shapes: readonly Shape[]): number =>
  shapes.every(({ polygon }) => polygon === null)
    ? unionArea<'frame'>(shapes.map(({ rect }) => rect))
    : coveredArea<'frame'>(shapes.map(({ rect, polygon }) => polygon ?? quadOfRect(rect)));

/** What one layer puts on the canvas; nothing for layers nobody sees. */
function shapeOf(frame: FrameSnapshot, layer: LayerSnapshot, { roles, measure }: Params): readonly Shape[] {
  const seen = seenPart(frame, layer);
  const left = spaceLeft(frame, layer);
  const wanted = measuredRect(layer, roles, measure === 'box' ? 'box' : 'painted');
  if (seen === null || left === null || wanted === null) return [];
  const outline = clipConvex(quadOfRect(wanted), quadOfRect(left));
  const rect = boundsOf(outline);
  if (rect === null) return [];
  const isGuess = measure === 'ink' && isEstimate(frame, layer);
  if (layer.rotationDeg === 0) return [{ rect, polygon: null, isExact: !isGuess, isGuess }];
  // Shadows and strokes leave the corners: the upright bounds are then only the most it can be.
  if (layer.quad === null || (measure === 'ink' && mayBleed(layer)))
    return [{ rect, polygon: null, isExact: false, isGuess }];
  const polygon = clipPolygon(layer.quad, rect);
  return polygon.length < 3 ? [] : [{ rect, polygon, isExact: !isGuess, isGuess }];
}

const boundsOf = (polygon: readonly Point<'frame'>[]): Rect<'frame'> | null => {
  const rect = unionBounds<'frame'>(polygon.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  return rect !== null && rect.width > 0 && rect.height > 0 ? rect : null;
};
