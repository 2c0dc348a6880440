import * as z from 'zod/mini';
import type { FixStep } from '../fix.ts';
import type { Measured } from '../measured.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import {
  finalPunctuation,
  mixedWidth,
  type PunctuationFault,
  pricesIn,
  spacesBetween,
  spacesMissing,
} from '../punctuation-faults.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { muteElements, seenTexts, type TextLayer, textElements } from '../text-elements.ts';
import { matchesPattern, textPattern } from '../text-pattern.ts';

const marks = z
  .array(z.string().check(z.minLength(1), z.maxLength(10)))
  .check(z.minLength(1), z.maxLength(50));
const params = z
  .strictObject({
    roles: z._default(textSubjects, 'text'),
    exceptRoles: z.optional(roleList),
    final: z.optional(z.union([z.literal('none'), z.literal('required'), z.strictObject({ only: marks })])),
    noFullStop: z.optional(z.literal(true)),
    mixedWidth: z.optional(z.literal('forbidden')),
    cjkLatinSpace: z.optional(z.enum(['required', 'forbidden'])),
    priceFormats: z.optional(z.array(textPattern).check(z.minLength(1), z.maxLength(20))),
    brandExceptions: z._default(
      z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(500)),
      [],
    ),
  })
  .check(needsOneOf('final', 'noFullStop', 'mixedWidth', 'cjkLatinSpace', 'priceFormats'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.punctuation',
  title: { en: 'Punctuation', 'zh-CN': '标点' },
  about: {
    en: 'How each visible text layer ends (`final`: in no punctuation, in some, or only in the listed marks or none; closing quotes and brackets are looked through), whether 。 stands anywhere, half-width marks next to Chinese and full-width ones between Latin letters, spaces where Chinese meets Latin letters or digits, and prices (a currency sign before a number, or 元 after it) written as one of `priceFormats`. Words of `brandExceptions` are left alone; fixes never touch a number.',
    'zh-CN':
      '判断每个可见文本的结尾标点（final：不带、必须带，或只能用所列标点；忽略其后的引号括号）、是否出现句号、中文旁的半角标点和拉丁字母间的全角标点、中文与字母数字之间的空格，以及价格（货币符号加数字，或数字加“元”）是否符合 priceFormats。brandExceptions 中的词不作判断，修复从不改动数字。',
  },
  params,
  messages: {
    finalForbidden: {
      en: '“{text}” ends in “{found}”; the spec asks for no punctuation at the end. Take it off.',
      'zh-CN': '“{text}”以“{found}”结尾，规范要求结尾不带标点，请删除。',
    },
    finalNotListed: {
      en: '“{text}” ends in “{found}”; the spec allows only {needed} there, or nothing. Change it.',
      'zh-CN': '“{text}”以“{found}”结尾，规范只允许以 {needed} 结尾或不带标点，请修改。',
    },
    finalMissing: {
      en: '“{text}” ends without punctuation; the spec asks for it. Add “{needed}”.',
      'zh-CN': '“{text}”结尾缺少标点，规范要求以标点结尾，请补上“{needed}”。',
    },
    fullStop: {
      en: '“{text}” holds {count} × “{found}”; the spec forbids it. Take it out.',
      'zh-CN': '“{text}”中有 {count} 处“{found}”，规范禁止使用，请删除。',
    },
    mixedWidth: {
      en: '“{text}” mixes full and half width in {count} places, first “{found}”. Use one width.',
      'zh-CN': '“{text}”有 {count} 处全角、半角混用，第一处为“{found}”，请统一。',
    },
    spaceMissing: {
      en: '“{text}” lacks a space between Chinese and Latin letters or digits in {count} places, first before “{found}”. Add it.',
      'zh-CN': '“{text}”有 {count} 处中文与字母数字之间缺少空格，第一处在“{found}”前，请补上。',
    },
    spaceForbidden: {
      en: '“{text}” has a space between Chinese and Latin letters or digits in {count} places, first before “{found}”. Take it out.',
      'zh-CN': '“{text}”有 {count} 处中文与字母数字之间多了空格，第一处在“{found}”前，请删除。',
    },
    priceFormat: {
      en: 'The price “{found}” in “{text}” is not written as the spec asks: {needed}. Write it that way.',
      'zh-CN': '“{text}”中的价格“{found}”不符合规范写法（{needed}），请修改。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Read its punctuation by eye.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工查看标点。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const elements = textElements(frame, given.roles, given.exceptRoles);
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const texts = seenTexts(elements);
    if (mute.length + texts.length === 0) return [inapplicable('noText')];
    const bad = texts.flatMap((layer) => judgeLayer(layer, given));
    const good = texts.filter(({ id }) => !bad.some(({ layerId }) => layerId === id));
    return [...mute, ...bad, ...good.map(({ id }) => pass(id))];
  },
});

interface Complaint {
  readonly because:
    | 'finalForbidden'
    | 'finalNotListed'
    | 'finalMissing'
    | 'fullStop'
    | 'mixedWidth'
    | 'spaceMissing'
    | 'spaceForbidden'
    | 'priceFormat';
  readonly faults: readonly PunctuationFault[];
  readonly needed: string;
  readonly is: Measured['is'];
}

function judgeLayer(layer: TextLayer, given: Params) {
  const { characters } = layer.text;
  const spared = sparedIn(characters, given.brandExceptions);
  const isSpared = ({ start, end }: PunctuationFault): boolean =>
    spared.some((span) => start < span.end && Math.max(end, start + 1) > span.start);
  return complaintsOf(characters, given)
    .map((one) => ({ ...one, faults: one.faults.filter((fault) => !isSpared(fault)) }))
    .filter(({ faults }) => faults.length > 0)
    .map(({ because, faults, needed, is }) => {
      const found = excerptOf(characters, faults[0]);
      return fail({
        because,
        layerId: layer.id,
        region: layer.painted,
        data: { text: shortText(characters), found, count: faults.length, needed },
        ...(needed === '' ? {} : { measured: { found, is, needed, unit: '' } as const }),
        ...fixOf(layer, faults),
      });
    });
}

/** The faulty characters; where something is missing, what stands after the place. */
function excerptOf(text: string, fault: PunctuationFault | undefined): string {
  if (fault === undefined) return '';
  const isGap = text.slice(fault.start, fault.end).trim() === '';
  return shortText(text.slice(isGap ? fault.end : fault.start, isGap ? fault.end + 8 : fault.end));
}

function complaintsOf(text: string, given: Params): readonly Complaint[] {
  const { noFullStop, cjkLatinSpace, priceFormats } = given;
  const stops = [...text.matchAll(/[。．]/gu)].map(({ index }) => ({
    start: index,
    end: index + 1,
    text: null,
  }));
  const isGood = (price: string): boolean => matchesPattern(priceFormats ?? [], price);
  const prices = pricesIn(text).filter((price) => !isGood(price.text));
  const formats = (priceFormats ?? []).join(', ');
  return [
    ...finals(text, given.final),
    { because: 'fullStop', faults: noFullStop === true ? stops : [], needed: '。', is: 'noneOf' },
    {
      because: 'mixedWidth',
      faults: given.mixedWidth === undefined ? [] : mixedWidth(text),
      needed: '',
      is: 'exactly',
    },
    {
      because: 'spaceMissing',
      faults: cjkLatinSpace === 'required' ? spacesMissing(text) : [],
      needed: '',
      is: 'exactly',
    },
    {
      because: 'spaceForbidden',
      faults: cjkLatinSpace === 'forbidden' ? spacesBetween(text) : [],
      needed: '',
      is: 'exactly',
    },
    {
      because: 'priceFormat',
      faults: priceFormats === undefined ? [] : prices.map(({ start, end }) => ({ start, end, text: null })),
      needed: formats,
      is: 'oneOf',
    },
  ];
}

function finals(text: string, final: Params['final']): readonly Complaint[] {
  if (final === undefined) return [];
  const last = finalPunctuation(text);
  if (final === 'required') {
    const mark = /\p{sc=Han}/u.test(text) ? '。' : '.';
    const end = text.trimEnd().length;
    const faults = last === null ? [{ start: end, end, text: mark }] : [];
    return [{ because: 'finalMissing', faults, needed: mark, is: 'oneOf' }];
  }
  if (last === null || (final !== 'none' && final.only.includes(last.mark))) return [];
  const faults = [{ ...last, text: '' }];
  return final === 'none'
    ? [{ because: 'finalForbidden', faults, needed: '', is: 'noneOf' }]
    : [{ because: 'finalNotListed', faults, needed: final.only.join(' '), is: 'oneOf' }];
}

/** From the end, so that no step moves the place of a later one. Numbers stay as they are. */
function fixOf(layer: TextLayer, faults: readonly PunctuationFault[]) {
  const steps = [...faults].reverse().flatMap(({ start, end, text }): FixStep[] => {
    const was = layer.text.characters.slice(start, end);
    return text === null || text === was
      ? []
      : [{ do: 'replaceText', layerId: layer.id, start, end, was, text }];
  });
  return steps.length === 0 ? {} : { fix: { is: 'suggestion', steps } as const };
}

function sparedIn(text: string, words: readonly string[]) {
  return words.flatMap((word) => {
    const spans: { readonly start: number; readonly end: number }[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      spans.push({ start: at, end: at + word.length });
    }
    return spans;
  });
}
