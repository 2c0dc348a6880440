import { computeImageHash, type NodeType, SceneGraph, type SceneNode } from '@open-pencil/scene-graph';
import { invert, multiply } from '../../../core/geometry/matrix.ts';
import type { LoadedDocument } from '../../document/loaded-document.ts';
import { asDrawn, childrenOf, type DrawnNode, fillsOf } from '../drawn-node.ts';
import { onPage, type Placed, placeNode } from '../place-node.ts';
import { figMatrix, figPaints, type ImageHashes } from './fig-paint.ts';
import { figText } from './fig-text.ts';
import { figOutlines, figVector } from './fig-vector.ts';

/**
 * The document as open-pencil's scene graph, ready to be written as `.fig`. Node ids of the form `1:2` are kept. The format has
 * no room for others (layers inside instances, `I1:2;3:4`): those get ids of session 900000000, so match them by name and place.
 * Instances are written as frames: `.fig` keeps of an instance only its component and what differs, and a difference that is
 * missed would show another picture. Text is written without its glyphs: no font is open here to lay it out.
 */
export const sceneGraphOf = (document: LoadedDocument): SceneGraph => {
  const graph = new SceneGraph();
  const hashes = addImages(graph, document);
  for (const spare of graph.getPages()) graph.deleteNode(spare.id);
  const ids = new IdBook();
  for (const page of document.document.children) {
    const made = graph.addPage(page.name);
    made.source = sourceOf(ids.take(page.id), null, {});
    for (const child of page.children) addNode({ graph, hashes, ids }, asDrawn(child), onPage, made.id);
  }
  return graph;
};

interface Writer {
  readonly graph: SceneGraph;
  readonly hashes: ImageHashes;
  readonly ids: IdBook;
}

/** Ids as `.fig` can hold them, two numbers, each once. */
class IdBook {
  readonly #taken = new Set<string>();
  #next = 1;

  take(id: string): string {
    let free = /^\d{1,9}:\d{1,9}$/.test(id) ? id : this.#fresh();
    while (this.#taken.has(free)) free = this.#fresh();
    this.#taken.add(free);
    return free;
  }

  /** A session number that no real document reaches. */
  #fresh(): string {
    this.#next += 1;
    return `900000000:${String(this.#next)}`;
  }
}

const addImages = (graph: SceneGraph, document: LoadedDocument): ImageHashes => {
  const hashes = new Map<string, Uint8Array>();
  for (const [ref, bytes] of document.images) {
    const hash = /^[0-9a-f]{40}$/.test(ref) ? ref : computeImageHash(bytes);
    graph.images.set(hash, bytes);
    hashes.set(ref, Uint8Array.from(Buffer.from(hash, 'hex')));
  }
  return hashes;
};

const kinds: Readonly<Record<string, NodeType>> = {
  COMPONENT: 'COMPONENT',
  COMPONENT_SET: 'COMPONENT_SET',
  SECTION: 'SECTION',
  GROUP: 'GROUP',
  RECTANGLE: 'ROUNDED_RECTANGLE',
  ELLIPSE: 'ELLIPSE',
  LINE: 'LINE',
  TEXT: 'TEXT',
  VECTOR: 'VECTOR',
  STAR: 'VECTOR',
  REGULAR_POLYGON: 'VECTOR',
  BOOLEAN_OPERATION: 'BOOLEAN_OPERATION',
};

const addNode = (writer: Writer, node: DrawnNode, parent: Placed, parentId: string): void => {
  const placed = placeNode(node, parent);
  const inverse = invert(parent.matrix);
  if (placed === null || inverse === null) return;
  const { graph, hashes, ids } = writer;
  const matrix = multiply(inverse, placed.matrix);
  const kind = kinds[node.type] ?? 'FRAME';
  const made = graph.createNode(kind, parentId, {
    name: nameOf(node),
    x: matrix[0][2],
    y: matrix[1][2],
    width: placed.width,
    height: placed.height,
    ...looks(node),
    ...(kind === 'TEXT' ? figText(node) : {}),
    ...(kind === 'VECTOR' ? figVector(node) : {}),
    ...(kind === 'BOOLEAN_OPERATION' || kind === 'ELLIPSE' ? figOutlines(node) : {}),
  });
  made.source = sourceOf(ids.take(node.id), { matrix, placed }, rawFields(node, hashes));
  for (const child of childrenOf(node)) addNode(writer, child, placed, made.id);
};

const nameOf = (node: DrawnNode): string => (node as { readonly name?: string }).name ?? node.type;

const looks = (node: DrawnNode): Partial<SceneNode> => {
  const [topLeft = 0, topRight = 0, bottomRight = 0, bottomLeft = 0] = node.rectangleCornerRadii ?? [];
  return {
    visible: node.visible !== false,
    opacity: node.opacity ?? 1,
    clipsContent: node.clipsContent === true,
    cornerRadius: node.cornerRadius ?? 0,
    ...(node.rectangleCornerRadii === undefined
      ? {}
      : {
          topLeftRadius: topLeft,
          topRightRadius: topRight,
          bottomRightRadius: bottomRight,
          bottomLeftRadius: bottomLeft,
          independentCorners: true,
        }),
    arcData: node.arcData ?? null,
    isMask: node.isMask === true,
    maskType: node.maskType ?? (node.isMaskOutline === true ? 'VECTOR' : 'ALPHA'),
    booleanOperation: node.booleanOperation ?? 'UNION',
    fills: [],
    strokes: [],
  };
};

/** Fields of the file format itself, for what the writer leaves out: gradient strokes, crops, spacing, blend modes. */
const rawFields = (node: DrawnNode, hashes: ImageHashes): Record<string, unknown> => {
  const sides = node.individualStrokeWeights;
  return {
    blendMode: node.blendMode ?? 'PASS_THROUGH',
    fillPaints: figPaints(fillsOf(node), hashes),
    strokePaints: figPaints(node.strokes ?? [], hashes),
    strokeWeight: node.strokeWeight ?? 0,
    strokeAlign: node.strokeAlign ?? 'CENTER',
    strokeJoin: node.strokeJoin ?? 'MITER',
    ...(node.strokeCap === 'ROUND' || node.strokeCap === 'SQUARE' ? { strokeCap: node.strokeCap } : {}),
    dashPattern: node.strokeDashes ?? [],
    effects: (node.effects ?? []).flatMap((effect) => figEffect(effect)),
    ...(node.style?.paragraphSpacing === undefined ? {} : { paragraphSpacing: node.style.paragraphSpacing }),
    ...(sides === undefined
      ? {}
      : {
          borderStrokeWeightsIndependent: true,
          borderTopWeight: sides.top,
          borderRightWeight: sides.right,
          borderBottomWeight: sides.bottom,
          borderLeftWeight: sides.left,
        }),
  };
};

const figEffect = (effect: NonNullable<DrawnNode['effects']>[number]): object[] => {
  switch (effect.type) {
    case 'LAYER_BLUR':
      return [{ type: 'FOREGROUND_BLUR', visible: effect.visible, radius: effect.radius }];
    case 'BACKGROUND_BLUR':
      return [{ type: 'BACKGROUND_BLUR', visible: effect.visible, radius: effect.radius }];
    case 'DROP_SHADOW':
    case 'INNER_SHADOW':
      return [
        {
          type: effect.type,
          visible: effect.visible,
          color: effect.color,
          offset: effect.offset,
          radius: effect.radius,
          spread: effect.spread ?? 0,
          blendMode: effect.blendMode,
          showShadowBehindNode: effect.type === 'DROP_SHADOW' && effect.showShadowBehindNode,
        },
      ];
    default:
      return [];
  }
};

/** Marks a node as come from a file, so that its id, place and raw fields are written as they stand. */
const sourceOf = (
  id: string,
  place: { readonly matrix: Placed['matrix']; readonly placed: Placed } | null,
  rawNodeFields: Record<string, unknown>,
): SceneNode['source'] => ({
  format: 'fig',
  id,
  orderKey: null,
  editedFields: [],
  fig: {
    rawSize: place === null ? null : { x: place.placed.width, y: place.placed.height },
    rawTransform: place === null ? null : figMatrix(place.matrix),
    rawNodeFields,
    layout: null,
    symbolOverrides: [],
    componentPropAssignments: [],
    derivedSymbolData: [],
    derivedSymbolDataLayoutVersion: null,
    uniformScaleFactor: null,
  },
});
