import { intersect } from '../geometry/intersect.ts';
import { pageToFrame } from '../geometry/page-to-frame.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import { maskExtent } from './painted-extent.ts';
import { readPageRect } from './read-page-rect.ts';
import type { RestRecord } from './rest-fields.ts';
import { isNotFalse, isTrue, numberOf, recordsOf, textOf } from './rest-fields.ts';

/** One node below the frame with everything it takes over from above. */
export interface Step {
  readonly node: RestRecord;
  readonly name: string;
  /** Index of the parent in the same list; null = a direct child of the frame. */
  readonly parent: number | null;
  readonly depth: number;
  readonly path: readonly string[];
  readonly box: Rect<'frame'> | null;
  /** What all clips and masks above it leave; without area when they leave nothing; null = nothing clips. */
  readonly clip: Rect<'frame'> | null;
  readonly maskedBy: string | null;
  /** It and everything above it is switched on. */
  readonly isOn: boolean;
  readonly opacity: number;
  /** Clockwise on the page, radians: the frame's own plus every REST `rotation` (relative to the parent) down to here. */
  readonly rotationRad: number;
  /** An auto layout around it decides where it lies. */
  readonly isInAutoLayout: boolean;
  /** It only shapes something else, a boolean operation or a mask above it, and paints nothing of its own. */
  readonly isOperand: boolean;
}

/** Figma's own editor gives up long before; a deeper tree is not a design, and every layer carries its path. */
export const deepestNesting = 1000;

/**
 * All descendants of `root` in pre-order, back to front, without recursion. Null when the tree nests deeper than
 * {@link deepestNesting}. Children that are no objects are passed over.
 */
export const walkTree = (
  root: RestRecord,
  origin: Point<'page'>,
  rootRotationRad: number,
): readonly Step[] | null => {
  const steps: Step[] = [];
  const waiting = stepsInto(rootStep(root, origin, rootRotationRad), null, origin).reverse();
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (step.depth > deepestNesting) return null;
    const children = stepsInto(step, steps.push(step) - 1, origin);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return steps;
};

const rootStep = (root: RestRecord, origin: Point<'page'>, rotationRad: number): Step => ({
  node: root,
  name: '',
  parent: null,
  depth: -1,
  path: [],
  box: readFrameRect(root['absoluteBoundingBox'], origin),
  clip: null,
  maskedBy: null,
  isOn: isNotFalse(root['visible']),
  opacity: numberOf(root['opacity'], 1),
  rotationRad,
  isInAutoLayout: false,
  isOperand: false,
});

/** The children of a step, back to front, each cut by the masks among the siblings below it. */
const stepsInto = (above: Step, parent: number | null, origin: Point<'page'>): Step[] => {
  let clip = clipsContent(above.node) && above.box !== null ? cut(above.box, above.clip) : above.clip;
  let { maskedBy } = above;
  const isOperand =
    above.isOperand || isTrue(above.node['isMask']) || above.node['type'] === 'BOOLEAN_OPERATION';
  const laysOut = textOf(above.node['layoutMode'], 'NONE') !== 'NONE';
  return recordsOf(above.node['children']).map((node) => {
    const name = textOf(node['name'], '');
    const box = readFrameRect(node['absoluteBoundingBox'], origin);
    const step: Step = {
      node,
      name,
      parent,
      depth: above.depth + 1,
      path: [...above.path, name],
      box,
      clip,
      maskedBy,
      isOn: above.isOn && isNotFalse(node['visible']),
      opacity: above.opacity * numberOf(node['opacity'], 1),
      rotationRad: above.rotationRad + numberOf(node['rotation'], 0),
      isInAutoLayout: laysOut && node['layoutPositioning'] !== 'ABSOLUTE',
      isOperand,
    };
    if (masksLaterSiblings(node) && box !== null) {
      clip = cut(maskExtent(node, box), clip);
      maskedBy = textOf(node['id'], '');
    }
    return step;
  });
};

/** Groups and boolean operations carry the field in old documents and never clip. */
export const clipsContent = (node: RestRecord): boolean =>
  isTrue(node['clipsContent']) && node['type'] !== 'GROUP' && node['type'] !== 'BOOLEAN_OPERATION';

/** A mask cuts the siblings above it up to the end of their parent; one that is switched off cuts nothing. */
const masksLaterSiblings = (node: RestRecord): boolean =>
  isTrue(node['isMask']) && isNotFalse(node['visible']);

export const readFrameRect = (value: unknown, origin: Point<'page'>): Rect<'frame'> | null => {
  const rect = readPageRect(value);
  return rect && pageToFrame(rect, origin);
};

const cut = (rect: Rect<'frame'>, clip: Rect<'frame'> | null): Rect<'frame'> =>
  clip === null ? rect : (intersect(rect, clip) ?? { x: rect.x, y: rect.y, width: 0, height: 0 });
