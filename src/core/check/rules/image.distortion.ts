import * as z from 'zod/mini';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { type ImageFill, imageFillsOf, imageScale } from '../image-fill.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { pickLayers } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, type RuleContext, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';

const params = z.strictObject({
  /** How far the two scales of a picture may differ. */
  tolerancePercent: z._default(z.number().check(z.gte(0), z.lte(100)), 1),
  mirrored: z._default(z.enum(['forbidden', 'any']), 'forbidden'),
  roles: z._default(subjects, 'all'),
  exceptRoles: z.optional(roleList),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'image.distortion',
  title: { en: 'Distorted images', 'zh-CN': '图片变形' },
  about: {
    en: 'An image fill has the same scale along both axes, is not skewed and not mirrored. Fill, fit and tile keep proportions; a cropped or stretched fill is judged by its transform and the file’s natural size.',
    'zh-CN':
      '图片填充在两个方向的缩放须一致，不得倾斜或镜像。填充、适应、平铺天然等比；裁剪或拉伸按其变换矩阵与原图尺寸判断。',
  },
  params,
  messages: {
    stretched: {
      en: 'The image in “{layer}” is stretched: its two scales differ by {foundPercent}%, at most {maxPercent}% is allowed. Set the image to Fill.',
      'zh-CN':
        '“{layer}”的图片被拉伸：两个方向的缩放相差 {foundPercent}%，规范允许不超过 {maxPercent}%。请将图片设为“填充”。',
    },
    skewed: {
      en: 'The image in “{layer}” is skewed; its sides must stay square to each other. Set the image to Fill.',
      'zh-CN': '“{layer}”的图片发生倾斜，规范要求保持矩形。请将图片设为“填充”。',
    },
    mirrored: {
      en: 'The image in “{layer}” is mirrored, so words and logos in it read backwards. Flip it back.',
      'zh-CN': '“{layer}”的图片被镜像，其中的文字和 logo 会反向，请翻转回来。',
    },
    scaleUnknown: {
      en: 'How the image in “{layer}” is laid into the layer cannot be told (at most {maxPercent}% of distortion is allowed). Check by eye.',
      'zh-CN': '无法得知“{layer}”中图片的变换方式（规范允许变形不超过 {maxPercent}%），请人工确认。',
    },
    noImages: { en: 'No visible image is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图片。' },
    notMeasured: notMeasuredWording,
  },
  fix: 'safe',
  probes: (frame, asked) => fillsOf(frame, asked).filter(isJudged).map(sizeProbe),
  check(frame, asked, context) {
    const fills = fillsOf(frame, asked);
    return fills.length === 0
      ? [inapplicable('noImages')]
      : fills.map((fill) => judge(fill, asked, context)).flat();
  },
});

const sizeProbe = ({ imageRef }: ImageFill) => ({ of: 'imageSize', imageRef }) as const satisfies Probe;

const keepsProportions: readonly (string | null)[] = ['FILL', 'FIT', 'TILE'];
const isJudged = ({ paint }: ImageFill): boolean => !keepsProportions.includes(paint.scaleMode);

const fillsOf = (frame: FrameSnapshot, { roles, exceptRoles = [] }: Params): readonly ImageFill[] =>
  pickLayers(frame, roles, exceptRoles)
    .filter(({ isVisible }) => isVisible)
    .flatMap(imageFillsOf);

function judge(fill: ImageFill, asked: Params, context: RuleContext) {
  const { layer, imageRef } = fill;
  const at = { layerId: layer.id, part: imageRef, region: layer.painted };
  const data = { layer: shortText(layer.name), maxPercent: asked.tolerancePercent };
  const mirrors = asked.mirrored === 'forbidden';
  if (!isJudged(fill)) {
    return mirrors && isFlipped(layer) ? [fail({ because: 'mirrored', ...at, data })] : [pass(layer.id)];
  }
  const reading = context.reading(sizeProbe(fill));
  if (!reading.ok)
    return [unknown({ because: 'notMeasured', ...at, data: { reason: reasonOf(reading.failure) } })];
  const scale = imageScale(fill, reading.value);
  if (scale === null) return [unknown({ because: 'scaleUnknown', ...at, data })];
  const foundPercent = (Math.max(scale.across, scale.down) / Math.min(scale.across, scale.down) - 1) * 100;
  const bad = [
    ...(scale.isSkewed ? [fail({ because: 'skewed', ...at, data, fix: refill(layer) })] : []),
    ...(!(foundPercent <= asked.tolerancePercent) && !scale.isSkewed
      ? [stretched(layer, at, { ...data, foundPercent: roundPx(foundPercent) })]
      : []),
    ...(mirrors && scale.isMirrored !== isFlipped(layer) ? [fail({ because: 'mirrored', ...at, data })] : []),
  ];
  return bad.length === 0 ? [pass(layer.id)] : bad;
}

const stretched = (
  layer: LayerSnapshot,
  at: { readonly layerId: string; readonly part: string; readonly region: LayerSnapshot['painted'] },
  data: { readonly layer: string; readonly maxPercent: number; readonly foundPercent: number },
) => {
  const measured = { found: data.foundPercent, is: 'atMost', needed: data.maxPercent, unit: '%' } as const;
  return fail({ because: 'stretched', ...at, data, measured, fix: refill(layer) });
};

const refill = ({ id }: LayerSnapshot) =>
  ({ is: 'safe', steps: [{ do: 'setImageFit', layerId: id, was: 'STRETCH', fit: 'FILL' }] }) as const;

/** The layer itself is mirrored: its corners run the other way round. False when they are not known. */
function isFlipped({ quad }: LayerSnapshot): boolean {
  if (quad === null) return false;
  const [topLeft, topRight, , bottomLeft] = quad;
  const across = { x: topRight.x - topLeft.x, y: topRight.y - topLeft.y };
  const down = { x: bottomLeft.x - topLeft.x, y: bottomLeft.y - topLeft.y };
  return across.x * down.y - across.y * down.x < 0;
}
