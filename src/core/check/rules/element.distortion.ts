import * as z from 'zod/mini';
import type { Quad } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Fix } from '../fix.ts';
import { roleName } from '../params/role-name.ts';
import { lineage } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { seenEffects } from '../seen-effects.ts';
import { seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';

const side = z.number().check(z.positive());
const params = z.strictObject({
  role: roleName,
  /** Width to height of the original. Left out = the proportions are not judged. */
  ratio: z.optional(z.strictObject({ width: side, height: side })),
  tolerancePercent: z._default(z.number().check(z.gte(0)), 1),
  maxRotationDeg: z._default(z.number().check(z.gte(0), z.lte(180)), 0),
  allowEffects: z._default(z.boolean(), false),
  allowFlip: z._default(z.boolean(), false),
});
type Params = z.infer<typeof params>;

/** Angles that REST documents and float32 leave on an upright layer. */
const toleranceDeg = 0.01;

/** A turn this small is a slip of the hand: setting it upright changes nothing that anyone meant. */
const slipDeg = 5;

export default defineRule({
  id: 'element.distortion',
  title: { en: 'Distorted element', 'zh-CN': '元素变形' },
  about: {
    en: 'Each visible element of a role stands as it was made: its own width to height as the spec says (if it does), not turned, not mirrored, without effects of its own. Effects that nobody sees do not count; a mirrored layer shows only where the document gives its transform.',
    'zh-CN':
      '指定角色的每个可见元素须保持原貌：自身宽高比符合规范（若规定），不旋转、不镜像、不另加效果。看不见的效果不算；仅当文档给出变换矩阵时才能识别镜像。',
  },
  params,
  messages: {
    stretched: {
      en: '“{layer}” is {width} × {height} px ({found} : 1); the original is {needed} : 1 (± {tolerancePercent}%). Reset its proportions.',
      'zh-CN':
        '“{layer}”为 {width} × {height} px（宽高比 {found}:1），原始比例为 {needed}:1（允许 ±{tolerancePercent}%），请恢复比例。',
    },
    turned: {
      en: '“{layer}” is rotated by {found}°; the spec allows at most {needed}°. Set the rotation to 0.',
      'zh-CN': '“{layer}”旋转了 {found}°，规范允许不超过 {needed}°，请将旋转设为 0。',
    },
    flipped: {
      en: '“{layer}” is mirrored; the spec does not allow that. Flip it back.',
      'zh-CN': '“{layer}”被镜像翻转，规范不允许，请翻转回来。',
    },
    hasEffects: {
      en: '“{layer}” has effects ({effects}); the spec allows none on it. Remove them.',
      'zh-CN': '“{layer}”带有效果（{effects}），规范不允许，请移除。',
    },
    sizeUnknown: {
      en: '“{layer}” is rotated and the document does not give its own size; the original is {needed} : 1 (± {tolerancePercent}%). Check by eye.',
      'zh-CN':
        '“{layer}”有旋转，文档未给出其自身尺寸；原始比例为 {needed}:1（允许 ±{tolerancePercent}%），请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'safe',
  check(frame, given) {
    const layers = seenOfRole(frame, given.role);
    if (layers.length === 0) return [inapplicable('noLayers')];
    return layers.flatMap((layer) => {
      const bad = [
        ...judgeRatio(frame, layer, given),
        ...judgeTurn(frame, layer, given),
        ...judgeEffects(frame, layer, given),
      ];
      return [...(bad.length === 0 ? [pass(layer.id)] : []), ...bad];
    });
  },
});

function judgeRatio(frame: FrameSnapshot, layer: LayerSnapshot, { ratio, tolerancePercent }: Params) {
  if (ratio === undefined) return [];
  const needed = ratio.width / ratio.height;
  const evidence = { layerId: layer.id, region: seenPart(frame, layer) };
  const data = { layer: shortText(layer.name), needed: roundPx(needed), tolerancePercent };
  const { size } = layer;
  if (size === null || !(size.height > 0)) return [unknown({ because: 'sizeUnknown', ...evidence, data })];
  const found = size.width / size.height;
  if (Math.abs(found / needed - 1) * 100 <= tolerancePercent + 1e-6) return [];
  return [
    fail({
      because: 'stretched',
      ...evidence,
      measured: { found: roundPx(found), is: 'exactly', needed: roundPx(needed), unit: 'ratio' },
      fix: {
        is: 'suggestion',
        steps: [
          {
            do: 'resize',
            layerId: layer.id,
            was: { width: size.width, height: size.height },
            // The height stays: most specs name a logo's height.
            width: size.height * needed,
            height: size.height,
          },
        ],
      },
      data: {
        ...data,
        width: roundPx(size.width),
        height: roundPx(size.height),
        found: roundPx(found),
      },
    }),
  ];
}

function judgeTurn(frame: FrameSnapshot, layer: LayerSnapshot, { maxRotationDeg, allowFlip }: Params) {
  const evidence = { layerId: layer.id, region: seenPart(frame, layer) };
  const name = { layer: shortText(layer.name) };
  const isFlipped = layer.quad !== null && isMirrored(layer.quad);
  const turn = Math.abs(layer.rotationDeg);
  // A mirrored layer reads as turned by 180° where it is only flipped along its own axis.
  const found = isFlipped ? Math.min(turn, 180 - turn) : turn;
  const flip = isFlipped && !allowFlip ? [fail({ because: 'flipped', ...evidence, data: name })] : [];
  if (found <= maxRotationDeg + toleranceDeg) return flip;
  const measured = {
    found: roundPx(found),
    is: 'atMost',
    needed: roundPx(maxRotationDeg),
    unit: '°',
  } as const;
  const fix = isFlipped ? null : upright(frame, layer);
  return [
    ...flip,
    fail({
      because: 'turned',
      ...evidence,
      measured,
      ...(fix === null ? {} : { fix }),
      data: { ...name, found: measured.found, needed: measured.needed },
    }),
  ];
}

/** The corners run the other way round: the transform has a negative determinant. */
const isMirrored = ([a, b, , d]: Quad<'frame'>): boolean =>
  (b.x - a.x) * (d.y - a.y) - (b.y - a.y) * (d.x - a.x) < 0;

/** Sets the layer upright, unless it is something around it that is turned. */
function upright(frame: FrameSnapshot, layer: LayerSnapshot): Fix | null {
  const isTurnedOutside = lineage(frame, layer)
    .slice(1)
    .some(({ rotationDeg }) => rotationDeg !== 0);
  if (isTurnedOutside || frame.rotationDeg !== 0) return null;
  return {
    is: Math.abs(layer.rotationDeg) <= slipDeg ? 'safe' : 'suggestion',
    steps: [{ do: 'rotate', layerId: layer.id, was: layer.rotationDeg, deg: 0 }],
  };
}

function judgeEffects(frame: FrameSnapshot, layer: LayerSnapshot, { allowEffects }: Params) {
  const types = [...new Set(seenEffects(layer).map(({ type }) => type))];
  if (allowEffects || types.length === 0) return [];
  const effects = types.join(', ');
  return [
    fail({
      because: 'hasEffects',
      layerId: layer.id,
      region: seenPart(frame, layer),
      measured: { found: effects, is: 'noneOf', needed: effects, unit: '' },
      fix: { is: 'suggestion', steps: [{ do: 'removeEffects', layerId: layer.id, types }] },
      data: { layer: shortText(layer.name), effects },
    }),
  ];
}
