import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import { writePlacementsRecord } from '../core/stored/placements/current.ts';
import { placementsKey } from '../core/stored/placements/record-key.ts';
import { chunkKey } from '../core/stored/record-chunks.ts';
import { sharedNamespace } from '../core/stored/shared-namespace.ts';
import { splitChunks } from '../core/stored/split-chunks.ts';
import type { LoadedDocument } from '../host/document/loaded-document.ts';

/** The document as if somebody had pressed “Save in this document” for these specs; none = the document as it is. */
export function withStoredPlacements(
  loaded: LoadedDocument,
  specs: readonly PlacementSpec[],
): LoadedDocument {
  if (specs.length === 0) return loaded;
  const chunks = splitChunks(writePlacementsRecord(loaded.document.id, specs));
  const record = Object.fromEntries(chunks.map((chunk, index) => [chunkKey(placementsKey, index), chunk]));
  return { ...loaded, document: { ...loaded.document, sharedPluginData: { [sharedNamespace]: record } } };
}
