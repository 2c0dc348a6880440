import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot, Paint, TextRun } from '../../snapshot/frame-snapshot.ts';
import { needsOneOf, onlyOneOf } from '../params/constraints.ts';
import { positivePx } from '../params/px.ts';
import { roleList } from '../params/role-name.ts';
import { belongsTo, pickLayers } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';

const params = z
  .strictObject({
    minPx: z.optional(positivePx),
    minPercentOfHeight: z.optional(z.number().check(z.positive(), z.lte(100))),
    roles: z.optional(roleList),
    exceptRoles: z.optional(roleList),
  })
  .check(needsOneOf('minPx', 'minPercentOfHeight'), onlyOneOf(['minPx'], ['minPercentOfHeight']));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.minSize',
  title: { en: 'Smallest text', 'zh-CN': '最小字号' },
  about: {
    en: 'The font size of every visible run of live text, in frame px at 1x (not the height of its glyphs), is at least the limit. Text inside pictures or turned into outlines cannot be measured.',
    'zh-CN':
      '每段可见文本的字号（1x 画框像素，非字形高度）不得小于下限。图片中的文字和已转曲的文字无法测量。',
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
    const minPx = given.minPx ?? ((given.minPercentOfHeight ?? 0) / 100) * frame.size.height;
    const judged = textLayers(frame, given)
      .flatMap((layer) => smallestRun(layer, minPx))
      .map(({ layer, run, text }) => {
        if (run.fontSizePx >= minPx - tolerancePx) return pass(layer.id);
        const data = { layer: shortText(layer.name), text: shortText(text), minPx: roundPx(minPx) };
        const evidence = { layerId: layer.id, region: layer.painted };
        return run.fontSizePx > 0
          ? fail({ because: 'tooSmall', ...evidence, data: { ...data, foundPx: roundPx(run.fontSizePx) } })
          : unknown({ because: 'sizeUnknown', ...evidence, data });
      });
    return judged.length === 0 ? [inapplicable('noText')] : judged;
  },
});

const textLayers = (frame: FrameSnapshot, { roles, exceptRoles }: Params): readonly LayerSnapshot[] =>
  pickLayers(frame, 'text', exceptRoles).filter(
    (layer) => layer.isVisible && (roles === undefined || belongsTo(frame, layer, roles)),
  );

/** A run without a size sorts just under the limit: after those that are certainly too small, before all that are fine. */
const sortingSize = ({ fontSizePx }: TextRun, minPx: number): number =>
  fontSizePx > 0 ? fontSizePx : minPx - 2 * tolerancePx;

/** The smallest run that puts ink down: more than white space, in a fill that can be seen (or under a stroke). None = []. */
function smallestRun(layer: LayerSnapshot, minPx: number) {
  const { text, strokes } = layer;
  const isSeen = ({ visible, opacity, alpha }: Paint): boolean => visible && opacity * alpha > 0;
  return (text?.runs ?? [])
    .map((run) => ({ layer, run, text: text?.characters.slice(run.start, run.end).trim() ?? '' }))
    .filter((found) => found.text !== '' && [...found.run.fills, ...strokes].some(isSeen))
    .sort((a, b) => sortingSize(a.run, minPx) - sortingSize(b.run, minPx))
    .slice(0, 1);
}
