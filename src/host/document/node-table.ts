import type { LoadedDocument } from './loaded-document.ts';
import { isRecord, type NodeEntry, type RestFields, recordsIn, textIn } from './node-entry.ts';

const kindsWithoutChildren = new Set([
  'TEXT',
  'RECTANGLE',
  'ELLIPSE',
  'LINE',
  'STAR',
  'REGULAR_POLYGON',
  'VECTOR',
  'SLICE',
  'STICKY',
  'CONNECTOR',
  'SHAPE_WITH_TEXT',
  'EMBED',
  'LINK_UNFURL',
  'STAMP',
  'HIGHLIGHT',
  'WIDGET',
  'WASHI_TAPE',
  'TEXT_PATH',
]);

/** Every node by id, and the tree they form. */
export interface NodeTable {
  readonly root: NodeEntry;
  readonly byId: Map<string, NodeEntry>;
}

/** Indexes a loaded document. The source tree is only read; plugin data written in it (REST `plugin_data`) is taken over. */
export function readNodeTable(document: LoadedDocument): NodeTable {
  const byId = new Map<string, NodeEntry>();
  const root = indexed(document.document, null, byId);
  return { root, byId };
}

function indexed(rest: RestFields, parent: NodeEntry | null, byId: Map<string, NodeEntry>): NodeEntry {
  const entry = entryFrom(rest, parent);
  byId.set(entry.id, entry);
  for (const child of recordsIn(rest['children'])) entry.children?.push(indexed(child, entry, byId));
  return entry;
}

/** A node without its children, from its REST object. */
export function entryFrom(rest: RestFields, parent: NodeEntry | null): NodeEntry {
  const { children, pluginData, sharedPluginData, ...fields } = rest;
  const kind = textIn(fields, 'type', '');
  return {
    id: textIn(fields, 'id', ''),
    fields,
    parent,
    children: Array.isArray(children) || !kindsWithoutChildren.has(kind) ? [] : null,
    removed: false,
    data: dataFrom(pluginData, sharedPluginData),
    relaunch: {},
  };
}

/** Plugin data as REST writes it: `{"<plugin id>": {key: text}}` and `{"<namespace>": {key: text}}`. */
export function dataFrom(own: unknown, shared: unknown): NodeEntry['data'] {
  const data = new Map<string, ReadonlyMap<string, string>>();
  if (isRecord(own)) for (const entries of Object.values(own)) data.set('own', textsOf(entries));
  if (isRecord(shared)) {
    for (const [namespace, entries] of Object.entries(shared))
      data.set(`shared:${namespace}`, textsOf(entries));
  }
  return data;
}

function textsOf(entries: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (!isRecord(entries)) return texts;
  for (const [key, text] of Object.entries(entries)) if (typeof text === 'string') texts.set(key, text);
  return texts;
}
