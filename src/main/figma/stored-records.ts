import { chunkKey, recordsAmong } from '../../core/stored/record-chunks.ts';
import { sharedNamespace } from '../../core/stored/shared-namespace.ts';
import { clearShown } from './overlay.ts';

/** The stored text of one record, its chunks joined. Empty = nothing stored. Not trusted: whoever uses it parses it. */
export const readRecord = (node: BaseNode, key: string): string => joined(node, chunkKeysOf(node, key));

/** All records of a node whose key starts with `prefix`. */
export const recordsOf = (
  node: BaseNode,
  prefix: string,
): { readonly key: string; readonly text: string }[] =>
  recordsAmong(node.getSharedPluginDataKeys(sharedNamespace))
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ key, chunkKeys }) => ({ key, text: joined(node, chunkKeys) }));

/**
 * Replaces all chunks of a record, within the undo step that `endUndoStep` ends; no chunk = the record is deleted. Each must be under Figma's limit of 100 kB an entry.
 * Throws where Figma lets nobody write.
 */
export function storeRecord(node: BaseNode, key: string, chunks: readonly string[]): void {
  clearShown();
  const kept = chunks.map((_chunk, index) => chunkKey(key, index));
  chunks.forEach((chunk, index) => {
    node.setSharedPluginData(sharedNamespace, chunkKey(key, index), chunk);
  });
  for (const old of chunkKeysOf(node, key))
    if (!kept.includes(old)) node.setSharedPluginData(sharedNamespace, old, '');
}

export const endUndoStep = (): void => {
  figma.commitUndo();
};

const chunkKeysOf = (node: BaseNode, key: string): readonly string[] =>
  recordsAmong(node.getSharedPluginDataKeys(sharedNamespace)).find((record) => record.key === key)
    ?.chunkKeys ?? [];

const joined = (node: BaseNode, chunkKeys: readonly string[]): string =>
  chunkKeys.map((key) => node.getSharedPluginData(sharedNamespace, key)).join('');

/** The root, where records of the whole document lie. */
export const documentNode = (): BaseNode => figma.root;

/** A node that can hold records; `document` is the root. Null = gone. */
export async function recordNode(nodeId: string): Promise<BaseNode | null> {
  if (nodeId === 'document') return figma.root;
  const node = await figma.getNodeByIdAsync(nodeId);
  return node === null || node.removed ? null : node;
}
