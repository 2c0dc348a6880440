import * as z from 'zod/mini';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { type ImageFill, imageFillsOf, imageScale } from '../image-fill.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { pickLayers } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, type RuleContext, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';

const params = z.strictObject({
  /** Source px per frame px at 1x. */
  minScale: z._default(z.number().check(z.positive(), z.lte(16)), 1),
  roles: z._default(subjects, 'all'),
  exceptRoles: z.optional(roleList),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'image.resolution',
  title: { en: 'Image resolution', 'zh-CN': '图片清晰度' },
  about: {
    en: 'Natural size of an image fill against the size it is drawn at, crop taken into account: pixels of the file per px of the frame, on the axis that has fewer.',
    'zh-CN': '图片原始像素与绘制尺寸之比（已计入裁剪）：画框每 1 px 对应的图片像素数，取较小的一个方向。',
  },
  params,
  messages: {
    tooSmall: {
      en: 'The image in “{layer}” has {found} px per px of the frame ({naturalWidth} × {naturalHeight} px in all); at least {minScale} is needed, or it looks blurred. Use a larger file.',
      'zh-CN':
        '“{layer}”的图片每 1 px 画面仅有 {found} px（原图 {naturalWidth} × {naturalHeight} px），规范要求不低于 {minScale}，否则会模糊。请换用更大的图片。',
    },
    scaleUnknown: {
      en: 'How large the image in “{layer}” is drawn cannot be told: it is tiled or turned, or the layer’s size is not known ({minScale} px per px are needed). Check by eye.',
      'zh-CN':
        '无法得知“{layer}”中图片的绘制尺寸（平铺、旋转或图层尺寸未知），规范要求每 1 px 画面不低于 {minScale} px，请人工确认。',
    },
    noImages: { en: 'No visible image is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图片。' },
    notMeasured: notMeasuredWording,
  },
  fix: 'none',
  probes: (frame, asked) => fillsOf(frame, asked).map(sizeProbe),
  check(frame, asked, context) {
    const fills = fillsOf(frame, asked);
    return fills.length === 0 ? [inapplicable('noImages')] : fills.map((fill) => judge(fill, asked, context));
  },
});

const sizeProbe = ({ imageRef }: ImageFill) => ({ of: 'imageSize', imageRef }) as const satisfies Probe;

const fillsOf = (frame: FrameSnapshot, { roles, exceptRoles = [] }: Params): readonly ImageFill[] =>
  pickLayers(frame, roles, exceptRoles)
    .filter(({ isVisible }) => isVisible)
    .flatMap(imageFillsOf);

function judge(fill: ImageFill, { minScale }: Params, context: RuleContext) {
  const { layer, imageRef } = fill;
  const at = { layerId: layer.id, part: imageRef, region: layer.painted };
  const reading = context.reading(sizeProbe(fill));
  if (!reading.ok)
    return unknown({ because: 'notMeasured', ...at, data: { reason: reasonOf(reading.failure) } });
  const natural = reading.value;
  const scale = imageScale(fill, natural);
  const named = { layer: shortText(layer.name), minScale };
  if (scale === null) return unknown({ because: 'scaleUnknown', ...at, data: named });
  const least = Math.min(scale.across, scale.down);
  // A tenth of a percent: sizes are whole px and 32-bit floats.
  if (least >= minScale * 0.999) return pass(layer.id);
  const found = roundPx(least);
  const data = { ...named, found, naturalWidth: natural.width, naturalHeight: natural.height };
  const measured = { found, is: 'atLeast', needed: minScale, unit: 'ratio' } as const;
  return fail({ because: 'tooSmall', ...at, data, measured });
}
