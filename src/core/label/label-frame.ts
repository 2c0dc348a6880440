import { intersect } from '../geometry/intersect.ts';
import type { Rect } from '../geometry/rect.ts';
import { unionBounds } from '../geometry/union-bounds.ts';
import type { FrameSnapshot, LayerSnapshot, Paint } from '../snapshot/frame-snapshot.ts';
import type { BaselineClassName } from './baseline-classes.ts';

/** One thing that is painted, with the class its type gives it. */
export interface BaselineLabel {
  /** Index in `FrameSnapshot.layers`. */
  readonly layerIndex: number;
  readonly className: BaselineClassName;
  /** What is painted of it, not cut to the frame unless the frame clips. */
  readonly painted: Rect<'frame'>;
}

/**
 * Labels every visible layer that paints something itself, back to front:
 * - a text layer is `text`;
 * - any other layer with a visible image or video paint is `image`;
 * - a vector path is `vector`, and so is a boolean operation as a whole: its operands are not labelled;
 * - every other painted leaf is `shape`;
 * - a container (frame, instance) with a visible fill or stroke of its own is `shape` (or `image`) beside its content,
 *   because a card drawn as a filled frame looks the same as one drawn as a rectangle. Its box is its own box as far as
 *   it is visible: what Figma reports as painted would include the content that overflows it;
 * - an instance that shows neither text nor image, such as an icon, is one `instance`, and nothing in it is labelled
 *   again. Its box is the union of what it paints. Any other instance is opened: its content is labelled layer by layer.
 * Masks and slices paint nothing. The frame's own background is not an element.
 */
export const labelFrame = (frame: FrameSnapshot): readonly BaselineLabel[] => {
  const own = ownLabels(frame);
  const opened = openedContainers(frame, own);
  const icons: (number | null)[] = [];
  const painted = new Map<number, Rect<'frame'>[]>();
  frame.layers.forEach((layer, index) => {
    const above = layer.parent === null ? null : (icons[layer.parent] ?? null);
    const icon = above ?? (layer.type === 'INSTANCE' && !opened.has(index) ? index : null);
    icons.push(icon);
    const label = own[index];
    if (label === null || label === undefined) return;
    const unit = icon ?? index;
    painted.set(unit, [...(painted.get(unit) ?? []), label.painted]);
  });
  return [...painted]
    .sort(([a], [b]) => a - b)
    .flatMap(([layerIndex, rects]) => {
      const bounds = unionBounds(rects);
      const className = icons[layerIndex] === layerIndex ? 'instance' : own[layerIndex]?.className;
      return bounds === null || className === undefined ? [] : [{ layerIndex, className, painted: bounds }];
    });
};

/** True for a paint that shows: switched on and not fully transparent. */
export const isShown = (paint: Paint): boolean => paint.visible && paint.opacity > 0 && paint.alpha > 0;

type OwnLabel = Omit<BaselineLabel, 'layerIndex'>;

/** What each layer paints by itself, whatever stands above it; null = nothing. */
const ownLabels = (frame: FrameSnapshot): readonly (OwnLabel | null)[] => {
  const sealed: boolean[] = [];
  return frame.layers.map((layer) => {
    const parent = layer.parent === null ? undefined : frame.layers[layer.parent];
    const isSealed =
      layer.parent !== null && (sealed[layer.parent] === true || parent?.type === 'BOOLEAN_OPERATION');
    sealed.push(isSealed);
    return isSealed ? null : ownLabel(layer, frame.hasRenderBounds);
  });
};

const ownLabel = (layer: LayerSnapshot, hasRenderBounds: boolean): OwnLabel | null => {
  if (!layer.isVisible || layer.painted === null || layer.isMask || layer.type === 'SLICE') return null;
  if (layer.type === 'TEXT' || layer.type === 'TEXT_PATH')
    return { className: 'text', painted: layer.painted };
  const className = layer.fills.some((paint) => isShown(paint) && isPicture(paint))
    ? 'image'
    : drawnTypes.has(layer.type)
      ? 'vector'
      : 'shape';
  const isSingle = layer.isLeaf && !containerTypes.has(layer.type);
  if (isSingle || layer.type === 'BOOLEAN_OPERATION') {
    return hasRenderBounds || hasOwnPaint(layer) ? { className, painted: layer.painted } : null;
  }
  if (!hasOwnPaint(layer)) return null;
  const painted = layer.box === null ? layer.painted : intersect(layer.box, layer.painted);
  return painted === null ? null : { className, painted };
};

/** These have render bounds even where they are empty, so only a paint of their own makes them visible. */
const containerTypes: ReadonlySet<string> = new Set([
  'FRAME',
  'GROUP',
  'INSTANCE',
  'COMPONENT',
  'COMPONENT_SET',
  'SECTION',
]);

const drawnTypes: ReadonlySet<string> = new Set(['VECTOR', 'BOOLEAN_OPERATION']);

const isPicture = ({ type }: Paint): boolean => type === 'IMAGE' || type === 'VIDEO';

const hasOwnPaint = (layer: LayerSnapshot): boolean =>
  layer.fills.some(isShown) || (layer.strokeWeight > 0 && layer.strokes.some(isShown));

/** Indices of layers that show text or an image, themselves or in something below them. */
const openedContainers = (frame: FrameSnapshot, own: readonly (OwnLabel | null)[]): ReadonlySet<number> => {
  const opened = new Set<number>();
  own.forEach((label, index) => {
    if (label?.className !== 'text' && label?.className !== 'image') return;
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
