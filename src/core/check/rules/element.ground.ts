import * as z from 'zod/mini';
import { intersect } from '../../geometry/intersect.ts';
import { rgbOfHex } from '../../pixels/hex-colour.ts';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { contrastEvidence } from '../contrast-evidence.ts';
import { judgeInk } from '../ink-facts.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { roleName } from '../params/role-name.ts';
import { ofRole } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, type RuleContext, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { frameBox } from '../why-unseen.ts';

const params = z.strictObject({
  role: roleName,
  minContrast: z._default(z.number().check(z.gte(1), z.lte(21)), 3),
  /** True: white ink on white ground gets words of its own. */
  notWhiteOnWhite: z._default(z.boolean(), false),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'element.ground',
  title: { en: 'Ground of an element', 'zh-CN': '元素与底色' },
  about: {
    en: 'WCAG 2 contrast of an element (such as the logo) with the picture 2–4 px around it, as rendered, in cells of 16 px: the worst twentieth must reach the limit; it fails if the middle one does not. An element of several colours is measured as a whole.',
    'zh-CN':
      '按渲染像素计算元素（如 logo）与其外 2–4 px 画面的 WCAG 2 对比度，以 16 px 网格逐格比较：最差 5% 须达标，中位不达标即不合格。多色元素按整体测量。',
  },
  params,
  messages: {
    low: {
      en: '“{layer}” stands out from its ground by {found}:1 ({ink} on {ground}); at least {min}:1 is needed. Use the variant for this ground or a plain plate behind it.',
      'zh-CN':
        '“{layer}”与底色的对比度为 {found}:1（{ink} 于 {ground} 之上），规范要求不低于 {min}:1。请换用适合该底色的版本，或加上纯色底板。',
    },
    whiteOnWhite: {
      en: '“{layer}” is white on white ({ink} on {ground}); that is not allowed (at least {min}:1 is needed). Use a coloured variant or ground.',
      'zh-CN':
        '“{layer}”为白底白图（{ink} 于 {ground} 之上），规范不允许（要求不低于 {min}:1）。请换用有色版本或有色底。',
    },
    mixed: {
      en: '“{layer}” stands out by {found}:1 in the middle but by {worst}:1 at its worst; at least {min}:1 is needed. Look at the marked spot and decide.',
      'zh-CN':
        '“{layer}”整体对比度为 {found}:1，但最差处仅 {worst}:1，规范要求不低于 {min}:1。请查看标出的位置并人工判断。',
    },
    tooFine: {
      en: '“{layer}” is too fine to measure: anti-aliasing decides what is seen. At least {min}:1 is needed; check by eye.',
      'zh-CN': '“{layer}”线条过细，抗锯齿影响大于颜色，无法可靠测量。规范要求不低于 {min}:1，请人工确认。',
    },
    coveredOrMisfit: {
      en: '“{layer}” does not show in the picture as it is painted: something covers it, or it blends. At least {min}:1 is needed; check by eye.',
      'zh-CN':
        '“{layer}”在画面中与自身绘制不一致：可能被遮挡或使用了混合模式。规范要求不低于 {min}:1，请人工确认。',
    },
    clearGround: {
      en: '{clearPercent}% of the ground around “{layer}” is see-through, so what it stands on is not known. At least {min}:1 is needed; check there.',
      'zh-CN':
        '“{layer}”周围有 {clearPercent}% 透明，无法得知实际底色。规范要求不低于 {min}:1，请在真实环境中确认。',
    },
    noLayers: { en: 'No visible layer has this role.', 'zh-CN': '没有该角色的可见图层。' },
    notMeasured: notMeasuredWording,
  },
  fix: 'none',
  probes: (frame, asked) => layersOf(frame, asked).map(inkProbe),
  check(frame, asked, context) {
    const layers = layersOf(frame, asked);
    return layers.length === 0
      ? [inapplicable('noLayers')]
      : layers.map((layer) => judge(layer, asked, context));
  },
});

const inkProbe = ({ id }: LayerSnapshot) => ({ of: 'ink', layerId: id }) as const satisfies Probe;

const layersOf = (frame: FrameSnapshot, { role }: Params): readonly LayerSnapshot[] =>
  ofRole(frame, role).filter(
    ({ isVisible, isMask, painted }) =>
      isVisible && !isMask && painted !== null && intersect(painted, frameBox(frame)) !== null,
  );

function judge(layer: LayerSnapshot, { minContrast: min, notWhiteOnWhite }: Params, context: RuleContext) {
  const named = { layer: shortText(layer.name), min };
  const at = { layerId: layer.id, region: layer.painted };
  const reading = context.reading(inkProbe(layer));
  if (!reading.ok)
    return unknown({ because: 'notMeasured', ...at, data: { reason: reasonOf(reading.failure) } });
  const ink = reading.value;
  const said = judgeInk(ink, min);
  if (said === 'tooFine') return unknown({ because: 'tooFine', ...at, data: named });
  if (said === 'coveredOrMisfit') return unknown({ because: 'coveredOrMisfit', ...at, data: named });
  if (said === 'clearGround') {
    const clearPercent = Math.max(0.01, roundPx(ink.clearGround * 100));
    return unknown({ because: 'clearGround', ...at, data: { ...named, clearPercent } });
  }
  if (said === 'pass') return pass(layer.id);
  const evidence = contrastEvidence(ink, min);
  const data = { ...named, ...evidence.data };
  if (said === 'mixed') return unknown({ because: 'mixed', ...at, ...evidence, data });
  return notWhiteOnWhite && isWhite(ink.inkHex) && isWhite(ink.groundHex)
    ? fail({ because: 'whiteOnWhite', ...at, ...evidence, data })
    : fail({ because: 'low', ...at, ...evidence, data });
}

/** Off-white counts: every channel is at least 235. */
const isWhite = (hex: string | null): boolean => hex !== null && Math.min(...rgbOfHex(hex)) >= 235;
