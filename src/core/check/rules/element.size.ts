import * as z from 'zod/mini';
import type { Wording } from '../../locale.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { type ElementSize, elementSize } from '../element-size.ts';
import type { Fix } from '../fix.ts';
import { limitOf, sayLimit } from '../limit-of.ts';
import type { MeasureUnit } from '../measured.ts';
import { needsOneOf } from '../params/constraints.ts';
import { plainRange, pxRange, type Range, sideOf } from '../params/range.ts';
import { roleName } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';

const extent = z
  .strictObject({
    /** `either`: the width or the height, in percent of the frame's same side, lies in the range; `both`: both do. */
    side: z.enum(['either', 'both', 'width', 'height']),
    minPercent: z.optional(z.number().check(z.gte(0))),
    maxPercent: z.optional(z.number().check(z.gte(0))),
  })
  .check(needsOneOf('minPercent', 'maxPercent'));

const params = z
  .strictObject({
    role: roleName,
    width: z.optional(pxRange),
    height: z.optional(pxRange),
    shortSide: z.optional(pxRange),
    longSide: z.optional(pxRange),
    areaPercent: z.optional(plainRange),
    widthPercent: z.optional(plainRange),
    heightPercent: z.optional(plainRange),
    extent: z.optional(extent),
    /** How large the placement serves the frame at its smallest, 0.5 = half: px limits hold there. */
    servedScale: z._default(z.number().check(z.positive()), 1),
    measure: z._default(z.enum(['painted', 'box']), 'painted'),
    /** `any`: one of the given limits is enough. */
    need: z._default(z.enum(['all', 'any']), 'all'),
  })
  .check(
    needsOneOf(
      'width',
      'height',
      'shortSide',
      'longSide',
      'areaPercent',
      'widthPercent',
      'heightPercent',
      'extent',
    ),
  );
type Params = z.infer<typeof params>;

const tooSmall = (en: string, zh: string): Wording => ({
  en: `“{layer}” ({role}): its ${en} is {found}{unit}; the spec asks for {needed}{unit}. Make it larger.`,
  'zh-CN': `“{layer}”（{role}）${zh}为 {found}{unit}，规范要求 {needed}{unit}，请放大。`,
});
const tooLarge = (en: string, zh: string): Wording => ({
  en: `“{layer}” ({role}): its ${en} is {found}{unit}; the spec asks for {needed}{unit}. Make it smaller.`,
  'zh-CN': `“{layer}”（{role}）${zh}为 {found}{unit}，规范要求 {needed}{unit}，请缩小。`,
});

export default defineRule({
  id: 'element.size',
  title: { en: 'Element size', 'zh-CN': '元素尺寸' },
  about: {
    en: 'Width, height, sides and area of each visible element of a role: of what the picture shows of it (ink and shadows, less what clips cut away), or of its box if the spec says so. Rotated elements are measured along their own axes; percent are of the frame’s same side or area; px may be asked at the smallest served size.',
    'zh-CN':
      '测量指定角色每个可见元素的宽、高、长短边和面积：默认按画面中实际显示的范围（含墨迹和投影，扣除裁切），也可由规范指定按外框。旋转元素沿自身轴向测量；百分比以画框对应边长或面积为基准；像素要求可按最小投放尺寸换算。',
  },
  params,
  messages: {
    tooNarrow: tooSmall('width', '宽度'),
    tooWide: tooLarge('width', '宽度'),
    tooLow: tooSmall('height', '高度'),
    tooHigh: tooLarge('height', '高度'),
    shortSideSmall: tooSmall('shorter side', '短边'),
    shortSideLarge: tooLarge('shorter side', '短边'),
    longSideSmall: tooSmall('longer side', '长边'),
    longSideLarge: tooLarge('longer side', '长边'),
    areaSmall: tooSmall('share of the frame’s area', '占画面面积'),
    areaLarge: tooLarge('share of the frame’s area', '占画面面积'),
    extentSmall: tooSmall('extent along the frame’s side', '占画面边长'),
    extentLarge: tooLarge('extent along the frame’s side', '占画面边长'),
    rotated: {
      en: '“{layer}” ({role}) is rotated or cut off at an angle, so its own size is not known (by its bounds {width} × {height} px). Needed: {needed}. Check by eye.',
      'zh-CN':
        '“{layer}”（{role}）有旋转或被斜切，无法得知其真实尺寸（外接框 {width} × {height} px），要求：{needed}，请人工确认。',
    },
    boundsUnknown: {
      en: 'The document does not say what is painted of “{layer}” ({role}); it measures at most {found}{unit}. Needed: {needed}{unit}. Check by eye.',
      'zh-CN':
        '文档未记录“{layer}”（{role}）的实际绘制范围，按外框估算最大为 {found}{unit}，要求 {needed}{unit}，请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const layers = seenOfRole(frame, given.role);
    if (layers.length === 0) return [inapplicable('noLayers')];
    const sized = layers.map((layer) => ({ layer, size: elementSize(frame, layer, given.measure) }));
    return [
      ...sized.flatMap(({ layer, size }) => (size === 'rotated' ? [judgeRotated(frame, layer, given)] : [])),
      ...sized.flatMap(({ layer, size }) =>
        size === null || size === 'rotated' ? [] : judge(frame, layer, { given, size }),
      ),
    ];
  },
});

const reasons = {
  width: { under: 'tooNarrow', over: 'tooWide' },
  height: { under: 'tooLow', over: 'tooHigh' },
  shortSide: { under: 'shortSideSmall', over: 'shortSideLarge' },
  longSide: { under: 'longSideSmall', over: 'longSideLarge' },
  areaPercent: { under: 'areaSmall', over: 'areaLarge' },
  widthPercent: { under: 'extentSmall', over: 'extentLarge' },
  heightPercent: { under: 'extentSmall', over: 'extentLarge' },
  extent: { under: 'extentSmall', over: 'extentLarge' },
} as const;

interface Aspect {
  readonly name: keyof typeof reasons;
  readonly found: number;
  readonly range: Range;
  readonly unit: MeasureUnit;
  /** How the value grows when the element is scaled: area with the square. */
  readonly power: 1 | 2;
}

/** The given limits with what is found, in the order of the schema. */
function aspectsOf(frame: FrameSnapshot, { own, areaPx2, bounds }: ElementSize, given: Params) {
  const { width, height } = frame.size;
  const across = (100 * bounds.width) / width;
  const down = (100 * bounds.height) / height;
  const { servedScale } = given;
  const all: readonly (Omit<Aspect, 'range'> & { readonly range: Range | undefined })[] = [
    { name: 'width', found: own.width * servedScale, range: given.width, unit: 'px', power: 1 },
    { name: 'height', found: own.height * servedScale, range: given.height, unit: 'px', power: 1 },
    {
      name: 'shortSide',
      found: Math.min(own.width, own.height) * servedScale,
      range: given.shortSide,
      unit: 'px',
      power: 1,
    },
    {
      name: 'longSide',
      found: Math.max(own.width, own.height) * servedScale,
      range: given.longSide,
      unit: 'px',
      power: 1,
    },
    {
      name: 'areaPercent',
      found: (100 * areaPx2) / (width * height),
      range: given.areaPercent,
      unit: '%',
      power: 2,
    },
    { name: 'widthPercent', found: across, range: given.widthPercent, unit: '%', power: 1 },
    { name: 'heightPercent', found: down, range: given.heightPercent, unit: '%', power: 1 },
    { name: 'extent', ...extentOf(across, down, given.extent), unit: '%', power: 1 },
  ];
  return all.flatMap((aspect) => (aspect.range === undefined ? [] : [{ ...aspect, range: aspect.range }]));
}

/** Of two sides the one that decides: the better one for `either`, the worse one for `both`. */
function extentOf(across: number, down: number, given: Params['extent']) {
  if (given === undefined) return { found: 0, range: undefined };
  const range = { min: given.minPercent, max: given.maxPercent };
  if (given.side === 'width') return { found: across, range };
  if (given.side === 'height') return { found: down, range };
  const missed = (value: number): number =>
    Math.max((range.min ?? -Infinity) - value, value - (range.max ?? Infinity));
  const isAcrossBetter = missed(across) <= missed(down);
  return { found: (given.side === 'either') === isAcrossBetter ? across : down, range };
}

interface Sized {
  readonly given: Params;
  readonly size: ElementSize;
}

function judge(frame: FrameSnapshot, layer: LayerSnapshot, { given, size }: Sized) {
  const aspects = aspectsOf(frame, size, given).map((aspect) => ({ ...aspect, is: answer(aspect, size) }));
  const isMet = aspects[given.need === 'any' ? 'some' : 'every'](({ is }) => is === 'in');
  // Where one limit is enough, none has failed for certain while another may still hold.
  const isOpen = given.need === 'any' && aspects.some(({ is }) => is === 'unsure');
  const region = given.measure === 'box' ? layer.box : seenPart(frame, layer);
  const fix = scaleFix(layer, aspects, given);
  const missed = isMet ? [] : aspects.filter(({ is }) => is !== 'in' && (!isOpen || is === 'unsure'));
  return [
    ...(isMet ? [pass(layer.id)] : []),
    ...missed.map((aspect) => {
      const measured = limitOf(aspect.found, aspect.range, aspect.unit);
      const evidence = {
        layerId: layer.id,
        part: aspect.name,
        region,
        measured,
        data: {
          layer: shortText(layer.name),
          role: given.role,
          found: measured.found,
          needed: sayLimit(measured),
          unit: aspect.unit === 'px' ? ' px' : '%',
        },
      };
      if (aspect.is === 'unsure' || aspect.is === 'in')
        return unknown({ because: 'boundsUnknown', ...evidence });
      return fail({
        because: reasons[aspect.name][aspect.is],
        ...evidence,
        ...(fix === null ? {} : { fix }),
      });
    }),
  ];
}

/** The true size is at most an estimate: too small is then certain, and large enough never is. */
function answer({ found, range }: Aspect, { isExact }: ElementSize): 'under' | 'over' | 'in' | 'unsure' {
  const side = sideOf(found, range, tolerancePx);
  if (isExact || side === 'under' || (side === 'in' && range.min === undefined)) return side;
  return 'unsure';
}

function judgeRotated(frame: FrameSnapshot, layer: LayerSnapshot, given: Params) {
  const region = seenPart(frame, layer);
  const bounds = region ?? { x: 0, y: 0, width: 0, height: 0 };
  const own = { width: bounds.width, height: bounds.height };
  const asked = aspectsOf(frame, { isExact: false, own, areaPx2: own.width * own.height, bounds }, given);
  const needed = asked
    .map(({ found, range, unit }) => `${sayLimit(limitOf(found, range, unit))} ${unit}`)
    .join(', ');
  const data = {
    layer: shortText(layer.name),
    role: given.role,
    width: roundPx(own.width),
    height: roundPx(own.height),
    needed,
  };
  return unknown({ because: 'rotated', layerId: layer.id, region, data });
}

/** The scale nearest to 1 that brings every limit to hold; null when there is none, or one limit alone would do. */
function scaleFix(layer: LayerSnapshot, aspects: readonly Aspect[], { need }: Params): Fix | null {
  if (need === 'any' && aspects.length > 1) return null;
  let [least, most] = [0, Infinity];
  for (const { found, range, power } of aspects) {
    if (!(found > 0)) return null;
    if (range.min !== undefined) least = Math.max(least, (range.min / found) ** (1 / power));
    if (range.max !== undefined) most = Math.min(most, (range.max / found) ** (1 / power));
  }
  const factor = Math.min(Math.max(1, least), most);
  if (least > most || factor <= 0 || factor === 1) return null;
  return { is: 'suggestion', steps: [{ do: 'scale', layerId: layer.id, factor }] };
}
