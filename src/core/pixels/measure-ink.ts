import type { Rect } from '../geometry/rect.ts';
import { channelDifference, hexOfRgb, type Rgb } from './hex-colour.ts';
import { type InkMask, layInkMask } from './ink-mask.ts';
import { areaToFrame, byteAt, type PixelArea, type PixelGrid, pixelArea } from './pixel-grid.ts';
import type { InkReading } from './probe.ts';
import { contrastRatio, relativeLuminance } from './relative-luminance.ts';

/** What the tree says of the layer whose ink is measured. */
export interface InkSubject {
  /** What is painted of it, clips and masks taken off. */
  readonly painted: Rect<'frame'>;
  /** Product of the opacities from the frame down to it. */
  readonly opacity: number;
  /** False when it, or something around it, blends: then its colour alone says nothing of its colour in the frame. */
  readonly isPlain: boolean;
}

/** Side of a cell in frame px: small enough to find a bright patch behind two letters. */
const cellPx = 16;
/** Fewer pixels of pure ink, or of ground, than this say nothing about a cell. */
const leastInk = 4;
const leastGround = 8;
/** Fewer pixels of pure ink altogether than this, and anti-aliasing decides. */
const leastInkOverall = 24;
/** Largest channel difference between the colour that was painted and the one that is seen. */
const sameColour = 32;

/**
 * Contrast of a layer's ink with the ground around it, as the frame's picture shows it (WCAG 2 ratios). Ink: the frame's
 * pixels under the layer's own mask, one pixel inside its edge. Ground: a ring of 2 to 4 px round the glyphs. Both are averaged
 * (relative luminance) in cells of 16 px; a cell without ground of its own takes that of the eight around it; one that has none
 * either lies inside a large glyph and does not count. Null = nothing of the layer lies in the picture.
 */
export function measureInk(frame: PixelGrid, mask: PixelGrid, subject: InkSubject): InkReading | null {
  const visible = pixelArea(frame, subject.painted);
  const laid = visible === null ? null : layInkMask(frame, mask, visible);
  if (laid === null) return null;
  const cells = fillCells(frame, laid);
  const judged = cells.list.flatMap((cell) => {
    const ground = cell.ink.count >= leastInk ? groundAround(cells, cell) : null;
    return ground === null
      ? []
      : [{ cell, ground, ratio: contrastRatio(lightOf(cell.ink), lightOf(ground)) }];
  });
  judged.sort((a, b) => a.ratio - b.ratio);
  const ink = sumOf(cells.list.map((cell) => cell.ink));
  const ground = sumOf(cells.list.map((cell) => cell.ground));
  const isEnough = ink.count >= leastInkOverall && judged.length > 0;
  const ratioAt = (share: number): number | null =>
    isEnough ? (judged[Math.max(0, Math.ceil(judged.length * share) - 1)]?.ratio ?? null) : null;
  const worst = judged[0]?.cell;
  return {
    p5: ratioAt(0.05),
    median: ratioAt(0.5),
    inkHex: hexOf(ink),
    groundHex: hexOf(ground),
    asPainted: subject.isPlain ? asPainted(frame, mask, laid, { ...subject, cells }) : null,
    inkPixels: ink.count,
    clearGround: ground.count + cells.clear === 0 ? 0 : cells.clear / (ground.count + cells.clear),
    inkHeightPx: laid.inkRows / frame.placement.scale,
    worst: isEnough && worst !== undefined ? areaToFrame(worst.area, frame) : null,
  };
}

interface Sum {
  count: number;
  light: number;
  red: number;
  green: number;
  blue: number;
}

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly area: PixelArea;
  readonly ink: Sum;
  readonly ground: Sum;
}

interface Cells {
  readonly list: readonly Cell[];
  readonly columns: number;
  readonly rows: number;
  readonly sidePx: number;
  /** Ground pixels that are not opaque. */
  readonly clear: number;
}

const nothing = (): Sum => ({ count: 0, light: 0, red: 0, green: 0, blue: 0 });

function fillCells(frame: PixelGrid, { window, width, height, core, ring }: InkMask): Cells {
  const sidePx = Math.max(1, Math.round(cellPx * frame.placement.scale));
  const columns = Math.ceil(width / sidePx);
  const rows = Math.ceil(height / sidePx);
  const box = pixelArea(frame, null);
  const list = Array.from({ length: columns * rows }, (_, index): Cell => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const left = window.left + column * sidePx;
    const top = window.top + row * sidePx;
    const area = {
      left,
      top,
      right: Math.min(window.right, left + sidePx),
      bottom: Math.min(window.bottom, top + sidePx),
    };
    return { column, row, area, ink: nothing(), ground: nothing() };
  });
  let clear = 0;
  for (let index = 0; index < core.length; index += 1) {
    const isInk = core[index] === 1;
    if (!isInk && ring[index] === 0) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    const [px, py] = [window.left + x, window.top + y];
    if (box === null || px < box.left || px >= box.right || py < box.top || py >= box.bottom) continue;
    const cell = list[Math.floor(y / sidePx) * columns + Math.floor(x / sidePx)];
    const at = (py * frame.width + px) * 4;
    if (!isInk && byteAt(frame.data, at + 3) < 255) clear += 1;
    else if (cell !== undefined) add(isInk ? cell.ink : cell.ground, rgbAt(frame, at));
  }
  return { list, columns, rows, sidePx, clear };
}

const rgbAt = ({ data }: PixelGrid, at: number): Rgb => [
  byteAt(data, at),
  byteAt(data, at + 1),
  byteAt(data, at + 2),
];

function add(sum: Sum, rgb: Rgb): void {
  sum.count += 1;
  sum.light += relativeLuminance(rgb);
  sum.red += rgb[0];
  sum.green += rgb[1];
  sum.blue += rgb[2];
}

const sumOf = (sums: readonly Sum[]): Sum =>
  sums.reduce<Sum>(
    (total, sum) => ({
      count: total.count + sum.count,
      light: total.light + sum.light,
      red: total.red + sum.red,
      green: total.green + sum.green,
      blue: total.blue + sum.blue,
    }),
    nothing(),
  );

const lightOf = ({ light, count }: Sum): number => light / count;
const meanOf = ({ red, green, blue, count }: Sum): Rgb => [red / count, green / count, blue / count];
const hexOf = (sum: Sum): string | null => (sum.count === 0 ? null : hexOfRgb(meanOf(sum)));

function groundAround({ list, columns, rows }: Cells, { column, row, ground }: Cell): Sum | null {
  if (ground.count >= leastGround) return ground;
  const around: Sum[] = [];
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
      const cell = list[r * columns + c];
      if (cell !== undefined) around.push(cell.ground);
    }
  }
  const sum = sumOf(around);
  return sum.count >= leastGround ? sum : null;
}

/** The share of pure ink that has the layer's own colour, laid over the ground of its cell where it is not opaque. */
function asPainted(
  frame: PixelGrid,
  mask: PixelGrid,
  { window, width, core, maskAt, strength }: InkMask,
  { opacity, cells }: InkSubject & { readonly cells: Cells },
): number | null {
  const cover = Math.min(strength / 255, opacity);
  let same = 0;
  let all = 0;
  for (let index = 0; index < core.length; index += 1) {
    if (core[index] === 0) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    const cell = cells.list[Math.floor(y / cells.sidePx) * cells.columns + Math.floor(x / cells.sidePx)];
    const ground = cell === undefined || cover >= 0.99 ? null : groundAround(cells, cell);
    if (cover < 0.99 && ground === null) continue;
    const own = rgbAt(mask, maskAt[index] ?? 0);
    const under = ground === null ? own : meanOf(ground);
    const mix = (channel: 0 | 1 | 2): number => own[channel] * cover + under[channel] * (1 - cover);
    const seen = rgbAt(frame, ((window.top + y) * frame.width + window.left + x) * 4);
    all += 1;
    if (channelDifference([mix(0), mix(1), mix(2)], seen) <= sameColour) same += 1;
  }
  return all === 0 ? null : same / all;
}
