import * as z from 'zod/mini';
import { unionBounds } from '../../geometry/union-bounds.ts';
import type { TextRun } from '../../snapshot/frame-snapshot.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleList } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { seenRuns, textElements, textsOf } from '../text-elements.ts';

const most = z.optional(z.int().check(z.gte(1)));
const params = z
  .strictObject({
    exceptRoles: z.optional(roleList),
    maxFamilies: most,
    maxSizes: most,
    maxWeights: most,
    maxColours: most,
    notAllBold: z.optional(z.literal(true)),
  })
  .check(needsOneOf('maxFamilies', 'maxSizes', 'maxWeights', 'maxColours', 'notAllBold'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.variety',
  title: { en: 'Variety of type', 'zh-CN': '字体样式数量' },
  about: {
    en: 'How many families, font sizes (rounded to whole px at 1x), weights and colours all visible live text of the frame uses. A colour is the topmost visible fill of a run; a gradient or picture counts as one colour. `notAllBold`: where two or more texts stand, not every run weighs 600 or more.',
    'zh-CN':
      '统计画框内所有可见文本使用的字体、字号（1x 取整）、字重和颜色的数量。颜色以每段文字最上层的可见填充为准，渐变或图片各算一种。notAllBold：有两处及以上文字时，不得全部为 600 及以上字重。',
  },
  params,
  messages: {
    tooManyFamilies: {
      en: 'The text uses {found} fonts ({list}); the spec allows at most {max}. Set some in the same font.',
      'zh-CN': '文字共用了 {found} 种字体（{list}），规范最多允许 {max} 种，请统一字体。',
    },
    tooManySizes: {
      en: 'The text uses {found} font sizes ({list} px); the spec allows at most {max}. Bring some to the same size.',
      'zh-CN': '文字共用了 {found} 种字号（{list} px），规范最多允许 {max} 种，请统一字号。',
    },
    tooManyWeights: {
      en: 'The text uses {found} weights ({list}); the spec allows at most {max}. Bring some to the same weight.',
      'zh-CN': '文字共用了 {found} 种字重（{list}），规范最多允许 {max} 种，请统一字重。',
    },
    tooManyColours: {
      en: 'The text uses {found} colours ({list}); the spec allows at most {max}. Give some the same colour.',
      'zh-CN': '文字共用了 {found} 种颜色（{list}），规范最多允许 {max} 种，请统一颜色。',
    },
    allBold: {
      en: 'Every text is bold (weights {list}); the spec asks for some in a lighter weight. Lighten what matters least.',
      'zh-CN': '所有文字都是粗体（字重 {list}），规范要求主次有别，请减轻次要文字的字重。',
    },
    styleUnknown: {
      en: 'The document gives no font or size for “{text}”, so styles cannot be counted. Look at it in Figma.',
      'zh-CN': '文档未给出“{text}”的字体或字号，无法统计样式数量，请在 Figma 中查看。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'none',
  check(frame, given) {
    const texts = textsOf(textElements(frame, 'text', given.exceptRoles));
    const seen = texts.flatMap((layer) => seenRuns(layer).map((run) => ({ ...run, layer })));
    if (seen.length === 0) return [inapplicable('noText')];
    const region = unionBounds<'frame'>(texts.flatMap(({ painted }) => (painted === null ? [] : [painted])));
    const evidence = { layerId: null, region };
    const vague = seen
      .filter(({ run }) => run.fontFamily === '' || run.fontSizePx <= 0)
      .slice(0, 1)
      .map(({ layer, characters }) =>
        unknown({
          because: 'styleUnknown',
          layerId: layer.id,
          region: layer.painted,
          data: { text: shortText(characters) },
        }),
      );
    const runs = seen.map(({ run }) => run);
    const faults = faultsOf(runs, given).map(({ because, list, max }) =>
      fail({
        because,
        ...evidence,
        data: { found: list.length, max, list: shortText(list.join(', ')) },
        ...(because === 'allBold'
          ? {}
          : { measured: { found: list.length, is: 'atMost', needed: max, unit: '' } as const }),
      }),
    );
    const bad = [...faults, ...vague];
    return bad.length > 0 ? bad : [pass(null)];
  },
});

interface Fault {
  readonly because: 'tooManyFamilies' | 'tooManySizes' | 'tooManyWeights' | 'tooManyColours' | 'allBold';
  readonly list: readonly string[];
  readonly max: number;
}

const boldFrom = 600;

/** The fault of each count that is over its limit. What a run does not tell is left out of the counts. */
function faultsOf(runs: readonly TextRun[], given: Params): readonly Fault[] {
  const weights = distinct(runs.map(({ fontWeight }) => String(fontWeight)));
  const sizes = runs
    .filter(({ fontSizePx }) => fontSizePx > 0)
    .map(({ fontSizePx }) => Math.round(fontSizePx));
  const families = runs.map(({ fontFamily }) => fontFamily).filter((family) => family !== '');
  const counts: readonly (readonly [Fault['because'], readonly string[], number | undefined])[] = [
    ['tooManyFamilies', distinct(families), given.maxFamilies],
    ['tooManySizes', distinct(sizes.map((size) => String(roundPx(size)))), given.maxSizes],
    ['tooManyWeights', weights, given.maxWeights],
    ['tooManyColours', distinct(runs.flatMap(colourOf)), given.maxColours],
  ];
  const isAllBold = runs.length > 1 && runs.every(({ fontWeight }) => fontWeight >= boldFrom);
  return [
    ...counts.flatMap(([because, list, max]) =>
      max !== undefined && list.length > max ? [{ because, list, max }] : [],
    ),
    ...(given.notAllBold === true && isAllBold
      ? [{ because: 'allBold', list: weights, max: 0 } as const]
      : []),
  ];
}

/** The topmost visible fill: Figma lists them from the back. */
function colourOf({ fills }: TextRun): readonly string[] {
  const top = [...fills].reverse().find(({ visible, opacity, alpha }) => visible && opacity * alpha > 0);
  if (top === undefined) return [];
  return [top.hex ?? top.imageRef ?? `${top.type} ${top.stops.map(({ hex }) => hex).join('–')}`];
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();
