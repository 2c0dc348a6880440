import * as z from 'zod/mini';
import { area } from '../../geometry/area.ts';
import { clipPolygon, polygonArea } from '../../geometry/clip-polygon.ts';
import type { Point, Rect, Size } from '../../geometry/rect.ts';
import { unionBounds } from '../../geometry/union-bounds.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { moveIntoFix, withFix } from '../move-fix.ts';
import { roleList, roleName, subjects } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type Polygon, type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';

const side = z.number().check(z.positive());
const params = z.strictObject({
  /** Ratios the platform cuts the picture to, e.g. 1 : 1. */
  crops: z.array(z.strictObject({ width: side, height: side })).check(z.minLength(1)),
  roles: subjects,
  exceptRoles: z._default(roleList, ['background']),
  minPercent: z._default(z.number().check(z.positive(), z.lte(100)), 100),
  /** The crop is centred on the layers of this role; nothing given = on the frame. */
  focalRole: z.optional(roleName),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'crop.survival',
  title: { en: 'Survives a crop', 'zh-CN': '裁剪后完整' },
  about: {
    en: 'Cut to each of the given ratios (the largest crop that fits, centred on the frame or on the focal role), the picture keeps the asked part of what is painted of each chosen layer.',
    'zh-CN':
      '按所列比例裁剪后（取可容纳的最大范围，以画框或焦点角色为中心），每个指定图层的绘制面积保留比例须达到要求。',
  },
  params,
  messages: {
    cropped: {
      en: 'Cut to {ratio}, only {foundPercent}% of “{layer}” is left; at least {minPercent}% is needed. Move it towards the centre.',
      'zh-CN': '裁剪为 {ratio} 后，“{layer}”仅保留 {foundPercent}%，要求不低于 {minPercent}%，请向中心移动。',
    },
    outlineUnknown: {
      en: '“{layer}” is rotated, under a shaped mask or without render bounds; cut to {ratio}, at least {minPercent}% of it is needed, and {foundPercent}% of its bounds is left. Check by eye.',
      'zh-CN':
        '“{layer}”有旋转、位于异形蒙版之下或缺少绘制范围；裁剪为 {ratio} 后其外接范围保留 {foundPercent}%，要求不低于 {minPercent}%，请人工确认。',
    },
    noFocal: {
      en: 'The crop is centred on {role}, but no visible layer has this role (needed: 1, found: 0). Give it to the layer that is the focal point.',
      'zh-CN': '裁剪以“{role}”为中心，但没有该角色的可见图层（要求 1 个，实际 0 个），请为焦点图层标注角色。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const shapes = seenShapes(frame, given.roles, given.exceptRoles);
    if (shapes.length === 0) return [inapplicable('noLayers')];
    const centre = centreOf(frame, given);
    if (centre === null) {
      const data = { role: given.focalRole ?? '' };
      return [unknown({ because: 'noFocal', layerId: null, region: null, data })];
    }
    const crops = given.crops.map((ratio) => ({
      ratio: `${String(ratio.width)}:${String(ratio.height)}`,
      rect: cropOf(frame.size, ratio, centre),
    }));
    return shapes.flatMap((shape) => crops.map((crop) => judge(frame, shape, crop, given)));
  },
});

interface Crop {
  readonly ratio: string;
  readonly rect: Rect<'frame'>;
}

function judge(frame: FrameSnapshot, shape: SeenShape, { ratio, rect }: Crop, given: Params) {
  const { layer } = shape;
  const sure = keptPercent(shape.most, rect);
  const { minPercent } = given;
  if (sure >= minPercent - keptTolerance) return pass(layer.id);
  const certain = shape.least.length === 0 ? null : keptPercent(shape.least, rect);
  const isCertain = certain !== null && certain < minPercent - keptTolerance;
  const foundPercent = roundPx(isCertain ? certain : sure);
  const evidence = {
    layerId: layer.id,
    part: ratio,
    region: shape.rect,
    marks: [{ is: 'needed', rect } as const],
    measured: { found: foundPercent, is: 'atLeast', needed: minPercent, unit: '%' } as const,
    data: { layer: shortText(layer.name), ratio, foundPercent, minPercent },
  };
  if (!isCertain) return unknown({ because: 'outlineUnknown', ...evidence });
  // A crop that follows a layer moves with it, so a shift by today's crop may miss.
  const fix = given.focalRole === undefined ? moveIntoFix(frame, layer, shape.rect, rect) : undefined;
  return fail({ because: 'cropped', ...evidence, ...withFix(fix) });
}

/** Percent lost to float noise at an edge: 0.01 px of a layer 100 px wide. */
const keptTolerance = 0.01;

const keptPercent = (outline: Polygon, crop: Rect<'frame'>): number => {
  const own = polygonArea(outline);
  return own === 0 ? 0 : (100 * polygonArea(clipPolygon(outline, crop))) / own;
};

/** The middle of the frame, or of what is painted of the focal role; null = there is no such layer. */
function centreOf(frame: FrameSnapshot, { focalRole }: Params): Point<'frame'> | null {
  const whole = { x: 0, y: 0, ...frame.size };
  const focus =
    focalRole === undefined
      ? whole
      : unionBounds<'frame'>(seenShapes(frame, [focalRole]).map(({ rect }) => rect));
  return focus === null || area(whole) === 0
    ? null
    : { x: focus.x + focus.width / 2, y: focus.y + focus.height / 2 };
}

/** The largest rectangle of a ratio inside the frame, as near to the centre as the frame's edges let it. */
function cropOf(size: Size, ratio: Size, centre: Point<'frame'>): Rect<'frame'> {
  const scale = Math.min(size.width / ratio.width, size.height / ratio.height);
  const [width, height] = [ratio.width * scale, ratio.height * scale];
  const x = Math.min(Math.max(centre.x - width / 2, 0), size.width - width);
  const y = Math.min(Math.max(centre.y - height / 2, 0), size.height - height);
  return { x, y, width, height };
}
