import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { hideFix } from '../hide-fix.ts';
import { limitOf } from '../limit-of.ts';
import { minNotOverMax } from '../params/constraints.ts';
import { roleName } from '../params/role-name.ts';
import { ofRole } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';
import { isSeen } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { showStep } from '../show-step.ts';
import { couldBe } from '../why-absent.ts';
import { shownShare, whyUnseen } from '../why-unseen.ts';

const count = z.int().check(z.gte(0));
const params = z
  .strictObject({
    role: roleName,
    min: z._default(count, 1),
    max: z.optional(count),
    minVisiblePercent: z._default(z.number().check(z.gte(0), z.lte(100)), 0),
  })
  .check(minNotOverMax());
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'element.required',
  title: { en: 'Required element', 'zh-CN': '必备元素' },
  about: {
    en: 'So many layers of a role are visible (the outermost ones count), and of each at least the asked part of its box is left by clips, masks and the frame’s edge. A layer that is hidden or wholly covered satisfies nothing.',
    'zh-CN':
      '指定角色的可见图层数量须在范围内（嵌套时只计最外层），且每个图层经裁切、蒙版和画框边缘后保留的外框比例不低于要求。隐藏或被完全遮住的图层不计入。',
  },
  params,
  messages: {
    missing: {
      en: 'The spec needs at least {min} × {role}; {found} found. Add it, or give the layer that is it this role.',
      'zh-CN': '规范要求至少 {min} 个“{role}”，实际找到 {found} 个。请补充该元素，或为对应图层指定此角色。',
    },
    hidden: {
      en: 'The spec needs at least {min} visible × {role}; {found} found. “{layer}” is hidden, see-through, covered or empty: show it.',
      'zh-CN':
        '规范要求至少 {min} 个可见的“{role}”，实际 {found} 个。“{layer}”被隐藏、透明、被完全遮住或没有内容，请将其显示。',
    },
    cutAway: {
      en: 'Only {foundPercent}% of “{layer}” ({role}) is left inside the frame and its clips; the spec needs {minPercent}%. Move it in.',
      'zh-CN':
        '“{layer}”（{role}）在画框和裁切范围内仅保留 {foundPercent}%，规范要求不低于 {minPercent}%，请移入画面。',
    },
    tooMany: {
      en: 'The spec allows at most {max} × {role}; {found} found. Remove the extra ones.',
      'zh-CN': '规范最多允许 {max} 个“{role}”，实际 {found} 个，请删除多余的。',
    },
    maybeUnlabelled: {
      en: 'No layer has the role {role} (needed: {min}, found: 0), but visible layers with default names could be it (how many: {candidates}), such as “{layer}”. Name or label it.',
      'zh-CN':
        '没有角色为“{role}”的图层（要求 {min} 个，实际 0 个），但有 {candidates} 个使用默认名称的可见图层可能就是它，例如“{layer}”。请重命名或标注。',
    },
  },
  fix: 'suggestion',
  check(frame, given) {
    const all = ofRole(frame, given.role);
    const seen = all.filter((layer) => isSeen(frame, layer));
    const cut = seen.flatMap((layer) => judgeShare(frame, layer, given));
    const amount = seen.length < given.min ? tooFew(frame, { all, seen }, given) : tooMany(seen, given);
    const bad = [...amount, ...cut];
    return bad.length > 0 ? bad : [pass(seen[0]?.id ?? null)];
  },
});

interface Layers {
  readonly all: readonly LayerSnapshot[];
  readonly seen: readonly LayerSnapshot[];
}

function tooFew(frame: FrameSnapshot, { all, seen }: Layers, { role, min, max, minVisiblePercent }: Params) {
  const facts = { role, min, found: seen.length };
  const measured = limitOf(seen.length, { min, max }, '');
  const unseen = all.filter((layer) => !seen.includes(layer));
  const [first] = unseen;
  if (first !== undefined) {
    const layer = { layer: shortText(first.name) };
    const evidence = { layerId: first.id, region: first.box };
    if (whyUnseen(frame, first) === 'cutAway')
      return [fail(cutAway(first, 0, { role, minPercent: Math.max(minVisiblePercent, 1) }))];
    const data = { ...facts, ...layer };
    return [fail({ because: 'hidden', ...evidence, measured, ...showStep(frame, first), data })];
  }
  const candidates = seen.length > 0 ? [] : frame.layers.filter((layer) => couldBe(role, layer));
  const [candidate] = candidates;
  if (candidate === undefined) {
    return [fail({ because: 'missing', layerId: null, region: null, measured, data: facts })];
  }
  const data = { role, min, candidates: candidates.length, layer: shortText(candidate.name) };
  const region = candidate.painted;
  return [unknown({ because: 'maybeUnlabelled', layerId: null, region, measured, data })];
}

/** Points at the topmost one: the one most likely to be the extra. */
function tooMany(seen: readonly LayerSnapshot[], { role, max }: Params) {
  if (max === undefined || seen.length <= max) return [];
  const top = seen.at(-1);
  const evidence = {
    layerId: top?.id ?? null,
    region: top?.painted ?? null,
    measured: limitOf(seen.length, { max }, ''),
    ...(top === undefined ? {} : { fix: hideFix(top) }),
  };
  return [fail({ because: 'tooMany', ...evidence, data: { role, max, found: seen.length } })];
}

function judgeShare(frame: FrameSnapshot, layer: LayerSnapshot, { role, minVisiblePercent }: Params) {
  const share = shownShare(frame, layer);
  if (share === null || share * 100 >= minVisiblePercent - 1e-6) return [];
  return [fail(cutAway(layer, share, { role, minPercent: minVisiblePercent }))];
}

function cutAway(
  layer: LayerSnapshot,
  share: number,
  asked: { readonly role: string; readonly minPercent: number },
) {
  const foundPercent = roundPx(share * 100);
  const measured = { found: foundPercent, is: 'atLeast', needed: asked.minPercent, unit: '%' } as const;
  const data = { layer: shortText(layer.name), foundPercent, ...asked };
  return { because: 'cutAway', layerId: layer.id, region: layer.box, measured, data } as const;
}
