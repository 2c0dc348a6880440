import { intersect } from '../geometry/intersect.ts';
import type { Rect } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Role } from '../snapshot/role.ts';
import type { Subjects } from './params/role-name.ts';

/** Below this product of opacities nobody sees a layer (same limit as `LayerSnapshot.isVisible`). */
const leastOpacity = 0.02;

/** The layer and everything around it, from the layer outwards; the frame itself is not in it. */
export function lineage(frame: FrameSnapshot, layer: LayerSnapshot): readonly LayerSnapshot[] {
  const line = [layer];
  for (let at = layer.parent; at !== null; ) {
    const parent = frame.layers[at];
    if (parent === undefined) break;
    line.push(parent);
    at = parent.parent;
  }
  return line;
}

/** True if the layer, or something it lies in, has one of the roles: text inside a logo belongs to the logo. */
export const belongsTo = (frame: FrameSnapshot, layer: LayerSnapshot, roles: readonly Role[]): boolean =>
  roles.length > 0 && lineage(frame, layer).some(({ role }) => role !== null && roles.includes(role.role));

/** Switched on with all its ancestors and not see-through, whether or not a clip leaves anything of it. */
export const isShown = (frame: FrameSnapshot, layer: LayerSnapshot): boolean =>
  layer.opacity > leastOpacity && lineage(frame, layer).every(({ isSwitchedOn }) => isSwitchedOn);

/** The outermost layers of a role: a logo inside a logo is one logo. Hidden ones are in it. */
export const ofRole = (frame: FrameSnapshot, role: Role): readonly LayerSnapshot[] =>
  frame.layers.filter((layer) => layer.role?.role === role && isOutermost(frame, layer));

/**
 * The layers a rule judges, in paint order, hidden ones included. Roles: the outermost layers of each. `text`: text layers.
 * `all`: whatever paints something itself, so leaves and containers with a paint of their own. Masks paint nothing.
 */
export function pickLayers(
  frame: FrameSnapshot,
  subjects: Subjects,
  exceptRoles: readonly Role[] = [],
): readonly LayerSnapshot[] {
  const picked =
    subjects === 'text'
      ? frame.layers.filter(({ type }) => type === 'TEXT')
      : subjects === 'all'
        ? frame.layers.filter((layer) => layer.isLeaf || hasOwnPaint(layer))
        : frame.layers.filter(
            (layer) => layer.role !== null && subjects.includes(layer.role.role) && isOutermost(frame, layer),
          );
  return picked.filter((layer) => !layer.isMask && !belongsTo(frame, layer, exceptRoles));
}

const isOutermost = (frame: FrameSnapshot, layer: LayerSnapshot): boolean =>
  lineage(frame, layer)
    .slice(1)
    .every((outer) => outer.role === null || outer.role.role !== layer.role?.role);

export const hasOwnPaint = ({ fills, strokes }: LayerSnapshot): boolean =>
  [...fills, ...strokes].some(({ visible, opacity, alpha }) => visible && opacity * alpha > 0);

/** True if shadows, blurs or strokes may paint outside the layer's box. */
export const mayBleed = ({ effects, strokes }: LayerSnapshot): boolean =>
  effects.some(({ visible }) => visible) || strokes.some(({ visible }) => visible);

/**
 * The rectangle a rule about `subjects` measures. For `all`, a container stands for its own paint alone (its box cut by the
 * clips above it), because its leaves are judged themselves; otherwise what is painted of the layer and all in it.
 */
export function measuredRect(
  layer: LayerSnapshot,
  subjects: Subjects,
  measure: 'painted' | 'box',
): Rect<'frame'> | null {
  if (measure === 'box') return layer.box;
  if (subjects !== 'all' || layer.isLeaf) return layer.painted;
  return layer.box === null || layer.clip === null ? layer.box : intersect(layer.box, layer.clip);
}
