import { edges } from '../../core/geometry/edges.ts';
import type { Rect } from '../../core/geometry/rect.ts';
import { type DrawnNode, rectOf } from './drawn-node.ts';
import type { FoundNode } from './find-node.ts';
import { maskGroupsOf } from './mask-groups.ts';

/** Whether a clip or a mask outside the node hides a part of what it paints on the page. */
export const isCutFromOutside = ({ node, ancestors }: FoundNode, painted: Rect<'page'>): boolean => {
  const path = [...ancestors, node];
  return ancestors.some((ancestor, depth) => clips(ancestor, painted) || masks(ancestor, path[depth + 1]));
};

const clips = (ancestor: DrawnNode, painted: Rect<'page'>): boolean => {
  const box = ancestor.clipsContent === true ? rectOf(ancestor.absoluteBoundingBox) : null;
  if (box === null) return false;
  const [inner, outer] = [edges(painted), edges(box)];
  return (
    inner.left < outer.left ||
    inner.top < outer.top ||
    inner.right > outer.right ||
    inner.bottom > outer.bottom
  );
};

const masks = (ancestor: DrawnNode, child: DrawnNode | undefined): boolean =>
  maskGroupsOf(ancestor).some(
    ({ mask, masked }) => mask !== null && masked.some(({ id }) => id === child?.id),
  );
