import type { Matrix } from '../../core/geometry/rect.ts';
import type { BoundedNode, BoundedPaint, BoundedPath } from './bounded-node.ts';
import { type Box, cut, grow, mapBox, type Reach, union } from './box.ts';
import { pathBounds } from './path-bounds.ts';

const CONTAINERS = new Set(['FRAME', 'GROUP', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE', 'SECTION', 'SLOT']);
const FREE_SHAPES = new Set(['VECTOR', 'STAR', 'REGULAR_POLYGON', 'BOOLEAN_OPERATION']);

/** Whether a node's box is its picture even when no paint of its own is visible: frames and their kin. */
export function isContainer(node: BoundedNode): boolean {
  return CONTAINERS.has(node.type);
}

/**
 * The page-space box of what a shape or container paints itself: fills and strokes, no effects, no children, no clips.
 * Uses the outlines (`fillGeometry`, `strokeGeometry`) where the source has them, else the box and the stroke weight
 * (miters ignored). null = paints nothing. A container without visible paint still counts with its box, as in Figma.
 */
export function ownPaint(node: BoundedNode, box: Box, matrix: Matrix): Box | null {
  const outline = isContainer(node)
    ? mapBox(matrix, box)
    : (outlineOf(node.fillGeometry, matrix) ?? mapBox(matrix, box));
  const fill = isContainer(node) || node.fills?.some(isPainted) === true ? outline : null;
  if (node.strokes?.some(isPainted) !== true || strokeWeight(node) <= 0) return fill;
  return union(fill, strokeBox(node, box, matrix, outline));
}

export function isPainted(paint: BoundedPaint): boolean {
  return paint.visible !== false && paint.opacity !== 0;
}

/**
 * `strokeGeometry` of an inner stroke is the stroke at double width, both sides of the outline (seen in documents with
 * `geometry=paths`), so an inner stroke is cut back to the outline.
 */
function strokeBox(node: BoundedNode, box: Box, matrix: Matrix, outline: Box): Box | null {
  const drawn = outlineOf(node.strokeGeometry, matrix);
  const isInside = node.strokeAlign === 'INSIDE' && box.width > 0 && box.height > 0;
  if (drawn !== null) return isInside ? (cut(drawn, outline) ?? outline) : drawn;
  return isInside ? outline : mapBox(matrix, grow(box, strokeReach(node)));
}

/**
 * Whether the outline of this node's stroke is anybody's guess: a free shape without `strokeGeometry` has miters, and an
 * open path is stroked on its centre whatever its alignment says.
 */
export function hasGuessedStroke(node: BoundedNode): boolean {
  const isStroked = node.strokes?.some(isPainted) === true && strokeWeight(node) > 0;
  return isStroked && FREE_SHAPES.has(node.type) && (node.strokeGeometry ?? []).length === 0;
}

function strokeWeight(node: BoundedNode): number {
  const sides = node.individualStrokeWeights;
  return sides === undefined
    ? (node.strokeWeight ?? 1)
    : Math.max(sides.left, sides.top, sides.right, sides.bottom);
}

/** How far a stroke reaches outside the node's own box. A LINE's stroke lies wholly above it, whatever its alignment. */
function strokeReach(node: BoundedNode): Reach {
  const weight = node.strokeWeight ?? 1;
  if (node.type === 'LINE') return { left: 0, top: weight, right: 0, bottom: 0 };
  const share = node.strokeAlign === 'OUTSIDE' ? 1 : node.strokeAlign === 'CENTER' ? 0.5 : 0;
  const sides = node.individualStrokeWeights ?? { left: weight, top: weight, right: weight, bottom: weight };
  return {
    left: sides.left * share,
    top: sides.top * share,
    right: sides.right * share,
    bottom: sides.bottom * share,
  };
}

function outlineOf(paths: readonly BoundedPath[] | undefined, matrix: Matrix): Box | null {
  let whole: Box | null = null;
  for (const { path } of paths ?? []) whole = union(whole, pathBounds(path, matrix));
  return whole;
}
