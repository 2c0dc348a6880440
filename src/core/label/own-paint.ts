import { intersect } from '../geometry/intersect.ts';
import type { Rect } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot, Paint } from '../snapshot/frame-snapshot.ts';

/** True for a paint that shows: switched on and not fully transparent. */
export const isShown = (paint: Paint): boolean => paint.visible && paint.opacity > 0 && paint.alpha > 0;

/** What one layer paints by itself, leaving out what is in it. */
export interface OwnPaint {
  readonly className: 'text' | 'image' | 'vector' | 'shape';
  /** Cut by every clip around it, and by the layer's own box where it is a container. */
  readonly painted: Rect<'frame'>;
}

/** What each layer paints by itself, whatever stands above it; null = nothing. */
export const ownPaints = (frame: FrameSnapshot): readonly (OwnPaint | null)[] => {
  const sealed: boolean[] = [];
  return frame.layers.map((layer) => {
    const parent = layer.parent === null ? undefined : frame.layers[layer.parent];
    const isSealed =
      layer.parent !== null && (sealed[layer.parent] === true || parent?.type === 'BOOLEAN_OPERATION');
    sealed.push(isSealed);
    return isSealed ? null : ownPaint(layer, frame.hasRenderBounds);
  });
};

const ownPaint = (layer: LayerSnapshot, hasRenderBounds: boolean): OwnPaint | null => {
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
