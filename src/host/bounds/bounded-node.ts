import type { Matrix } from '../../core/geometry/rect.ts';
import type { Box } from './box.ts';

/** What the bounds of a node depend on: a view of Figma's REST node in which every field may be absent. */
export interface BoundedNode {
  readonly id: string;
  readonly type: string;
  readonly visible?: boolean;
  readonly opacity?: number;
  readonly isMask?: boolean;
  readonly clipsContent?: boolean;
  readonly rotation?: number;
  readonly size?: { readonly x: number; readonly y: number };
  readonly relativeTransform?: Matrix;
  readonly absoluteBoundingBox?: Box | null;
  readonly absoluteRenderBounds?: Box | null;
  readonly fills?: readonly BoundedPaint[];
  readonly strokes?: readonly BoundedPaint[];
  readonly strokeWeight?: number;
  readonly individualStrokeWeights?: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
  readonly strokeAlign?: string;
  readonly fillGeometry?: readonly BoundedPath[];
  readonly strokeGeometry?: readonly BoundedPath[];
  readonly effects?: readonly BoundedEffect[];
  readonly children?: readonly BoundedNode[];
}

export interface BoundedPaint {
  readonly type: string;
  readonly visible?: boolean;
  readonly opacity?: number;
}

export interface BoundedPath {
  readonly path: string;
}

export interface BoundedEffect {
  readonly type: string;
  readonly visible?: boolean;
  readonly radius?: number;
  readonly spread?: number;
  readonly offset?: { readonly x: number; readonly y: number };
}
