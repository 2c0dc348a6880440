import * as z from 'zod/mini';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { FixStep } from '../fix.ts';
import { inkHeightPx } from '../ink-height.ts';
import { needsOneOf, onlyOneOf } from '../params/constraints.ts';
import { positivePx } from '../params/px.ts';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, type RuleContext, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import {
  muteElements,
  seenRuns,
  seenTexts,
  type TextLayer,
  textElements,
  textsOf,
} from '../text-elements.ts';
import { textLines } from '../text-lines.ts';
import { textSharePercent } from '../text-share.ts';
import { tolerancePx } from '../tolerance.ts';

const step = z
  .strictObject({
    upToTextSharePercent: z.optional(z.number().check(z.positive(), z.lte(100))),
    lines: z.optional(z.int().check(z.gte(1))),
    minPx: z.optional(positivePx),
    maxPx: z.optional(positivePx),
  })
  .check(
    needsOneOf('upToTextSharePercent', 'lines'),
    onlyOneOf(['upToTextSharePercent'], ['lines']),
    needsOneOf('minPx', 'maxPx'),
  );

const params = z
  .strictObject({
    roles: z._default(textSubjects, 'text'),
    exceptRoles: z.optional(roleList),
    minPx: z.optional(positivePx),
    maxPx: z.optional(positivePx),
    exactPx: z.optional(positivePx),
    minPercentOfHeight: z.optional(z.number().check(z.positive(), z.lte(100))),
    unit: z._default(z.enum(['font', 'glyph']), 'font'),
    servedScale: z._default(z.number().check(z.positive(), z.lte(8)), 1),
    steps: z.optional(z.array(step).check(z.minLength(1), z.maxLength(50))),
  })
  .check(
    needsOneOf('minPx', 'maxPx', 'exactPx', 'minPercentOfHeight', 'steps'),
    onlyOneOf(['exactPx'], ['minPx', 'maxPx', 'minPercentOfHeight', 'steps']),
    onlyOneOf(['minPx'], ['minPercentOfHeight'], ['steps']),
    onlyOneOf(['maxPx'], ['steps']),
  );
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.size',
  title: { en: 'Text size', 'zh-CN': '文字大小' },
  about: {
    en: 'Every visible run of live text lies within the limits, in px of the picture as served (1x times the served scale). `font`: the font size. `glyph`: the ink height of text that stands in one line and one size. `steps` set limits by the share of the frame that all text covers (union of painted boxes; over the last step the last one holds) or by the number of lines of the text (more lines than any step has: the step with most).',
    'zh-CN':
      '每段可见文本的大小须在限定范围内，按投放尺寸（1x 乘以投放倍率）的像素计算。font 指字号；glyph 指单行、单一字号文字的墨迹高度。steps 按文字面积占比（绘制区域的并集，超过最后一档时按最后一档）或文本行数（超过各档时按行数最多的一档）给出不同限值。',
  },
  params,
  messages: {
    tooSmall: {
      en: '“{text}” in “{layer}” is {foundPx} px high; the spec asks for at least {minPx} px. Enlarge it.',
      'zh-CN': '“{layer}”中的“{text}”高 {foundPx} px，规范要求不小于 {minPx} px，请放大。',
    },
    tooLarge: {
      en: '“{text}” in “{layer}” is {foundPx} px high; the spec allows at most {maxPx} px. Make it smaller.',
      'zh-CN': '“{layer}”中的“{text}”高 {foundPx} px，规范要求不大于 {maxPx} px，请缩小。',
    },
    notExact: {
      en: '“{text}” in “{layer}” is {foundPx} px high; the spec asks for exactly {exactPx} px.',
      'zh-CN': '“{layer}”中的“{text}”高 {foundPx} px，规范要求恰好为 {exactPx} px，请调整。',
    },
    sizeUnknown: {
      en: 'The document gives no font size for “{text}” in “{layer}”; the spec asks for {limits} px. Check by eye.',
      'zh-CN': '文档未给出“{layer}”中“{text}”的字号，规范要求 {limits} px，请人工确认。',
    },
    glyphUnknown: {
      en: 'The glyph height of “{text}” cannot be measured (several lines or sizes, rotated, cut, or no picture); its font size is {foundPx} px and the spec asks for {limits} px. Measure one line by eye.',
      'zh-CN':
        '无法测量“{text}”的字形高度（多行、多种字号、旋转、被裁切或没有图像），其字号为 {foundPx} px，规范要求 {limits} px，请人工测量单行高度。',
    },
    linesUnknown: {
      en: 'The limit depends on the number of lines, and how many “{text}” has cannot be told from the document. Count them and compare with the spec.',
      'zh-CN': '限值取决于行数，但无法从文档得知“{text}”的行数，请数清后与规范比较。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Measure by eye.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲，请人工测量。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'suggestion',
  probes: (frame, given) =>
    given.unit === 'font'
      ? []
      : textsOf(textElements(frame, given.roles, given.exceptRoles))
          .filter((layer) => needsProbe(frame, layer))
          .map(inkOf),
  check(frame, given, context) {
    const elements = textElements(frame, given.roles, given.exceptRoles);
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const sharePercent = given.steps === undefined ? 0 : textSharePercent(frame);
    const texts = seenTexts(elements);
    const limited = texts.map((layer) => ({ layer, limits: limitsFor(frame, layer, given, sharePercent) }));
    const uncounted = limited
      .filter(({ limits }) => limits === null)
      .map(({ layer: { id, painted, text } }) => {
        const data = { text: shortText(text.characters) };
        return unknown({ because: 'linesUnknown', layerId: id, region: painted, data });
      });
    const judged = limited.flatMap(({ layer, limits }) =>
      limits === null ? [] : judgeLayer(layer, limits, given, glyphHeight(frame, layer, given, context)),
    );
    return mute.length + limited.length === 0 ? [inapplicable('noText')] : [...mute, ...uncounted, ...judged];
  },
});

const inkOf = ({ id }: TextLayer): Extract<Probe, { of: 'ink' }> => ({ of: 'ink', layerId: id });

/** Limits of one layer, px as served. */
interface Limits {
  readonly minPx: number;
  readonly maxPx: number;
}

/** Null = they depend on a number of lines that is not known. */
function limitsFor(
  frame: FrameSnapshot,
  layer: TextLayer,
  given: Params,
  sharePercent: number,
): Limits | null {
  const { exactPx, minPercentOfHeight, servedScale, steps } = given;
  if (exactPx !== undefined) return { minPx: exactPx, maxPx: exactPx };
  const ofHeight = ((minPercentOfHeight ?? 0) / 100) * frame.size.height * servedScale;
  const plain = { minPx: given.minPx ?? ofHeight, maxPx: given.maxPx ?? Infinity };
  if (steps === undefined) return plain;
  const { count, isExact } = textLines(frame, layer);
  const byLines = steps.flatMap((one) => (one.lines === undefined ? [] : [{ ...one, lines: one.lines }]));
  if (byLines.length > 0 && !isExact) return null;
  const inOrder = [...byLines].sort((a, b) => a.lines - b.lines);
  const forLines = inOrder.find(({ lines }) => lines >= (count ?? 0)) ?? inOrder.at(-1);
  const byShare = steps
    .flatMap((one) =>
      one.upToTextSharePercent === undefined ? [] : [{ ...one, upTo: one.upToTextSharePercent }],
    )
    .sort((a, b) => a.upTo - b.upTo);
  const forShare = byShare.find(({ upTo }) => sharePercent <= upTo) ?? byShare.at(-1);
  const chosen = [plain, forLines, forShare].filter((one) => one !== undefined);
  return {
    minPx: Math.max(...chosen.map(({ minPx }) => minPx ?? 0)),
    maxPx: Math.min(...chosen.map(({ maxPx }) => maxPx ?? Infinity)),
  };
}

/** Text in one line and one size, upright, whose ink the document does not give because of a shadow or a stroke. */
const needsProbe = (frame: FrameSnapshot, layer: TextLayer): boolean =>
  isOneLine(frame, layer) && layer.rotationDeg === 0 && inkHeightPx(frame, layer) === null;

function isOneLine(frame: FrameSnapshot, layer: TextLayer): boolean {
  const { count, isExact } = textLines(frame, layer);
  return isExact && count === 1 && new Set(seenRuns(layer).map(({ run }) => run.fontSizePx)).size === 1;
}

/** Ink height of one line, frame px; undefined = font sizes count, null = cannot be measured. */
function glyphHeight(
  frame: FrameSnapshot,
  layer: TextLayer,
  { unit }: Params,
  context: RuleContext,
): number | null | undefined {
  if (unit === 'font') return undefined;
  if (!isOneLine(frame, layer)) return null;
  if (!needsProbe(frame, layer)) return inkHeightPx(frame, layer);
  const reading = context.reading(inkOf(layer));
  return reading.ok ? reading.value.inkHeightPx : null;
}

/** The worst run at either end of the limits, at most one verdict each. */
function judgeLayer(layer: TextLayer, limits: Limits, given: Params, glyphPx: number | null | undefined) {
  const { servedScale, exactPx } = given;
  const evidence = { layerId: layer.id, region: layer.painted };
  const runs = seenRuns(layer)
    .map((seen) => ({ ...seen, px: (glyphPx ?? seen.run.fontSizePx) * servedScale }))
    .sort((a, b) => a.px - b.px);
  const most = limits.maxPx === Infinity ? '∞' : String(roundPx(limits.maxPx));
  const factsOf = ({ characters, px }: (typeof runs)[number]) => ({
    layer: shortText(layer.name),
    text: shortText(characters),
    foundPx: roundPx(px),
    limits: `${String(roundPx(limits.minPx))}–${most}`,
  });
  const vague = runs.filter(({ px }) => glyphPx === null || px <= 0).slice(0, 1);
  const known = glyphPx === null ? [] : runs.filter(({ px }) => px > 0);
  const small = known.filter(({ px }) => px < limits.minPx - tolerancePx).slice(0, 1);
  const large = known.filter(({ px }) => px > limits.maxPx + tolerancePx).slice(-1);
  const unsure = vague.map((run) =>
    unknown({ because: glyphPx === null ? 'glyphUnknown' : 'sizeUnknown', ...evidence, data: factsOf(run) }),
  );
  const faults = [
    ...small.map((run) => ({ run, limitPx: limits.minPx, because: 'tooSmall', is: 'atLeast' }) as const),
    ...large.map((run) => ({ run, limitPx: limits.maxPx, because: 'tooLarge', is: 'atMost' }) as const),
  ].map(({ run, limitPx, because, is }) =>
    fail({
      because: exactPx === undefined ? because : 'notExact',
      ...evidence,
      part: because,
      data: { ...factsOf(run), minPx: roundPx(limitPx), maxPx: roundPx(limitPx), exactPx: roundPx(limitPx) },
      measured: {
        found: roundPx(run.px),
        is: exactPx === undefined ? is : 'exactly',
        needed: roundPx(limitPx),
        unit: 'px',
      },
      ...fixOf(layer, limits, servedScale, glyphPx),
    }),
  );
  return [...faults, ...unsure, ...(faults.length + unsure.length === 0 ? [pass(layer.id)] : [])];
}

/** Brings every run within the limits. Glyph heights grow with the font, so those are scaled. */
function fixOf(layer: TextLayer, limits: Limits, servedScale: number, glyphPx: number | null | undefined) {
  const steps = seenRuns(layer).flatMap(({ run }): FixStep[] => {
    const { start, end, fontSizePx } = run;
    if (fontSizePx <= 0) return [];
    const px = (glyphPx ?? fontSizePx) * servedScale;
    const wantedPx = Math.min(Math.max(px, limits.minPx), limits.maxPx);
    if (wantedPx === px || px <= 0) return [];
    const scaled = (fontSizePx * wantedPx) / px;
    const rounded = wantedPx > px ? Math.ceil(scaled * 100 - 1e-6) : Math.floor(scaled * 100 + 1e-6);
    return [{ do: 'setFontSize', layerId: layer.id, start, end, was: fontSizePx, fontSizePx: rounded / 100 }];
  });
  return steps.length === 0 ? {} : { fix: { is: 'suggestion', steps } as const };
}
