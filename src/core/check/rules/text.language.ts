import * as z from 'zod/mini';
import { foldedText } from '../fold-text.ts';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { muteElements, type TextLayer, textElements, textsOf } from '../text-elements.ts';
import { type Script, scriptOf, scripts } from '../text-scripts.ts';

const params = z.strictObject({
  roles: z._default(textSubjects, 'text'),
  exceptRoles: z.optional(roleList),
  scripts: z.optional(z.array(z.enum(scripts)).check(z.minLength(1))),
  maxOtherPercent: z._default(z.number().check(z.gte(0), z.lte(100)), 0),
  exceptions: z._default(
    z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500)),
    [],
  ),
  noPlaceholder: z._default(z.boolean(), true),
  variables: z._default(z.array(z.string().check(z.minLength(1))).check(z.maxLength(100)), []),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.language',
  title: { en: 'Language of the copy', 'zh-CN': '文案语言' },
  about: {
    en: 'The letters of visible live text belong to the allowed writing systems (Unicode UAX #24; digits, punctuation and emoji belong to all), apart from `maxOtherPercent` of them and the words of `exceptions`. `noPlaceholder`: no filler text (lorem ipsum, 默认文本 …) and no open place such as {name}, unless it is listed in `variables`.',
    'zh-CN':
      '可见文本的字母须属于允许的文字系统（Unicode UAX #24，数字、标点和表情符号通用），maxOtherPercent 比例以内和 exceptions 中的词除外。noPlaceholder：不得残留占位文字（lorem ipsum、默认文本等）或未替换的 {name} 变量，variables 中列出的除外。',
  },
  params,
  messages: {
    otherScript: {
      en: '{foundPercent}% of the letters of “{text}” are {script} (“{word}”); the spec allows {allowed}. Translate them.',
      'zh-CN':
        '“{text}”中 {foundPercent}% 的字母为 {script}（“{word}”），规范仅允许 {allowed}，请翻译或替换。',
    },
    placeholder: {
      en: '“{text}” still holds placeholder text (“{word}”). Put in the real copy.',
      'zh-CN': '“{text}”中残留占位文字“{word}”，请替换为正式文案。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Read it by eye.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工审读。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'none',
  check(frame, given) {
    const elements = textElements(frame, given.roles, given.exceptRoles);
    if (elements.length === 0) return [inapplicable('noText')];
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const texts = textsOf(elements);
    const bad = texts.flatMap((layer) => [...otherScript(layer, given), ...placeholderIn(layer, given)]);
    const good = texts.filter(({ id }) => !bad.some(({ layerId }) => layerId === id));
    return [...mute, ...bad, ...good.map(({ id }) => pass(id))];
  },
});

function otherScript(layer: TextLayer, { scripts: allowed, exceptions, maxOtherPercent }: Params) {
  const copy = exceptions.reduce((left, word) => left.replaceAll(word, ' '), layer.text.characters);
  const letters = Array.from(copy).flatMap((character) => {
    const script = scriptOf(character);
    return script === null ? [] : [{ character, script }];
  });
  const isAllowed = (script: Script | 'other'): boolean =>
    script !== 'other' && (allowed ?? scripts).includes(script);
  const others = allowed === undefined ? [] : letters.filter(({ script }) => !isAllowed(script));
  const percent = letters.length === 0 ? 0 : (100 * others.length) / letters.length;
  if (percent <= maxOtherPercent + 1e-9) return [];
  const data = {
    text: shortText(layer.text.characters),
    foundPercent: roundPx(percent),
    script: [...new Set(others.map(({ script }) => script))].join(', '),
    word: shortText(others.map(({ character }) => character).join('')),
    allowed: (allowed ?? scripts).join(', '),
  };
  const measured = { found: roundPx(percent), is: 'atMost', needed: maxOtherPercent, unit: '%' } as const;
  return [fail({ because: 'otherScript', layerId: layer.id, region: layer.painted, data, measured })];
}

/** Filler anywhere in copy, as `foldText` folds it. */
const fillers = [
  'lorem ipsum',
  'dolor sit amet',
  'consectetur adipiscing',
  'placeholder',
  'type something',
  '默认文本',
  '占位文字',
  '占位符',
  '请输入文字',
  '请输入标题',
  '输入文字',
  '双击编辑',
  '点击编辑',
  '文案文案',
  '标题标题',
];
/** Filler only when the whole copy says nothing else. */
const wholeFillers = [
  'text',
  'title',
  'headline',
  'subtitle',
  'label',
  'button',
  'x'.repeat(3),
  'x'.repeat(4),
  '标题',
  '副标题',
  '正文',
  '文案',
  '按钮',
  '文字',
  '标题文字',
  '文本',
];

/** `{{slot}}`, `{name}`, `${value}`: an open place. Bounded, so that no copy makes it slow. */
const openPlace = /\{\{?\s?([\p{L}\p{N}_.-]{1,40})\s?\}?\}/gu;

function placeholderIn(layer: TextLayer, { noPlaceholder, variables }: Params) {
  if (!noPlaceholder) return [];
  const { characters } = layer.text;
  const copy = foldedText(characters);
  const open = [...characters.matchAll(openPlace)].find(
    ([, name]) => name !== undefined && !variables.includes(name),
  );
  const word =
    open?.[0] ??
    fillers.find((filler) => copy.includes(filler)) ??
    wholeFillers.find((filler) => copy === filler);
  if (word === undefined) return [];
  const data = { text: shortText(characters), word };
  return [fail({ because: 'placeholder', layerId: layer.id, region: layer.painted, data })];
}
