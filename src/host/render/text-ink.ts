import type { Canvas } from 'canvaskit-wasm/full';
import type { Rect } from '../../core/geometry/rect.ts';
import { drawText } from './draw-text.ts';
import { type DrawnNode, fillsOf } from './drawn-node.ts';
import { isInked } from './paint.ts';
import { type Painter, skiaMatrix, withState } from './painter.ts';
import type { Placed } from './place-node.ts';
import { textArea } from './text-area.ts';

/** Page px per pixel of the look that finds the ink roughly. */
const roughSide = 1500;
/** Image pixels per page px of the look that measures one edge: an edge is true to 1/8 px. */
const fineScale = 8;
/** A pixel counts as ink from half covered on. */
const covered = 128;

/**
 * The tight upright box around the painted glyphs of a text node, its strokes and line decoration included and its effects left
 * out, page px, to 1/8 px. It is read from pixels of the same layout that the renderer paints.
 *
 * @returns null where no glyph leaves ink.
 */
export const textInk = (painter: Painter, node: DrawnNode, placed: Placed): Rect<'page'> | null => {
  if (!leavesInk(node)) return null;
  const area = textArea(painter, node, placed);
  if (area === null) return null;
  const draw = inkDrawer(painter, node, placed);
  const rough = inkIn(painter, area, Math.min(1, roughSide / Math.max(area.width, area.height, 1)), 1, draw);
  if (rough === null) return null;
  const pad = Math.max(1, Math.max(area.width, area.height) / roughSide);
  const [left, top] = [rough.x - pad, rough.y - pad];
  const [right, bottom] = [rough.x + rough.width + pad, rough.y + rough.height + pad];
  const edge = (strip: Rect<'page'>): Rect<'page'> | null => inkIn(painter, strip, fineScale, covered, draw);
  const deep = pad * 3;
  const whole = { x: left, y: top, width: right - left, height: bottom - top };
  const west = edge({ ...whole, width: Math.min(deep, whole.width) })?.x ?? rough.x;
  const north = edge({ ...whole, height: Math.min(deep, whole.height) })?.y ?? rough.y;
  const east = farEdge(
    edge({ ...whole, x: Math.max(left, right - deep), width: Math.min(deep, whole.width) }),
    'x',
    rough,
  );
  const south = farEdge(
    edge({ ...whole, y: Math.max(top, bottom - deep), height: Math.min(deep, whole.height) }),
    'y',
    rough,
  );
  return { x: west, y: north, width: Math.max(0, east - west), height: Math.max(0, south - north) };
};

const farEdge = (found: Rect<'page'> | null, axis: 'x' | 'y', rough: Rect<'page'>): number => {
  const box = found ?? rough;
  return axis === 'x' ? box.x + box.width : box.y + box.height;
};

const leavesInk = (node: DrawnNode): boolean => {
  const painted = [
    fillsOf(node),
    node.strokes ?? [],
    ...Object.values(node.styleOverrideTable ?? {}).map(({ fills }) => fills ?? []),
  ];
  return (node.characters ?? '').trim() !== '' && painted.flat().some(isInked);
};

const opaque = [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 0, g: 0, b: 0, a: 1 } }] as const;

/** Faint ink is ink: everything that is painted at all is painted black. */
const inkDrawer = (painter: Painter, node: DrawnNode, placed: Placed): ((canvas: Canvas) => void) => {
  const blackened = (fills: readonly Parameters<typeof isInked>[0][]) =>
    fills.some(isInked) ? [...opaque] : [];
  const table = Object.entries(node.styleOverrideTable ?? {}).map(([key, style]) => [
    key,
    style.fills === undefined ? style : { ...style, fills: blackened(style.fills) },
  ]);
  const style: NonNullable<DrawnNode['style']> = { ...node.style };
  delete style.fills;
  const black: DrawnNode = {
    ...node,
    style,
    fills: blackened(fillsOf(node)),
    strokes: blackened(node.strokes ?? []),
    styleOverrideTable: Object.fromEntries(table) as NonNullable<DrawnNode['styleOverrideTable']>,
  };
  return (canvas) =>
    withState(canvas, () => {
      canvas.concat(skiaMatrix(placed.matrix));
      drawText(painter, canvas, black, placed);
    });
};

/** The box around the pixels of `area` with at least this alpha, page px; null when there are none. */
const inkIn = (
  { skia }: Painter,
  area: Rect<'page'>,
  scale: number,
  least: number,
  draw: (canvas: Canvas) => void,
): Rect<'page'> | null => {
  const width = Math.max(1, Math.ceil(area.width * scale));
  const height = Math.max(1, Math.ceil(area.height * scale));
  const surface = skia.MakeSurface(width, height);
  if (surface === null) return null;
  try {
    const canvas = surface.getCanvas();
    canvas.clear(skia.TRANSPARENT);
    canvas.scale(scale, scale);
    canvas.translate(-area.x, -area.y);
    draw(canvas);
    const pixels = canvas.readPixels(0, 0, {
      width,
      height,
      alphaType: skia.AlphaType.Unpremul,
      colorType: skia.ColorType.RGBA_8888,
      colorSpace: skia.ColorSpace.SRGB,
    });
    const box = pixels instanceof Uint8Array ? alphaBox(pixels, width, height, least) : null;
    if (box === null) return null;
    const { left, top, right, bottom } = box;
    return {
      x: area.x + left / scale,
      y: area.y + top / scale,
      width: (right - left) / scale,
      height: (bottom - top) / scale,
    };
  } finally {
    surface.dispose();
  }
};

const alphaBox = (
  pixels: Uint8Array,
  width: number,
  height: number,
  least: number,
): { left: number; top: number; right: number; bottom: number } | null => {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) < least) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = y + 1;
    }
  return box.right === 0 ? null : box;
};
