import { applyTo, identity, invert } from '../../../core/geometry/matrix.ts';

/** What `x` and `y` count from: the nearest ancestor that is neither a group nor a boolean operation; null = the page. */
function containerOf(node: SceneNode): SceneNode | null {
  let at: BaseNode | null = node.parent;
  while (at !== null && (at.type === 'GROUP' || at.type === 'BOOLEAN_OPERATION')) at = at.parent;
  return at === null || at.type === 'PAGE' || at.type === 'DOCUMENT' ? null : at;
}

/** Moves a layer by a distance in page px, whichever way its container is turned. */
export function moveBy(node: SceneNode, dx: number, dy: number): void {
  const [[a, c], [b, d]] = invert(containerOf(node)?.absoluteTransform ?? identity) ?? identity;
  if (!('x' in node)) throw new Error('this layer has no place of its own');
  const { x, y } = node;
  node.x = x + a * dx + c * dy;
  node.y = y + b * dx + d * dy;
}

/** The middle of a layer's box, page px. */
const centreOf = (node: SceneNode): { readonly x: number; readonly y: number } =>
  applyTo<'page'>(node.absoluteTransform, node.width / 2, node.height / 2);

/** Changes a layer and puts its middle back where it was. */
export function aroundCentre(node: SceneNode, change: () => void): void {
  const before = centreOf(node);
  change();
  const after = centreOf(node);
  moveBy(node, before.x - after.x, before.y - after.y);
}

/** True inside an instance, where order, place and size are the main component's. The instance itself is free. */
export function isInInstance(node: SceneNode): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (at.type === 'INSTANCE') return true;
  return false;
}

/** True where the parent's auto layout decides the place of this layer. */
export function isLaidOut(node: SceneNode): boolean {
  const { parent } = node;
  if (parent === null || !('layoutMode' in parent) || parent.layoutMode === 'NONE') return false;
  return !('layoutPositioning' in node) || node.layoutPositioning !== 'ABSOLUTE';
}

/** True where auto layout decides this side: the layer fills its parent or hugs its content. */
export const isSizedByLayout = (
  node: SceneNode,
  side: 'layoutSizingHorizontal' | 'layoutSizingVertical',
): boolean => side in node && (node as FrameNode)[side] !== 'FIXED';
