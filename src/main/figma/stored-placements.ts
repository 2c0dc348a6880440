import { chunkKey, chunkPrefix } from '../../core/stored/placements/chunk-key.ts';
import { sharedNamespace } from '../../core/stored/shared-namespace.ts';

/** The stored chunks in order, joined. Empty text = nothing stored. Not trusted: whoever uses it parses it. */
export function readStoredPlacements(): string {
  return chunkKeys()
    .map((key) => figma.root.getSharedPluginData(sharedNamespace, key))
    .join('');
}

/** Replaces all chunks. Each must be under Figma's limit of 100 kB an entry. Throws where the document is read-only. */
export function storePlacements(chunks: readonly string[]): void {
  const before = chunkKeys();
  chunks.forEach((chunk, index) => {
    figma.root.setSharedPluginData(sharedNamespace, chunkKey(index), chunk);
  });
  for (const key of before.slice(chunks.length)) figma.root.setSharedPluginData(sharedNamespace, key, '');
  figma.commitUndo();
}

function chunkKeys(): string[] {
  const keys = figma.root
    .getSharedPluginDataKeys(sharedNamespace)
    .filter((key) => key.startsWith(chunkPrefix));
  return keys.sort((a, b) => Number(a.slice(chunkPrefix.length)) - Number(b.slice(chunkPrefix.length)));
}
