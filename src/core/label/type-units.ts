import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { TypeClassName } from './default-taxonomy.ts';
import { type OwnPaint, ownPaints } from './own-paint.ts';

/** A layer that paints something itself, and which layer stands for it where nobody labelled anything. */
export interface TypeUnit extends OwnPaint {
  /** Place in `FrameSnapshot.layers` of the layer that stands for it: itself, or the icon it is a part of. */
  readonly unit: number;
  /** What the type of that layer says. */
  readonly unitClass: TypeClassName;
}

/**
 * For each layer what it paints by itself, null = nothing:
 * - a text layer is `text`;
 * - any other layer with a visible image or video paint is `image`;
 * - a vector path is `vector`, and so is a boolean operation as a whole: its operands are not looked at;
 * - every other painted leaf is `shape`;
 * - a container (frame, instance) with a visible fill or stroke of its own is `shape` (or `image`) beside its content,
 *   because a card drawn as a filled frame looks the same as one drawn as a rectangle. Its box is its own box as far as
 *   it is visible: what Figma reports as painted would include the content that overflows it;
 * - an instance that shows neither text nor image, such as an icon, stands as one `instance` for all that it paints. Any
 *   other instance is opened: its content stands for itself layer by layer.
 * Masks and slices paint nothing. The frame's own background is no layer.
 */
export const typeUnits = (frame: FrameSnapshot): readonly (TypeUnit | null)[] => {
  const own = ownPaints(frame);
  const opened = openedContainers(frame, own);
  const icons: (number | null)[] = [];
  return frame.layers.map((layer, index) => {
    const above = layer.parent === null ? null : (icons[layer.parent] ?? null);
    const icon = above ?? (layer.type === 'INSTANCE' && !opened.has(index) ? index : null);
    icons.push(icon);
    const paint = own[index];
    if (paint === null || paint === undefined) return null;
    return { ...paint, unit: icon ?? index, unitClass: icon === null ? paint.className : 'instance' };
  });
};

/** Indices of layers that show text or an image, themselves or in something below them. */
const openedContainers = (frame: FrameSnapshot, own: readonly (OwnPaint | null)[]): ReadonlySet<number> => {
  const opened = new Set<number>();
  own.forEach((paint, index) => {
    if (paint?.className !== 'text' && paint?.className !== 'image') return;
    for (
      let at: number | null = index;
      at !== null && !opened.has(at);
      at = frame.layers[at]?.parent ?? null
    ) {
      opened.add(at);
    }
  });
  return opened;
};
