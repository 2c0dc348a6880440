import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot, RoleGuess } from '../../snapshot/frame-snapshot.ts';
import { roleList } from '../params/role-name.ts';
import { lineage } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { isSeen, seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';

const params = z.strictObject({
  /** Roles that may be used; left out = any. */
  vocabulary: z.optional(roleList),
  /** A role that is less sure than this, 0..1, has to be confirmed. */
  minConfidence: z._default(z.number().check(z.gte(0), z.lte(1)), 0.5),
  /** Roles that at most one element may have. */
  unique: z.optional(roleList),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layer.labels',
  title: { en: 'Every layer labelled', 'zh-CN': '图层均已标注' },
  about: {
    en: 'Every visible painted leaf, or something around it, has a role of the vocabulary and is sure enough of it. Groups and masks are no leaves, and what lies in an instance is judged as that instance. Roles that must be unique are on one element at most.',
    'zh-CN':
      '每个可见的末级图层或其上级须有词表内的角色，且可信度足够。编组和蒙版不算末级图层，实例内部的图层按该实例判断。要求唯一的角色最多用于一个元素。',
  },
  params,
  messages: {
    unlabelled: {
      en: '“{layer}” has no role, nor has anything around it. Label it, or name it after what it is.',
      'zh-CN': '“{layer}”及其上级均没有角色，请标注，或按用途命名。',
    },
    notInVocabulary: {
      en: '“{layer}” has the role {found}, which is not one of: {needed}. Label it with one of these.',
      'zh-CN': '“{layer}”的角色“{found}”不在词表内（{needed}），请改用词表内的角色。',
    },
    unsure: {
      en: 'The role {found} of “{layer}” is a guess ({foundPercent}% sure, {minPercent}% asked). Confirm or change it.',
      'zh-CN': '“{layer}”的角色“{found}”为推测（可信度 {foundPercent}%，要求 {minPercent}%），请确认或修改。',
    },
    notUnique: {
      en: '“{layer}” is one of {count} elements with the role {found}; the spec allows one. Change the role of the others.',
      'zh-CN': '“{layer}”是 {count} 个角色为“{found}”的元素之一，规范只允许一个，请修改其余元素的角色。',
    },
    noLayers: { en: 'The frame has no visible layers to judge.', 'zh-CN': '画框中没有可判断的可见图层。' },
  },
  fix: 'none',
  check(frame, given) {
    const leaves = frame.layers.filter((layer) => layer.isLeaf && isSeen(frame, layer));
    if (leaves.length === 0) return [inapplicable('noLayers')];
    const subjects = [...new Set(leaves.map((leaf) => subjectOf(frame, leaf)))];
    return [...subjects.map((layer) => judge(frame, layer, given)), ...judgeUnique(frame, given)];
  },
});

/** The leaf itself, or the outermost instance it lies in: sublayers of an instance cannot keep a label of their own. */
const subjectOf = (frame: FrameSnapshot, leaf: LayerSnapshot): LayerSnapshot =>
  lineage(frame, leaf)
    .filter(({ type }) => type === 'INSTANCE')
    .at(-1) ?? leaf;

function judge(frame: FrameSnapshot, layer: LayerSnapshot, { vocabulary, minConfidence }: Params) {
  const roles = lineage(frame, layer).flatMap(({ role }) => (role === null ? [] : [role]));
  const evidence = { layerId: layer.id, region: seenPart(frame, layer) };
  const name = { layer: shortText(layer.name) };
  const [nearest] = roles;
  if (nearest === undefined) return fail({ because: 'unlabelled', ...evidence, data: name });
  const known = roles.filter(({ role }) => vocabulary === undefined || vocabulary.includes(role));
  const [first] = [...known].sort((a, b) => b.confidence - a.confidence);
  if (first === undefined) return outside(nearest, vocabulary ?? [], { evidence, name });
  if (first.confidence >= minConfidence - 1e-9) return pass(layer.id);
  const foundPercent = roundPx(first.confidence * 100);
  const minPercent = roundPx(minConfidence * 100);
  return unknown({
    because: 'unsure',
    ...evidence,
    measured: { found: foundPercent, is: 'atLeast', needed: minPercent, unit: '%' },
    data: { ...name, found: first.role, foundPercent, minPercent },
  });
}

interface Named {
  readonly evidence: { readonly layerId: string; readonly region: ReturnType<typeof seenPart> };
  readonly name: { readonly layer: string };
}

function outside({ role }: RoleGuess, vocabulary: readonly string[], { evidence, name }: Named) {
  const needed = vocabulary.join(', ');
  return fail({
    because: 'notInVocabulary',
    ...evidence,
    measured: { found: role, is: 'oneOf', needed, unit: '' },
    data: { ...name, found: role, needed },
  });
}

function judgeUnique(frame: FrameSnapshot, { unique = [] }: Params) {
  return [...new Set(unique)].flatMap((role) => {
    const layers = seenOfRole(frame, role);
    if (layers.length <= 1) return [];
    return layers.map((layer) =>
      fail({
        because: 'notUnique',
        layerId: layer.id,
        part: role,
        region: seenPart(frame, layer),
        measured: { found: layers.length, is: 'atMost', needed: 1, unit: '' },
        data: { layer: shortText(layer.name), count: layers.length, found: role },
      }),
    );
  });
}
