import { identity, multiply } from '../../src/core/geometry/matrix.ts';
import type { Matrix } from '../../src/core/geometry/rect.ts';
import type { FrameSupplement } from '../../src/core/snapshot/supplement.ts';

/** The fields of a REST node that a test needs to build a supplement. */
export interface RestTreeNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly children?: readonly RestTreeNode[];
  readonly rotation?: number;
  readonly absoluteBoundingBox?: Readonly<Record<'x' | 'y' | 'width' | 'height', number>> | null;
  /** Figma writes null in two ways; documents before 2023 lack it. */
  readonly absoluteRenderBounds?: Readonly<Record<'x' | 'y' | 'width' | 'height', number | null>> | null;
  /** Only in documents fetched with `geometry=paths`. */
  readonly relativeTransform?: Matrix;
  readonly size?: { readonly x: number; readonly y: number };
}

/** A frame with everything above it, page first. */
export interface FoundFrame {
  readonly node: RestTreeNode;
  readonly page: RestTreeNode;
  readonly sections: readonly RestTreeNode[];
}

/**
 * What the main thread would read beside a frame, made from `relativeTransform` and `size` where the document has them.
 * Without them no layer has a transform, and rotated layers end without corners.
 */
export const supplementOf = ({ node, page, sections }: FoundFrame): FrameSupplement => {
  const above = sections.reduce((matrix, section) => multiply(matrix, relativeOf(section)), identity);
  const frameTransform = multiply(above, relativeOf(node));
  const box = node.absoluteBoundingBox;
  return {
    page: { id: page.id, name: page.name },
    sections: sections.map(({ name }) => name),
    frameTransform,
    frameSize: { width: node.size?.x ?? box?.width ?? 0, height: node.size?.y ?? box?.height ?? 0 },
    transforms: transformsBelow(node, frameTransform),
    missingFonts: null,
    stored: {},
  };
};

const transformsBelow = (root: RestTreeNode, rootTransform: Matrix): FrameSupplement['transforms'] => {
  const found: FrameSupplement['transforms'][number][] = [];
  const waiting = [{ node: root, transform: rootTransform }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const node of next.node.children ?? []) {
      if (node.relativeTransform === undefined || node.size === undefined) continue;
      const transform = multiply(next.transform, node.relativeTransform);
      if (isTurned(transform)) {
        found.push({ id: node.id, absoluteTransform: transform, width: node.size.x, height: node.size.y });
      }
      waiting.push({ node, transform });
    }
  }
  return found;
};

const relativeOf = (node: RestTreeNode): Matrix => {
  if (node.relativeTransform !== undefined) return node.relativeTransform;
  const { x = 0, y = 0 } = node.absoluteBoundingBox ?? {};
  const angle = node.rotation ?? 0;
  return [
    [Math.cos(angle), -Math.sin(angle), x],
    [Math.sin(angle), Math.cos(angle), y],
  ];
};

const isTurned = ([[a, c], [b, d]]: Matrix): boolean =>
  Math.abs(a - 1) > 1e-7 || Math.abs(d - 1) > 1e-7 || Math.abs(b) > 1e-7 || Math.abs(c) > 1e-7;
