import type { Locale, Wording } from '../core/locale.ts';
import type { ProbeFailure } from '../core/pixels/measurements.ts';

/** Why a probe has no answer, as a clause within a sentence: no full stop. */
export const probeFailureTexts: Readonly<Record<ProbeFailure['code'], Wording>> = {
  NO_PICTURE: { en: 'there is no picture of the frame', 'zh-CN': '没有画框的图片' },
  PICTURE_DOES_NOT_FIT: {
    en: 'the picture’s size fits none of the frame’s bounds',
    'zh-CN': '图片尺寸与画框边界不符',
  },
  NO_MASK: { en: 'the layer could not be rendered alone', 'zh-CN': '无法单独渲染该图层' },
  NO_IMAGE: { en: 'the image file could not be read', 'zh-CN': '无法读取图片文件' },
  NO_ENCODER: { en: 'this format cannot be written here', 'zh-CN': '此处无法生成该格式的文件' },
  NO_MEASURE: { en: 'measuring failed', 'zh-CN': '测量过程出错' },
};

/** What lies behind it. Keys are codes of the requests and of the measuring itself. */
export const probeCauseTexts: Readonly<Record<string, Wording>> = {
  IMAGE_GONE: { en: 'an image file is missing from the document', 'zh-CN': '文档中缺少图片文件' },
  IMAGE_REJECTED: { en: 'Figma could not read the image', 'zh-CN': 'Figma 未能读取该图片' },
  EXPORT_REJECTED: { en: 'Figma refused to render it', 'zh-CN': 'Figma 未能完成渲染' },
  NOTHING_VISIBLE: { en: 'nothing of it is visible', 'zh-CN': '没有可见内容' },
  NOTHING_PAINTED: { en: 'it paints nothing', 'zh-CN': '没有绘制任何内容' },
  TOO_LARGE: { en: 'it is too large to render', 'zh-CN': '尺寸过大，无法渲染' },
  FRAME_GONE: { en: 'the frame was deleted', 'zh-CN': '画框已被删除' },
  LAYER_GONE: { en: 'the layer was deleted', 'zh-CN': '图层已被删除' },
  CLOSED: { en: 'the plugin was closed', 'zh-CN': '插件已关闭' },
  'no pixels there': { en: 'there are no pixels at that place', 'zh-CN': '该处没有像素' },
  'worker lost': { en: 'the measuring process broke off', 'zh-CN': '测量进程意外中断' },
};

/** `reason` as `reasonOf` of `core/check/not-measured.ts` writes it, in words. What has none stays as it is. */
export function sayProbeFailure(reason: string, locale: Locale): string {
  const [code = '', ...rest] = reason.split(': ');
  const cause = rest.join(': ');
  const first = textOf(probeFailureTexts, code)?.[locale] ?? code;
  if (cause === '') return first;
  return `${first}${locale === 'en' ? ': ' : '：'}${textOf(probeCauseTexts, cause)?.[locale] ?? cause}`;
}

const textOf = (texts: Readonly<Record<string, Wording>>, key: string): Wording | undefined =>
  Object.hasOwn(texts, key) ? texts[key] : undefined;
