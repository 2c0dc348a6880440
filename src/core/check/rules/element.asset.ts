import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { insideOf } from '../inside-of.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleName } from '../params/role-name.ts';
import { lineage } from '../pick-layers.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { isSeen, seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';

const keys = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));
const params = z
  .strictObject({
    role: roleName,
    /** Keys of main components in their library. */
    componentKeys: z.optional(keys),
    /** Hashes of image files, Figma's `imageRef`. */
    imageRefs: z.optional(keys),
  })
  .check(needsOneOf('componentKeys', 'imageRefs'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'element.asset',
  title: { en: 'Approved asset', 'zh-CN': '指定素材' },
  about: {
    en: 'Each visible element of a role is an instance of one of the listed main components, lies in one or consists of such, or shows one of the listed image files. A copy that was detached, outlined or pasted as another file cannot be told from the original by its layers.',
    'zh-CN':
      '指定角色的每个可见元素须为所列主组件的实例（或位于其中、由其组成），或使用所列图片文件。已解绑、转曲或另存为其他图片的副本，无法仅凭图层判断是否为原素材。',
  },
  params,
  messages: {
    otherComponent: {
      en: '“{layer}” ({role}) is an instance of “{component}”, which is not one of the {allowed} approved ones. Swap it for an approved one.',
      'zh-CN': '“{layer}”（{role}）是“{component}”的实例，不在 {allowed} 个指定组件之内，请替换为指定组件。',
    },
    otherImage: {
      en: '“{layer}” ({role}) shows an image file that is not one of the {allowed} approved ones. Put an approved file in.',
      'zh-CN': '“{layer}”（{role}）使用的图片不在 {allowed} 个指定文件之内，请替换为指定图片。',
    },
    keyUnknown: {
      en: 'The document does not give the library key of “{component}”, of which “{layer}” ({role}) is an instance. Check by eye that it is one of the {allowed} approved ones.',
      'zh-CN':
        '文档未给出“{layer}”（{role}）所用组件“{component}”的库标识，请人工确认其是否属于 {allowed} 个指定组件。',
    },
    notAnInstance: {
      en: '“{layer}” ({role}, {type}) is neither an instance nor an approved image: it may be a detached or outlined copy of one of the {allowed} approved ones. Compare by eye, or put an instance in.',
      'zh-CN':
        '“{layer}”（{role}，{type}）既不是实例也不是指定图片，可能是 {allowed} 个指定素材之一的解绑或转曲副本，请人工比对，或替换为实例。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'none',
  check(frame, given) {
    const layers = seenOfRole(frame, given.role);
    if (layers.length === 0) return [inapplicable('noLayers')];
    return layers.map((layer) => judge(frame, layer, given));
  },
});

function judge(frame: FrameSnapshot, layer: LayerSnapshot, given: Params) {
  const { role, componentKeys = [], imageRefs = [] } = given;
  if (isApproved(frame, layer, given)) return pass(layer.id);
  const allowed = componentKeys.length + imageRefs.length;
  const evidence = { layerId: layer.id, region: seenPart(frame, layer) };
  const data = { layer: shortText(layer.name), role, allowed };
  const { component } = layer;
  if (component !== null && componentKeys.length > 0) {
    const facts = { ...data, component: shortText(component.setName ?? component.name) };
    if (component.key === '') return unknown({ because: 'keyUnknown', ...evidence, data: facts });
    const measured = {
      found: component.key,
      is: 'oneOf',
      needed: componentKeys.join(', '),
      unit: '',
    } as const;
    return fail({ because: 'otherComponent', ...evidence, measured, data: facts });
  }
  const [ref] = refsOf(layer);
  if (ref !== undefined && imageRefs.length > 0) {
    const measured = { found: ref, is: 'oneOf', needed: imageRefs.join(', '), unit: '' } as const;
    return fail({ because: 'otherImage', ...evidence, measured, data });
  }
  return unknown({ because: 'notAnInstance', ...evidence, data: { ...data, type: layer.type } });
}

/** It or something around it is approved, or everything that is painted in it is. */
function isApproved(frame: FrameSnapshot, layer: LayerSnapshot, given: Params): boolean {
  if (lineage(frame, layer).some((one) => isListed(one, given))) return true;
  const leaves = insideOf(frame, layer).filter((one) => one.isLeaf && isSeen(frame, one));
  return (
    leaves.length > 0 && leaves.every((leaf) => lineage(frame, leaf).some((one) => isListed(one, given)))
  );
}

const isListed = (layer: LayerSnapshot, { componentKeys = [], imageRefs = [] }: Params): boolean =>
  (layer.component !== null && componentKeys.includes(layer.component.key)) ||
  refsOf(layer).some((ref) => imageRefs.includes(ref));

const refsOf = ({ fills }: LayerSnapshot): readonly string[] =>
  fills.flatMap(({ visible, imageRef }) => (visible && imageRef !== null ? [imageRef] : []));
