import * as z from 'zod/mini';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Fix, FixStep } from '../fix.ts';
import { isMovable, withFix } from '../move-fix.ts';
import { px } from '../params/px.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { belongsTo, lineage, pickLayers } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass } from '../rule.ts';
import { seenShape } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';

const params = z.strictObject({
  roles: z._default(subjects, 'all'),
  exceptRoles: z.optional(roleList),
  /** How far from a whole pixel is still on it. */
  tolerancePx: z._default(px, 0.01),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layout.pixelgrid',
  title: { en: 'Whole pixels', 'zh-CN': '整数像素' },
  about: {
    en: 'Position (within the frame, component or canvas around it) and size of each visible layer’s box are whole px at 1x. Not judged: layers that are rotated, in auto layout or in instances, groups, vectors, and the size of text that grows with its copy.',
    'zh-CN':
      '每个可见图层外框的位置（相对其所在画框、组件或画布）和尺寸在 1x 下须为整数像素。不判断：有旋转、处于自动布局或实例内的图层、编组、矢量，以及随内容伸缩的文本尺寸。',
  },
  params,
  messages: {
    offGrid: {
      en: '“{layer}” lies at x {x}, y {y} and is {width} × {height} px: not whole px, so its edges blur. Needed: x {needX}, y {needY}, {needWidth} × {needHeight} px.',
      'zh-CN':
        '“{layer}”位于 x {x}、y {y}，尺寸 {width} × {height} px，不是整数像素，边缘会发虚。应为 x {needX}、y {needY}，{needWidth} × {needHeight} px。',
    },
    noLayers: {
      en: 'The frame has no visible layer whose pixels this rule can judge.',
      'zh-CN': '画框中没有可判断像素对齐的可见图层。',
    },
  },
  fix: 'safe',
  check(frame, given) {
    const judged = candidates(frame, given).flatMap((layer) => {
      const box = isJudged(frame, layer) ? ownBox(frame, layer) : null;
      return box === null ? [] : [judge(frame, layer, box, given.tolerancePx)];
    });
    return judged.length === 0 ? [inapplicable('noLayers')] : judged;
  },
});

/** With `all` every container with a place of its own as well: a crooked one blurs all in it. Groups only follow their children. */
const candidates = (frame: FrameSnapshot, { roles, exceptRoles = [] }: Params): readonly LayerSnapshot[] =>
  (roles === 'all' ? frame.layers.filter(({ isMask }) => !isMask) : pickLayers(frame, roles)).filter(
    (layer) => layer.type !== 'GROUP' && !belongsTo(frame, layer, exceptRoles),
  );

/** Drawn by points, not by a box: their bounds fall where the outline does. */
const drawn = new Set(['VECTOR', 'LINE', 'ARROW', 'STAR', 'POLYGON', 'REGULAR_POLYGON', 'BOOLEAN_OPERATION']);

function isJudged(frame: FrameSnapshot, layer: LayerSnapshot): boolean {
  const [, ...around] = lineage(frame, layer);
  return (
    seenShape(frame, layer) !== null &&
    layer.rotationDeg === 0 &&
    !layer.isInAutoLayout &&
    !drawn.has(layer.type) &&
    around.every(({ type, rotationDeg }) => type !== 'INSTANCE' && rotationDeg === 0)
  );
}

/** The box as Figma's panel shows it: counted from the nearest thing around it that is no group. */
function ownBox(frame: FrameSnapshot, layer: LayerSnapshot): Rect<'frame'> | null {
  const holder = lineage(frame, layer)
    .slice(1)
    .find(({ type }) => type !== 'GROUP');
  const origin = holder === undefined ? { x: 0, y: 0 } : holder.box;
  if (layer.box === null || origin === null) return null;
  return { ...layer.box, x: layer.box.x - origin.x, y: layer.box.y - origin.y };
}

function judge(frame: FrameSnapshot, layer: LayerSnapshot, box: Rect<'frame'>, tolerancePx: number) {
  const whole = (value: number): number =>
    Math.abs(value - Math.round(value)) <= tolerancePx + 1e-9 ? value : Math.round(value);
  const free = freeSides(layer);
  const need = {
    x: whole(box.x),
    y: whole(box.y),
    width: free.width ? box.width : Math.max(1, whole(box.width)),
    height: free.height ? box.height : Math.max(1, whole(box.height)),
  };
  const sides = ['x', 'y', 'width', 'height'] as const;
  const worst = sides
    .map((side) => ({ side, offPx: Math.abs(need[side] - box[side]) }))
    .sort((a, b) => b.offPx - a.offPx)[0];
  if (worst === undefined || worst.offPx === 0) return pass(layer.id);
  const found = roundPx(box[worst.side]);
  return fail({
    because: 'offGrid',
    layerId: layer.id,
    region: layer.box,
    measured: { found, is: 'exactly', needed: roundPx(need[worst.side]), unit: 'px' },
    data: {
      layer: shortText(layer.name),
      x: threeDecimals(box.x),
      y: threeDecimals(box.y),
      width: threeDecimals(box.width),
      height: threeDecimals(box.height),
      needX: roundPx(need.x),
      needY: roundPx(need.y),
      needWidth: roundPx(need.width),
      needHeight: roundPx(need.height),
    },
    ...withFix(toWhole(frame, layer, box, need)),
  });
}

/** Sides that follow the copy and are nobody's choice. */
const freeSides = ({ text }: LayerSnapshot) => ({
  width: text?.autoResize === 'WIDTH_AND_HEIGHT',
  height: text !== null && text.autoResize !== 'NONE' && text.autoResize !== 'TRUNCATE',
});

/** A fraction of a hundredth would read as whole with two decimals. */
const threeDecimals = (value: number): number => Math.round(value * 1000) / 1000;

function toWhole(
  frame: FrameSnapshot,
  layer: LayerSnapshot,
  box: Rect<'frame'>,
  need: Rect<'frame'>,
): Fix | undefined {
  if (!isMovable(frame, layer)) return undefined;
  const [dx, dy] = [need.x - box.x, need.y - box.y];
  const move: FixStep[] = dx !== 0 || dy !== 0 ? [{ do: 'move', layerId: layer.id, dx, dy }] : [];
  const isResized = need.width !== box.width || need.height !== box.height;
  const was = { width: box.width, height: box.height };
  const size = { width: need.width, height: need.height };
  const resize: FixStep[] = isResized ? [{ do: 'resize', layerId: layer.id, was, ...size }] : [];
  return { is: 'safe', steps: [...resize, ...move] };
}
