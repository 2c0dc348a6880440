import * as z from 'zod/mini';
import { contains } from '../../geometry/contains.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { insideOf } from '../inside-of.ts';
import { limitOf, sayLimit } from '../limit-of.ts';
import { minNotOverMax, needsOneOf } from '../params/constraints.ts';
import { plainRange, pxRange, sideOf } from '../params/range.ts';
import { roleName } from '../params/role-name.ts';
import { belongsTo, hasOwnPaint } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { seenEffects } from '../seen-effects.ts';
import { isSeen, seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';
import { frameBox } from '../why-unseen.ts';

const degrees = z.number().check(z.gte(-180), z.lte(180));
const params = z
  .strictObject({
    role: roleName,
    /** Clockwise as seen on screen, -180..180. */
    rotationDeg: z.optional(
      z
        .strictObject({ min: z.optional(degrees), max: z.optional(degrees) })
        .check(needsOneOf('min', 'max'), minNotOverMax()),
    ),
    /** Of the layer with everything around it. */
    opacityPercent: z.optional(plainRange),
    cornerRadiusPx: z.optional(pxRange),
    /** Figma's node types, such as TEXT or INSTANCE. */
    nodeTypes: z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
    effects: z.optional(z.literal('none')),
    /** A plate of its own behind it: a fill of the element itself, or a shape in it that lies under all the rest. */
    backing: z.optional(z.enum(['none', 'required'])),
  })
  .check(needsOneOf('rotationDeg', 'opacityPercent', 'cornerRadiusPx', 'nodeTypes', 'effects', 'backing'));
type Params = z.infer<typeof params>;

/** Angles that REST documents and float32 leave on an upright layer. */
const toleranceDeg = 0.01;
/** Below what Figma shows. */
const tolerancePercent = 0.01;

export default defineRule({
  id: 'element.look',
  title: { en: 'Look of an element', 'zh-CN': '元素外观' },
  about: {
    en: 'Rotation, opacity, corner radius, node type, effects and backing of each visible element of a role are as the spec says. Opacity is the product down from the frame; of several corner radii the one furthest off counts; effects nobody sees do not. A backing is a fill of the element itself or a shape in it under all the rest; a plate that lies outside it asks.',
    'zh-CN':
      '指定角色的每个可见元素的旋转、不透明度、圆角、图层类型、效果和底板须符合规范。不透明度为自画框起逐层相乘的结果；多个圆角取偏差最大者；看不见的效果不算；底板指元素自身的填充或其内部垫底的形状，位于元素之外的底板需人工确认。',
  },
  params,
  messages: {
    rotation: {
      en: '“{layer}” ({role}) is rotated by {found}°; the spec asks for {needed}°. Turn it.',
      'zh-CN': '“{layer}”（{role}）旋转了 {found}°，规范要求 {needed}°，请调整角度。',
    },
    opacity: {
      en: '“{layer}” ({role}) is {found}% opaque; the spec asks for {needed}%. Change its opacity or that of what it lies in.',
      'zh-CN': '“{layer}”（{role}）不透明度为 {found}%，规范要求 {needed}%，请调整该图层或其上级的不透明度。',
    },
    radius: {
      en: '“{layer}” ({role}) has a corner radius of {found} px; the spec asks for {needed} px. Change it.',
      'zh-CN': '“{layer}”（{role}）圆角为 {found} px，规范要求 {needed} px，请调整。',
    },
    type: {
      en: '“{layer}” ({role}) is a {found}; the spec asks for {needed}. Rebuild it as that.',
      'zh-CN': '“{layer}”（{role}）的图层类型是 {found}，规范要求 {needed}，请改用该类型。',
    },
    effects: {
      en: '“{layer}” ({role}) has effects ({found}); the spec allows none on it. Remove them.',
      'zh-CN': '“{layer}”（{role}）带有效果（{found}），规范不允许，请移除。',
    },
    backed: {
      en: '“{layer}” ({role}) stands on a plate, “{plate}”; the spec allows none. Use the version without.',
      'zh-CN': '“{layer}”（{role}）带有底板“{plate}”，规范不允许，请使用无底板版本。',
    },
    notBacked: {
      en: '“{layer}” ({role}) has no plate behind it; the spec asks for one. Use the version with a plate.',
      'zh-CN': '“{layer}”（{role}）没有底板，规范要求有，请使用带底板版本。',
    },
    maybeBacked: {
      en: '“{plate}” lies under all of “{layer}” ({role}) but is no part of it: whether it is the plate that the spec rules on only the eye can tell. Group it with the element, or check by eye.',
      'zh-CN':
        '“{plate}”垫在整个“{layer}”（{role}）之下但不属于它，无法判断是否为规范所指的底板。请与元素编组，或人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const layers = seenOfRole(frame, given.role);
    if (layers.length === 0) return [inapplicable('noLayers')];
    return layers.flatMap((layer) => {
      const bad = [
        ...judgeRanges(frame, layer, given),
        ...judgeType(frame, layer, given),
        ...judgeEffects(frame, layer, given),
        ...judgeBacking(frame, layer, given),
      ];
      return [...(bad.length === 0 ? [pass(layer.id)] : []), ...bad];
    });
  },
});

const nameOf = (layer: LayerSnapshot, { role }: Params) => ({ layer: shortText(layer.name), role });

function judgeRanges(frame: FrameSnapshot, layer: LayerSnapshot, given: Params) {
  const { rotationDeg, opacityPercent, cornerRadiusPx } = given;
  const radius = worstRadius(layer, cornerRadiusPx ?? {});
  const all = [
    {
      because: 'rotation',
      found: layer.rotationDeg,
      range: rotationDeg,
      unit: '°',
      tolerance: toleranceDeg,
      steps: (limit: number) => [
        { do: 'rotate', layerId: layer.id, was: layer.rotationDeg, deg: limit } as const,
      ],
    },
    {
      because: 'opacity',
      found: layer.opacity * 100,
      range: opacityPercent,
      unit: '%',
      tolerance: tolerancePercent,
      steps: () => [],
    },
    {
      because: 'radius',
      found: radius,
      range: cornerRadiusPx,
      unit: 'px',
      tolerance: tolerancePx,
      steps: (limit: number) => [{ do: 'setCornerRadius', layerId: layer.id, radiusPx: limit } as const],
    },
  ] as const;
  return all.flatMap(({ because, found, range, unit, tolerance, steps }) => {
    if (range === undefined) return [];
    const side = sideOf(found, range, tolerance);
    if (side === 'in') return [];
    const measured = limitOf(found, range, unit);
    const data = { ...nameOf(layer, given), found: roundPx(found), needed: sayLimit(measured) };
    const change = steps((side === 'under' ? range.min : range.max) ?? 0);
    const fix = change.length === 0 ? {} : { fix: { is: 'suggestion', steps: change } as const };
    return [fail({ because, layerId: layer.id, region: seenPart(frame, layer), measured, ...fix, data })];
  });
}

/** Of all corners the one that misses the range by most. */
function worstRadius(
  { cornerRadius }: LayerSnapshot,
  {
    min = -Infinity,
    max = Infinity,
  }: { readonly min?: number | undefined; readonly max?: number | undefined },
): number {
  const radii = typeof cornerRadius === 'number' ? [cornerRadius] : cornerRadius;
  const missed = (radius: number): number => Math.max(min - radius, radius - max);
  return [...radii].sort((a, b) => missed(b) - missed(a))[0] ?? 0;
}

function judgeType(frame: FrameSnapshot, layer: LayerSnapshot, given: Params) {
  const { nodeTypes } = given;
  if (nodeTypes === undefined || nodeTypes.includes(layer.type)) return [];
  const needed = nodeTypes.join(', ');
  return [
    fail({
      because: 'type',
      layerId: layer.id,
      region: seenPart(frame, layer),
      measured: { found: layer.type, is: 'oneOf', needed, unit: '' },
      data: { ...nameOf(layer, given), found: layer.type, needed },
    }),
  ];
}

function judgeEffects(frame: FrameSnapshot, layer: LayerSnapshot, given: Params) {
  const types = [...new Set(seenEffects(layer).map(({ type }) => type))];
  if (given.effects === undefined || types.length === 0) return [];
  const found = types.join(', ');
  return [
    fail({
      because: 'effects',
      layerId: layer.id,
      region: seenPart(frame, layer),
      measured: { found, is: 'noneOf', needed: found, unit: '' },
      fix: { is: 'suggestion', steps: [{ do: 'removeEffects', layerId: layer.id, types }] },
      data: { ...nameOf(layer, given), found },
    }),
  ];
}

function judgeBacking(frame: FrameSnapshot, layer: LayerSnapshot, given: Params) {
  const rect = seenPart(frame, layer);
  if (given.backing === undefined || rect === null) return [];
  const evidence = { layerId: layer.id, region: rect };
  const name = nameOf(layer, given);
  const own = ownPlate(frame, layer, rect);
  if (own !== null) {
    const data = { ...name, plate: shortText(own.name) };
    return given.backing === 'none' ? [fail({ because: 'backed', ...evidence, data })] : [];
  }
  const [outside] = groundsOf(frame, layer, rect);
  if (outside !== undefined) {
    const data = { ...name, plate: shortText(outside.name) };
    return [unknown({ because: 'maybeBacked', ...evidence, data })];
  }
  return given.backing === 'required' ? [fail({ because: 'notBacked', ...evidence, data: name })] : [];
}

/** The element's own fill, or its lowest shape if that lies under all of it and something lies on it. */
function ownPlate(frame: FrameSnapshot, layer: LayerSnapshot, rect: Rect<'frame'>): LayerSnapshot | null {
  if (!layer.isLeaf && hasOwnPaint(layer)) return layer;
  const painting = insideOf(frame, layer).filter(
    (one) => isSeen(frame, one) && (one.isLeaf || hasOwnPaint(one)),
  );
  const [lowest, ...rest] = painting;
  return lowest !== undefined && rest.length > 0 && isPlate(frame, lowest, rect) ? lowest : null;
}

/** What lies under all of an element outside it: backgrounds and what fills the frame are no plates. */
const groundsOf = (frame: FrameSnapshot, layer: LayerSnapshot, rect: Rect<'frame'>) =>
  frame.layers
    .slice(0, frame.layers.indexOf(layer))
    .filter(
      (one) =>
        !belongsTo(frame, one, ['background']) &&
        isPlate(frame, one, rect) &&
        !contains(one.box ?? rect, frameBox(frame), tolerancePx),
    );

const isPlate = (frame: FrameSnapshot, one: LayerSnapshot, rect: Rect<'frame'>): boolean =>
  one.text === null &&
  hasOwnPaint(one) &&
  isSeen(frame, one) &&
  one.box !== null &&
  contains(one.box, rect, tolerancePx);
