import * as z from 'zod/mini';
import { clipPolygon, polygonArea } from '../../geometry/clip-polygon.ts';
import { edges } from '../../geometry/edges.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { Measured } from '../measured.ts';
import { moveIntoFix, withFix } from '../move-fix.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { hasOwnPaint, isShown, pickLayers } from '../pick-layers.ts';
import { isPlainRectangle } from '../plain-rectangle.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { tolerancePx } from '../tolerance.ts';
import { frameBox, maskOf, shownShare, spaceLeft } from '../why-unseen.ts';

const params = z.strictObject({
  /** Nothing given: all text, and the elements that must never be cut. */
  roles: z.optional(subjects),
  exceptRoles: z._default(roleList, ['background', 'decoration']),
  maxLostPercent: z._default(z.number().check(z.gte(0), z.lt(100)), 0),
});
type Params = z.infer<typeof params>;

const neverCut = ['logo', 'cta', 'price', 'badge'];

/** Ink that comes this near to a cut edge has been cut there: anti-aliasing keeps it from ending exactly on it. */
const touchPx = 0.5;

export default defineRule({
  id: 'layout.clipped',
  title: { en: 'Cut off', 'zh-CN': '内容被裁切' },
  about: {
    en: 'Nothing of the chosen layers is cut off by a clipping frame, a mask or the edge of the canvas. Text counts as cut only if its ink reaches the edge that its box crosses; other layers lose the part of their box that lies outside.',
    'zh-CN':
      '指定图层不得被裁切容器、蒙版或画布边缘截断。文本仅当墨迹触及其外框越过的边缘时才算被截断；其他图层按外框在范围外的比例计算。',
  },
  params,
  messages: {
    textCut: {
      en: '“{layer}” is cut off: its text runs into an edge that its box crosses by {overPx} px (allowed: 0 px). Widen the clip or move the text in.',
      'zh-CN':
        '“{layer}”的文字被截断：外框越过裁切边缘 {overPx} px（允许 0 px），且文字已触及该边缘。请扩大裁切范围或移入文字。',
    },
    partLost: {
      en: '“{layer}” loses {lostPercent}% of its area to a clip, a mask or the canvas edge; at most {maxPercent}% is allowed.',
      'zh-CN': '“{layer}”被裁切、蒙版或画布边缘切掉 {lostPercent}%，规范允许不超过 {maxPercent}%。',
    },
    gone: {
      en: 'Nothing of “{layer}” is left: a clip, a mask or the canvas edge cuts away 100% (allowed: {maxPercent}%). Move it in or delete it.',
      'zh-CN': '“{layer}”被裁切、蒙版或画布边缘完全切掉（100%，允许 {maxPercent}%），请移入画面或删除。',
    },
    boundsUnknown: {
      en: 'The box of “{layer}” crosses a clip edge by {overPx} px (allowed: 0 px), but the document does not say where its ink ends. Check by eye.',
      'zh-CN': '“{layer}”的外框越过裁切边缘 {overPx} px（允许 0 px），但文档未记录文字墨迹范围，请人工确认。',
    },
    rotated: {
      en: '“{layer}” is rotated and the document does not give its exact outline; up to {lostPercent}% may be cut off, {maxPercent}% is allowed. Check by eye.',
      'zh-CN':
        '“{layer}”有旋转，文档未给出其准确轮廓，最多可能被切掉 {lostPercent}%，规范允许 {maxPercent}%，请人工确认。',
    },
    masked: {
      en: '“{layer}” lies under “{mask}”, a mask that is not a plain rectangle; how much it cuts off cannot be told from the layers ({maxPercent}% is allowed). Check by eye.',
      'zh-CN':
        '“{layer}”位于非矩形蒙版“{mask}”之下，仅凭图层无法判断切掉多少（允许 {maxPercent}%），请人工确认。',
    },
    noLayers: { en: 'No layer is meant by this rule.', 'zh-CN': '没有适用于此规则的图层。' },
  },
  fix: 'suggestion',
  check(frame, given) {
    const layers = chosen(frame, given).filter(
      (layer) =>
        layer.box !== null && isShown(frame, layer) && couldPaint(layer) && !isPaintedOver(frame, layer),
    );
    if (layers.length === 0) return [inapplicable('noLayers')];
    return layers.map((layer) => judge(frame, layer, given));
  },
});

function chosen(frame: FrameSnapshot, { roles, exceptRoles }: Params): readonly LayerSnapshot[] {
  if (roles !== undefined) return pickLayers(frame, roles, exceptRoles);
  const either = new Set([
    ...pickLayers(frame, 'text', exceptRoles),
    ...pickLayers(frame, neverCut, exceptRoles),
  ]);
  return frame.layers.filter((layer) => either.has(layer));
}

/** Switched on, painted and inside, and yet not visible: something opaque lies over all of it. */
const isPaintedOver = (frame: FrameSnapshot, layer: LayerSnapshot): boolean =>
  !layer.isVisible && layer.painted !== null && shownShare(frame, layer) !== 0;

/** Blank text and leaves without a paint put nothing down that could be lost. */
const couldPaint = (layer: LayerSnapshot): boolean =>
  layer.text === null
    ? !layer.isLeaf || hasOwnPaint(layer) || layer.painted !== null
    : layer.text.characters.trim() !== '' && (hasOwnPaint(layer) || layer.painted !== null);

function judge(frame: FrameSnapshot, layer: LayerSnapshot, given: Params) {
  const left = spaceLeft(frame, layer);
  const name = { layer: shortText(layer.name) };
  const maxPercent = given.maxLostPercent;
  const isText = layer.type === 'TEXT';
  if (left === null || shownShare(frame, layer) === 0) {
    if (isFlat(layer)) return pass(layer.id);
    const room = left ?? frameBox(frame);
    const evidence = { ...evidenceOf(layer, room), measured: lost(100, maxPercent) };
    const data = { ...name, maxPercent };
    return fail({ because: 'gone', ...evidence, data, ...moveBack(frame, layer, room) });
  }
  const mask = maskOf(frame, layer);
  if (mask !== null && !isPlainRectangle(mask)) {
    const data = { ...name, mask: shortText(mask.name), maxPercent };
    return unknown({ because: 'masked', ...evidenceOf(layer, left), data });
  }
  return isText ? judgeText(frame, layer, left) : judgeShape(frame, layer, left, maxPercent);
}

/** Draws what the clips leave, whose edge does the cutting. */
const evidenceOf = (layer: LayerSnapshot, left: Rect<'frame'>) => ({
  layerId: layer.id,
  region: layer.box,
  marks: [{ is: 'needed', rect: left } as const],
});

const lost = (percent: number, maxPercent: number): Measured => ({
  found: roundPx(percent),
  is: 'atMost',
  needed: maxPercent,
  unit: '%',
});

const moveBack = (frame: FrameSnapshot, layer: LayerSnapshot, left: Rect<'frame'>) =>
  withFix(layer.box === null ? undefined : moveIntoFix(frame, layer, layer.box, left));

function judgeText(frame: FrameSnapshot, layer: LayerSnapshot, left: Rect<'frame'>) {
  const box = outside(layer.box, left);
  const worst = Math.max(...box.map(({ overPx }) => overPx));
  if (worst <= tolerancePx) return pass(layer.id);
  const crossing = (px: number): Measured => ({ found: roundPx(px), is: 'atMost', needed: 0, unit: 'px' });
  const evidence = { ...evidenceOf(layer, left), measured: crossing(worst) };
  const data = { layer: shortText(layer.name), overPx: roundPx(worst) };
  if (!frame.hasRenderBounds) return unknown({ because: 'boundsUnknown', ...evidence, data });
  const fix = moveBack(frame, layer, left);
  if (layer.painted === null) {
    const gone = { measured: lost(100, 0), data: { layer: data.layer, maxPercent: 0 } };
    return fail({ because: 'gone', ...evidence, ...gone, ...fix });
  }
  const ink = outside(layer.painted, left);
  const cut = box.filter(({ overPx }, side) => overPx > tolerancePx && (ink[side]?.overPx ?? 0) >= -touchPx);
  if (cut.length === 0) return pass(layer.id);
  const overPx = Math.max(...cut.map((side) => side.overPx));
  const measured = crossing(overPx);
  return fail({
    because: 'textCut',
    ...evidence,
    measured,
    data: { ...data, overPx: roundPx(overPx) },
    ...fix,
  });
}

function judgeShape(frame: FrameSnapshot, layer: LayerSnapshot, left: Rect<'frame'>, maxPercent: number) {
  const crosses = outside(layer.box, left).some(({ overPx }) => overPx > tolerancePx);
  if (!crosses) return pass(layer.id);
  const lostPercent = 100 * (1 - keptShare(layer, left));
  const data = { layer: shortText(layer.name), lostPercent: roundPx(lostPercent), maxPercent };
  const evidence = { ...evidenceOf(layer, left), measured: lost(lostPercent, maxPercent), data };
  const isExact = layer.rotationDeg === 0 || layer.quad !== null;
  if (!isExact) return unknown({ because: 'rotated', ...evidence });
  if (lostPercent <= maxPercent + 1e-6) return pass(layer.id);
  return fail({ because: 'partLost', ...evidence, ...moveBack(frame, layer, left) });
}

/** Part of a layer's own outline inside `left`, 0..1; of its upright bounds if the outline is not known. */
function keptShare({ quad, rotationDeg, box }: LayerSnapshot, left: Rect<'frame'>): number {
  const outline = rotationDeg === 0 || quad === null ? box : null;
  if (outline === null) return quad === null ? 1 : polygonArea(clipPolygon(quad, left)) / polygonArea(quad);
  const inside = outside(outline, left).map(({ overPx }) => Math.max(0, overPx));
  const [l = 0, t = 0, r = 0, b = 0] = inside;
  return ((outline.width - l - r) / outline.width) * ((outline.height - t - b) / outline.height);
}

/** How far a rectangle crosses each side of `left` (left, top, right, bottom), negative = how far it stays inside. */
function outside(rect: Rect<'frame'> | null, left: Rect<'frame'>): readonly { readonly overPx: number }[] {
  if (rect === null) return [];
  const is = edges(rect);
  const may = edges(left);
  return [may.left - is.left, may.top - is.top, is.right - may.right, is.bottom - may.bottom].map(
    (overPx) => ({
      overPx,
    }),
  );
}

const isFlat = ({ box }: LayerSnapshot): boolean => box !== null && (box.width === 0 || box.height === 0);
