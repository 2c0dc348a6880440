import type { FigNode, FigPaint } from './fig-node.ts';
import { restLayout } from './rest-layout.ts';
import { restEffect, restMatrix, restPaint } from './rest-paint.ts';
import { restGeometry } from './rest-path.ts';
import { restText } from './rest-text.ts';

type Fields = Record<string, unknown>;

const TYPES: Readonly<Record<string, string>> = { ROUNDED_RECTANGLE: 'RECTANGLE', SYMBOL: 'COMPONENT' };
const FRAMES = new Set(['FRAME', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE']);

/** The type REST gives a node: groups and component sets are frames with a mark in a `.fig` file. */
export function restType(node: FigNode): string {
  if (node.type === 'FRAME' && node.isStateGroup === true) return 'COMPONENT_SET';
  if (node.type === 'FRAME' && node.resizeToFit === true) return 'GROUP';
  return TYPES[node.type ?? ''] ?? node.type ?? 'UNKNOWN';
}

/** Every REST field of one node except its place in the tree (`children`, `componentId`, bounds). */
export function restNode(
  node: FigNode,
  id: string,
  blobs: readonly Uint8Array[],
): Fields & { id: string; type: string } {
  const type = restType(node);
  return {
    id,
    name: node.name ?? '',
    ...(node.visible === false && { visible: false }),
    ...(node.locked === true && { locked: true }),
    type,
    blendMode: node.blendMode ?? 'PASS_THROUGH',
    ...(node.opacity !== undefined && node.opacity !== 1 && { opacity: node.opacity }),
    ...(node.mask === true && restMask(node)),
    ...restShape(node, type, blobs),
    ...restPlace(node),
    ...restLayout(node),
    effects: (node.effects ?? []).map(restEffect),
    ...(node.exportSettings !== undefined && { exportSettings: node.exportSettings.map(restExport) }),
    ...(type === 'BOOLEAN_OPERATION' && { booleanOperation: restBoolean(node.booleanOperation) }),
    ...(type === 'TEXT' && restText(node)),
  };
}

function restMask(node: FigNode): Fields {
  return { isMask: true, maskType: node.maskType === 'OUTLINE' ? 'VECTOR' : (node.maskType ?? 'ALPHA') };
}

function restShape(node: FigNode, type: string, blobs: readonly Uint8Array[]): Fields {
  const fills = fillsOf(node).map(restPaint);
  return {
    ...(FRAMES.has(type) && { clipsContent: node.frameMaskDisabled !== true, background: fills }),
    fills,
    strokes: (node.strokePaints ?? []).map(restPaint),
    strokeWeight: node.strokeWeight ?? 1,
    strokeAlign: node.strokeAlign ?? 'INSIDE',
    ...(node.strokeCap !== undefined && node.strokeCap !== 'NONE' && { strokeCap: node.strokeCap }),
    ...(node.strokeJoin !== undefined && node.strokeJoin !== 'MITER' && { strokeJoin: node.strokeJoin }),
    ...(node.dashPattern !== undefined && node.dashPattern.length > 0 && { strokeDashes: node.dashPattern }),
    ...(node.borderStrokeWeightsIndependent === true && {
      individualStrokeWeights: {
        top: node.borderTopWeight ?? 0,
        right: node.borderRightWeight ?? 0,
        bottom: node.borderBottomWeight ?? 0,
        left: node.borderLeftWeight ?? 0,
      },
    }),
    ...restCorners(node),
    ...(type === 'ELLIPSE' && node.arcData !== undefined && { arcData: node.arcData }),
    fillGeometry: restGeometry(node.fillGeometry, blobs),
    strokeGeometry: restGeometry(node.strokeGeometry, blobs),
  };
}

/** Before frames had paints of their own they had a background; the oldest files have only its colour. */
function fillsOf(node: FigNode): readonly FigPaint[] {
  const paints = node.fillPaints ?? node.backgroundPaints;
  if (paints !== undefined) return paints;
  const { backgroundColor: color, backgroundEnabled } = node;
  return color === undefined || backgroundEnabled !== true ? [] : [{ type: 'SOLID', color }];
}

function restCorners(node: FigNode): Fields {
  const own = node.cornerRadius ?? 0;
  const radii = [
    node.rectangleTopLeftCornerRadius ?? own,
    node.rectangleTopRightCornerRadius ?? own,
    node.rectangleBottomRightCornerRadius ?? own,
    node.rectangleBottomLeftCornerRadius ?? own,
  ];
  const [first = 0] = radii;
  const smoothing = node.cornerSmoothing ?? 0;
  return {
    ...(radii.some((radius) => radius !== first)
      ? { rectangleCornerRadii: radii }
      : first > 0 && { cornerRadius: first }),
    ...(smoothing !== 0 && { cornerSmoothing: smoothing }),
  };
}

/** REST `rotation` is in radians and equals atan2(m10, m00); it is written only where it is not zero. */
function restPlace(node: FigNode): Fields {
  const matrix = node.transform ?? { m00: 1, m01: 0, m02: 0, m10: 0, m11: 1, m12: 0 };
  const rotation = Math.atan2(matrix.m10, matrix.m00);
  return {
    size: node.size ?? { x: 0, y: 0 },
    relativeTransform: restMatrix(matrix),
    ...(rotation !== 0 && { rotation }),
  };
}

function restExport(setting: NonNullable<FigNode['exportSettings']>[number]): Fields {
  const { suffix, imageType, constraint } = setting;
  return {
    suffix: suffix ?? '',
    format: imageType === 'JPEG' ? 'JPG' : (imageType ?? 'PNG'),
    constraint: {
      type: (constraint?.type ?? 'CONTENT_SCALE').replace('CONTENT_', ''),
      value: constraint?.value ?? 1,
    },
  };
}

function restBoolean(operation: string | undefined): string {
  return operation === 'XOR' ? 'EXCLUDE' : (operation ?? 'UNION');
}
