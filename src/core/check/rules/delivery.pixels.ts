import * as z from 'zod/mini';
import { edges } from '../../geometry/edges.ts';
import type { Rect, Size } from '../../geometry/rect.ts';
import type { ExportSetting, FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { withFix } from '../move-fix.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';
import { tolerancePx } from '../tolerance.ts';

const sidePx = z.int().check(z.positive());
const params = z.strictObject({
  width: sidePx,
  height: sidePx,
  /** Image px per frame px of the delivered picture. */
  scale: z._default(z.number().check(z.positive(), z.lte(8)), 1),
});

type Params = z.infer<typeof params>;

/** A side this near to a whole pixel is whole (float noise, not a drawn half pixel). Two steps of the third decimal. */
const wholeTolerance = 2e-3;

export default defineRule({
  id: 'delivery.pixels',
  title: { en: 'Delivered pixels', 'zh-CN': '交付像素' },
  about: {
    en: 'The picture Figma exports at the given scale is exactly so many pixels: the frame’s box comes out whole and of that size, no shadow or overflow sticks out of it and makes the picture larger, and the export settings somebody gave the frame say the same.',
    'zh-CN':
      'Figma 按给定倍率导出的图片须恰好为指定像素：画框尺寸换算后为整数且与要求一致，没有投影或溢出内容使导出图变大，且画框自带的导出设置与之相符。',
  },
  params,
  messages: {
    wrongSize: {
      en: 'At {scale}x the picture is {foundWidth} × {foundHeight} px; {width} × {height} px must be delivered.',
      'zh-CN': '{scale}x 导出为 {foundWidth} × {foundHeight} px，要求交付 {width} × {height} px。',
    },
    fractional: {
      en: 'At {scale}x the frame is {foundWidth} × {foundHeight} px: not whole pixels, so an edge is blurred or cut. {width} × {height} px must be delivered.',
      'zh-CN':
        '{scale}x 下画框为 {foundWidth} × {foundHeight} px，不是整数像素，边缘会发虚或被截。要求交付 {width} × {height} px。',
    },
    overflow: {
      en: 'Shadows or layers stick out of the frame by up to {overPx} px, so the exported picture is {foundWidth} × {foundHeight} px instead of {width} × {height} px. Turn on “Clip content” or move them in.',
      'zh-CN':
        '投影或图层超出画框最多 {overPx} px，导出图会变成 {foundWidth} × {foundHeight} px，而不是 {width} × {height} px。请开启“裁剪内容”或移入画面。',
    },
    nothingPainted: {
      en: 'Nothing of the frame is painted, so Figma has no picture to export; {width} × {height} px must be delivered.',
      'zh-CN': '画框没有任何可见内容，Figma 无法导出图片，要求交付 {width} × {height} px。',
    },
    boundsUnknown: {
      en: 'The document does not say whether anything sticks out of the frame. The box comes to {foundWidth} × {foundHeight} px at {scale}x; {width} × {height} px must be delivered. Export once and look.',
      'zh-CN':
        '文档未记录是否有内容超出画框。画框在 {scale}x 下为 {foundWidth} × {foundHeight} px，要求交付 {width} × {height} px，请实际导出确认。',
    },
    wrongScale: {
      en: 'The frame’s own export settings ({found}) give no picture of {width} × {height} px; PNG or JPG at {scale}x is needed. Set it in the export panel.',
      'zh-CN':
        '画框自带的导出设置（{found}）无法得到 {width} × {height} px 的图片，需要 {scale}x 的 PNG 或 JPG，请在导出面板中修改。',
    },
    rotated: {
      en: 'The frame is rotated by {rotationDeg}°, so its picture is larger than its box. {width} × {height} px must be delivered: set the rotation to 0.',
      'zh-CN':
        '画框旋转了 {rotationDeg}°，导出图会大于画框本身。要求交付 {width} × {height} px，请将旋转归零。',
    },
  },
  fix: 'suggestion',
  check(frame, asked) {
    if (frame.rotationDeg !== 0) {
      const data = { ...asked, rotationDeg: roundPx(frame.rotationDeg) };
      return [unknown({ because: 'rotated', layerId: null, region: null, data })];
    }
    const bad = [...judgeBox(frame, asked), ...judgePaint(frame, asked), ...judgeSettings(frame, asked)];
    return bad.length === 0 ? [pass(null)] : bad;
  },
});

function judgeBox(frame: FrameSnapshot, asked: Params) {
  const { size } = frame;
  const box = boxPixels(size, asked);
  const measured = {
    found: `${String(box.foundWidth)} × ${String(box.foundHeight)}`,
    is: 'exactly',
    needed: `${String(asked.width)} × ${String(asked.height)}`,
    unit: 'px',
  } as const;
  const evidence = { layerId: null, region: null, data: { ...asked, ...box }, measured };
  const { foundWidth, foundHeight } = box;
  if (!isWhole(foundWidth) || !isWhole(foundHeight)) return [fail({ because: 'fractional', ...evidence })];
  const isRight = Math.round(foundWidth) === asked.width && Math.round(foundHeight) === asked.height;
  return isRight ? [] : [fail({ because: 'wrongSize', ...evidence })];
}

function judgePaint({ id, size, painted, hasRenderBounds, clipsContent }: FrameSnapshot, asked: Params) {
  const frameLevel = { layerId: null, region: null };
  if (!hasRenderBounds) {
    const data = { ...asked, ...boxPixels(size, asked) };
    return [unknown({ because: 'boundsUnknown', ...frameLevel, data })];
  }
  if (painted === null) return [fail({ because: 'nothingPainted', ...frameLevel, data: asked })];
  const { width, height, worstPx } = overflow(painted, size);
  if (worstPx <= tolerancePx) return [];
  const data = {
    ...asked,
    overPx: roundPx(worstPx),
    foundWidth: Math.ceil(width * asked.scale - wholeTolerance),
    foundHeight: Math.ceil(height * asked.scale - wholeTolerance),
  };
  const measured = { found: data.overPx, is: 'atMost', needed: 0, unit: 'px' } as const;
  const marks = [{ is: 'needed', rect: { x: 0, y: 0, ...size } } as const];
  const clip = { do: 'setClipsContent', layerId: id, was: false, clips: true } as const;
  const fix = withFix(clipsContent ? undefined : { is: 'suggestion', steps: [clip] });
  return [fail({ because: 'overflow', layerId: null, region: painted, data, measured, marks, ...fix })];
}

/** What the person set up themselves; nothing set up is nothing wrong. Vector formats have no pixels. */
function judgeSettings({ id, exportSettings }: FrameSnapshot, asked: Params) {
  const pictures = exportSettings.filter(({ format }) => format === 'PNG' || format === 'JPG');
  const [first] = pictures;
  if (first === undefined || pictures.some((setting) => givesSize(setting, asked))) return [];
  const found = pictures.map(settingName).slice(0, 5).join(', ');
  const format = first.format === 'JPG' ? 'JPG' : 'PNG';
  const data = { ...asked, found };
  return [
    fail({
      because: 'wrongScale',
      layerId: null,
      region: null,
      data,
      measured: { found, is: 'exactly', needed: `${format} ${String(asked.scale)}x`, unit: '' },
      fix: {
        is: 'safe',
        steps: [{ do: 'setExportSettings', layerId: id, format, scale: asked.scale }],
      },
    }),
  ];
}

const givesSize = (
  { constraint: { type, value } }: ExportSetting,
  { width, height, scale }: Params,
): boolean =>
  (type === 'SCALE' && value === scale) ||
  (type === 'WIDTH' && value === width) ||
  (type === 'HEIGHT' && value === height);

/** As Figma's panel writes it: `PNG 2x`, `JPG 750w`. */
const settingName = ({ format, constraint: { type, value } }: ExportSetting): string =>
  `${format} ${String(value)}${{ WIDTH: 'w', HEIGHT: 'h' }[type] ?? 'x'}`;

/** The box in image px, to three decimals, so that a side that is not whole never reads as if it were. */
const boxPixels = ({ width, height }: Size, { scale }: Params) => ({
  foundWidth: Math.round(width * scale * 1000) / 1000,
  foundHeight: Math.round(height * scale * 1000) / 1000,
});

const isWhole = (side: number): boolean => Math.abs(side - Math.round(side)) <= wholeTolerance;

/** Size of box and paint together, in frame px, and how far the paint leaves the box on its worst side. */
function overflow(painted: Rect<'frame'>, size: Size): Size & { readonly worstPx: number } {
  const { left, top, right, bottom } = edges(painted);
  const over = [-left, -top, right - size.width, bottom - size.height].map((side) => Math.max(0, side));
  const [l = 0, t = 0, r = 0, b = 0] = over;
  return { width: size.width + l + r, height: size.height + t + b, worstPx: Math.max(...over) };
}
