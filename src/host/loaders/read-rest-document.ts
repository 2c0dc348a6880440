import { z } from 'zod/mini';
import { err, ok, type Result } from '../../core/result.ts';
import type { LoadedDocument } from '../document/loaded-document.ts';
import type { LoadFailure } from './load-failure.ts';
import type { NoteBook } from './note-book.ts';
import { isRecord, type RawNode, readRestTree } from './read-rest-tree.ts';

/** What a source says about a document, before the files beside it are looked at. */
export type ReadDocument = Omit<LoadedDocument, 'images' | 'recorded' | 'notes'>;

interface Branch {
  readonly root: RawNode;
  readonly source: Record<string, unknown>;
}

/**
 * Reads any JSON shape in which Figma documents occur: a file answer or plugin export `{document, …}`, a nodes answer
 * `{nodes: {id: {document, …} | null}}`, or a bare node. `name` serves where the JSON has none. What is not a whole
 * DOCUMENT is put on a page and listed in `roots`.
 */
export function readRestDocument(
  json: unknown,
  name: string,
  path: string,
  notes: NoteBook,
): Result<ReadDocument, LoadFailure> {
  const branches = readBranches(json, path, notes);
  if (!branches.ok) return branches;
  const sources = branches.value.map((branch) => branch.source);
  const ownName =
    isRecord(json) && !('type' in json) && typeof json['name'] === 'string' ? json['name'] : name;
  const whole = wrap(
    branches.value.map((branch) => branch.root),
    ownName,
    path,
  );
  if (!whole.ok) return whole;
  const version = sources.map((source) => source['schemaVersion']).find((value) => typeof value === 'number');
  return ok({
    name: ownName,
    ...whole.value,
    // The tree was checked node by node; the maps hold at least a name each.
    components: mergeMaps(sources, 'components') as ReadDocument['components'],
    componentSets: mergeMaps(sources, 'componentSets') as ReadDocument['componentSets'],
    styles: mergeMaps(sources, 'styles') as ReadDocument['styles'],
    schemaVersion: version ?? 0,
  });
}

function readBranches(json: unknown, path: string, notes: NoteBook): Result<Branch[], LoadFailure> {
  const notDocument = (reason: string): Result<never, LoadFailure> =>
    err({ code: 'NOT_A_DOCUMENT', data: { path, reason, where: 'the top of the file' } });
  if (!isRecord(json)) return notDocument('the JSON is not an object');
  if (isRecord(json['document'])) return oneBranch(json['document'], 'document', json, path, notes);
  if (isRecord(json['nodes'])) return nodesBranches(json['nodes'], path, notes);
  if (typeof json['type'] === 'string' && 'id' in json) return oneBranch(json, 'the node', {}, path, notes);
  if ('err' in json || 'error' in json) return notDocument('this is an error answer of the Figma API');
  return notDocument('neither document, nodes nor a node was found');
}

function oneBranch(
  value: unknown,
  where: string,
  source: Record<string, unknown>,
  path: string,
  notes: NoteBook,
): Result<Branch[], LoadFailure> {
  const root = readRestTree(value, path, where, notes);
  return root.ok ? ok([{ root: root.value, source }]) : root;
}

function nodesBranches(
  nodes: Record<string, unknown>,
  path: string,
  notes: NoteBook,
): Result<Branch[], LoadFailure> {
  const branches: Branch[] = [];
  for (const [id, entry] of Object.entries(nodes)) {
    if (!isRecord(entry)) {
      notes.add('NODE_MISSING', { id });
      continue;
    }
    const read = oneBranch(entry['document'], `nodes["${id}"].document`, entry, path, notes);
    if (!read.ok) return read;
    branches.push(...read.value);
  }
  if (branches.length > 0) return ok(branches);
  return err({ code: 'NOT_A_DOCUMENT', data: { path, reason: 'the answer holds no node', where: 'nodes' } });
}

/** Makes DOCUMENT > CANVAS > nodes of whatever the source had. */
function wrap(
  roots: readonly RawNode[],
  name: string,
  path: string,
): Result<Pick<ReadDocument, 'document' | 'roots'>, LoadFailure> {
  const [first] = roots;
  if (first?.type === 'DOCUMENT' && roots.length === 1) {
    const stray = first.children?.findIndex((page) => page.type !== 'CANVAS') ?? -1;
    const where = `document.children[${String(stray)}]`;
    if (stray >= 0)
      return err({ code: 'NOT_A_DOCUMENT', data: { path, reason: 'a page is not a CANVAS', where } });
    return ok({ document: first as unknown as ReadDocument['document'], roots: null });
  }
  const parts = roots.flatMap((root) => (root.type === 'DOCUMENT' ? (root.children ?? []) : [root]));
  const pages = parts.filter((part) => part.type === 'CANVAS');
  const loose = parts.filter((part) => part.type !== 'CANVAS');
  const freeId = idMaker([...pages, ...loose]);
  if (loose.length > 0) pages.unshift({ id: freeId('0:1'), name, type: 'CANVAS', children: loose });
  const document = { id: freeId('0:0'), name: 'Document', type: 'DOCUMENT', children: pages };
  const ids = [...loose, ...pages.slice(loose.length > 0 ? 1 : 0).flatMap((page) => page.children ?? [])].map(
    (node) => node.id,
  );
  return ok({
    document: document as unknown as ReadDocument['document'],
    roots: loose.length === 0 ? null : ids,
  });
}

/** Gives the id asked for, or the next one no node of the document has. */
function idMaker(roots: readonly RawNode[]): (wish: string) => string {
  const taken = new Set<string>();
  const pending = [...roots];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    taken.add(node.id);
    for (const child of node.children ?? []) pending.push(child);
  }
  return (wish) => {
    let id = wish;
    for (let number = 0; taken.has(id); number += 1) id = `0:${String(number)}`;
    taken.add(id);
    return id;
  };
}

const named = z.looseObject({ name: z.string() });

/** Entries of the same map from several sources; the first one with a key wins, entries without a name are left out. */
function mergeMaps(sources: readonly Record<string, unknown>[], field: string): Record<string, unknown> {
  const merged = new Map<string, unknown>();
  for (const source of sources) {
    const map = source[field];
    for (const [key, value] of Object.entries(isRecord(map) ? map : {})) {
      if (!merged.has(key) && named.safeParse(value).success) merged.set(key, value);
    }
  }
  return Object.fromEntries(merged);
}
