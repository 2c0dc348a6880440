import { type Box, boxIn, flagIn, type NodeEntry } from './node-entry.ts';

/** True if the node and all above it are switched on. */
export function isSwitchedOn(entry: NodeEntry): boolean {
  for (let at: NodeEntry | null = entry; at !== null; at = at.parent) {
    if (!flagIn(at.fields, 'visible', true)) return false;
  }
  return true;
}

/**
 * `absoluteRenderBounds`, page px; null = nothing of it is painted. Figma's own where the source has them. Where neither the source nor
 * its loader could tell, the node's box cut by the clipping ancestors: real Figma always has an answer, so the surface must too.
 */
export function renderBounds(entry: NodeEntry): Box | null {
  if ('absoluteRenderBounds' in entry.fields) return boxIn(entry.fields, 'absoluteRenderBounds');
  if (!isSwitchedOn(entry)) return null;
  let bounds = boxIn(entry.fields, 'absoluteBoundingBox');
  for (let at = entry.parent; at !== null && bounds !== null; at = at.parent) {
    const box = boxIn(at.fields, 'absoluteBoundingBox');
    if (flagIn(at.fields, 'clipsContent', false) && box !== null) bounds = intersection(bounds, box);
  }
  return bounds;
}

const intersection = (a: Box, b: Box): Box | null => {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width < 0 || height < 0 ? null : { x, y, width, height };
};
