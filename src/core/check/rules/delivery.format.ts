import * as z from 'zod/mini';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, type RuleContext, unknown } from '../rule.ts';

const params = z.strictObject({
  formats: z.array(z.enum(['PNG', 'JPG', 'WEBP', 'GIF', 'SVG', 'PDF'])).check(z.minLength(1)),
  alpha: z._default(z.enum(['allowed', 'forbidden']), 'allowed'),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'delivery.format',
  title: { en: 'Delivered format', 'zh-CN': '交付格式' },
  about: {
    en: 'Every line of the frame’s export settings in Figma names an allowed format; where alpha is forbidden, no pixel of the exported picture is see-through, unless only JPG is delivered, which has no alpha.',
    'zh-CN':
      '画框在 Figma 中的每项导出设置都须为允许的格式；禁止透明时导出图不得有透明像素，仅交付 JPG 时不检查（JPG 无透明通道）。',
  },
  params,
  messages: {
    wrongFormat: {
      en: 'The export settings say {found}; only {formats} may be delivered. Change the export setting.',
      'zh-CN': '导出设置为 {found}，规范只接受 {formats}，请修改导出设置。',
    },
    noSettings: {
      en: 'The frame has no export settings, so its format cannot be told; {formats} may be delivered. Add an export setting.',
      'zh-CN': '画框没有导出设置，无法得知交付格式（规范接受 {formats}）。请添加导出设置。',
    },
    seeThrough: {
      en: '{foundPercent}% of the picture is see-through; alpha is not allowed. Put a filled background under everything.',
      'zh-CN': '画面有 {foundPercent}% 的像素透明，规范不允许透明。请在最底层铺满背景。',
    },
    notMeasured: notMeasuredWording,
  },
  fix: 'safe',
  probes: (frame, asked) => (needsAlpha(frame, asked) ? [clearProbe] : []),
  check(frame, asked, context) {
    const bad = [...judgeSettings(frame, asked), ...(needsAlpha(frame, asked) ? judgeAlpha(context) : [])];
    return bad.length === 0 ? [pass(null)] : bad;
  },
});

const clearProbe = { of: 'colourShare', hex: null, tolerance: 0, rect: null } as const satisfies Probe;
const whole = { layerId: null, region: null } as const;

const needsAlpha = ({ exportSettings }: FrameSnapshot, { alpha }: Params): boolean =>
  alpha === 'forbidden' &&
  (exportSettings.length === 0 || exportSettings.some(({ format }) => format !== 'JPG'));

function judgeSettings({ id, exportSettings }: FrameSnapshot, { formats }: Params) {
  const shown = formats.join(', ');
  if (exportSettings.length === 0) {
    const evidence = { because: 'noSettings', ...whole, data: { formats: shown } } as const;
    return [unknown({ ...evidence, ...addSetting(id, formats) })];
  }
  const wrong = exportSettings.filter(({ format }) => !formats.some((allowed) => allowed === format));
  if (wrong.length === 0) return [];
  const found = [...new Set(wrong.map(({ format }) => format.slice(0, 20)))].join(', ');
  const measured = { found, is: 'oneOf', needed: shown, unit: '' } as const;
  return [fail({ because: 'wrongFormat', ...whole, data: { found, formats: shown }, measured })];
}

/** Figma itself writes PNG and JPG; what a spec takes beside them is made elsewhere. */
function addSetting(layerId: string, formats: Params['formats']) {
  const format = formats.find((one) => one === 'PNG' || one === 'JPG');
  if (format === undefined) return {};
  return { fix: { is: 'safe', steps: [{ do: 'setExportSettings', layerId, format, scale: 1 }] } } as const;
}

function judgeAlpha(context: RuleContext) {
  const reading = context.reading(clearProbe);
  if (!reading.ok)
    return [unknown({ because: 'notMeasured', ...whole, data: { reason: reasonOf(reading.failure) } })];
  const { share } = reading.value;
  if (share === 0) return [];
  const foundPercent = Math.max(0.01, roundPx(share * 100));
  const measured = { found: foundPercent, is: 'atMost', needed: 0, unit: '%' } as const;
  return [fail({ because: 'seeThrough', ...whole, data: { foundPercent }, measured })];
}
