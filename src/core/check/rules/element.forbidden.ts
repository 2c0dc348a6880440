import * as z from 'zod/mini';
import { hideFix } from '../hide-fix.ts';
import { roleList } from '../params/role-name.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';
import { seenOfRole, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';

const params = z.strictObject({ roles: roleList });

export default defineRule({
  id: 'element.forbidden',
  title: { en: 'Forbidden element', 'zh-CN': '禁用元素' },
  about: {
    en: 'The picture shows no layer of the roles (the outermost ones are listed; hidden, cut-away and masked-out ones do no harm). Only roles from a label, a component or a name fail; a guess by content asks. What is drawn into a picture is not seen.',
    'zh-CN':
      '画面中不得出现指定角色的图层（嵌套时只列最外层；隐藏、被裁掉或被蒙版遮去的不算）。角色来自标注、组件或名称时判不合格，仅凭内容推测时请人工确认。画进图片里的内容无法识别。',
  },
  params,
  messages: {
    forbidden: {
      en: '“{layer}” is a {role}; the spec allows none here. Hide or delete it.',
      'zh-CN': '“{layer}”的角色是“{role}”，规范不允许出现，请隐藏或删除。',
    },
    maybeForbidden: {
      en: '“{layer}” reads like a {role}, of which the spec allows none here; that is a guess. Label it as what it is, or hide it.',
      'zh-CN': '“{layer}”看起来像“{role}”（规范不允许出现），但仅为推测。请标注其真实角色，或将其隐藏。',
    },
  },
  fix: 'suggestion',
  check(frame, { roles }) {
    const bad = [...new Set(roles)].flatMap((role) =>
      seenOfRole(frame, role).map((layer) => {
        const evidence = {
          layerId: layer.id,
          region: seenPart(frame, layer),
          measured: { found: role, is: 'noneOf', needed: roles.join(', '), unit: '' } as const,
          fix: hideFix(layer),
          data: { layer: shortText(layer.name), role },
        };
        return layer.role?.by === 'heuristic'
          ? unknown({ because: 'maybeForbidden', ...evidence })
          : fail({ because: 'forbidden', ...evidence });
      }),
    );
    return bad.length > 0 ? bad : [pass(null)];
  },
});
