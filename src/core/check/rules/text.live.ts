import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { roleList } from '../params/role-name.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { layersWithin, type TextElement, textElements } from '../text-elements.ts';

/** The base roles whose elements are words. */
const wordRoles = ['title', 'subtitle', 'benefit', 'price', 'cta', 'legal', 'brandName', 'adMark', 'ageMark'];

const params = z.strictObject({
  roles: z._default(roleList, wordRoles),
  exceptRoles: z.optional(roleList),
  must: z._default(z.enum(['live', 'outlined']), 'live'),
});

export default defineRule({
  id: 'text.live',
  title: { en: 'Live text', 'zh-CN': '可编辑文本' },
  about: {
    en: 'Every visible element of the roles (by default those that are words) holds live text (`live`), or none of them does (`outlined`: turned into vectors). An element of a picture and no text may show its words in the picture: a person decides. Words inside a picture that lies beside live text cannot be told.',
    'zh-CN':
      '指定角色（默认为所有文字类角色）的可见元素须含可编辑文本（live），或一律已转曲（outlined）。只有图片没有文本的元素，文字可能在图片里，由人工判断；与文本并存的图片中的文字无法识别。',
  },
  params,
  messages: {
    notLive: {
      en: '“{layer}” ({role}) holds no text layer, only shapes; the spec asks for live text. Type it again as text.',
      'zh-CN': '“{layer}”（{role}）只有形状、没有文本图层，规范要求保留可编辑文本，请重新用文本输入。',
    },
    maybePicture: {
      en: '“{layer}” ({role}) holds a picture and no text layer; the spec asks for live text. If its words are in the picture, type them as text.',
      'zh-CN':
        '“{layer}”（{role}）只有图片、没有文本图层，规范要求保留可编辑文本。若文字在图片里，请改用文本输入。',
    },
    stillLive: {
      en: '“{text}” in “{layer}” is still a text layer; the spec asks for outlines. Outline it (keep a copy with live text).',
      'zh-CN': '“{layer}”中的“{text}”仍是文本图层，规范要求转曲，请转为轮廓（并保留一份可编辑文本）。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'none',
  check(frame, { roles, exceptRoles, must }) {
    const elements = textElements(frame, roles, exceptRoles);
    if (elements.length === 0) return [inapplicable('noLayers')];
    const live = elements.filter(({ texts }) => texts.length > 0);
    const mute = elements.filter(({ texts }) => texts.length === 0);
    const bad = must === 'outlined' ? live : mute;
    const good = (must === 'outlined' ? mute : live).map(({ element }) => pass(element.id));
    const pictures = bad.filter(({ element }) => must === 'live' && holdsPicture(frame, element));
    const faults = bad.filter((element) => !pictures.includes(element));
    return [
      ...pictures.map((one) => unknown({ because: 'maybePicture', ...evidenceOf(one) })),
      ...faults.map((one) =>
        fail({ because: must === 'live' ? 'notLive' : 'stillLive', ...evidenceOf(one) }),
      ),
      ...good,
    ];
  },
});

const holdsPicture = (frame: FrameSnapshot, element: LayerSnapshot): boolean =>
  layersWithin(frame, element).some(({ hasImageFill, isVisible }) => hasImageFill && isVisible);

const evidenceOf = ({ element, texts }: TextElement) => ({
  layerId: element.id,
  region: element.painted,
  data: {
    layer: shortText(element.name),
    role: element.role?.role ?? '',
    text: shortText(texts[0]?.text.characters ?? ''),
  },
});
