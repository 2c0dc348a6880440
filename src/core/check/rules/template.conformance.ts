import * as z from 'zod/mini';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { FixStep } from '../fix.ts';
import { matchTemplate, type TemplateLayer, type TemplateMatch } from '../match-template.ts';
import { needsOneOf } from '../params/constraints.ts';
import { positivePx, px } from '../params/px.ts';
import { roleName } from '../params/role-name.ts';
import { hasOwnPaint, lineage } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';
import { isSeen, seenPart } from '../seen-part.ts';
import { shortText } from '../short-text.ts';
import { showStep } from '../show-step.ts';

const word = z.string().check(z.minLength(1));
const box = z.strictObject({ x: px, y: px, width: px, height: px });
const templateLayer = z
  .strictObject({
    /** Unique in the template: what a finding calls it. */
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    role: z.optional(roleName),
    /** Names from the frame's child down to the layer, with `/` between. */
    path: z.optional(word),
    /** Figma's node type. */
    type: z.optional(word),
    /** Its box, frame px. */
    box: z.optional(box),
    fontSizePx: z.optional(positivePx),
    fontFamily: z.optional(word),
    /** `#rrggbb` of its only visible plain fill. */
    fill: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
    text: z.optional(z.string()),
    /** A slot: what lies in it may be anything. */
    isSlot: z._default(z.boolean(), false),
    /** May be left out. */
    isOptional: z._default(z.boolean(), false),
  })
  .check(needsOneOf('role', 'path', 'type'));
const params = z.strictObject({
  template: z.strictObject({
    layers: z.array(templateLayer).check(z.minLength(1), z.maxLength(500)),
    positionTolerancePx: z._default(px, 1),
    sizeTolerancePx: z._default(px, 1),
    /** Whether layers may be there that the template does not have. */
    mayHaveMore: z._default(z.boolean(), false),
  }),
});
type Template = z.infer<typeof params>['template'];

export default defineRule({
  id: 'template.conformance',
  title: { en: 'Same as the template', 'zh-CN': '与模板一致' },
  about: {
    en: 'Every layer of an approved template is there, in its place and with the look the template states; what it does not state, and what lies in a slot, may differ. Layers are matched by role, then by path, then by type and place; a match by place alone is never sure.',
    'zh-CN':
      '已审定模板中的每个图层都须存在，且位置和外观与模板记录一致；模板未记录的属性和插槽内的内容可以不同。依次按角色、路径、类型与位置匹配，仅凭位置的匹配不作定论。',
  },
  params,
  messages: {
    moved: {
      en: '“{layer}” ({part}) stands at {found}; the template has {needed}. Move it back.',
      'zh-CN': '“{layer}”（{part}）位于 {found}，模板为 {needed}，请移回原位。',
    },
    resized: {
      en: '“{layer}” ({part}) is {found} px; the template has {needed} px. Reset its size.',
      'zh-CN': '“{layer}”（{part}）尺寸为 {found} px，模板为 {needed} px，请恢复尺寸。',
    },
    changed: {
      en: '“{layer}” ({part}) is not as in the template: {found} instead of {needed}. Reset it.',
      'zh-CN': '“{layer}”（{part}）与模板不符：当前为 {found}，模板为 {needed}，请恢复。',
    },
    hidden: {
      en: '“{layer}” ({part}) is hidden, see-through or cut away; the template shows it. Show it.',
      'zh-CN': '“{layer}”（{part}）被隐藏、透明或被裁掉，而模板中可见，请将其显示。',
    },
    extra: {
      en: '“{layer}” is not in the template and lies in none of its slots. Delete it or put it into a slot.',
      'zh-CN': '“{layer}”不在模板中，也不在任何插槽内，请删除或移入插槽。',
    },
    notMatched: {
      en: 'No layer could be matched with “{part}” of the template ({needed}). Name or label it as the template does, or restore it.',
      'zh-CN': '没有图层能与模板中的“{part}”（{needed}）对应，请按模板命名或标注，或将其恢复。',
    },
    maybeChanged: {
      en: '“{layer}” stands where the template has “{part}”, but neither role nor name says so; as that it would differ: {found} instead of {needed}. Label it or check by eye.',
      'zh-CN':
        '“{layer}”位于模板中“{part}”的位置，但角色和名称均无法证实；若是同一元素则与模板不符：当前为 {found}，模板为 {needed}。请标注或人工确认。',
    },
  },
  fix: 'suggestion',
  judgesLayers: true,
  check(frame, { template }) {
    const matches = matchTemplate(frame, template.layers);
    const bad = [
      ...matches.flatMap(judgeMissing),
      ...matches.flatMap((match) => judgeHidden(frame, match)),
      ...matches.flatMap((match) => judgeSeen(frame, match, template)),
      ...(template.mayHaveMore ? [] : judgeExtra(frame, matches)),
    ];
    return [...(bad.length === 0 ? [pass(null)] : []), ...bad];
  },
});

function judgeMissing({ wanted, layer }: TemplateMatch) {
  if (layer !== null || wanted.isOptional) return [];
  const needed = [wanted.role, wanted.path, wanted.type].filter((one) => one !== undefined).join(', ');
  return [
    unknown({
      because: 'notMatched',
      layerId: null,
      part: wanted.id,
      region: wanted.box ?? null,
      data: { part: wanted.id, needed },
    }),
  ];
}

function judgeHidden(frame: FrameSnapshot, { wanted, layer }: TemplateMatch) {
  if (layer === null || wanted.isOptional || isSeen(frame, layer)) return [];
  const data = { layer: shortText(layer.name), part: wanted.id };
  const evidence = { layerId: layer.id, part: wanted.id, region: layer.box };
  return [fail({ because: 'hidden', ...evidence, ...showStep(frame, layer), data })];
}

function judgeSeen(frame: FrameSnapshot, { wanted, layer, by }: TemplateMatch, template: Template) {
  if (layer === null || !isSeen(frame, layer)) return [];
  const marks = wanted.box === undefined ? [] : [{ is: 'needed', rect: wanted.box } as const];
  return differences(layer, wanted, template).map(({ because, found, needed, step }) => {
    const evidence = {
      layerId: layer.id,
      part: `${wanted.id} ${because} ${needed}`,
      region: seenPart(frame, layer),
      marks,
      measured: { found, is: 'exactly', needed, unit: '' } as const,
      data: { layer: shortText(layer.name), part: wanted.id, found, needed },
    };
    if (by === 'place') return unknown({ because: 'maybeChanged', ...evidence });
    const fix = step === null ? {} : { fix: { is: 'suggestion', steps: [step] } as const };
    return fail({ because, ...evidence, ...fix });
  });
}

const at = ({ x, y }: Pick<Rect<'frame'>, 'x' | 'y'>): string =>
  `x ${String(roundPx(x))}, y ${String(roundPx(y))}`;
const sizeText = ({ width, height }: Pick<Rect<'frame'>, 'width' | 'height'>): string =>
  `${String(roundPx(width))} × ${String(roundPx(height))}`;

/** One way a layer is not what the template states, and the step that would mend it. */
interface Difference {
  readonly because: 'moved' | 'resized' | 'changed';
  readonly found: string;
  readonly needed: string;
  readonly step: FixStep | null;
}

const differences = (
  layer: LayerSnapshot,
  wanted: TemplateLayer,
  template: Template,
): readonly Difference[] => [...geometryOf(layer, wanted, template), ...looksOf(layer, wanted)];

/** Boxes as Figma gives them, upright also around a rotated layer. */
function geometryOf(
  layer: LayerSnapshot,
  { box: want }: TemplateLayer,
  template: Template,
): readonly Difference[] {
  const { id: layerId, box: is } = layer;
  if (want === undefined || is === null) return [];
  const [dx, dy] = [want.x - is.x, want.y - is.y];
  const off = Math.max(Math.abs(dx), Math.abs(dy));
  const grown = Math.max(Math.abs(want.width - is.width), Math.abs(want.height - is.height));
  const { width, height } = want;
  const canMove = !layer.isInAutoLayout;
  const canResize = canMove && layer.rotationDeg === 0;
  const move: FixStep | null = canMove ? { do: 'move', layerId, dx, dy } : null;
  const was = { width: is.width, height: is.height };
  const resize: FixStep | null = canResize ? { do: 'resize', layerId, was, width, height } : null;
  const moved: Difference = { because: 'moved', found: at(is), needed: at(want), step: move };
  const resized: Difference = {
    because: 'resized',
    found: sizeText(is),
    needed: sizeText(want),
    step: resize,
  };
  return [
    ...(off > template.positionTolerancePx + 1e-6 ? [moved] : []),
    ...(grown > template.sizeTolerancePx + 1e-6 ? [resized] : []),
  ];
}

function looksOf(layer: LayerSnapshot, wanted: TemplateLayer): readonly Difference[] {
  const runs = layer.text?.runs ?? [];
  const inPx = (px: number): string => `${String(roundPx(px))} px`;
  const stated: readonly (readonly [string | undefined, string])[] = [
    [wanted.type, layer.type],
    [
      wanted.fontSizePx === undefined ? undefined : inPx(wanted.fontSizePx),
      all(runs.map(({ fontSizePx }) => inPx(fontSizePx))),
    ],
    [wanted.fontFamily, all(runs.map(({ fontFamily }) => fontFamily))],
    [wanted.fill, fillOf(layer)],
    [wanted.text, layer.text?.characters ?? ''],
  ];
  return stated.flatMap(([want, found]) =>
    want === undefined || want === found
      ? []
      : [{ because: 'changed', found: shortText(found) || '–', needed: shortText(want) || '–', step: null }],
  );
}

const all = (values: readonly string[]): string => [...new Set(values)].join(', ');

/** The visible plain fills, a text's run by run. */
function fillOf({ fills, text }: LayerSnapshot): string {
  const paints = text === null ? fills : text.runs.flatMap((run) => run.fills);
  return all(paints.filter(({ visible }) => visible).map(({ hex, type }) => hex ?? type));
}

/** Painted layers that are no template layer and lie neither in a slot nor in a matched instance. */
function judgeExtra(frame: FrameSnapshot, matches: readonly TemplateMatch[]) {
  const matched = new Map(matches.map(({ wanted, layer }) => [layer, wanted]));
  const isFree = (outer: LayerSnapshot): boolean =>
    matched.get(outer)?.isSlot === true || (outer.type === 'INSTANCE' && matched.has(outer));
  return frame.layers
    .filter((layer) => isSeen(frame, layer) && (layer.isLeaf || hasOwnPaint(layer)) && !matched.has(layer))
    .filter((layer) => !lineage(frame, layer).some(isFree))
    .map((layer) =>
      fail({
        because: 'extra',
        layerId: layer.id,
        region: seenPart(frame, layer),
        data: { layer: shortText(layer.name) },
      }),
    );
}
