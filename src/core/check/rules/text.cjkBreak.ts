import * as z from 'zod/mini';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { foldedText } from '../fold-text.ts';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { muteElements, seenTexts, type TextLayer, textElements } from '../text-elements.ts';
import { textLines } from '../text-lines.ts';
import { isCjkText } from '../text-scripts.ts';

/** Line start and line end prohibition as in W3C, "Requirements for Chinese Text Layout" §6.1 (clreq). */
const noStart = '，。！？、：；）》」』】〉〕”’…％,.!?:;)]}%·';
const noEnd = '（《「『【〈〔“‘([{￥¥$€£';
/** Words a number must not be parted from. */
const units = '元折件个小时天年月日号分秒万亿千百倍款期次人份包瓶盒袋克斤度℃％%起';

const word = z.string().check(z.minLength(2), z.maxLength(100));
const params = z.strictObject({
  roles: z._default(textSubjects, 'text'),
  exceptRoles: z.optional(roleList),
  noStart: z._default(z.string().check(z.maxLength(200)), noStart),
  noEnd: z._default(z.string().check(z.maxLength(200)), noEnd),
  units: z._default(z.string().check(z.maxLength(200)), units),
  keepTogether: z._default(z.array(word).check(z.maxLength(500)), []),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.cjkBreak',
  title: { en: 'Line breaks in Chinese copy', 'zh-CN': '中文断行' },
  about: {
    en: 'No line of live text begins with closing punctuation (`noStart`) or ends with opening punctuation (`noEnd`), as Requirements for Chinese Text Layout §6.1 asks; a number stays with its unit (`units`) and with its other digits, and the words of `keepTogether` stay whole. Breaks somebody set are always known. Where text wraps by itself is not; such text is left to a person if it is Chinese, Japanese or Korean and holds anything that a break could spoil, or holds one of those words.',
    'zh-CN':
      '文本的行首不得出现避头标点（noStart），行尾不得出现避尾标点（noEnd），依据《中文排版需求》§6.1；数字不得与单位（units）或其他数位拆开，keepTogether 中的词不得拆行。手动换行总能判断；自动换行位置未知，若中日韩文本含有可能被拆坏的内容，或文本含有上述词语，则由人工判断。',
  },
  params,
  messages: {
    badStart: {
      en: 'The line “{line}” begins with “{mark}”. Move the mark to the end of the line before.',
      'zh-CN': '“{line}”一行以“{mark}”开头，请将标点移到上一行行尾。',
    },
    badEnd: {
      en: 'The line “{line}” ends with “{mark}”. Move the mark to the beginning of the next line.',
      'zh-CN': '“{line}”一行以“{mark}”结尾，请将标点移到下一行行首。',
    },
    parted: {
      en: 'A line break parts “{mark}”. Break before or after it.',
      'zh-CN': '换行把“{mark}”拆开了，请在其前或其后换行。',
    },
    breaksUnknown: {
      en: '“{text}” wraps by itself and the document does not say where. Look that no line begins or ends with the wrong mark and that “{mark}” stays whole.',
      'zh-CN': '“{text}”为自动换行，文档未给出断行位置。请确认行首行尾标点正确，且“{mark}”没有被拆开。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Look at its line breaks.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工查看断行。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const elements = textElements(frame, given.roles, given.exceptRoles);
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const texts = seenTexts(elements);
    if (mute.length + texts.length === 0) return [inapplicable('noText')];
    const bad = texts.flatMap((layer) =>
      breaksOf(layer.text.characters).flatMap((one) => judge(layer, one, given)),
    );
    const fine = texts.filter(({ id }) => !bad.some(({ layerId }) => layerId === id));
    const open = fine.flatMap((layer) => wrapsBadly(frame, layer, given));
    const good = fine.filter(({ id }) => !open.some(({ layerId }) => layerId === id));
    return [...mute, ...bad, ...open, ...good.map(({ id }) => pass(id))];
  },
});

/** A break somebody set: what stands before and after it, without white space, and where. UTF-16 offsets. */
interface Break {
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

/** The breaks between two lines that hold something. Blank lines and white space belong to the break. */
function breaksOf(characters: string): readonly Break[] {
  const lines: { readonly line: string; readonly start: number; readonly end: number }[] = [];
  let at = 0;
  for (const piece of characters.split(/([\n\r\u2028\u2029])/u)) {
    const line = piece.trim();
    const start = at + piece.indexOf(line);
    if (line !== '') lines.push({ line, start, end: start + line.length });
    at += piece.length;
  }
  return lines.slice(1).map(({ line, start }, index) => {
    const before = lines[index];
    return { before: before?.line ?? '', after: line, start: before?.end ?? 0, end: start };
  });
}

function judge(layer: TextLayer, one: Break, given: Params) {
  const { before, after } = one;
  const first = Array.from(after)[0] ?? '';
  const last = Array.from(before).at(-1) ?? '';
  const evidence = { layerId: layer.id, region: layer.painted };
  const between = layer.text.characters.slice(one.start, one.end);
  const replace = (start: number, end: number, was: string, text: string) =>
    ({
      is: 'suggestion',
      steps: [{ do: 'replaceText', layerId: layer.id, start, end, was, text }],
    }) as const;
  const isBadStart = given.noStart.includes(first);
  const isBadEnd = given.noEnd.includes(last);
  const parted = isBadStart || isBadEnd ? null : partedBy(before, after, given);
  return [
    ...(isBadStart
      ? [
          fail({
            because: 'badStart',
            ...evidence,
            data: { line: shortText(after), mark: first },
            measured: { found: first, is: 'noneOf', needed: given.noStart, unit: '' },
            fix: replace(one.start, one.end + first.length, between + first, first + between),
          }),
        ]
      : []),
    ...(isBadEnd && !isBadStart
      ? [
          fail({
            because: 'badEnd',
            ...evidence,
            data: { line: shortText(before), mark: last },
            measured: { found: last, is: 'noneOf', needed: given.noEnd, unit: '' },
            fix: replace(one.start - last.length, one.end, last + between, between + last),
          }),
        ]
      : []),
    ...(parted === null ? [] : [fail({ because: 'parted', ...evidence, data: { mark: shortText(parted) } })]),
  ];
}

const digit = /^\p{Nd}$/u;
const digitsAtEnd = /\p{Nd}{1,12}$/u;
const onlyNumber = /^[\p{Nd}.,、)）\s]+$/u;
/** `2.` or `3、` at the beginning of a line numbers it. */
const listNumber = /^\p{Nd}{1,3}[.、)）]/u;

/** What a break tears apart; null = nothing. */
function partedBy(before: string, after: string, { units, keepTogether }: Params): string | null {
  const first = Array.from(after)[0] ?? '';
  const last = Array.from(before).at(-1) ?? '';
  const isList = listNumber.test(after) || (onlyNumber.test(before) && onlyNumber.test(after));
  const goesOn = (digit.test(first) && !isList) || (first !== '' && units.includes(first));
  if (digit.test(last) && goesOn) {
    return `${digitsAtEnd.exec(before.slice(-12))?.[0] ?? last}${first}`;
  }
  const [head, tail] = [foldedText(before), foldedText(after)];
  return keepTogether.find((whole) => isParted(foldedText(whole), head, tail)) ?? null;
}

const isParted = (word: string, head: string, tail: string): boolean =>
  Array.from({ length: word.length - 1 }, (_, index) => index + 1).some(
    (cut) => head.endsWith(word.slice(0, cut)) && tail.startsWith(word.slice(cut).trimStart()),
  );

const numberWithUnit = /\p{Nd}{2}|\p{Nd}\P{Nd}/u;

/** Text that wraps by itself and holds something a break could spoil; the first such thing is named. */
function wrapsBadly(frame: FrameSnapshot, layer: TextLayer, given: Params) {
  const { characters } = layer.text;
  if (textLines(frame, layer).lines !== null) return [];
  const whole = foldedText(characters);
  const isRisky = (one: string): boolean => given.noStart.includes(one) || given.noEnd.includes(one);
  // Latin wraps at spaces, where none of these can be spoilt.
  const risk = isCjkText(characters)
    ? (Array.from(characters).find(isRisky) ?? numberWithUnit.exec(characters)?.[0])
    : undefined;
  const mark = given.keepTogether.find((one) => whole.includes(foldedText(one))) ?? risk;
  if (mark === undefined) return [];
  const data = { text: shortText(characters), mark: shortText(mark) };
  return [unknown({ because: 'breaksUnknown', layerId: layer.id, region: layer.painted, data })];
}
