import * as z from 'zod/mini';
import { unionBounds } from '../../geometry/union-bounds.ts';
import type { Wording } from '../../locale.ts';
import { closestWord } from '../../placement/closest-word.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { fillsTemplate } from '../copy-template.ts';
import { countText } from '../count-text.ts';
import { findWords, type WordHit, type WordList } from '../find-words.ts';
import { foldedText } from '../fold-text.ts';
import { minNotOverMax, needsOneOf } from '../params/constraints.ts';
import { lexiconOf, lexiconRef } from '../params/lexicon-ref.ts';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import {
  copyOf,
  muteElements,
  type TextElement,
  type TextLayer,
  textElements,
  textsOf,
} from '../text-elements.ts';
import { findPatterns, textPattern } from '../text-pattern.ts';
import { findWordsAcross } from '../words-across.ts';

const words = z
  .array(z.string().check(z.minLength(1), z.maxLength(200)))
  .check(z.minLength(1), z.maxLength(500));
const lexicons = z.array(lexiconRef).check(z.minLength(1), z.maxLength(50));
const slot = z
  .strictObject({ min: z.optional(z.number().check(z.gte(0))), max: z.optional(z.number().check(z.gte(0))) })
  .check(needsOneOf('min', 'max'), minNotOverMax());

const params = z
  .strictObject({
    roles: z._default(textSubjects, 'text'),
    exceptRoles: z.optional(roleList),
    banned: z.optional(lexicons),
    bannedPatterns: z.optional(z.array(textPattern).check(z.minLength(1), z.maxLength(50))),
    matchAcrossLayers: z.optional(z.literal(true)),
    requiredAll: z.optional(words),
    requiredAny: z.optional(words),
    allowed: z.optional(words),
    template: z.optional(
      z.strictObject({
        text: z.string().check(z.minLength(1), z.maxLength(200)),
        slots: z._default(z.record(z.string(), slot), {}),
      }),
    ),
    dateNeeded: z.optional(
      z
        .strictObject({ words: z.optional(words), lexicons: z.optional(lexicons) })
        .check(needsOneOf('words', 'lexicons')),
    ),
  })
  .check(
    needsOneOf('banned', 'bannedPatterns', 'requiredAll', 'requiredAny', 'allowed', 'template', 'dateNeeded'),
  );
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.lexicon',
  title: { en: 'Words', 'zh-CN': '用词' },
  about: {
    en: 'Words and patterns that live text must not hold, must hold, or must consist of. Case, full and half width, characters without width and white space next to Chinese do not matter; the longest word counts, each place once, unless it stands inside one of its exceptions; Latin words count only whole. Words a list marks `ask`, and words that run over two layers, are left to a person. A `template` names places in braces whose length is counted in 字. `dateNeeded`: with one of these words a date stands somewhere in the live text of the frame.',
    'zh-CN':
      '文本中禁止出现、必须出现或只能使用的词语和句式。不区分大小写和全半角，忽略零宽字符及中文旁的空格；同一位置取最长词且只计一次，位于例外词中的不计；拉丁文按整词匹配。词库标为 ask 的词和跨图层拼成的词由人工判断。template 用花括号标出可填位置，长度按“字”计。dateNeeded：出现这些词时，画框文本中须写明日期。',
  },
  params,
  messages: {
    banned: {
      en: '“{word}” must not be used ({list}); found in “{text}”. Take it out or say it another way.',
      'zh-CN': '“{text}”中的“{word}”属于禁用词（{list}），请删除或改写。',
    },
    needsReview: {
      en: '“{word}” in “{text}” may be forbidden ({list}): it depends on what is meant. Read it and decide.',
      'zh-CN': '“{text}”中的“{word}”可能违规（{list}），是否违规取决于语境，请人工判断。',
    },
    acrossLayers: {
      en: 'Read together, “{text}” say “{word}” ({list}). Look whether a reader sees it as one word.',
      'zh-CN': '“{text}”连读为“{word}”（{list}），请确认读者是否会看成一个词。',
    },
    bannedPattern: {
      en: '“{word}” in “{text}” is of a kind the spec forbids. Take it out.',
      'zh-CN': '“{text}”中的“{word}”属于规范禁止的内容，请删除。',
    },
    requiredMissing: {
      en: 'The copy must say {word}; nothing does. Add it.',
      'zh-CN': '文案中必须出现 {word}，目前没有找到，请补充。',
    },
    nothingToRead: {
      en: 'The copy must say {word}, but the frame has no live text to read: it may be in a picture. Look.',
      'zh-CN': '文案中必须出现 {word}，但画框没有可读取的文本，可能在图片里，请人工查看。',
    },
    notAllowed: {
      en: '“{text}” is not one of the allowed texts: {allowed}. Use one of them.',
      'zh-CN': '“{text}”不在允许的文案范围内：{allowed}，请改用其中之一。',
    },
    notTemplate: {
      en: '“{text}” is not written as the template asks: {template}. Rewrite it.',
      'zh-CN': '“{text}”不符合固定句式“{template}”，请按句式改写。',
    },
    slotLength: {
      en: '“{word}” ({slot} in “{text}”) counts {found} 字; the spec asks for {limits}. Change it.',
      'zh-CN': '“{text}”中“{slot}”填写的“{word}”为 {found} 字，规范要求 {limits} 字，请修改。',
    },
    dateMissing: {
      en: '“{word}” in “{text}” needs a date, and the frame’s text says none. Add when it begins or ends, such as 11月11日.',
      'zh-CN': '“{text}”使用了“{word}”，但画框中没有写明日期。请补充起止时间，例如“11月11日”。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Read it by eye.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工审读。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const elements = textElements(frame, given.roles, given.exceptRoles);
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const live = elements.filter(({ texts }) => texts.length > 0);
    const texts = textsOf(elements);
    const needed = requiredMissing(texts, given);
    if (elements.length === 0) {
      const data = { word: needed.join(', ') };
      const nothing = { because: 'nothingToRead', layerId: null, region: null, data } as const;
      return needed.length === 0 ? [inapplicable('noText')] : [unknown(nothing)];
    }
    // What is missing in live text may stand in an element nobody can read, which is unknown already.
    const missing = mute.length > 0 ? [] : needed;
    const bad = [
      ...texts.flatMap((layer) => bannedIn(layer, given)),
      ...acrossLayers(texts, given),
      ...missing.map((word) =>
        fail({ because: 'requiredMissing', layerId: null, region: null, part: word, data: { word } }),
      ),
      ...live.flatMap((element) => [...notAllowed(element, given), ...notTemplate(element, given)]),
      ...datesMissing(frame, texts, given),
    ];
    const good = texts.filter(({ id }) => !bad.some(({ layerId }) => layerId === id));
    return [...mute, ...bad, ...good.map(({ id }) => pass(id))];
  },
});

/** Both languages: a fact is one text, whoever reads it. */
const bothOf = ({ en, 'zh-CN': zh }: Wording): string => (en === zh ? en : `${zh} ${en}`);

const listsOf = (refs: Params['banned']): readonly WordList[] => (refs ?? []).map(lexiconOf);

const textFacts = (layer: TextLayer, hit: WordHit) => ({
  word: shortText(hit.found),
  list: bothOf(hit.entry.why ?? hit.list.name),
  text: shortText(layer.text.characters),
});

function bannedIn(layer: TextLayer, { banned, bannedPatterns }: Params) {
  const { characters } = layer.text;
  const evidence = { layerId: layer.id, region: layer.painted };
  const hits = banned === undefined ? [] : findWords(listsOf(banned), characters);
  const spans = bannedPatterns === undefined ? [] : findPatterns(bannedPatterns, characters);
  const factsOf = (hit: WordHit) => ({
    ...evidence,
    part: foldedText(hit.entry.word),
    data: textFacts(layer, hit),
    measured: { found: hit.found, is: 'noneOf', needed: bothOf(hit.list.name), unit: '' } as const,
  });
  return [
    ...hits
      .filter(({ entry }) => entry.ask !== true)
      .map((hit) => fail({ because: 'banned', ...factsOf(hit) })),
    ...hits
      .filter(({ entry }) => entry.ask === true)
      .map((hit) => unknown({ because: 'needsReview', ...factsOf(hit) })),
    ...spans.map(({ start, end }) => {
      const word = characters.slice(start, end);
      const data = { word: shortText(word), text: shortText(characters) };
      return fail({ because: 'bannedPattern', ...evidence, part: foldedText(word), data });
    }),
  ];
}

function acrossLayers(texts: readonly TextLayer[], { banned, matchAcrossLayers }: Params) {
  if (banned === undefined || matchAcrossLayers !== true) return [];
  return findWordsAcross(listsOf(banned), texts).map(({ hit, layers }) =>
    unknown({
      because: 'acrossLayers',
      layerId: layers[0]?.id ?? null,
      region: unionBounds<'frame'>(layers.flatMap(({ painted }) => (painted === null ? [] : [painted]))),
      part: foldedText(hit.entry.word),
      data: {
        word: shortText(hit.found),
        list: bothOf(hit.entry.why ?? hit.list.name),
        text: layers.map(({ text }) => shortText(text.characters)).join(' + '),
      },
    }),
  );
}

/** Words that all of the copy together does not say; of alternatives, all of them as one. */
function requiredMissing(
  texts: readonly TextLayer[],
  { requiredAll, requiredAny }: Params,
): readonly string[] {
  const copy = foldedText(texts.map(({ text }) => text.characters).join('\n'));
  const isSaid = (word: string): boolean => copy.includes(foldedText(word));
  return [
    ...(requiredAll ?? []).filter((word) => !isSaid(word)),
    ...(requiredAny === undefined || requiredAny.some(isSaid) ? [] : [requiredAny.join(' / ')]),
  ];
}

function notAllowed({ element, texts }: TextElement, { allowed }: Params) {
  const copy = copyOf({ element, texts });
  if (allowed === undefined || allowed.some((one) => foldedText(one) === foldedText(copy))) return [];
  const [layer] = texts;
  const nearest = closestWord(copy, allowed);
  const fix =
    layer === undefined || texts.length > 1 || nearest === null
      ? {}
      : { fix: { is: 'suggestion', steps: [replaceAll(layer, nearest)] } as const };
  const list = allowed.join(', ');
  return [
    fail({
      because: 'notAllowed',
      layerId: element.id,
      region: element.painted,
      data: { text: shortText(copy), allowed: shortText(list) },
      measured: { found: shortText(copy), is: 'oneOf', needed: list, unit: '' },
      ...fix,
    }),
  ];
}

const replaceAll = ({ id, text: { characters } }: TextLayer, text: string) =>
  ({ do: 'replaceText', layerId: id, start: 0, end: characters.length, was: characters, text }) as const;

function notTemplate({ element, texts }: TextElement, { template }: Params) {
  if (template === undefined) return [];
  const copy = copyOf({ element, texts });
  const limitsOf = (name: string) => (Object.hasOwn(template.slots, name) ? template.slots[name] : undefined);
  const isLong = (name: string, text: string): boolean => {
    const { min = 0, max = Infinity } = limitsOf(name) ?? {};
    const found = countText(text, 'fullWidth');
    return found < min || found > max;
  };
  if (fillsTemplate(template.text, copy, (name, text) => !isLong(name, text)) !== null) return [];
  const filled = fillsTemplate(template.text, copy, () => true);
  const [slot, word] = Object.entries(filled ?? {}).find(([name, text]) => isLong(name, text)) ?? ['', ''];
  const found = countText(word, 'fullWidth');
  const limits = `${String(limitsOf(slot)?.min ?? 0)}–${String(limitsOf(slot)?.max ?? '∞')}`;
  return [
    fail({
      because: filled === null ? 'notTemplate' : 'slotLength',
      layerId: element.id,
      region: element.painted,
      data: { text: shortText(copy), template: template.text, slot, word: shortText(word), found, limits },
      ...(filled === null ? {} : { measured: { found, is: 'between', needed: limits, unit: '字' } as const }),
    }),
  ];
}

/** Where the date stands does not matter: any live text of the frame may say it. */
function datesMissing(frame: FrameSnapshot, texts: readonly TextLayer[], { dateNeeded }: Params) {
  if (dateNeeded === undefined) return [];
  const name = { en: 'date needed', 'zh-CN': '须写明日期' };
  const own: WordList = { name, entries: (dateNeeded.words ?? []).map((word) => ({ word })) };
  const lists = [own, ...listsOf(dateNeeded.lexicons)];
  const hits = texts.flatMap((layer) =>
    findWords(lists, layer.text.characters).map((hit) => ({ layer, hit })),
  );
  if (hits.length === 0) return [];
  const all = textsOf(textElements(frame, 'text')).map(({ text }) => text.characters);
  if (all.some((copy) => findPatterns(['{date}'], copy).length > 0)) return [];
  return hits.map(({ layer, hit }) =>
    fail({
      because: 'dateMissing',
      layerId: layer.id,
      region: layer.painted,
      part: foldedText(hit.entry.word),
      data: textFacts(layer, hit),
    }),
  );
}
