import { rgbOf } from './colour.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fonts of all that we draw. Figma itself puts another font in where they lack a character. */
export const drawingFonts = {
  plain: { family: 'Inter', style: 'Regular' },
  strong: { family: 'Inter', style: 'Bold' },
} as const;

/** Figma refuses sides under 0.01 px. */
const leastSidePx = 0.01;

export const solid = (hex: string, opacity = 1): SolidPaint[] => [
  { type: 'SOLID', color: rgbOf(hex), opacity },
];

type Parent = FrameNode | PageNode;

function place(node: FrameNode | RectangleNode | EllipseNode, parent: Parent, box: Box): void {
  parent.appendChild(node);
  node.resize(Math.max(leastSidePx, box.width), Math.max(leastSidePx, box.height));
  node.x = box.x;
  node.y = box.y;
}

/** A frame without a fill, unless given one. */
export function drawFrame(parent: Parent, name: string, box: Box, fills: SolidPaint[] = []): FrameNode {
  const node = figma.createFrame();
  place(node, parent, box);
  node.name = name;
  node.fills = fills;
  return node;
}

export interface Look {
  readonly fills?: SolidPaint[];
  readonly strokes?: SolidPaint[];
  readonly strokeWeight?: number;
  readonly dashPattern?: readonly number[];
  readonly cornerRadius?: number;
}

export function drawShape(
  parent: Parent,
  kind: 'rect' | 'ellipse',
  name: string,
  box: Box,
  look: Look,
): RectangleNode | EllipseNode {
  const node = kind === 'rect' ? figma.createRectangle() : figma.createEllipse();
  place(node, parent, box);
  node.name = name;
  node.fills = look.fills ?? [];
  node.strokes = look.strokes ?? [];
  node.strokeWeight = look.strokeWeight ?? 1;
  node.dashPattern = look.dashPattern ?? [];
  if (look.cornerRadius !== undefined) node.cornerRadius = look.cornerRadius;
  return node;
}

/**
 * Diagonal hatching: one thick dashed line across a clipping frame. It runs below the area's far corner and its band is
 * twice as wide as needed, because documents disagree whether the stroke of a line lies around it or wholly above it.
 */
export function drawHatch(parent: Parent, name: string, box: Box, hex: string): FrameNode {
  const area = drawFrame(parent, name, box);
  area.clipsContent = true;
  const reach = box.width + box.height;
  const line = figma.createLine();
  area.appendChild(line);
  line.name = 'hatch';
  line.resize(2 * reach, 0);
  line.x = box.width / 2;
  line.y = box.height / 2 + reach * Math.SQRT2;
  line.rotation = 45;
  line.strokes = solid(hex, 0.6);
  line.strokeWeight = 4 * reach;
  line.dashPattern = [1.5, 8];
  return area;
}

export interface Lettering {
  readonly sizePx: number;
  readonly hex: string;
  readonly isStrong?: boolean;
  /** The text wraps at this width; otherwise it is one line as long as it gets. */
  readonly widthPx?: number;
}

/** A text with its top left at `x`, `y`. The drawing fonts must be loaded. */
export function drawText(
  parent: Parent,
  characters: string,
  at: { readonly x: number; readonly y: number },
  { sizePx, hex, isStrong = false, widthPx }: Lettering,
): TextNode {
  const node = figma.createText();
  parent.appendChild(node);
  node.fontName = isStrong ? drawingFonts.strong : drawingFonts.plain;
  node.fontSize = sizePx;
  node.fills = solid(hex);
  node.characters = characters;
  if (widthPx !== undefined) {
    node.textAutoResize = 'HEIGHT';
    node.resize(widthPx, node.height);
  }
  node.x = at.x;
  node.y = at.y;
  return node;
}

/** A free place for a drawing: right of everything on the page, at its top. Page px. */
export function placeBeside(page: PageNode): { readonly x: number; readonly y: number } {
  const boxes = page.children.flatMap(({ absoluteBoundingBox }) => absoluteBoundingBox ?? []);
  if (boxes.length === 0) return { x: 0, y: 0 };
  return {
    x: Math.ceil(Math.max(...boxes.map((box) => box.x + box.width))) + 100,
    y: Math.floor(Math.min(...boxes.map((box) => box.y))),
  };
}

/** Ends a drawing: one undo step, selected and in view, because the person asked for it. */
export function present(node: FrameNode): void {
  figma.commitUndo();
  figma.currentPage.selection = [node];
  figma.viewport.scrollAndZoomIntoView([node]);
}
