import * as z from 'zod/mini';
import type { LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { hasOwnPaint } from '../pick-layers.ts';
import { defineRule, fail, inapplicable, pass } from '../rule.ts';
import { shortText } from '../short-text.ts';

const words = z.array(z.string().check(z.minLength(1), z.maxLength(100)));
const params = z.strictObject({
  noVideo: z._default(z.boolean(), true),
  noNullImage: z._default(z.boolean(), true),
  /** Image references (hashes) that must not be used. */
  bannedRefs: z._default(words, []),
  /** Words in a layer's name that mark a stand-in, compared without regard to case. An empty list = not checked. */
  placeholderNames: z._default(words, ['placeholder', 'dummy', 'lorem', '占位']),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'image.content',
  title: { en: 'Image content', 'zh-CN': '图片内容' },
  about: {
    en: 'Visible picture fills: none is a video, none lacks its file, none is on the list of banned files, and no painted layer is named as a placeholder.',
    'zh-CN': '可见的图片填充：不得为视频，不得丢失文件，不得使用禁用图片；可见图层名称不得标明为占位图。',
  },
  params,
  messages: {
    video: {
      en: '“{layer}” holds a video, of which only one still is exported. Replace it with an image.',
      'zh-CN': '“{layer}”使用了视频，导出时只有静帧，请替换为图片。',
    },
    nullImage: {
      en: '“{layer}” has an image fill without a file, so nothing or a checkerboard shows. Put the image in.',
      'zh-CN': '“{layer}”的图片填充没有文件，会显示空白或棋盘格，请放入图片。',
    },
    banned: {
      en: '“{layer}” uses an image that must not be used ({imageRef}). Replace it.',
      'zh-CN': '“{layer}”使用了禁用的图片（{imageRef}），请替换。',
    },
    placeholder: {
      en: '“{layer}” is called a placeholder (“{word}”). Put the final image in, or rename the layer if it is final.',
      'zh-CN': '“{layer}”的名称标明为占位（“{word}”）。请替换为正式图片；若已是正式图片，请修改图层名称。',
    },
    noImages: { en: 'The frame shows no image or video.', 'zh-CN': '画框中没有可见的图片或视频。' },
  },
  fix: 'none',
  check(frame, asked) {
    const judged = frame.layers
      .filter((layer) => layer.isVisible && !layer.isMask)
      .map((layer) => ({ layer, bad: [...judgeFills(layer, asked), ...judgeName(layer, asked)] }))
      .filter(({ layer, bad }) => bad.length > 0 || layer.hasImageFill);
    if (judged.length === 0) return [inapplicable('noImages')];
    return judged.map(({ layer, bad }) => (bad.length === 0 ? [pass(layer.id)] : bad)).flat();
  },
});

function judgeFills(layer: LayerSnapshot, { noVideo, noNullImage, bannedRefs }: Params) {
  const at = { layerId: layer.id, region: layer.painted };
  const name = shortText(layer.name);
  const fills = layer.fills.filter(({ visible }) => visible);
  const judged = fills.map(({ type, imageRef }, index) => {
    const part = String(index);
    if (type === 'VIDEO' && noVideo) return [fail({ because: 'video', ...at, part, data: { layer: name } })];
    if (type !== 'IMAGE') return [];
    if (imageRef === null || imageRef === '')
      return noNullImage ? [fail({ because: 'nullImage', ...at, part, data: { layer: name } })] : [];
    const data = { layer: name, imageRef: imageRef.slice(0, 12) };
    return bannedRefs.includes(imageRef) ? [fail({ because: 'banned', ...at, part, data })] : [];
  });
  return judged.flat();
}

/** Only what paints something itself: a group called “placeholder” is judged by what lies in it. */
function judgeName(layer: LayerSnapshot, { placeholderNames }: Params) {
  if (!hasOwnPaint(layer) || layer.text !== null) return [];
  const name = layer.name.toLowerCase();
  const word = placeholderNames.find((one) => name.includes(one.toLowerCase()));
  if (word === undefined) return [];
  const data = { layer: shortText(layer.name), word };
  return [fail({ because: 'placeholder', layerId: layer.id, region: layer.painted, data })];
}
