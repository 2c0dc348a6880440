import { rotationDegOf } from '../../../core/geometry/matrix.ts';
import type { Matrix } from '../../../core/geometry/rect.ts';
import { aroundCentre, isInInstance, isLaidOut, isSizedByLayout, moveBy } from './placed.ts';
import { changed, type Refusal, refuse } from './refusal.ts';
import type { Steps } from './steps.ts';

/** Steps that change where a layer lies, how large it is, or what lies above it. */
export const placeSteps: Pick<Steps, 'move' | 'resize' | 'scale' | 'rotate' | 'remove' | 'raiseAbove'> = {
  move(node, { dx, dy }) {
    const refusal = refusedPlace(node);
    if (refusal === null) moveBy(node, dx, dy);
    return refusal;
  },
  resize(node, { was, width, height }) {
    if (isInInstance(node)) return refuse('INSTANCE_LAYER', node);
    const isOwned =
      (width !== was.width && isSizedByLayout(node, 'layoutSizingHorizontal')) ||
      (height !== was.height && isSizedByLayout(node, 'layoutSizingVertical'));
    if (isOwned) return refuse('AUTO_LAYOUT', node);
    const refusal = changed(node, was.width, node.width) ?? changed(node, was.height, node.height);
    if (refusal !== null) return refusal;
    if (!('resize' in node)) return refuse('NOT_SUPPORTED', node);
    node.resize(width, height);
    return null;
  },
  scale(node, { factor }) {
    const refusal = refusedPlace(node);
    if (refusal !== null) return refusal;
    if (!('rescale' in node)) return refuse('NOT_SUPPORTED', node);
    aroundCentre(node, () => {
      node.rescale(factor);
    });
    return null;
  },
  rotate(node, { was, deg }) {
    const refusal = refusedPlace(node);
    if (refusal !== null) return refusal;
    const matrix = node.absoluteTransform as Matrix;
    // Mirrored, a turn goes the other way round and `rotation` cannot say it.
    if (!('rotation' in node) || determinant(matrix) < 0) return refuse('NOT_SUPPORTED', node);
    const isChanged = changed(node, 0, turn(rotationDegOf(matrix) - was));
    if (isChanged !== null) return isChanged;
    aroundCentre(node, () => {
      // The Plugin API counts counterclockwise.
      node.rotation = turn(node.rotation - (deg - was));
    });
    return null;
  },
  remove(node) {
    if (isInInstance(node)) return refuse('INSTANCE_LAYER', node);
    node.remove();
    return null;
  },
  raiseAbove(node, { siblingId }) {
    const refusal = refusedPlace(node);
    if (refusal !== null) return refusal;
    const { parent } = node;
    if (parent === null || !('insertChild' in parent)) return refuse('NOT_SUPPORTED', node);
    const order = (): number[] => {
      const ids = parent.children.map((child) => child.id);
      return [ids.indexOf(node.id), ids.indexOf(siblingId)];
    };
    const [own = 0, sibling = -1] = order();
    if (sibling < own) return refuse('CHANGED_MEANWHILE', node, { expected: 'below', found: siblingId });
    // Whether Figma counts the index with or without the layer that moves is not documented.
    parent.insertChild(sibling + 1, node);
    const [ownNow = 0, siblingNow = 0] = order();
    if (ownNow !== siblingNow + 1) parent.insertChild(sibling, node);
    return null;
  },
};

const refusedPlace = (node: SceneNode): Refusal | null =>
  isInInstance(node) ? refuse('INSTANCE_LAYER', node) : isLaidOut(node) ? refuse('AUTO_LAYOUT', node) : null;

const determinant = ([[a, c], [b, d]]: Matrix): number => a * d - b * c;

/** The same angle in -180..180. */
const turn = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;
