import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { limitOf, sayLimit } from '../limit-of.ts';
import { minNotOverMax, needsOneOf, onlyOneOf } from '../params/constraints.ts';
import { roleName } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';
import { sameElement } from '../same-element.ts';
import { seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { showStep } from '../show-step.ts';
import { whyAbsent } from '../why-absent.ts';

const count = z.int().check(z.gte(0));
const params = z
  .strictObject({
    role: roleName,
    exact: z.optional(count),
    min: z.optional(count),
    max: z.optional(count),
    /** Each of these numbers will do, e.g. one or all three. */
    allowedCounts: z.optional(z.array(count).check(z.minLength(1))),
    /** All of them show the same: one component with the same properties, one picture in one size, or the same words. */
    identical: z._default(z.boolean(), false),
    /** A role that nobody sees a layer of may be drawn into a large picture: that asks instead of failing. */
    mayBePicture: z._default(z.boolean(), true),
  })
  .check(
    needsOneOf('exact', 'min', 'max', 'allowedCounts'),
    onlyOneOf(['exact'], ['min', 'max'], ['allowedCounts']),
    minNotOverMax(),
  );
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'element.count',
  title: { en: 'Number of elements', 'zh-CN': '元素数量' },
  about: {
    en: 'How many layers of a role the picture shows (the outermost ones count; hidden, cut-away and masked-out ones do not), and, if asked, that all of them show the same. What is drawn into a picture cannot be counted.',
    'zh-CN':
      '统计画面中实际可见的指定角色图层数量（嵌套时只计最外层；隐藏、被裁掉或被蒙版遮去的不计入），并可要求它们完全一致。画进图片里的元素无法计数。',
  },
  params,
  messages: {
    tooFew: {
      en: '{found} × {role} found; the spec asks for {needed}. Add what is missing, or give the layer that is it this role.',
      'zh-CN': '找到 {found} 个“{role}”，规范要求 {needed} 个。请补充，或为对应图层指定此角色。',
    },
    hidden: {
      en: '{found} × {role} visible; the spec asks for {needed}. “{layer}” is hidden, see-through, covered or cut away: show it.',
      'zh-CN':
        '可见的“{role}”有 {found} 个，规范要求 {needed} 个。“{layer}”被隐藏、透明、被完全遮住或被裁掉，请将其显示。',
    },
    tooMany: {
      en: '{found} × {role} found; the spec asks for {needed}. Remove the extra ones, such as “{layer}”.',
      'zh-CN': '找到 {found} 个“{role}”，规范要求 {needed} 个。请删除多余的，例如“{layer}”。',
    },
    different: {
      en: '“{layer}” is not the same as “{other}”; the spec asks for all {found} × {role} to be identical. Use one component for all.',
      'zh-CN': '“{layer}”与“{other}”不一致，规范要求全部 {found} 个“{role}”完全相同，请统一使用同一组件。',
    },
    cannotCompare: {
      en: 'Whether “{layer}” shows the same as “{other}” cannot be told: they are not instances of one component or one picture. All {found} × {role} must be identical; compare by eye.',
      'zh-CN':
        '“{layer}”与“{other}”不是同一组件的实例，也不是同一图片，无法判断是否一致。规范要求全部 {found} 个“{role}”相同，请人工比对。',
    },
    maybeUnlabelled: {
      en: 'No layer has the role {role} (needed: {needed}), but visible layers that nobody named could be it (how many: {candidates}), such as “{layer}”. Name or label it.',
      'zh-CN':
        '没有角色为“{role}”的图层（要求 {needed} 个），但有 {candidates} 个未命名的可见图层可能就是它，例如“{layer}”。请重命名或标注。',
    },
    maybeInPicture: {
      en: 'No layer has the role {role} (needed: {needed}). The picture “{layer}” covers {percent}% of the frame and may have it drawn in: look, or put it on a layer of its own.',
      'zh-CN':
        '没有角色为“{role}”的图层（要求 {needed} 个）。图片“{layer}”占画面 {percent}%，可能已将其画入图中，请人工确认，或改为独立图层。',
    },
  },
  fix: 'suggestion',
  check(frame, given) {
    const seen = seenOfRole(frame, given.role);
    const amount = judgeAmount(frame, seen, given);
    const alike = given.identical ? judgeAlike(frame, seen, given.role) : [];
    const bad = [...amount, ...alike];
    return bad.length > 0 ? bad : [pass(seen[0]?.id ?? null)];
  },
});

function judgeAmount(frame: FrameSnapshot, seen: readonly LayerSnapshot[], given: Params) {
  const { role, exact, allowedCounts, min = 0, max = Infinity } = given;
  const listed = exact === undefined ? allowedCounts : [exact];
  const isFine =
    listed === undefined ? seen.length >= min && seen.length <= max : listed.includes(seen.length);
  if (isFine) return [];
  const measured = limitOf(seen.length, { ...given, allowed: listed }, '');
  const data = { role, found: seen.length, needed: sayLimit(measured) };
  const isMore = listed === undefined ? seen.length > max : seen.length > Math.min(...listed);
  if (!isMore) return [judgeTooFew(frame, seen.length, { given, measured, data })];
  const top = seen.at(-1);
  const region = top === undefined ? null : seenPart(frame, top);
  const layer = shortText(top?.name ?? '');
  return [fail({ because: 'tooMany', layerId: top?.id ?? null, region, measured, data: { ...data, layer } })];
}

interface Short {
  readonly given: Params;
  readonly measured: ReturnType<typeof limitOf>;
  readonly data: { readonly role: string; readonly found: number; readonly needed: string };
}

function judgeTooFew(frame: FrameSnapshot, found: number, { given, measured, data }: Short) {
  const why = whyAbsent(frame, [given.role], given.mayBePicture && found === 0);
  if (why.is === 'missing' || (found > 0 && why.is !== 'hidden')) {
    return fail({ because: 'tooFew', layerId: null, region: null, measured, data });
  }
  const { layer } = why;
  const facts = { ...data, layer: shortText(layer.name) };
  const evidence = { layerId: layer.id, region: layer.painted ?? layer.box, measured };
  if (why.is === 'hidden')
    return fail({ because: 'hidden', ...evidence, ...showStep(frame, layer), data: facts });
  if (why.is === 'inPicture') {
    const percent = roundPx(why.percent);
    return unknown({ because: 'maybeInPicture', ...evidence, data: { ...facts, percent } });
  }
  const { candidates } = why;
  return unknown({
    because: 'maybeUnlabelled',
    layerId: null,
    region: evidence.region,
    measured,
    data: { ...facts, candidates },
  });
}

/** Each of them against the first: one odd one out is named once. */
function judgeAlike(frame: FrameSnapshot, seen: readonly LayerSnapshot[], role: string) {
  const [first, ...others] = seen;
  if (first === undefined) return [];
  return others.flatMap((layer) => {
    const same = sameElement(first, layer);
    if (same === 'yes') return [];
    const rect = seenPart(frame, first);
    const evidence = {
      layerId: layer.id,
      region: seenPart(frame, layer),
      marks: rect === null ? [] : [{ is: 'other', rect } as const],
      data: { role, found: seen.length, layer: shortText(layer.name), other: shortText(first.name) },
    };
    return [
      same === 'no'
        ? fail({ because: 'different', ...evidence })
        : unknown({ because: 'cannotCompare', ...evidence }),
    ];
  });
}
