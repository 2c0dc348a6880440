import * as z from 'zod/mini';
import type { FrameSnapshot, TextRun } from '../../snapshot/frame-snapshot.ts';
import type { FixStep } from '../fix.ts';
import { minNotOverMax, needsOneOf } from '../params/constraints.ts';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { muteElements, seenRuns, seenTexts, type TextLayer, textElements } from '../text-elements.ts';
import { textLines } from '../text-lines.ts';

const range = z
  .strictObject({
    min: z.optional(z.number().check(z.gte(-100), z.lte(1000))),
    max: z.optional(z.number().check(z.gte(-100), z.lte(1000))),
  })
  .check(needsOneOf('min', 'max'), minNotOverMax());
type Range = z.infer<typeof range>;

const params = z
  .strictObject({
    roles: z._default(textSubjects, 'text'),
    exceptRoles: z.optional(roleList),
    lineHeightPercent: z.optional(range),
    letterSpacingPercent: z.optional(range),
  })
  .check(needsOneOf('lineHeightPercent', 'letterSpacingPercent'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.spacing',
  title: { en: 'Line height and tracking', 'zh-CN': '行高与字距' },
  about: {
    en: 'Line height and letter spacing of every visible run of live text, in percent of its font size. Line height counts only where the text takes two or more lines, letter spacing where a run has two or more characters.',
    'zh-CN':
      '每段可见文本的行高和字距，按字号的百分比计算。行高只在文本有两行及以上时判断，字距只在一段有两个及以上字符时判断。',
  },
  params,
  messages: {
    lineHeightOff: {
      en: 'The line height of “{text}” is {foundPercent}% of its font size; the spec asks for {limits}. Set it to {wantedPx} px.',
      'zh-CN': '“{text}”的行高为字号的 {foundPercent}%，规范要求 {limits}，请设为 {wantedPx} px。',
    },
    letterSpacingOff: {
      en: 'The letter spacing of “{text}” is {foundPercent}% of its font size; the spec asks for {limits}. Set it to {wantedPx} px.',
      'zh-CN': '“{text}”的字距为字号的 {foundPercent}%，规范要求 {limits}，请设为 {wantedPx} px。',
    },
    linesUnknown: {
      en: 'The line height of “{text}” is {foundPercent}% (needed: {limits}), but whether it takes more than one line cannot be told. Look at it.',
      'zh-CN': '“{text}”的行高为 {foundPercent}%（要求 {limits}），但无法判断是否多于一行，请人工查看。',
    },
    spacingUnknown: {
      en: 'The document gives no font size or line height for “{text}”; the spec asks for {limits}. Look at it in Figma.',
      'zh-CN': '文档未给出“{text}”的字号或行高，规范要求 {limits}，请在 Figma 中查看。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Judge its spacing by eye.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工判断行高和字距。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const elements = textElements(frame, given.roles, given.exceptRoles);
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const texts = seenTexts(elements);
    if (mute.length + texts.length === 0) return [inapplicable('noText')];
    const off = texts.flatMap((layer) => [
      ...lineHeights(frame, layer, given),
      ...letterSpacings(layer, given),
    ]);
    const good = texts.filter(({ id }) => !off.some(({ layerId }) => layerId === id));
    return [...mute, ...off, ...good.map(({ id }) => pass(id))];
  },
});

const limitsOf = ({ min, max }: Range): string =>
  min === undefined
    ? `≤ ${String(max)}%`
    : max === undefined
      ? `≥ ${String(min)}%`
      : `${String(min)}–${String(max)}%`;

/** The first run outside a range, and the value at its nearer end. Compared with room for Figma's 32-bit floats. */
function offRun(
  layer: TextLayer,
  range: Range,
  pxOf: (run: TextRun) => number | null,
): { readonly run: TextRun; readonly text: string; readonly px: number; readonly wantedPx: number } | null {
  for (const { run, characters } of seenRuns(layer)) {
    const px = pxOf(run);
    if (px === null || run.fontSizePx <= 0) continue;
    const percent = (px / run.fontSizePx) * 100;
    const low = range.min ?? -Infinity;
    const high = range.max ?? Infinity;
    if (percent >= low - 0.01 && percent <= high + 0.01) continue;
    const wantedPx = roundPx((Math.min(Math.max(percent, low), high) / 100) * run.fontSizePx);
    return { run, text: characters, px, wantedPx };
  }
  return null;
}

type Off = NonNullable<ReturnType<typeof offRun>>;

const evidenceOf = (layer: TextLayer, { run, text, px, wantedPx }: Off, range: Range, because: string) => {
  const foundPercent = roundPx((px / run.fontSizePx) * 100);
  const isLow = foundPercent < (range.min ?? -Infinity);
  return {
    layerId: layer.id,
    region: layer.painted,
    part: because,
    data: { text: shortText(text), foundPercent, wantedPx, limits: limitsOf(range) },
    measured: {
      found: foundPercent,
      is: isLow ? 'atLeast' : 'atMost',
      needed: (isLow ? range.min : range.max) ?? 0,
      unit: '%',
    },
  } as const;
};

function lineHeights(frame: FrameSnapshot, layer: TextLayer, { lineHeightPercent: range }: Params) {
  if (range === undefined) return [];
  const { count, isExact } = textLines(frame, layer);
  if (isExact && count !== null && count < 2) return [];
  const off = offRun(layer, range, ({ lineHeightPx }) => lineHeightPx);
  const isVague = seenRuns(layer).some(({ run }) => run.lineHeightPx === null || run.fontSizePx <= 0);
  const because = 'lineHeight';
  if (off === null) return isVague ? [vague(layer, range, because)] : [];
  const evidence = evidenceOf(layer, off, range, because);
  const fix = { is: 'suggestion', steps: [lineHeightStep(layer.id, off)] } as const;
  return [
    ...(isExact ? [fail({ because: 'lineHeightOff', ...evidence, fix })] : []),
    ...(isExact ? [] : [unknown({ because: 'linesUnknown', ...evidence })]),
  ];
}

const lineHeightStep = (layerId: string, { run, wantedPx }: Off): FixStep => ({
  do: 'setLineHeight',
  layerId,
  start: run.start,
  end: run.end,
  was: run.lineHeightPx,
  lineHeightPx: wantedPx,
});

function letterSpacings(layer: TextLayer, { letterSpacingPercent: range }: Params) {
  if (range === undefined) return [];
  const off = offRun(layer, range, ({ start, end, letterSpacingPx }) =>
    end - start < 2 ? null : letterSpacingPx,
  );
  const isVague = seenRuns(layer).some(({ run }) => run.fontSizePx <= 0);
  const because = 'letterSpacing';
  if (off === null) return isVague ? [vague(layer, range, because)] : [];
  const { start, end, letterSpacingPx } = off.run;
  const step: FixStep = {
    do: 'setLetterSpacing',
    layerId: layer.id,
    start,
    end,
    was: letterSpacingPx,
    letterSpacingPx: off.wantedPx,
  };
  const fix = { is: 'suggestion', steps: [step] } as const;
  return [fail({ because: 'letterSpacingOff', ...evidenceOf(layer, off, range, because), fix })];
}

const vague = (layer: TextLayer, range: Range, part: string) =>
  unknown({
    because: 'spacingUnknown',
    layerId: layer.id,
    region: layer.painted,
    part,
    data: { text: shortText(layer.text.characters), limits: limitsOf(range) },
  });
