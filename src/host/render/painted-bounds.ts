import { edges } from '../../core/geometry/edges.ts';
import { intersect } from '../../core/geometry/intersect.ts';
import { multiply, translation } from '../../core/geometry/matrix.ts';
import { boundsOfQuad, quadOfSize } from '../../core/geometry/quad.ts';
import type { Rect } from '../../core/geometry/rect.ts';
import { unionBounds } from '../../core/geometry/union-bounds.ts';
import { hasStroke, strokeReach } from './draw-stroke.ts';
import { type DrawnNode, fillsOf, isShown } from './drawn-node.ts';
import { dropShadowsOf, layerBlurRadius } from './effects.ts';
import { maskGroupsOf } from './mask-groups.ts';
import { isInked } from './paint.ts';
import { type Placed, placeNode } from './place-node.ts';

type PageRect = Rect<'page'>;

/** How the ink of a text node is found: exactly, or roughly by its box. */
type TextBounds = (node: DrawnNode, placed: Placed) => PageRect | null;

/** The node's own box for text with any character to show: enough to tell whether there is something to paint. */
export const textBox: TextBounds = (node, placed) =>
  (node.characters ?? '').trim() !== '' &&
  fillsOf(node)
    .concat(node.strokes ?? [])
    .some(isInked)
    ? boxOf(placed)
    : null;

/** The upright box around a placed node, page px. */
export const boxOf = (placed: Placed, growPx = 0): PageRect =>
  boundsOfQuad<'page'>(
    quadOfSize<'page'>(
      { width: placed.width + growPx * 2, height: placed.height + growPx * 2 },
      multiply(placed.matrix, translation(-growPx, -growPx)),
    ),
  );

/**
 * What a node and all below it paint, page px: fills, strokes, shadows and blurs, cut by the clips and masks inside the node and
 * by none outside it. This is what Figma writes as `absoluteRenderBounds` of a node that nothing outside cuts.
 *
 * @returns null when nothing is painted.
 */
export const paintedBounds = (node: DrawnNode, parent: Placed, textBounds: TextBounds): PageRect | null => {
  const placed = isShown(node) ? placeNode(node, parent) : null;
  if (placed === null) return null;
  const own = ownBounds(node, placed, textBounds);
  const inside = node.type === 'BOOLEAN_OPERATION' ? null : childBounds(node, placed, textBounds);
  const all = unionBounds<'page'>([own, inside].filter((box) => box !== null));
  return all === null ? null : withEffects(node, placed, all);
};

const ownBounds = (node: DrawnNode, placed: Placed, textBounds: TextBounds): PageRect | null => {
  if (node.type === 'TEXT') return textBounds(node, placed);
  if (node.type === 'GROUP') return null;
  const stroked = hasStroke(node) && (node.strokes ?? []).some(isInked);
  const filled = node.type !== 'LINE' && fillsOf(node).some(isInked) && placed.width > 0 && placed.height > 0;
  return stroked || filled ? boxOf(placed, stroked ? strokeReach(node) : 0) : null;
};

const childBounds = (node: DrawnNode, placed: Placed, textBounds: TextBounds): PageRect | null => {
  const boxes = maskGroupsOf(node).flatMap(({ mask, masked }) => {
    const inside = unionBounds<'page'>(
      masked.flatMap((child) => paintedBounds(child, placed, textBounds) ?? []),
    );
    if (mask === null || inside === null) return inside ?? [];
    const opening = maskBounds(mask, placed, textBounds);
    return (opening === null ? null : cut(inside, opening)) ?? [];
  });
  const all = unionBounds<'page'>(boxes);
  return all === null || node.clipsContent !== true ? all : cut(all, boxOf(placed));
};

/** A vector mask lets through its outline, painted or not. */
export const maskBounds = (mask: DrawnNode, parent: Placed, textBounds: TextBounds): PageRect | null => {
  const placed = placeNode(mask, parent);
  const outline = mask.maskType === 'VECTOR' || mask.isMaskOutline === true;
  if (placed !== null && outline && mask.type !== 'TEXT') return boxOf(placed);
  return paintedBounds(mask, parent, textBounds);
};

const cut = (box: PageRect, opening: PageRect): PageRect | null => {
  const left = intersect<'page'>(box, opening);
  return left === null || left.width <= 0 || left.height <= 0 ? null : left;
};

/** A shadow or blur reaches as far as its radius beyond what throws it. Offsets turn with the node. */
const withEffects = (node: DrawnNode, { matrix }: Placed, box: PageRect): PageRect => {
  const [[a, c], [b, d]] = matrix;
  const shadows = dropShadowsOf(node).map(({ offset, radius, spread = 0 }) =>
    grown(
      { ...box, x: box.x + a * offset.x + c * offset.y, y: box.y + b * offset.x + d * offset.y },
      Math.max(0, radius + spread),
    ),
  );
  return unionBounds<'page'>([grown(box, layerBlurRadius(node)), ...shadows]) ?? box;
};

const grown = (box: PageRect, px: number): PageRect => {
  const { left, top, right, bottom } = edges(box);
  return { x: left - px, y: top - px, width: right - left + px * 2, height: bottom - top + px * 2 };
};
