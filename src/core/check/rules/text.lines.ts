import * as z from 'zod/mini';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { countText, textUnits } from '../count-text.ts';
import { elementLines } from '../element-rows.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleList } from '../params/role-name.ts';
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
import { explicitLines, textLines } from '../text-lines.ts';

const params = z
  .strictObject({
    roles: roleList,
    max: z.optional(z.int().check(z.gte(1))),
    maxPerLine: z.optional(
      z.strictObject({
        max: z.number().check(z.positive()),
        unit: z._default(z.enum(textUnits), 'fullWidth'),
      }),
    ),
    noOrphan: z.optional(z.literal(true)),
  })
  .check(needsOneOf('max', 'maxPerLine', 'noOrphan'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.lines',
  title: { en: 'Lines of copy', 'zh-CN': '文案行数' },
  about: {
    en: 'How many lines the live text of each element of a role takes; texts side by side share lines, texts above each other add up. Figma gives no line boxes: lines are the breaks somebody set, plus wrapping told by the height of a box that grows with its text ÷ line height, or by the ink of a fixed box. Lengths of single lines and a last line of one character need the true breaks, so text that wraps is left to a person unless the whole paragraph is short enough.',
    'zh-CN':
      '统计指定角色每个元素的文本行数：并排的文本共用行，上下排列的相加。Figma 不提供行框，行数由手动换行以及自适应文本框高度 ÷ 行高（固定文本框按墨迹高度）推算。每行字数和末行单字需要真实断行位置，自动换行且整段超长时由人工判断。',
  },
  params,
  messages: {
    tooManyLines: {
      en: '“{text}” takes {found} lines; the spec allows at most {max}. Shorten it or make it smaller.',
      'zh-CN': '“{text}”共 {found} 行，规范最多允许 {max} 行，请精简文案或缩小字号。',
    },
    linesUnknown: {
      en: '“{text}” may take up to {found} lines; the spec allows {max}. The document does not say where it wraps: count by eye.',
      'zh-CN': '“{text}”最多可能有 {found} 行，规范最多允许 {max} 行。文档未给出换行位置，请人工数行。',
    },
    lineTooLong: {
      en: 'The line “{line}” counts {found}; the spec allows at most {max} per line. Break or shorten it.',
      'zh-CN': '“{line}”一行长 {found}，规范每行最多 {max}，请换行或精简。',
    },
    orphan: {
      en: 'The last line of “{text}” is a single character (“{line}”); the spec asks for at least 2. Break earlier or shorten it.',
      'zh-CN': '“{text}”的末行只有一个字（“{line}”），规范要求至少 2 个字，请提前换行或精简。',
    },
    breaksUnknown: {
      en: '“{text}” wraps, and the document does not say where. Look at the length of its lines and at the last one.',
      'zh-CN': '“{text}”是自动换行，文档未给出断行位置，请人工查看各行字数和末行。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Count its lines by eye.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工数行。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'none',
  check(frame, given) {
    const elements = textElements(frame, given.roles);
    if (elements.length === 0) return [inapplicable('noLayers')];
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const live = elements.filter(({ texts }) => texts.length > 0);
    const counted = live.flatMap((element) => judgeCount(frame, element, given));
    const single = textsOf(live).flatMap((layer) => judgeLines(frame, layer, given));
    const bad = [...mute, ...counted, ...single];
    const judged = new Set(bad.map(({ layerId }) => layerId));
    const isGood = ({ element, texts }: TextElement): boolean =>
      !judged.has(element.id) && !texts.some(({ id }) => judged.has(id));
    return [...bad, ...live.filter(isGood).map(({ element }) => pass(element.id))];
  },
});

function judgeCount(frame: FrameSnapshot, element: TextElement, { max }: Params) {
  const { count, isExact } = elementLines(frame, element);
  if (max === undefined || (count !== null && count <= max)) return [];
  const evidence = { layerId: element.element.id, region: element.element.painted };
  const data = { text: shortText(copyOf(element)), found: count ?? '?', max };
  const isSure = count !== null && isExact;
  const measured = { found: count ?? '?', is: 'atMost', needed: max, unit: 'lines' } as const;
  return [
    ...(isSure ? [fail({ because: 'tooManyLines', ...evidence, data, measured })] : []),
    ...(isSure ? [] : [unknown({ because: 'linesUnknown', ...evidence, data })]),
  ];
}

/** What needs the lines themselves. A wrapped line is part of an explicit one, so it is no longer than that. */
function judgeLines(frame: FrameSnapshot, layer: TextLayer, { maxPerLine, noOrphan }: Params) {
  const { lines } = textLines(frame, layer);
  const evidence = { layerId: layer.id, region: layer.painted };
  const text = shortText(layer.text.characters);
  const lengthOf = (line: string): number => countText(line, maxPerLine?.unit ?? 'grapheme');
  const longest = explicitLines(layer.text.characters)
    .map((line) => ({ line, found: lengthOf(line) }))
    .reduce((a, b) => (b.found > a.found ? b : a), { line: '', found: 0 });
  const isLong = maxPerLine !== undefined && longest.found > maxPerLine.max;
  const isOpen = lines === null && (isLong || noOrphan === true);
  const last = lines?.at(-1)?.trim() ?? '';
  const isOrphan =
    noOrphan === true && lines !== null && lines.length > 1 && countText(last, 'grapheme') <= 1;
  const max = maxPerLine?.max ?? 0;
  const unit = maxPerLine?.unit === 'fullWidth' ? '字' : 'characters';
  return [
    ...(isOpen ? [unknown({ because: 'breaksUnknown', ...evidence, data: { text } })] : []),
    ...(isLong && lines !== null
      ? [
          fail({
            because: 'lineTooLong',
            ...evidence,
            data: { line: shortText(longest.line), found: longest.found, max },
            measured: { found: longest.found, is: 'atMost', needed: max, unit },
          }),
        ]
      : []),
    ...(isOrphan
      ? [
          fail({
            because: 'orphan',
            ...evidence,
            data: { text, line: last },
            measured: { found: 1, is: 'atLeast', needed: 2, unit: 'characters' },
          }),
        ]
      : []),
  ];
}
