import { intersect } from '../geometry/intersect.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import { unionBounds } from '../geometry/union-bounds.ts';
import { estimatePainted } from './painted-extent.ts';
import type { RestRecord } from './rest-fields.ts';
import { isNotFalse, isTrue } from './rest-fields.ts';
import type { Step } from './walk-tree.ts';
import { readFrameRect } from './walk-tree.ts';

export interface PaintedTree {
  /** For each step, what is painted of it after all clips and masks. */
  readonly layers: readonly (Rect<'frame'> | null)[];
  readonly frame: Rect<'frame'> | null;
  /** False when no node of the tree says `absoluteRenderBounds`: then everything here is an estimate. */
  readonly hasRenderBounds: boolean;
}

/**
 * What is painted of a frame and of each layer. Figma's `absoluteRenderBounds` come already cut by clips and masks; they are
 * cut once more by our own, which mends nodes exported alone. A node without the field is estimated from its box.
 * Children are settled before their parents, because a container paints what its children paint.
 */
export const paintTree = (root: RestRecord, steps: readonly Step[], origin: Point<'page'>): PaintedTree => {
  const layers: (Rect<'frame'> | null)[] = new Array<Rect<'frame'> | null>(steps.length).fill(null);
  const within = new Map<number | null, Rect<'frame'>>();
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step === undefined) continue;
    const painted = paintedOf(step, within.get(index) ?? null, origin);
    layers[index] = painted;
    if (painted !== null) within.set(step.parent, join(painted, within.get(step.parent)));
  }
  return {
    layers,
    frame: framePainted(root, within.get(null) ?? null, origin),
    hasRenderBounds: saysRenderBounds(root) || steps.some(({ node }) => saysRenderBounds(node)),
  };
};

const paintedOf = (step: Step, inside: Rect<'frame'> | null, origin: Point<'page'>): Rect<'frame'> | null => {
  if (!step.isOn || step.isOperand || isTrue(step.node['isMask'])) return null;
  const whole = saysRenderBounds(step.node)
    ? withArea(readFrameRect(step.node['absoluteRenderBounds'], origin))
    : estimatePainted(step.node, step.box, inside);
  return whole === null || step.clip === null ? whole : intersect(whole, step.clip);
};

const framePainted = (
  root: RestRecord,
  inside: Rect<'frame'> | null,
  origin: Point<'page'>,
): Rect<'frame'> | null => {
  if (!isNotFalse(root['visible'])) return null;
  if (saysRenderBounds(root)) return withArea(readFrameRect(root['absoluteRenderBounds'], origin));
  return estimatePainted(root, readFrameRect(root['absoluteBoundingBox'], origin), inside);
};

const saysRenderBounds = (node: RestRecord): boolean => node['absoluteRenderBounds'] !== undefined;

const withArea = (rect: Rect<'frame'> | null): Rect<'frame'> | null =>
  rect !== null && rect.width > 0 && rect.height > 0 ? rect : null;

const join = (rect: Rect<'frame'>, other: Rect<'frame'> | undefined): Rect<'frame'> =>
  other === undefined ? rect : (unionBounds([rect, other]) ?? rect);
