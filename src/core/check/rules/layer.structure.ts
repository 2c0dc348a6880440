import * as z from 'zod/mini';
import { matchesGlob } from '../../placement/glob.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { limitOf, sayLimit } from '../limit-of.ts';
import { minNotOverMax, needsOneOf } from '../params/constraints.ts';
import { sideOf } from '../params/range.ts';
import { isShown, lineage, ofRole } from '../pick-layers.ts';
import { defineRule, fail, pass } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { showStep } from '../show-step.ts';

const count = z.int().check(z.gte(0));
const word = z.string().check(z.minLength(1), z.maxLength(200));
const nameRule = z
  .strictObject({
    /** Glob (`*`, `?`, case-insensitive) on the layer's name, or on its path with `/` between. */
    pattern: word,
    min: z._default(count, 1),
    max: z.optional(count),
    /** Figma's node types these layers must have. */
    types: z.optional(z.array(word).check(z.minLength(1))),
    /** These layers lay out what is in them themselves. */
    autoLayout: z.optional(z.literal(true)),
  })
  .check(minNotOverMax());
const params = z
  .strictObject({
    names: z.optional(z.array(nameRule).check(z.minLength(1), z.maxLength(100))),
    /** Every direct child of the frame fits one of these globs. */
    onlyNames: z.optional(z.array(word).check(z.minLength(1), z.maxLength(100))),
    /** Exactly so many elements have the role background. */
    backgroundLayers: z.optional(count),
    noMasks: z.optional(z.literal(true)),
    /** A direct child of the frame lies at depth 1. */
    maxDepth: z.optional(z.int().check(z.positive())),
  })
  .check(needsOneOf('names', 'onlyNames', 'backgroundLayers', 'noMasks', 'maxDepth'));
type Params = z.infer<typeof params>;
type NameRule = z.infer<typeof nameRule>;

export default defineRule({
  id: 'layer.structure',
  title: { en: 'Layer structure', 'zh-CN': '图层结构' },
  about: {
    en: 'The layer tree is built as agreed: so many layers of given names and types, with auto layout where asked, no other names at the top, so many background layers, no masks, no deeper than allowed. Hidden layers are not counted; inside instances only masks and depth are not judged.',
    'zh-CN':
      '图层树须按约定搭建：指定名称和类型的图层数量、是否使用自动布局、顶层不得有其他名称、背景图层数量、不使用蒙版、嵌套不超过层数。隐藏图层不计入；实例内部不判断蒙版和层数。',
  },
  params,
  messages: {
    tooFew: {
      en: '{found} layers are called “{pattern}”; the spec asks for {needed}. Add or rename one.',
      'zh-CN': '名称为“{pattern}”的图层有 {found} 个，规范要求 {needed} 个，请添加或重命名。',
    },
    hidden: {
      en: '{found} visible layers are called “{pattern}”; the spec asks for {needed}. “{layer}” is hidden: show it.',
      'zh-CN':
        '名称为“{pattern}”的可见图层有 {found} 个，规范要求 {needed} 个。“{layer}”被隐藏，请将其显示。',
    },
    tooMany: {
      en: '{found} layers are called “{pattern}”; the spec asks for {needed}. Merge or rename the others, such as “{layer}”.',
      'zh-CN':
        '名称为“{pattern}”的图层有 {found} 个，规范要求 {needed} 个，请合并或重命名其余图层，例如“{layer}”。',
    },
    wrongType: {
      en: '“{layer}” is a {found}; the spec asks for {needed}. Rebuild it as that.',
      'zh-CN': '“{layer}”的图层类型是 {found}，规范要求 {needed}，请改用该类型。',
    },
    noAutoLayout: {
      en: '“{layer}” has no auto layout; the spec asks for it. Press Shift + A on it, then check its gaps.',
      'zh-CN': '“{layer}”没有使用自动布局，规范要求使用。请选中后按 Shift + A，再检查间距。',
    },
    unexpectedName: {
      en: '“{layer}” lies at the top of the frame, where only these names may: {needed}. Rename it or put it into one of them.',
      'zh-CN': '“{layer}”位于画框顶层，而顶层只允许这些名称：{needed}。请重命名，或移入其中。',
    },
    backgrounds: {
      en: '{found} elements are backgrounds; the spec asks for {needed}. Merge or label them.',
      'zh-CN': '背景元素有 {found} 个，规范要求 {needed} 个，请合并或重新标注。',
    },
    mask: {
      en: '“{layer}” is a mask; the spec allows none. Crop the picture or clip with a frame instead.',
      'zh-CN': '“{layer}”是蒙版，规范不允许使用，请改用裁剪图片或画框裁切。',
    },
    tooDeep: {
      en: '“{layer}” lies {found} levels deep; the spec allows at most {max}. Ungroup what is around it.',
      'zh-CN': '“{layer}”位于第 {found} 层，规范允许不超过 {max} 层，请解除外层编组。',
    },
  },
  fix: 'suggestion',
  judgesLayers: true,
  check(frame, given) {
    const shown = frame.layers.filter((layer) => isShown(frame, layer));
    const bad = [
      ...(given.names ?? []).flatMap((rule) => judgeName(frame, shown, rule)),
      ...judgeTop(shown, given),
      ...judgeBackgrounds(frame, given),
      ...judgeTree(frame, shown, given),
    ];
    return [...(bad.length === 0 ? [pass(null)] : []), ...bad];
  },
});

/** A longer name or path was not given by people; keeps hostile ones from costing time. UTF-16 units. */
const longestText = 300;

/** A pattern with a slash may name the way to a layer; the layer's own name may hold slashes as well. */
const fits = (pattern: string, { name, path }: LayerSnapshot): boolean =>
  isNamed(pattern, name) || (pattern.includes('/') && path.length > 1 && isNamed(pattern, path.join('/')));

const isNamed = (pattern: string, text: string): boolean =>
  text.length <= longestText && matchesGlob(pattern, text);

function judgeName(frame: FrameSnapshot, shown: readonly LayerSnapshot[], rule: NameRule) {
  const { pattern, min, max, types, autoLayout } = rule;
  const found = shown.filter((layer) => fits(pattern, layer));
  const wrong = found.filter(({ type }) => types !== undefined && !types.includes(type));
  const loose = found.filter(({ layoutMode }) => autoLayout === true && layoutMode === 'NONE');
  return [
    ...judgeAmount(frame, found, { pattern, min, max }),
    ...loose.map(({ id, name, painted, box }) =>
      fail({
        because: 'noAutoLayout',
        layerId: id,
        part: pattern,
        region: painted ?? box,
        data: { layer: shortText(name) },
      }),
    ),
    ...wrong.map((layer) => {
      const needed = (types ?? []).join(', ');
      return fail({
        because: 'wrongType',
        layerId: layer.id,
        part: pattern,
        region: layer.painted ?? layer.box,
        measured: { found: layer.type, is: 'oneOf', needed, unit: '' },
        data: { layer: shortText(layer.name), found: layer.type, needed },
      });
    }),
  ];
}

function judgeAmount(
  frame: FrameSnapshot,
  found: readonly LayerSnapshot[],
  { pattern, min, max }: Pick<NameRule, 'pattern' | 'min' | 'max'>,
) {
  const side = sideOf(found.length, { min, max }, 0);
  if (side === 'in') return [];
  const measured = limitOf(found.length, { min, max }, '');
  const data = { pattern: shortText(pattern), found: found.length, needed: sayLimit(measured) };
  const off = frame.layers.find((layer) => fits(pattern, layer) && !isShown(frame, layer));
  const layer = side === 'over' ? found.at(-1) : off;
  const evidence = { part: pattern, layerId: layer?.id ?? null, region: layer?.box ?? null, measured };
  if (layer === undefined) return [fail({ because: 'tooFew', ...evidence, data })];
  const facts = { ...data, layer: shortText(layer.name) };
  return [
    side === 'over'
      ? fail({ because: 'tooMany', ...evidence, data: facts })
      : fail({ because: 'hidden', ...evidence, ...showStep(frame, layer), data: facts }),
  ];
}

function judgeTop(shown: readonly LayerSnapshot[], { onlyNames }: Params) {
  if (onlyNames === undefined) return [];
  const needed = onlyNames.join(', ');
  return shown
    .filter(({ parent, name }) => parent === null && !onlyNames.some((pattern) => isNamed(pattern, name)))
    .map((layer) =>
      fail({
        because: 'unexpectedName',
        layerId: layer.id,
        region: layer.painted ?? layer.box,
        measured: { found: shortText(layer.name), is: 'oneOf', needed, unit: '' },
        data: { layer: shortText(layer.name), needed },
      }),
    );
}

function judgeBackgrounds(frame: FrameSnapshot, { backgroundLayers }: Params) {
  if (backgroundLayers === undefined) return [];
  const found = ofRole(frame, 'background').filter((layer) => isShown(frame, layer));
  if (found.length === backgroundLayers) return [];
  const top = found.at(-1);
  return [
    fail({
      because: 'backgrounds',
      layerId: top?.id ?? null,
      region: top?.painted ?? null,
      measured: limitOf(found.length, { allowed: [backgroundLayers] }, ''),
      data: { found: found.length, needed: backgroundLayers },
    }),
  ];
}

/** What lies in an instance belongs to its component, whoever made that. */
function judgeTree(frame: FrameSnapshot, shown: readonly LayerSnapshot[], { noMasks, maxDepth }: Params) {
  const own = shown.filter((layer) =>
    lineage(frame, layer)
      .slice(1)
      .every(({ type }) => type !== 'INSTANCE'),
  );
  const masks = noMasks === true ? own.filter(({ isMask }) => isMask) : [];
  const deep = own.filter(({ path }) => path.length > (maxDepth ?? Infinity));
  return [
    ...masks.map((layer) =>
      fail({
        because: 'mask',
        layerId: layer.id,
        region: layer.box,
        data: { layer: shortText(layer.name) },
      }),
    ),
    ...deep.map((layer) =>
      fail({
        because: 'tooDeep',
        layerId: layer.id,
        region: layer.painted ?? layer.box,
        measured: limitOf(layer.path.length, { max: maxDepth }, ''),
        data: { layer: shortText(layer.name), found: layer.path.length, max: maxDepth ?? 0 },
      }),
    ),
  ];
}
