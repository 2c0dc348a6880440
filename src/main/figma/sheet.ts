import type { SheetInput } from '../../contract/draw-sheet.ts';
import { type Box, drawFrame, drawHatch, drawShape, drawText, placeBeside, present, solid } from './draw.ts';
import { markMade } from './made.ts';
import { clearShown } from './overlay.ts';

/** All in px of the sheet. */
const marginPx = 40;
const gapPx = 24;
const columnPx = 640;
const exampleWidthPx = 300;
const ink = '#101828';
const quiet = '#475467';
const kinds = { keep: '#067647', avoid: '#d92d20', info: '#475467' } as const;

/** Draws a spec sheet beside everything on the current page; its id. The drawing fonts must be loaded. */
export function drawSpecSheet(sheet: SheetInput): string {
  const page = figma.currentPage;
  clearShown();
  const size = { width: columnPx + 2 * marginPx, height: 100 };
  const frame = drawFrame(page, sheet.name, { ...placeBeside(page), ...size }, solid('#ffffff'));
  markMade(frame, 'sheet');
  let y = writeLine(frame, marginPx, sheet.name, { sizePx: 28, isStrong: true, hex: ink });
  y = drawCanvas(frame, y + gapPx, sheet);
  for (const { title, lines } of sheet.sections) {
    y = writeLine(frame, y + gapPx, title, { sizePx: 16, isStrong: true, hex: ink });
    for (const line of lines) y = writeLine(frame, y + 6, line, { sizePx: 13, hex: quiet });
  }
  y = drawExamples(frame, y + gapPx, sheet);
  frame.resize(size.width, y + marginPx);
  present(frame);
  return frame.id;
}

/** Writes a text over the whole column at `y`; where the next may begin. */
const writeLine = (
  frame: FrameNode,
  y: number,
  text: string,
  look: { readonly sizePx: number; readonly hex: string; readonly isStrong?: boolean },
): number => y + drawText(frame, text, { x: marginPx, y }, { ...look, widthPx: columnPx }).height;

const scaled = ({ x, y, width, height }: Box, scale: number): Box => ({
  x: x * scale,
  y: y * scale,
  width: width * scale,
  height: height * scale,
});

/** A picture of the placement's canvas, `widthPx` wide but no higher than wide. */
function drawBoard(
  frame: FrameNode,
  at: { readonly x: number; readonly y: number },
  { width, height }: SheetInput,
  widthPx: number,
): { readonly board: FrameNode; readonly scale: number } {
  const scale = Math.min(widthPx / width, widthPx / height);
  const box = { ...at, width: width * scale, height: height * scale };
  const board = drawFrame(frame, `${String(width)} × ${String(height)}`, box, solid('#f2f4f7'));
  board.clipsContent = true;
  return { board, scale };
}

function drawCanvas(frame: FrameNode, y: number, sheet: SheetInput): number {
  const { board, scale } = drawBoard(frame, { x: marginPx, y }, sheet, columnPx);
  for (const { title, rect, kind } of sheet.zones) {
    const box = scaled(rect, scale);
    drawHatch(board, title, box, kinds[kind]);
    drawShape(board, 'rect', title, box, { strokes: solid(kinds[kind]) });
    drawText(board, title, { x: box.x + 6, y: box.y + 4 }, { sizePx: 12, hex: kinds[kind], isStrong: true });
  }
  return writeLine(frame, y + board.height + 6, board.name, { sizePx: 12, hex: quiet });
}

/** Two in a row, in the order given: a good one beside its bad one. */
function drawExamples(frame: FrameNode, top: number, sheet: SheetInput): number {
  let y = top;
  let rowEnd = top;
  for (const [index, { isGood, caption, zone, layer }] of sheet.examples.entries()) {
    if (index % 2 === 0) y = index === 0 ? top : rowEnd + gapPx;
    const x = marginPx + (index % 2) * (columnPx - exampleWidthPx);
    const hex = isGood ? kinds.keep : kinds.avoid;
    const { board, scale } = drawBoard(frame, { x, y }, sheet, exampleWidthPx);
    drawHatch(board, 'zone', scaled(zone, scale), quiet);
    drawShape(board, 'rect', 'layer', scaled(layer, scale), { fills: solid(hex, 0.5), strokes: solid(hex) });
    const at = { x, y: y + board.height + 6 };
    const mark = isGood ? '✓' : '✕';
    const text = drawText(frame, `${mark} ${caption}`, at, { sizePx: 13, hex, widthPx: exampleWidthPx });
    rowEnd = Math.max(index % 2 === 0 ? 0 : rowEnd, at.y + text.height);
  }
  return rowEnd;
}
