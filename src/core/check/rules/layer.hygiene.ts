import * as z from 'zod/mini';
import { intersect } from '../../geometry/intersect.ts';
import { bestGlob } from '../../placement/glob.ts';
import { isDefaultName } from '../../snapshot/default-name.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Fix } from '../fix.ts';
import type { Measured } from '../measured.ts';
import { roleList } from '../params/role-name.ts';
import { belongsTo, hasOwnPaint, lineage } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { frameBox } from '../why-unseen.ts';

const reasons = ['hidden', 'empty', 'zeroSize', 'offCanvas', 'defaultName'] as const;
type Reason = (typeof reasons)[number];

const params = z.strictObject({
  checks: z._default(z.array(z.enum(reasons)).check(z.minLength(1)), [...reasons]),
  exceptRoles: z.optional(roleList),
  exceptNames: z.optional(z.array(z.string().check(z.minLength(1)))),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layer.hygiene',
  title: { en: 'Tidy layers', 'zh-CN': '图层整洁度' },
  about: {
    en: 'No layer is switched off, empty, without size, wholly outside the canvas or left with Figma’s default name. What lies in a hidden or outside layer is not listed again; layers inside instances belong to their component and are not judged; masks may be without paint.',
    'zh-CN':
      '图层不得被隐藏、为空、尺寸为零、完全位于画布之外或保留默认名称。隐藏或画外图层的子级不重复列出；实例内部的图层归属其组件，不作判断；蒙版可以没有填充。',
  },
  params,
  messages: {
    hidden: {
      en: '“{layer}” is hidden (opacity {opacityPercent}%); the spec asks for visible layers only. Delete it or show it.',
      'zh-CN': '“{layer}”处于隐藏状态（不透明度 {opacityPercent}%），规范要求只保留可见图层，请删除或显示。',
    },
    empty: {
      en: '“{layer}” holds nothing and paints nothing; the spec asks for no empty layers. Delete it.',
      'zh-CN': '“{layer}”没有任何内容，规范要求不留空图层，请删除。',
    },
    zeroSize: {
      en: '“{layer}” is {width} × {height} px; the spec asks for a size over 0. Delete it or give it a size.',
      'zh-CN': '“{layer}”尺寸为 {width} × {height} px，规范要求大于 0，请删除或设置尺寸。',
    },
    offCanvas: {
      en: '“{layer}” lies wholly outside the canvas (x {x}, y {y}, in a frame of {frameWidth} × {frameHeight} px). Move it in or delete it.',
      'zh-CN':
        '“{layer}”完全位于画布之外（x {x}，y {y}，画框 {frameWidth} × {frameHeight} px），请移入画面或删除。',
    },
    defaultName: {
      en: '“{layer}” has a default name; the spec asks for names that say what a layer is.',
      'zh-CN': '“{layer}”仍是默认名称，规范要求名称能说明图层用途，请重命名。',
    },
    noLayers: { en: 'The frame has no layers to judge.', 'zh-CN': '画框中没有可判断的图层。' },
  },
  fix: 'safe',
  judgesLayers: true,
  check(frame, given) {
    const layers = frame.layers.filter((layer) => isJudged(frame, layer, given));
    if (layers.length === 0) return [inapplicable('noLayers')];
    return layers.flatMap((layer) => judge(frame, layer, given));
  },
});

function judge(frame: FrameSnapshot, layer: LayerSnapshot, { checks }: Params) {
  const evidence = { layerId: layer.id, region: layer.box, data: factsOf(frame, layer) };
  const fails = checks
    .filter((reason) => is[reason](frame, layer))
    .map((because) =>
      fail({ because, ...evidence, ...measuredOf(because, layer), ...fixOf(because, layer) }),
    );
  return [...(fails.length === 0 ? [pass(layer.id)] : []), ...fails];
}

/** The number that decided, where one did. */
function measuredOf(
  because: Reason,
  { opacity, isSwitchedOn, size, box }: LayerSnapshot,
): { readonly measured?: Measured } {
  if (because === 'hidden' && isSwitchedOn) {
    const needed = roundPx(leastOpacity * 100);
    return { measured: { found: roundPx(opacity * 100), is: 'atLeast', needed, unit: '%' } };
  }
  if (because !== 'zeroSize') return {};
  const { width = 0, height = 0 } = size ?? box ?? {};
  return {
    measured: { found: roundPx(Math.min(width, height)), is: 'atLeast', needed: leastPx, unit: 'px' },
  };
}

/**
 * What is empty or without size can go unseen. A hidden layer may be a state of a variant and one beside the canvas a note,
 * so that removing them asks first.
 */
function fixOf(because: Reason, { id, name, type, role }: LayerSnapshot): { readonly fix: Fix } {
  if (because === 'defaultName') {
    const word = role?.role ?? typeWords[type] ?? 'item';
    return { fix: { is: 'suggestion', steps: [{ do: 'rename', layerId: id, was: name, name: word }] } };
  }
  const isSafe = because === 'empty' || because === 'zeroSize';
  return { fix: { is: isSafe ? 'safe' : 'suggestion', steps: [{ do: 'remove', layerId: id }] } };
}

/** Names for layers without a role: a start that says the kind and is no default name. */
const typeWords: Readonly<Record<string, string | undefined>> = {
  TEXT: 'copy',
  FRAME: 'block',
  GROUP: 'set',
  INSTANCE: 'element',
  VECTOR: 'artwork',
  RECTANGLE: 'panel',
  ELLIPSE: 'dot',
  LINE: 'rule',
};

/** Not in an instance, not in something that is already hidden or outside, and not exempt. */
function isJudged(frame: FrameSnapshot, layer: LayerSnapshot, { exceptRoles, exceptNames }: Params): boolean {
  const around = lineage(frame, layer).slice(1);
  return (
    around.every(
      (outer) => outer.type !== 'INSTANCE' && !is.hidden(frame, outer) && !is.offCanvas(frame, outer),
    ) &&
    !belongsTo(frame, layer, exceptRoles ?? []) &&
    bestGlob(exceptNames ?? [], layer.name) === null
  );
}

const containers = new Set(['FRAME', 'GROUP', 'SECTION', 'COMPONENT', 'COMPONENT_SET', 'BOOLEAN_OPERATION']);

/** Kinds that are lines by nature. Whatever its kind, a flat layer that paints something (a stroke) is a line as well. */
const lines = new Set(['LINE', 'VECTOR', 'ARROW']);

const leastPx = 0.01;

/** Nobody sees less (same limit as `LayerSnapshot.isVisible`). */
const leastOpacity = 0.02;

const is: Readonly<Record<Reason, (frame: FrameSnapshot, layer: LayerSnapshot) => boolean>> = {
  hidden: (_frame, { isSwitchedOn, opacity }) => !isSwitchedOn || opacity <= leastOpacity,
  empty: (_frame, layer) => {
    if (layer.isMask || layer.type === 'SLICE' || layer.type === 'INSTANCE' || !layer.isLeaf) return false;
    if (layer.type === 'TEXT') return layer.text?.characters.trim() === '';
    return !hasOwnPaint(layer) && (containers.has(layer.type) || layer.painted === null);
  },
  zeroSize: (_frame, layer) => {
    const size = layer.size ?? layer.box;
    if (size === null || layer.type === 'TEXT') return false;
    const isFlat = size.width < leastPx || size.height < leastPx;
    const isPoint = size.width < leastPx && size.height < leastPx;
    return isPoint || (isFlat && layer.painted === null && !lines.has(layer.type));
  },
  offCanvas: (frame, { box, painted }) =>
    box !== null &&
    box.width > 0 &&
    box.height > 0 &&
    isOutside(frame, box) &&
    (painted === null || isOutside(frame, painted)),
  defaultName: (_frame, { name, type }) => isDefaultName(name, type),
};

const isOutside = (frame: FrameSnapshot, rect: Parameters<typeof intersect<'frame'>>[0]): boolean =>
  intersect<'frame'>(rect, frameBox(frame)) === null;

function factsOf(frame: FrameSnapshot, { name, opacity, box, size }: LayerSnapshot) {
  return {
    layer: shortText(name),
    opacityPercent: roundPx(opacity * 100),
    x: roundPx(box?.x ?? 0),
    y: roundPx(box?.y ?? 0),
    width: roundPx((size ?? box)?.width ?? 0),
    height: roundPx((size ?? box)?.height ?? 0),
    frameWidth: roundPx(frame.size.width),
    frameHeight: roundPx(frame.size.height),
  };
}
