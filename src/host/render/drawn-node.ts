import type { ArcData, BlendMode, Effect, Paint, Path, StrokeWeights, TypeStyle } from '@figma/rest-api-spec';
import type { Matrix, Rect } from '../../core/geometry/rect.ts';
import type { RestNode } from '../document/loaded-document.ts';

/** A box as documents hold it: 2023 documents write "nothing" as four nulls, newer ones as null, older ones not at all. */
type WrittenBox = Readonly<Record<'x' | 'y' | 'width' | 'height', number | null>> | null;

/** What painting reads of a REST node. Every field but the first two may be absent, in any source. */
export interface DrawnNode {
  readonly id: string;
  readonly type: string;
  readonly visible?: boolean;
  readonly opacity?: number;
  readonly blendMode?: BlendMode;
  readonly isMask?: boolean;
  readonly maskType?: 'ALPHA' | 'VECTOR' | 'LUMINANCE';
  readonly isMaskOutline?: boolean;
  readonly absoluteBoundingBox?: WrittenBox;
  readonly absoluteRenderBounds?: WrittenBox;
  /** Radians, relative to the parent. */
  readonly rotation?: number;
  readonly size?: { readonly x: number; readonly y: number };
  readonly relativeTransform?: Matrix;
  readonly fills?: readonly Paint[];
  /** Frames of 2018 have this instead of fills. */
  readonly background?: readonly Paint[];
  readonly strokes?: readonly Paint[];
  readonly strokeWeight?: number;
  readonly strokeAlign?: 'INSIDE' | 'OUTSIDE' | 'CENTER';
  readonly strokeJoin?: 'MITER' | 'BEVEL' | 'ROUND';
  readonly strokeCap?: string;
  readonly strokeDashes?: readonly number[];
  readonly individualStrokeWeights?: StrokeWeights;
  readonly cornerRadius?: number;
  readonly rectangleCornerRadii?: readonly number[];
  readonly arcData?: ArcData;
  readonly fillGeometry?: readonly Path[];
  readonly strokeGeometry?: readonly Path[];
  readonly fillOverrideTable?: Readonly<Record<string, { readonly fills?: readonly Paint[] } | null>>;
  readonly effects?: readonly Effect[];
  readonly clipsContent?: boolean;
  readonly booleanOperation?: 'UNION' | 'INTERSECT' | 'SUBTRACT' | 'EXCLUDE';
  readonly children?: readonly RestNode[];
  readonly characters?: string;
  readonly style?: TypeStyle;
  readonly characterStyleOverrides?: readonly number[];
  readonly styleOverrideTable?: Readonly<Record<string, TypeStyle>>;
}

/** One view of the many node types: painting asks for fields, not for kinds. */
export const asDrawn = (node: RestNode): DrawnNode => node as unknown as DrawnNode;

export const childrenOf = (node: DrawnNode): readonly DrawnNode[] => (node.children ?? []).map(asDrawn);

export const fillsOf = (node: DrawnNode): readonly Paint[] => node.fills ?? node.background ?? [];

export const isShown = (node: DrawnNode): boolean => node.visible !== false && (node.opacity ?? 1) > 0;

/** A written box as page px; null where the document has none or wrote nulls. */
export const rectOf = (box: WrittenBox | undefined): Rect<'page'> | null => {
  if (box === undefined || box === null) return null;
  const { x, y, width, height } = box;
  if (x === null || y === null || width === null || height === null) return null;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null;
};
