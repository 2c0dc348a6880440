import { invert, multiply, translation } from '../../core/geometry/matrix.ts';
import { boundsOfQuad, quadOfSize } from '../../core/geometry/quad.ts';
import type { Rect } from '../../core/geometry/rect.ts';
import type { DrawnNode } from './drawn-node.ts';
import { paintedBounds } from './painted-bounds.ts';
import type { Painter } from './painter.ts';
import { onPage, type Placed } from './place-node.ts';
import { textArea } from './text-area.ts';

/**
 * Where a placed node paints, in the node's own axes, as Skia takes it, with a pixel of room. A layer without bounds is as
 * large as the picture, and a picture-sized layer costs more than all drawing in it.
 */
export const layerBounds = (painter: Painter, node: DrawnNode, placed: Placed): Float32Array | null => {
  const bounds = paintedBounds(
    { ...node, visible: true, opacity: 1, ...pinned(placed) },
    onPage,
    (text, at) => textArea(painter, text, at),
  );
  return bounds === null ? null : inAxes(painter, bounds, placed);
};

/** The node with its place written out, so that it can be placed without its parent. */
const pinned = ({
  matrix,
  width,
  height,
}: Placed): Pick<Required<DrawnNode>, 'relativeTransform' | 'size'> => ({
  relativeTransform: matrix,
  size: { x: width, y: height },
});

/** A rectangle of the page as the upright box around it in the axes of a placed node. */
export const inAxes = ({ skia }: Painter, rect: Rect<'page'>, { matrix }: Placed): Float32Array | null => {
  const inverse = invert(matrix);
  if (inverse === null) return null;
  const moved = multiply(inverse, translation(rect.x, rect.y));
  const box = boundsOfQuad<'frame'>(quadOfSize<'frame'>(rect, moved));
  return skia.LTRBRect(box.x - 1, box.y - 1, box.x + box.width + 1, box.y + box.height + 1);
};
