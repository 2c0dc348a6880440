import * as z from 'zod/mini';
import type { FrameSnapshot, TextRun } from '../../snapshot/frame-snapshot.ts';
import type { FixStep } from '../fix.ts';
import { needsOneOf, onlyOneOf } from '../params/constraints.ts';
import { positivePx } from '../params/px.ts';
import { roleList } from '../params/role-name.ts';
import { belongsTo } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { seenRuns, type TextLayer, textElements, textsOf } from '../text-elements.ts';
import { tolerancePx } from '../tolerance.ts';

const params = z
  .strictObject({
    minPx: z.optional(positivePx),
    minPercentOfHeight: z.optional(z.number().check(z.positive(), z.lte(100))),
    roles: z.optional(roleList),
    exceptRoles: z.optional(roleList),
    servedScale: z.optional(z.number().check(z.positive(), z.lte(8))),
  })
  .check(needsOneOf('minPx', 'minPercentOfHeight'), onlyOneOf(['minPx'], ['minPercentOfHeight']));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.minSize',
  title: { en: 'Smallest text', 'zh-CN': '最小字号' },
  about: {
    en: 'The font size of every visible run of live text, in px of the picture as served (1x times the served scale; not the height of its glyphs), is at least the limit. Text inside pictures or turned into outlines cannot be measured.',
    'zh-CN':
      '每段可见文本的字号（投放尺寸的像素，即 1x 乘以投放倍率，非字形高度）不得小于下限。图片中的文字和已转曲的文字无法测量。',
  },
  params,
  messages: {
    tooSmall: {
      en: '“{text}” in “{layer}” is {foundPx} px; the spec asks for at least {minPx} px.',
      'zh-CN': '“{layer}”中的“{text}”字号为 {foundPx} px，规范要求不小于 {minPx} px。',
    },
    sizeUnknown: {
      en: 'The document gives no font size for “{text}” in “{layer}”; the spec asks for at least {minPx} px. Check by eye.',
      'zh-CN': '文档未给出“{layer}”中“{text}”的字号，规范要求不小于 {minPx} px，请人工确认。',
    },
    noText: {
      en: 'The frame has no visible live text that this rule is about.',
      'zh-CN': '画框中没有适用于此规则的可见文本图层。',
    },
  },
  fix: 'suggestion',
  check(frame, given) {
    const { servedScale = 1 } = given;
    const ofHeight = ((given.minPercentOfHeight ?? 0) / 100) * frame.size.height * servedScale;
    const minPx = given.minPx ?? ofHeight;
    const leastPx = minPx / servedScale;
    const judged = textLayers(frame, given)
      .flatMap((layer) => smallestRun(layer, leastPx))
      .map(({ layer, run, characters }) => {
        if (run.fontSizePx >= leastPx - tolerancePx) return pass(layer.id);
        const foundPx = roundPx(run.fontSizePx * servedScale);
        const data = { layer: shortText(layer.name), text: shortText(characters), minPx: roundPx(minPx) };
        const evidence = { layerId: layer.id, region: layer.painted };
        const measured = { found: foundPx, is: 'atLeast', needed: roundPx(minPx), unit: 'px' } as const;
        return run.fontSizePx > 0
          ? fail({
              because: 'tooSmall',
              ...evidence,
              data: { ...data, foundPx },
              measured,
              fix: { is: 'suggestion', steps: enlarged(layer, leastPx) },
            })
          : unknown({ because: 'sizeUnknown', ...evidence, data });
      });
    return judged.length === 0 ? [inapplicable('noText')] : judged;
  },
});

/** Every run that is too small, at the least size that is not. */
const enlarged = (layer: TextLayer, leastPx: number): readonly FixStep[] =>
  seenRuns(layer)
    .filter(({ run }) => run.fontSizePx > 0 && run.fontSizePx < leastPx - tolerancePx)
    .map(({ run: { start, end, fontSizePx } }) => ({
      do: 'setFontSize',
      layerId: layer.id,
      start,
      end,
      was: fontSizePx,
      fontSizePx: Math.ceil(leastPx * 100 - 1e-6) / 100,
    }));

const textLayers = (frame: FrameSnapshot, { roles, exceptRoles }: Params): readonly TextLayer[] =>
  textsOf(textElements(frame, 'text', exceptRoles)).filter(
    (layer) => roles === undefined || belongsTo(frame, layer, roles),
  );

/** A run without a size sorts just under the limit: after those that are certainly too small, before all that are fine. */
const sortingSize = ({ fontSizePx }: TextRun, minPx: number): number =>
  fontSizePx > 0 ? fontSizePx : minPx - 2 * tolerancePx;

/** The smallest run that can be seen. None = []. */
const smallestRun = (layer: TextLayer, minPx: number) =>
  seenRuns(layer)
    .map((seen) => ({ ...seen, layer }))
    .sort((a, b) => sortingSize(a.run, minPx) - sortingSize(b.run, minPx))
    .slice(0, 1);
