import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { fixtures } from './fixtures.ts';
import type { FoundFrame, RestTreeNode } from './rest-supplement.ts';

export interface RealDocument {
  readonly name: string;
  readonly frames: readonly FoundFrame[];
  /** The frame as `JSON_REST_V1` would give it. */
  jsonOf(frame: FoundFrame): string;
}

/** Every REST JSON document of the fixtures: plain, gzipped or zipped; whole files, `{nodes}` answers and bare nodes. */
export const readRealDocuments = async (): Promise<readonly RealDocument[]> => {
  const documents: RealDocument[] = [];
  for (const folder of readdirSync(fixtures, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const file of readdirSync(join(fixtures, folder.name))) {
      const text = await readText(join(fixtures, folder.name, file));
      if (text !== null) documents.push(openDocument(`${folder.name}/${file}`, text));
    }
  }
  return documents;
};

interface RestAnswer extends RestTreeNode {
  readonly document?: RestTreeNode;
  readonly nodes?: Readonly<Record<string, RestAnswer & { readonly document: RestTreeNode }>>;
  readonly components?: unknown;
  readonly componentSets?: unknown;
}

const readText = async (path: string): Promise<string | null> => {
  if (path.endsWith('.json')) return readFileSync(path, 'utf8');
  if (path.endsWith('.json.gz')) return gunzipSync(readFileSync(path)).toString('utf8');
  if (!path.endsWith('.zip')) return null;
  const zip = await JSZip.loadAsync(readFileSync(path));
  const entry = zip.file(/^[^_].*\.json$/u)[0];
  return entry === undefined ? null : entry.async('text');
};

/** A document from its REST JSON. */
export const openDocument = (name: string, text: string): RealDocument => {
  const answer = JSON.parse(text) as RestAnswer;
  const first = Object.values(answer.nodes ?? {})[0];
  const tables = first ?? answer;
  return {
    name,
    frames: framesOf(first?.document ?? answer.document ?? answer),
    jsonOf: ({ node }) =>
      JSON.stringify({ document: node, components: tables.components, componentSets: tables.componentSets }),
  };
};

const framesOf = (root: RestTreeNode): readonly FoundFrame[] => {
  const nowhere = { id: '0:1', name: '', type: 'CANVAS' };
  if (root.type !== 'DOCUMENT') return [{ node: root, page: nowhere, sections: [] }];
  return (root.children ?? []).flatMap((page) => framesBelow(page, page, []));
};

const framesBelow = (
  parent: RestTreeNode,
  page: RestTreeNode,
  sections: readonly RestTreeNode[],
): readonly FoundFrame[] =>
  (parent.children ?? []).flatMap((node) =>
    node.type === 'SECTION' ? framesBelow(node, page, [...sections, node]) : [{ node, page, sections }],
  );
