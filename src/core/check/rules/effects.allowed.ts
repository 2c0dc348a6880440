import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { px } from '../params/px.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { belongsTo } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass } from '../rule.ts';
import { seenEffects } from '../seen-effects.ts';
import { isSeen, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';

const params = z
  .strictObject({
    /** Figma's effect types that may be used, such as DROP_SHADOW; an empty list allows none. */
    allowed: z.optional(z.array(z.string().check(z.minLength(1)))),
    maxRadius: z.optional(px),
    /** Blend modes that layers and their paints may use beside the plain ones (PASS_THROUGH, NORMAL). */
    blendModes: z.optional(z.array(z.string().check(z.minLength(1)))),
    roles: z._default(subjects, 'all'),
    exceptRoles: z.optional(roleList),
  })
  .check(
    z.refine(
      ({ allowed, maxRadius, blendModes }) =>
        allowed !== undefined || maxRadius !== undefined || blendModes !== undefined,
      { params: { problem: 'NEEDS_ONE_OF', fields: 'allowed, maxRadius, blendModes' } },
    ),
  );
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'effects.allowed',
  title: { en: 'Effects and blending', 'zh-CN': '效果与混合模式' },
  about: {
    en: 'Shadows, blurs and other effects of the visible layers are of an allowed type and radius, and layers and their visible paints blend only as allowed. Effects that change nothing (switched off, see-through, without extent) and those of hidden layers are never flagged.',
    'zh-CN':
      '可见图层的投影、模糊等效果须为允许的类型和半径，图层及其可见填充只能使用允许的混合模式。不起作用的效果（已关闭、全透明、无范围）和隐藏图层的效果不会被标记。',
  },
  params,
  messages: {
    notAllowed: {
      en: '“{layer}” has {found}; the spec allows: {needed}. Remove it.',
      'zh-CN': '“{layer}”使用了 {found}，规范允许：{needed}，请移除。',
    },
    noneAllowed: {
      en: '“{layer}” has {found}; the spec allows no effects. Remove it.',
      'zh-CN': '“{layer}”使用了 {found}，规范不允许任何效果，请移除。',
    },
    tooStrong: {
      en: '{type} on “{layer}” has a radius of {foundPx} px; the spec allows at most {maxPx} px. Reduce it.',
      'zh-CN': '“{layer}”的 {type} 半径为 {foundPx} px，规范允许不超过 {maxPx} px，请减小。',
    },
    blend: {
      en: '“{layer}” blends with {found}; the spec allows: {needed}. Set it to normal.',
      'zh-CN': '“{layer}”使用了混合模式 {found}，规范允许：{needed}，请改为正常。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const layers = chosen(frame, given);
    if (layers.length === 0) return [inapplicable('noLayers')];
    return layers.flatMap((layer) => {
      const bad = [
        ...judgeTypes(frame, layer, given),
        ...judgeRadius(frame, layer, given),
        ...judgeBlend(frame, layer, given),
      ];
      return [...(bad.length === 0 ? [pass(layer.id)] : []), ...bad];
    });
  },
});

/** Groups too: an effect on a group shows on all that lies in it. With roles, everything that belongs to one. */
const chosen = (frame: FrameSnapshot, { roles, exceptRoles = [] }: Params): readonly LayerSnapshot[] =>
  frame.layers.filter(
    (layer) =>
      isSeen(frame, layer) &&
      (roles === 'all' || (roles === 'text' ? layer.text !== null : belongsTo(frame, layer, roles))) &&
      !belongsTo(frame, layer, exceptRoles),
  );

function judgeTypes(frame: FrameSnapshot, layer: LayerSnapshot, { allowed }: Params) {
  if (allowed === undefined) return [];
  const types = new Set(seenEffects(layer).map(({ type }) => type));
  const needed = allowed.join(', ');
  return [...types]
    .filter((type) => !allowed.includes(type))
    .map((type) =>
      fail({
        because: allowed.length === 0 ? 'noneAllowed' : 'notAllowed',
        layerId: layer.id,
        part: type,
        region: seenPart(frame, layer),
        measured: { found: type, is: 'oneOf', needed, unit: '' },
        fix: { is: 'suggestion', steps: [{ do: 'removeEffects', layerId: layer.id, types: [type] }] },
        data: { layer: shortText(layer.name), found: type, needed },
      }),
    );
}

function judgeRadius(frame: FrameSnapshot, layer: LayerSnapshot, { maxRadius }: Params) {
  if (maxRadius === undefined) return [];
  const [strongest] = [...seenEffects(layer)].sort((a, b) => b.radius - a.radius);
  if (strongest === undefined || strongest.radius <= maxRadius + tolerancePx) return [];
  const { type, radius } = strongest;
  const foundPx = roundPx(radius);
  return [
    fail({
      because: 'tooStrong',
      layerId: layer.id,
      region: seenPart(frame, layer),
      measured: { found: foundPx, is: 'atMost', needed: roundPx(maxRadius), unit: 'px' },
      fix: { is: 'suggestion', steps: [{ do: 'removeEffects', layerId: layer.id, types: [type] }] },
      data: { layer: shortText(layer.name), type, foundPx, maxPx: roundPx(maxRadius) },
    }),
  ];
}

const plainModes = ['PASS_THROUGH', 'NORMAL'];

function judgeBlend(frame: FrameSnapshot, layer: LayerSnapshot, { blendModes }: Params) {
  if (blendModes === undefined) return [];
  const paints = [...layer.fills, ...layer.strokes].filter(
    ({ visible, opacity, alpha }) => visible && opacity * alpha > 0,
  );
  const used = new Set([layer.blendMode, ...paints.map(({ blendMode }) => blendMode)]);
  const allowed = [...plainModes, ...blendModes];
  const needed = allowed.join(', ');
  return [...used]
    .filter((mode) => !allowed.includes(mode))
    .map((mode) =>
      fail({
        because: 'blend',
        layerId: layer.id,
        part: mode,
        region: seenPart(frame, layer),
        measured: { found: mode, is: 'oneOf', needed, unit: '' },
        data: { layer: shortText(layer.name), found: mode, needed },
      }),
    );
}
