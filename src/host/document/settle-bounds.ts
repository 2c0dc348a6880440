import type { SubcanvasNode } from '@figma/rest-api-spec';
import { withBounds } from '../bounds/with-bounds.ts';
import type { DocumentStore } from './document-store.ts';
import { descendants } from './find-nodes.ts';
import { boxIn, isRecord, type NodeEntry, type RestFields, textIn, withoutFields } from './node-entry.ts';

/**
 * Works out `absoluteRenderBounds` anew for a changed node, all inside it and all around it; whatever lies beside keeps what its source says.
 * Nobody measures text here: the ink of a text inside is taken to fill its box.
 */
export function settleBounds(store: DocumentStore, changed: NodeEntry): void {
  const page = store.pageOf(changed);
  if (page === null || page === changed) return;
  const path: NodeEntry[] = [];
  for (let at: NodeEntry | null = changed; at !== null && at !== page; at = at.parent) path.unshift(at);
  const [top] = path;
  if (top === undefined) return;
  const stale = new Set([...path, ...descendants(changed, () => true)]);
  const bounded = withBounds(
    asDocument(store, page, treeOf(top, stale)),
    ({ size, absoluteBoundingBox }) => ({
      x: 0,
      y: 0,
      width: size?.x ?? absoluteBoundingBox?.width ?? 0,
      height: size?.y ?? absoluteBoundingBox?.height ?? 0,
    }),
  );
  const found = new Map<string, RestFields>();
  collect(bounded.document.children[0]?.children[0], found);
  for (const entry of stale) {
    const fields = found.get(entry.id) ?? {};
    // A bound that cannot be worked out (free shapes) is the box: real Figma always has one.
    const absoluteRenderBounds =
      'absoluteRenderBounds' in fields
        ? boxIn(fields, 'absoluteRenderBounds')
        : boxIn(entry.fields, 'absoluteBoundingBox');
    store.derive(entry, { absoluteRenderBounds });
  }
}

function treeOf(entry: NodeEntry, stale: ReadonlySet<NodeEntry>): RestFields {
  if (!stale.has(entry)) return entry.fields;
  const fields = withoutFields(entry.fields, ['absoluteRenderBounds']);
  return entry.children === null
    ? fields
    : { ...fields, children: entry.children.map((child) => treeOf(child, stale)) };
}

function asDocument(store: DocumentStore, page: NodeEntry, top: RestFields): DocumentStore['source'] {
  const { source } = store;
  const shell = { id: page.id, type: 'CANVAS', name: textIn(page.fields, 'name', '') };
  return {
    ...source,
    document: {
      ...source.document,
      children: [{ ...shell, children: [top as unknown as SubcanvasNode] }],
    } as unknown as typeof source.document,
  };
}

function collect(node: unknown, found: Map<string, RestFields>): void {
  if (!isRecord(node)) return;
  found.set(textIn(node, 'id', ''), node);
  for (const child of Array.isArray(node['children']) ? node['children'] : []) collect(child, found);
}
