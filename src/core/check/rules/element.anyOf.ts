import * as z from 'zod/mini';
import { roleName } from '../params/role-name.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';
import { seenOfRole } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { showStep } from '../show-step.ts';
import { whyAbsent } from '../why-absent.ts';

const group = z.strictObject({
  role: roleName,
  min: z._default(z.int().check(z.positive()), 1),
});
const params = z.strictObject({
  groups: z.array(group).check(z.minLength(1)),
  mayBePicture: z._default(z.boolean(), true),
});

export default defineRule({
  id: 'element.anyOf',
  title: { en: 'One of several elements', 'zh-CN': '多选一元素' },
  about: {
    en: 'Of at least one of the groups the picture shows so many layers of its role as asked, such as a logo or the brand’s name. The outermost layers count; hidden, cut-away and masked-out ones do not.',
    'zh-CN':
      '各组要求中至少满足一组，即画面中该角色的可见图层达到所需数量，例如标志或品牌名二选一。嵌套时只计最外层，隐藏、被裁掉或被蒙版遮去的不计入。',
  },
  params,
  messages: {
    noneOf: {
      en: 'The spec asks for at least one of: {needed}; found: {found}. Add one, or give the layer that is it the role.',
      'zh-CN': '规范要求至少具备其一：{needed}；实际：{found}。请补充其中一项，或为对应图层指定角色。',
    },
    hidden: {
      en: 'The spec asks for at least one of: {needed}; found: {found}. “{layer}” is hidden, see-through, covered or cut away: show it.',
      'zh-CN':
        '规范要求至少具备其一：{needed}；实际：{found}。“{layer}”被隐藏、透明、被完全遮住或被裁掉，请将其显示。',
    },
    maybeUnlabelled: {
      en: 'The spec asks for at least one of: {needed}; found: {found}. Visible layers that nobody named could be it (how many: {candidates}), such as “{layer}”. Name or label it.',
      'zh-CN':
        '规范要求至少具备其一：{needed}；实际：{found}。有 {candidates} 个未命名的可见图层可能就是它，例如“{layer}”。请重命名或标注。',
    },
    maybeInPicture: {
      en: 'The spec asks for at least one of: {needed}; found: {found}. The picture “{layer}” covers {percent}% of the frame and may have it drawn in: look, or put it on a layer of its own.',
      'zh-CN':
        '规范要求至少具备其一：{needed}；实际：{found}。图片“{layer}”占画面 {percent}%，可能已将其画入图中，请人工确认，或改为独立图层。',
    },
  },
  fix: 'suggestion',
  check(frame, { groups, mayBePicture }) {
    const seen = groups.map(({ role, min }) => ({ role, min, layers: seenOfRole(frame, role) }));
    const met = seen.find(({ layers, min }) => layers.length >= min);
    if (met !== undefined) return [pass(met.layers[0]?.id ?? null)];
    const needed = groups.map(({ role, min }) => `${String(min)} × ${role}`).join(', ');
    const found = seen.map(({ role, layers }) => `${String(layers.length)} × ${role}`).join(', ');
    const data = { needed, found };
    const measured = { found, is: 'oneOf', needed, unit: '' } as const;
    const isNone = seen.every(({ layers }) => layers.length === 0);
    const roles = groups.map(({ role }) => role);
    const why = whyAbsent(frame, roles, mayBePicture && isNone);
    if (why.is === 'missing' || (!isNone && why.is !== 'hidden')) {
      return [fail({ because: 'noneOf', layerId: null, region: null, measured, data })];
    }
    const { layer } = why;
    const facts = { ...data, layer: shortText(layer.name) };
    const evidence = { layerId: layer.id, region: layer.painted ?? layer.box, measured };
    switch (why.is) {
      case 'hidden':
        return [fail({ because: 'hidden', ...evidence, ...showStep(frame, layer), data: facts })];
      case 'inPicture':
        return [
          unknown({
            because: 'maybeInPicture',
            ...evidence,
            data: { ...facts, percent: roundPx(why.percent) },
          }),
        ];
      case 'unlabelled':
        return [
          unknown({
            because: 'maybeUnlabelled',
            ...evidence,
            layerId: null,
            data: { ...facts, candidates: why.candidates },
          }),
        ];
    }
  },
});
