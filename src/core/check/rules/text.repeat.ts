import * as z from 'zod/mini';
import { foldedText } from '../fold-text.ts';
import { roleList, roleName } from '../params/role-name.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { copyOf, muteElements, type TextElement, textElements } from '../text-elements.ts';

const params = z.strictObject({ role: roleName, notIn: roleList });

export default defineRule({
  id: 'text.repeat',
  title: { en: 'Repeated copy', 'zh-CN': '文案重复' },
  about: {
    en: 'The whole live copy of each element of `role` (two characters or more) does not stand again inside an element of one of the roles `notIn`. Case, full or half width and line breaks do not matter.',
    'zh-CN':
      'role 中每个元素的完整文案（两个字符及以上）不得再次出现在 notIn 各角色的元素中。不区分大小写、全半角和换行。',
  },
  params,
  messages: {
    repeated: {
      en: '“{text}” ({role}) stands again in “{other}” ({otherRole}). Say it only once.',
      'zh-CN': '“{text}”（{role}）在“{other}”（{otherRole}）中重复出现，请只保留一处。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Compare by eye.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工比对。',
    },
    noLayers: {
      en: 'The frame has nothing to compare: one of the two roles has no visible element.',
      'zh-CN': '画框中没有可比对的内容：其中一方角色没有可见元素。',
    },
  },
  fix: 'none',
  check(frame, { role, notIn }) {
    const said = textElements(frame, [role]);
    const others = textElements(frame, notIn).filter(({ element }) =>
      said.every((one) => one.element !== element),
    );
    if (said.length === 0 || others.length === 0) return [inapplicable('noLayers')];
    const mute = muteElements([...said, ...others]).map((mute) =>
      unknown({ because: 'noLiveText', ...mute }),
    );
    const live = said.filter(({ texts }) => texts.length > 0);
    const bad = live.flatMap((one) => {
      const other = others.find((another) => repeats(one, another));
      return other === undefined ? [] : [fail({ because: 'repeated', ...evidenceOf(one, other) })];
    });
    const good = live.filter(({ element }) => !bad.some(({ layerId }) => layerId === element.id));
    return [...mute, ...bad, ...good.map(({ element }) => pass(element.id))];
  },
});

function repeats(one: TextElement, other: TextElement): boolean {
  const text = foldedText(copyOf(one));
  return text.length >= 2 && foldedText(copyOf(other)).includes(text);
}

const evidenceOf = (one: TextElement, other: TextElement) => ({
  layerId: one.element.id,
  region: one.element.painted,
  marks: other.element.painted === null ? [] : [{ is: 'other', rect: other.element.painted } as const],
  data: {
    text: shortText(copyOf(one)),
    role: one.element.role?.role ?? '',
    other: shortText(copyOf(other)),
    otherRole: other.element.role?.role ?? '',
  },
});
