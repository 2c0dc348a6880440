import * as z from 'zod/mini';
import { unionBounds } from '../../geometry/union-bounds.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { insideOf } from '../inside-of.ts';
import { limitOf } from '../limit-of.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleList } from '../params/role-name.ts';
import { defineRule, fail, pass } from '../rule.ts';
import { isSeen, seenOfRole, seenPart } from '../seen-part.ts';

const count = z.int().check(z.gte(0));
const params = z
  .strictObject({
    maxLayers: z.optional(count),
    maxMessages: z.optional(count),
    /** What counts as a message. */
    messageRoles: z._default(roleList, ['title', 'subtitle', 'benefit', 'price', 'cta', 'badge']),
    maxRoles: z.optional(count),
  })
  .check(needsOneOf('maxLayers', 'maxMessages', 'maxRoles'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'element.total',
  title: { en: 'Totals', 'zh-CN': '元素总量' },
  about: {
    en: 'How much the picture holds in all: visible painted leaves, messages (outermost elements of the message roles that hold live text), different roles. Hidden, cut-away and masked-out layers do not count, nor does text inside pictures.',
    'zh-CN':
      '统计画面中的总量：可见的末级图层数、信息条数（信息类角色中含可编辑文本的最外层元素）、不同角色数。隐藏、被裁掉或被蒙版遮去的图层和图片中的文字不计入。',
  },
  params,
  messages: {
    layers: {
      en: 'The frame shows {found} layers; the spec allows at most {max}. Remove some or merge decoration.',
      'zh-CN': '画面共有 {found} 个可见图层，规范允许不超过 {max} 个，请删减或合并装饰。',
    },
    messages: {
      en: 'The frame says {found} things ({roles}); the spec allows at most {max}. Cut copy that matters least.',
      'zh-CN': '画面共有 {found} 条信息（{roles}），规范允许不超过 {max} 条，请删去次要文案。',
    },
    roles: {
      en: 'The frame shows {found} kinds of elements ({roles}); the spec allows at most {max}. Drop one kind.',
      'zh-CN': '画面共有 {found} 类元素（{roles}），规范允许不超过 {max} 类，请减少类别。',
    },
  },
  fix: 'none',
  check(frame, given) {
    const bad = totalsOf(frame, given).flatMap(({ because, layers, found, max, roles }) => {
      if (max === undefined || found <= max) return [];
      const rects = layers.flatMap((layer) => seenPart(frame, layer) ?? []);
      return [
        fail({
          because,
          layerId: null,
          region: unionBounds<'frame'>(rects),
          measured: limitOf(found, { max }, ''),
          data: { found, max, roles: [...new Set(roles)].join(', ') },
        }),
      ];
    });
    return [...(bad.length === 0 ? [pass(null)] : []), ...bad];
  },
});

function totalsOf(frame: FrameSnapshot, { maxLayers, maxMessages, messageRoles, maxRoles }: Params) {
  const seen = frame.layers.filter((layer) => isSeen(frame, layer));
  const leaves = seen.filter(({ isLeaf }) => isLeaf);
  const messages = [...new Set(messageRoles)]
    .flatMap((role) => seenOfRole(frame, role))
    .filter((layer) => saysSomething(frame, layer));
  const labelled = seen.filter(({ role }) => role !== null);
  const kinds = rolesOf(labelled);
  return [
    { because: 'layers', layers: leaves, found: leaves.length, max: maxLayers, roles: rolesOf(leaves) },
    {
      because: 'messages',
      layers: messages,
      found: messages.length,
      max: maxMessages,
      roles: rolesOf(messages),
    },
    { because: 'roles', layers: labelled, found: kinds.length, max: maxRoles, roles: kinds },
  ] as const;
}

const rolesOf = (layers: readonly LayerSnapshot[]): readonly string[] => [
  ...new Set(layers.flatMap(({ role }) => (role === null ? [] : [role.role]))),
];

const saysSomething = (frame: FrameSnapshot, layer: LayerSnapshot): boolean =>
  [layer, ...insideOf(frame, layer)].some(
    (one) => one.text !== null && one.text.characters.trim() !== '' && isSeen(frame, one),
  );
