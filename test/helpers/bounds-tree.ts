import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';

/** A node with the geometry fields that bounds are made from; `at` = x, y, width, height in the parent's px. */
export interface GeometryDraft {
  readonly id: string;
  readonly type?: string;
  readonly at?: readonly [number, number, number, number];
  readonly children?: readonly GeometryDraft[];
  readonly [field: string]: unknown;
}

const solid = { type: 'SOLID', color: { r: 0, g: 0, b: 0, a: 1 } };

const nodeOf = ({
  id,
  type = 'RECTANGLE',
  at,
  children,
  ...fields
}: GeometryDraft): Record<string, unknown> => ({
  id,
  name: id,
  type,
  fills: [solid],
  strokes: [],
  effects: [],
  ...(at !== undefined && {
    size: { x: at[2], y: at[3] },
    relativeTransform: [
      [1, 0, at[0]],
      [0, 1, at[1]],
    ],
  }),
  ...(children !== undefined && { children: children.map(nodeOf) }),
  ...fields,
});

/** A document of one page with these nodes, filled black unless they say otherwise. */
export function geometryDocument(...drafts: readonly GeometryDraft[]): LoadedDocument {
  const page = { id: '0:1', name: 'Page', type: 'CANVAS', children: drafts.map(nodeOf) };
  const document = { id: '0:0', name: 'Document', type: 'DOCUMENT', children: [page] };
  return {
    name: 'test',
    document: document as unknown as LoadedDocument['document'],
    components: {},
    componentSets: {},
    styles: {},
    schemaVersion: 0,
    roots: null,
    images: new Map(),
    recorded: [],
    notes: [],
  };
}

export interface BoundsSeen {
  readonly box: readonly number[] | null | undefined;
  readonly render: readonly number[] | null | undefined;
}

interface Seen {
  readonly id: string;
  readonly absoluteBoundingBox?: Sides | null;
  readonly absoluteRenderBounds?: Sides | null;
  readonly children?: readonly Seen[];
}
interface Sides {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Both bounds of one node as [x, y, width, height]; undefined = the field is missing. */
export function boundsOf(document: LoadedDocument, id: string): BoundsSeen {
  const pending: Seen[] = [...(document.document.children as unknown as Seen[])];
  for (const node of pending) {
    if (node.id === id)
      return { box: list(node.absoluteBoundingBox), render: list(node.absoluteRenderBounds) };
    pending.push(...(node.children ?? []));
  }
  throw new Error(`no node ${id}`);
}

const list = (sides: Sides | null | undefined): number[] | null | undefined =>
  sides && [sides.x, sides.y, sides.width, sides.height].map((side) => Math.round(side * 1e6) / 1e6);
