import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { belongsTo, lineage } from '../pick-layers.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { isSeen, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';

const params = z.strictObject({
  /** Keys of the main components that may be used; left out = any. */
  componentKeys: z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
  /** True: a leaf in a plain frame may be a detached instance, which only a person can tell. */
  allowDetached: z._default(z.boolean(), false),
  roles: z._default(subjects, 'all'),
  exceptRoles: z.optional(roleList),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layer.source',
  title: { en: 'Assets from the library', 'zh-CN': '素材来自组件库' },
  about: {
    en: 'Every visible painted leaf lies in an instance, and that instance or one around it is of a listed main component, if the spec lists any. Layers of exempt roles, such as copy, may be drawn freely.',
    'zh-CN':
      '每个可见的末级图层须位于实例之内；若规范列出主组件，则该实例或其外层实例须属于所列组件。豁免角色（如文案）可自由绘制。',
  },
  params,
  messages: {
    notFromLibrary: {
      en: '“{layer}” lies in no instance; the spec takes assets from the library only. Put the library’s component in its place.',
      'zh-CN': '“{layer}”不属于任何实例，规范要求素材仅来自组件库，请替换为库中组件。',
    },
    maybeDetached: {
      en: '“{layer}” lies in “{frame}”, a plain frame that may be a detached instance. Check that it is unchanged, or put the library’s component in its place.',
      'zh-CN': '“{layer}”位于普通画框“{frame}”中，可能是已解绑的实例，请确认未被改动，或替换为库中组件。',
    },
    otherComponent: {
      en: '“{layer}” is an instance of “{component}”, which is not one of the {allowed} listed components. Swap it.',
      'zh-CN': '“{layer}”是“{component}”的实例，不在所列 {allowed} 个组件之内，请替换。',
    },
    keyUnknown: {
      en: 'The document does not give the library key of “{component}”, of which “{layer}” is an instance; {allowed} components are listed. Check by eye.',
      'zh-CN': '文档未给出“{layer}”所用组件“{component}”的库标识（规范列出 {allowed} 个组件），请人工确认。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'none',
  check(frame, given) {
    const leaves = frame.layers.filter((layer) => layer.isLeaf && isMeant(frame, layer, given));
    if (leaves.length === 0) return [inapplicable('noLayers')];
    const instances = leaves.map((leaf) => ({ leaf, around: instancesAround(frame, leaf) }));
    const loose = instances.filter(({ around }) => around.length === 0).map(({ leaf }) => leaf);
    // One verdict an instance, however many leaves it holds.
    const outermost = new Map(
      instances.flatMap(({ around }) => {
        const outer = around.at(-1);
        return outer === undefined ? [] : [[outer, around] as const];
      }),
    );
    return [
      ...loose.map((leaf) => judgeLoose(frame, leaf, given)),
      ...[...outermost].map(([layer, around]) => judgeInstance(frame, { layer, around }, given)),
    ];
  },
});

const isMeant = (frame: FrameSnapshot, layer: LayerSnapshot, { roles, exceptRoles = [] }: Params): boolean =>
  isSeen(frame, layer) &&
  (roles === 'all' || (roles === 'text' ? layer.text !== null : belongsTo(frame, layer, roles))) &&
  !belongsTo(frame, layer, exceptRoles);

const instancesAround = (frame: FrameSnapshot, leaf: LayerSnapshot): readonly LayerSnapshot[] =>
  lineage(frame, leaf).filter(({ type }) => type === 'INSTANCE');

function judgeLoose(frame: FrameSnapshot, leaf: LayerSnapshot, { allowDetached }: Params) {
  const evidence = { layerId: leaf.id, region: seenPart(frame, leaf) };
  const data = { layer: shortText(leaf.name) };
  const plainFrame = lineage(frame, leaf).find(({ type }) => type === 'FRAME');
  return allowDetached && plainFrame !== undefined
    ? unknown({
        because: 'maybeDetached',
        ...evidence,
        data: { ...data, frame: shortText(plainFrame.name) },
      })
    : fail({ because: 'notFromLibrary', ...evidence, data });
}

interface Instance {
  readonly layer: LayerSnapshot;
  readonly around: readonly LayerSnapshot[];
}

function judgeInstance(frame: FrameSnapshot, { layer, around }: Instance, { componentKeys }: Params) {
  const keys = around.map(({ component }) => component?.key ?? '');
  if (componentKeys === undefined || keys.some((key) => componentKeys.includes(key))) return pass(layer.id);
  const evidence = { layerId: layer.id, region: seenPart(frame, layer) };
  const data = {
    layer: shortText(layer.name),
    component: shortText(layer.component?.setName ?? layer.component?.name ?? ''),
    allowed: componentKeys.length,
  };
  if (keys.includes('')) return unknown({ because: 'keyUnknown', ...evidence, data });
  const measured = {
    found: layer.component?.key ?? '',
    is: 'oneOf',
    needed: componentKeys.join(', '),
    unit: '',
  } as const;
  return fail({ because: 'otherComponent', ...evidence, measured, data });
}
