import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';

/** A REST node as a test writes it: what is not said gets the least that Figma would write. */
export interface NodeDraft {
  readonly id: string;
  readonly type?: string;
  readonly name?: string;
  /** Page px; also the render bounds of a visible node unless those are given. */
  readonly box?: readonly [x: number, y: number, width: number, height: number];
  readonly children?: readonly NodeDraft[];
  readonly [field: string]: unknown;
}

/** A page with its nodes. */
export const page = (id: string, ...children: readonly NodeDraft[]): NodeDraft => ({
  id,
  type: 'CANVAS',
  name: id,
  children,
});

export const frame = (
  id: string,
  box: NodeDraft['box'] & object,
  ...children: readonly NodeDraft[]
): NodeDraft => ({
  id,
  type: 'FRAME',
  box,
  clipsContent: true,
  children,
});

export const text = (
  id: string,
  characters: string,
  fields: Readonly<Record<string, unknown>> = {},
): NodeDraft => ({
  id,
  type: 'TEXT',
  box: [10, 10, 80, 20],
  characters,
  style: { fontFamily: 'Inter', fontStyle: 'Regular', fontWeight: 400, fontSize: 16, letterSpacing: 0 },
  fills: [{ type: 'SOLID', color: { r: 0, g: 0, b: 0, a: 1 } }],
  ...fields,
});

/** A loaded document of these pages. `around` replaces anything beside the tree. */
export function documentOf(
  pages: readonly NodeDraft[],
  around: Partial<LoadedDocument> = {},
): LoadedDocument {
  return {
    name: 'Test document',
    document: {
      id: '0:0',
      name: 'Document',
      type: 'DOCUMENT',
      children: pages.map(restOf),
    } as unknown as LoadedDocument['document'],
    components: {},
    componentSets: {},
    styles: {},
    schemaVersion: 0,
    roots: null,
    images: new Map(),
    recorded: [],
    notes: [],
    ...around,
  };
}

function restOf({ box, children, ...fields }: NodeDraft): Record<string, unknown> {
  const rest: Record<string, unknown> = { name: fields.id, type: 'RECTANGLE', ...fields };
  if (box !== undefined) {
    const [x, y, width, height] = box;
    rest['absoluteBoundingBox'] = { x, y, width, height };
    rest['absoluteRenderBounds'] ??= fields['visible'] === false ? null : { x, y, width, height };
    if ('absoluteRenderBounds' in fields) rest['absoluteRenderBounds'] = fields['absoluteRenderBounds'];
  }
  if (children !== undefined) rest['children'] = children.map(restOf);
  return rest;
}
