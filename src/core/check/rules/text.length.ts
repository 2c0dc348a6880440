import * as z from 'zod/mini';
import { countText, type TextUnit, textUnits } from '../count-text.ts';
import { minNotOverMax, needsOneOf } from '../params/constraints.ts';
import { roleName } from '../params/role-name.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { copyOf, type TextElement, textElements } from '../text-elements.ts';
import { isCjkText } from '../text-scripts.ts';

const limit = z.optional(z.number().check(z.gte(0)));
const unit = z.enum(textUnits);
const ofScript = z
  .strictObject({
    script: z.enum(['han', 'latin']),
    min: limit,
    max: limit,
    visibleMax: limit,
    unit: z.optional(unit),
  })
  .check(needsOneOf('min', 'max', 'visibleMax'), minNotOverMax());

const params = z
  .strictObject({
    role: roleName,
    min: limit,
    max: limit,
    visibleMax: limit,
    unit: z._default(unit, 'fullWidth'),
    limits: z.optional(z.array(ofScript).check(z.minLength(1), z.maxLength(2))),
    variables: z._default(
      z.record(z.string().check(z.minLength(1)), z.string().check(z.maxLength(1000))),
      {},
    ),
  })
  .check(needsOneOf('min', 'max', 'visibleMax', 'limits'), minNotOverMax());
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.length',
  title: { en: 'Copy length', 'zh-CN': '文案字数' },
  about: {
    en: 'The visible live text of each element of a role, counted in 字 (`fullWidth`: wide characters 1, all others ½) or in characters as readers see them (`grapheme`). Line breaks and white space at the ends of lines do not count; ambiguous width is narrow, but · — … and curly quotes are wide in Chinese copy. `codePoint` counts Unicode code points, `word` words (UAX #29). `limits` sets apart numbers for copy that holds a Chinese, Japanese or Korean letter (`han`) and for other copy (`latin`). `visibleMax`: what shows before the feed cuts it. `variables`: `{name}` counts as its longest value.',
    'zh-CN':
      '统计指定角色每个元素中可见文本的长度：fullWidth 按“字”计（全角 1、半角 0.5），grapheme 按读者看到的字符数计。换行和行首行尾空白不计；宽度不定的字符按半角计，但中文文案中的 · — … 和弯引号按全角计。codePoint 按 Unicode 码点、word 按词（UAX #29）计。limits 可分别为含中日韩文字的文案（han）和其他文案（latin）设限。visibleMax 为信息流折叠前可见的长度。variables 中的 {name} 按其最长取值计。',
  },
  params,
  messages: {
    tooLongWide: {
      en: '“{text}” is {found} 字 long (full width 1, half width ½); the spec allows at most {max}.',
      'zh-CN': '“{text}”共 {found} 个字（半角按 0.5 计），规范最多允许 {max} 个字。',
    },
    tooShortWide: {
      en: '“{text}” is {found} 字 long (full width 1, half width ½); the spec asks for at least {min}.',
      'zh-CN': '“{text}”共 {found} 个字（半角按 0.5 计），规范要求至少 {min} 个字。',
    },
    tooLong: {
      en: '“{text}” has {found} characters; the spec allows at most {max}.',
      'zh-CN': '“{text}”共 {found} 个字符，规范最多允许 {max} 个。',
    },
    tooShort: {
      en: '“{text}” has {found} characters; the spec asks for at least {min}.',
      'zh-CN': '“{text}”共 {found} 个字符，规范要求至少 {min} 个。',
    },
    cutInFeed: {
      en: '“{text}” counts {found}, and the feed shows only the first {visible}: a reader sees “{shown}…”. Shorten it or put what matters first.',
      'zh-CN':
        '“{text}”长 {found}，信息流只显示前 {visible}，读者看到的是“{shown}…”。请精简，或把重点放在前面。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Count by eye; the spec asks for {limits}.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲。请人工确认字数，规范要求 {limits}。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'none',
  check(frame, given) {
    const elements = textElements(frame, [given.role]);
    if (elements.length === 0) return [inapplicable('noLayers')];
    return elements.map((one) => judge(one, given));
  },
});

function judge(one: TextElement, given: Params) {
  const { element, texts } = one;
  const evidence = { layerId: element.id, region: element.painted };
  const copy = filledIn(copyOf(one), given.variables);
  const { min, max, visibleMax, unit } = limitsFor(copy, given);
  if (texts.length === 0) {
    const limits = `${String(min ?? 0)}–${String(max ?? visibleMax ?? '∞')}`;
    return unknown({ because: 'noLiveText', ...evidence, data: { layer: shortText(element.name), limits } });
  }
  const found = countText(copy, unit);
  const facts = { text: shortText(copy), found };
  const isWide = unit === 'fullWidth';
  const measuredBy = (is: 'atLeast' | 'atMost', needed: number) =>
    ({ measured: { found, is, needed, unit: shownUnits[unit] } }) as const;
  if (max !== undefined && found > max) {
    const because = isWide ? 'tooLongWide' : 'tooLong';
    return fail({ because, ...evidence, data: { ...facts, max }, ...measuredBy('atMost', max) });
  }
  if (min !== undefined && found < min) {
    const because = isWide ? 'tooShortWide' : 'tooShort';
    return fail({ because, ...evidence, data: { ...facts, min }, ...measuredBy('atLeast', min) });
  }
  if (visibleMax !== undefined && found > visibleMax) {
    const data = { ...facts, visible: visibleMax, shown: shortText(beginningOf(copy, visibleMax, unit)) };
    return fail({ because: 'cutInFeed', ...evidence, data, ...measuredBy('atMost', visibleMax) });
  }
  return pass(element.id);
}

const shownUnits = {
  fullWidth: '字',
  grapheme: 'characters',
  codePoint: 'characters',
  word: 'words',
} as const;

/** The limits for the copy's own script; where `limits` does not name it, the common ones. */
function limitsFor(copy: string, { limits, min, max, visibleMax, unit }: Params) {
  const script = isCjkText(copy) ? 'han' : 'latin';
  const own = limits?.find((one) => one.script === script);
  return own === undefined ? { min, max, visibleMax, unit } : { ...own, unit: own.unit ?? unit };
}

/** Each `{name}` as its longest value. */
const filledIn = (copy: string, variables: Params['variables']): string =>
  Object.entries(variables).reduce((text, [name, value]) => text.split(`{${name}}`).join(value), copy);

/** As much of the copy as counts no more than `most`. */
function beginningOf(copy: string, most: number, unit: TextUnit): string {
  const characters = Array.from(copy);
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countText(characters.slice(0, middle).join(''), unit) <= most) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('');
}
