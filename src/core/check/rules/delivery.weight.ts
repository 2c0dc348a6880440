import * as z from 'zod/mini';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, type RuleContext, unknown } from '../rule.ts';

const kilobytes = z.number().check(z.gte(0));
const params = z
  .strictObject({
    /** `delivered`: what the frame’s own export settings name. */
    format: z.enum(['PNG', 'JPG', 'WEBP', 'delivered']),
    /** Image px per frame px of the delivered picture. */
    scale: z._default(z.number().check(z.positive(), z.lte(8)), 1),
    minKb: z.optional(kilobytes),
    maxKb: z.optional(kilobytes),
    /** Taken off the maximum: what the platform stamps on later weighs something too. */
    headroomKb: z._default(kilobytes, 0),
    /** At which JPG and WebP are written to be weighed, 0..1. */
    quality: z._default(z.number().check(z.gte(0), z.lte(1)), 0.8),
    /** Bytes in a kB. 1000 is the stricter reading of a maximum; platforms that count 1024 say so. */
    kb: z._default(z.literal([1000, 1024]), 1000),
  })
  .check(
    needsOneOf('minKb', 'maxKb'),
    z.refine(({ minKb, maxKb }) => minKb === undefined || maxKb === undefined || minKb <= maxKb, {
      params: { problem: 'MIN_OVER_MAX', fields: 'minKb, maxKb' },
    }),
  );
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'delivery.weight',
  title: { en: 'File size', 'zh-CN': '文件大小' },
  about: {
    en: 'Bytes of the delivered file: Figma’s own PNG, or a JPG or WebP written from it at the given quality. A kB is 1000 bytes unless the spec says 1024. PNG over the limit fails; JPG and WebP depend on who encodes, so over the limit at that quality a person decides. `delivered` weighs each format that the frame’s export settings name.',
    'zh-CN':
      '交付文件的字节数：Figma 导出的 PNG，或以指定质量重新编码的 JPG、WebP。除非规范写明 1024，1 kB 按 1000 字节计。PNG 超限即不合格；JPG、WebP 因编码器而异，在该质量下超限由人工判断。delivered 指按画框导出设置中的每种格式称重。',
  },
  params,
  messages: {
    tooHeavy: {
      en: 'The {format} at {scale}x weighs {foundKb} kB; at most {maxKb} kB is allowed. Flatten photos and gradients, or deliver JPG if the spec takes it.',
      'zh-CN':
        '{scale}x 的 {format} 为 {foundKb} kB，规范允许不超过 {maxKb} kB。请简化照片与渐变，或在规范允许时改交 JPG。',
    },
    tooLight: {
      en: 'The {format} at {scale}x weighs {foundKb} kB; at least {minKb} kB is needed. Use larger or more detailed images.',
      'zh-CN': '{scale}x 的 {format} 为 {foundKb} kB，规范要求不低于 {minKb} kB，请使用更大或更清晰的图片。',
    },
    heavyAtQuality: {
      en: 'The {format} at {scale}x and quality {quality} weighs {foundKb} kB; at most {maxKb} kB is allowed. A stronger compression may do: encode it as it will be delivered and look at it.',
      'zh-CN':
        '{scale}x 的 {format} 在质量 {quality} 下为 {foundKb} kB，规范允许不超过 {maxKb} kB。提高压缩可能达标，请按实际交付方式压缩并人工确认画质。',
    },
    lightAtQuality: {
      en: 'The {format} at {scale}x and quality {quality} weighs {foundKb} kB; at least {minKb} kB is needed. A higher quality may do: encode it as it will be delivered.',
      'zh-CN':
        '{scale}x 的 {format} 在质量 {quality} 下为 {foundKb} kB，规范要求不低于 {minKb} kB。提高质量可能达标，请按实际交付方式导出确认。',
    },
    formatUnknown: {
      en: 'The frame’s export settings name no PNG or JPG, so what will be delivered cannot be weighed (allowed: {limits} kB). Add an export setting.',
      'zh-CN': '画框的导出设置中没有 PNG 或 JPG，无法称重（规范要求 {limits} kB）。请添加导出设置。',
    },
    notMeasured: notMeasuredWording,
  },
  fix: 'none',
  probes: (frame, asked) => formatsOf(frame, asked).map((format) => weightProbe(format, asked)),
  check(frame, asked, context) {
    const formats = formatsOf(frame, asked);
    if (formats.length > 0) return formats.map((format) => weigh(format, asked, context));
    const limits = `${String(asked.minKb ?? 0)}–${String(limitKb(asked) ?? '∞')}`;
    return [unknown({ because: 'formatUnknown', ...whole, data: { limits } })];
  },
});

type Format = Exclude<Params['format'], 'delivered'>;
const whole = { layerId: null, region: null } as const;

/** Figma delivers no WebP, and what is no picture has no weight here. */
function formatsOf({ exportSettings }: FrameSnapshot, { format }: Params): readonly Format[] {
  if (format !== 'delivered') return [format];
  return (['PNG', 'JPG'] as const).filter((one) => exportSettings.some((setting) => setting.format === one));
}

const limitKb = ({ maxKb, headroomKb }: Params): number | undefined =>
  maxKb === undefined ? undefined : Math.max(0, maxKb - headroomKb);

function weigh(format: Format, asked: Params, context: RuleContext) {
  const reading = context.reading(weightProbe(format, asked));
  if (!reading.ok)
    return unknown({ because: 'notMeasured', ...whole, data: { reason: reasonOf(reading.failure) } });
  const { scale, quality, minKb } = asked;
  const kb = reading.value.bytes / asked.kb;
  const maxKb = limitKb(asked);
  const foundKb = roundPx(kb);
  if (maxKb !== undefined && kb > maxKb) {
    const measured = { found: foundKb, is: 'atMost', needed: maxKb, unit: 'kB' } as const;
    const evidence = { ...whole, measured, data: { format, scale, quality, foundKb, maxKb } };
    return format === 'PNG'
      ? fail({ because: 'tooHeavy', ...evidence })
      : unknown({ because: 'heavyAtQuality', ...evidence });
  }
  if (minKb !== undefined && kb < minKb) {
    const measured = { found: foundKb, is: 'atLeast', needed: minKb, unit: 'kB' } as const;
    const evidence = { ...whole, measured, data: { format, scale, quality, foundKb, minKb } };
    return format === 'PNG'
      ? fail({ because: 'tooLight', ...evidence })
      : unknown({ because: 'lightAtQuality', ...evidence });
  }
  return pass(null);
}

const weightProbe = (format: Format, { scale, quality }: Params) =>
  ({ of: 'weight', format, scale, quality: format === 'PNG' ? null : quality }) as const satisfies Probe;
