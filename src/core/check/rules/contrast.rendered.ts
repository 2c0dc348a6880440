import * as z from 'zod/mini';
import { intersect } from '../../geometry/intersect.ts';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { contrastEvidence } from '../contrast-evidence.ts';
import { judgeInk } from '../ink-facts.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { roleList } from '../params/role-name.ts';
import { belongsTo } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, type RuleContext, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { frameBox } from '../why-unseen.ts';

const ratio = z.number().check(z.gte(1), z.lte(21));
const params = z.strictObject({
  /** `text`: every text layer; roles: the text in layers of these roles. */
  roles: z._default(z.union([roleList, z.literal('text')]), 'text'),
  exceptRoles: z.optional(roleList),
  min: z._default(ratio, 4.5),
  /** For large text: at least 24 px, or 18.66 px and bold (WCAG 2: 18 pt, 14 pt bold). */
  minLarge: z._default(ratio, 3),
});
type Params = z.infer<typeof params>;

/** Below this font size anti-aliasing decides what is seen. */
const finestPx = 12;

export default defineRule({
  id: 'contrast.rendered',
  title: { en: 'Text contrast', 'zh-CN': '文字对比度' },
  about: {
    en: 'WCAG 2 contrast as rendered: the frame’s pixels inside the glyphs against those 2–4 px around them, in cells of 16 px. It passes if the worst twentieth of the cells reaches the limit and fails if the middle one does not; between, a person decides.',
    'zh-CN':
      '按渲染像素计算的 WCAG 2 对比度：字形内部像素与其外 2–4 px 背景像素，以 16 px 网格逐格比较。最差 5% 的格子达标为合格，中位格子不达标为不合格，介于两者之间由人工判断。',
  },
  params,
  messages: {
    low: {
      en: '“{layer}” has a contrast of {found}:1 ({ink} on {ground}); at least {min}:1 is needed. Change the colour of the text or put a plain ground behind it.',
      'zh-CN':
        '“{layer}”对比度为 {found}:1（{ink} 于 {ground} 之上），规范要求不低于 {min}:1。请调整文字颜色或在文字下方加底。',
    },
    mixed: {
      en: '“{layer}” has a contrast of {found}:1 in the middle but {worst}:1 at its worst; at least {min}:1 is needed. Look at the marked spot and decide.',
      'zh-CN':
        '“{layer}”整体对比度为 {found}:1，但最差处仅 {worst}:1，规范要求不低于 {min}:1。请查看标出的位置并人工判断。',
    },
    tooFine: {
      en: '“{layer}” ({fontPx} px) is too fine to measure: anti-aliasing decides what is seen. At least {min}:1 is needed; check by eye.',
      'zh-CN':
        '“{layer}”（{fontPx} px）笔画过细，抗锯齿影响大于颜色，无法可靠测量。规范要求不低于 {min}:1，请人工确认。',
    },
    coveredOrMisfit: {
      en: '“{layer}” does not show in the picture as it is painted: something covers it, it blends, or a font is missing. At least {min}:1 is needed; check by eye.',
      'zh-CN':
        '“{layer}”在画面中与自身绘制不一致：可能被遮挡、使用了混合模式或字体缺失。规范要求不低于 {min}:1，请人工确认。',
    },
    clearGround: {
      en: '{clearPercent}% of the ground behind “{layer}” is see-through, so its contrast depends on where it is shown. At least {min}:1 is needed; check there.',
      'zh-CN':
        '“{layer}”的背景有 {clearPercent}% 透明，对比度取决于投放环境。规范要求不低于 {min}:1，请在真实环境中确认。',
    },
    noText: { en: 'No visible text is meant by this rule.', 'zh-CN': '没有适用于此规则的可见文字。' },
    notMeasured: notMeasuredWording,
  },
  fix: 'none',
  probes: (frame, asked) => textsOf(frame, asked).filter(isMeasurable).map(inkProbe),
  check(frame, asked, context) {
    const texts = textsOf(frame, asked);
    return texts.length === 0 ? [inapplicable('noText')] : texts.map((layer) => judge(layer, asked, context));
  },
});

const inkProbe = ({ id }: LayerSnapshot) => ({ of: 'ink', layerId: id }) as const satisfies Probe;

/** Text with something to see inside the picture. */
const textsOf = (frame: FrameSnapshot, { roles, exceptRoles = [] }: Params): readonly LayerSnapshot[] =>
  frame.layers.filter(
    (layer) =>
      layer.text !== null &&
      layer.text.characters.trim() !== '' &&
      layer.isVisible &&
      !layer.isMask &&
      layer.painted !== null &&
      intersect(layer.painted, frameBox(frame)) !== null &&
      (roles === 'text' || belongsTo(frame, layer, roles)) &&
      !belongsTo(frame, layer, exceptRoles),
  );

const runsOf = ({ text }: LayerSnapshot) => text?.runs ?? [];
const smallestPx = (layer: LayerSnapshot): number =>
  Math.min(...runsOf(layer).map(({ fontSizePx }) => fontSizePx));
const isMeasurable = (layer: LayerSnapshot): boolean => smallestPx(layer) >= finestPx;

/** Large by every one of its styles: a small word in a large line needs the stricter limit. */
const isLarge = (layer: LayerSnapshot): boolean =>
  runsOf(layer).every(
    ({ fontSizePx, fontWeight }) => fontSizePx >= 24 || (fontSizePx >= 18.66 && fontWeight >= 700),
  );

function judge(layer: LayerSnapshot, asked: Params, context: RuleContext) {
  const min = isLarge(layer) ? asked.minLarge : asked.min;
  const named = { layer: shortText(layer.name), min };
  const at = { layerId: layer.id, region: layer.painted };
  const tooFine = () =>
    unknown({ because: 'tooFine', ...at, data: { ...named, fontPx: roundPx(smallestPx(layer)) } });
  if (!isMeasurable(layer)) return tooFine();
  const reading = context.reading(inkProbe(layer));
  if (!reading.ok)
    return unknown({ because: 'notMeasured', ...at, data: { reason: reasonOf(reading.failure) } });
  const ink = reading.value;
  const said = judgeInk(ink, min);
  if (said === 'pass') return pass(layer.id);
  if (said === 'tooFine') return tooFine();
  if (said === 'coveredOrMisfit') return unknown({ because: 'coveredOrMisfit', ...at, data: named });
  if (said === 'clearGround') {
    const clearPercent = Math.max(0.01, roundPx(ink.clearGround * 100));
    return unknown({ because: 'clearGround', ...at, data: { ...named, clearPercent } });
  }
  const evidence = contrastEvidence(ink, min);
  return said === 'low'
    ? fail({ because: 'low', ...at, ...evidence, data: { ...named, ...evidence.data } })
    : unknown({ because: 'mixed', ...at, ...evidence, data: { ...named, ...evidence.data } });
}
