import * as z from 'zod/mini';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { copyOf, muteElements, textElements } from '../text-elements.ts';

const params = z.strictObject({
  roles: z._default(textSubjects, 'text'),
  exceptRoles: z.optional(roleList),
  max: z.int().check(z.gte(0)),
});

export default defineRule({
  id: 'text.emoji',
  title: { en: 'Emoji', 'zh-CN': '表情符号' },
  about: {
    en: 'How many emoji the visible live text of each element holds: characters that show as a picture by themselves or are told to (Unicode UTS #51), flags and keycaps. A family or a skin tone makes one emoji; ©, ™ and plain digits are none.',
    'zh-CN':
      '统计每个元素可见文本中的表情符号数量：按 Unicode UTS #51，默认或被指定以图形显示的字符、旗帜和键帽。组合表情和肤色只算一个；©、™ 和普通数字不算。',
  },
  params,
  messages: {
    tooMany: {
      en: '“{text}” holds {found} emoji ({list}); the spec allows at most {max}. Remove some.',
      'zh-CN': '“{text}”含 {found} 个表情符号（{list}），规范最多允许 {max} 个，请删减。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Count its emoji by eye.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工数表情符号。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'none',
  check(frame, { roles, exceptRoles, max }) {
    const elements = textElements(frame, roles, exceptRoles);
    if (elements.length === 0) return [inapplicable('noText')];
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const counted = elements
      .filter(({ texts }) => texts.length > 0)
      .map((one) => ({ element: one.element, text: copyOf(one), found: emojiOf(copyOf(one)) }));
    const bad = counted.filter(({ found }) => found.length > max);
    const good = counted.filter(({ found }) => found.length <= max);
    return [
      ...mute,
      ...bad.map(({ element, text, found }) =>
        fail({
          because: 'tooMany',
          layerId: element.id,
          region: element.painted,
          data: { text: shortText(text), found: found.length, list: found.slice(0, 10).join(' '), max },
          measured: { found: found.length, is: 'atMost', needed: max, unit: 'characters' },
        }),
      ),
      ...good.map(({ element }) => pass(element.id)),
    ];
  },
});

const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[0-9#*]\uFE0F?\u20E3/u;

const emojiOf = (text: string): readonly string[] =>
  Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  ).filter((segment) => emoji.test(segment));
