import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../snapshot/supplement.ts';
import { joinChunks } from '../stored/join-chunks.ts';

/**
 * Ids of the nodes that the records in this frame were written for, sorted. Figma copies records with their node and does not
 * say where a copy comes from, but a record names its owner: frames that share an owner come from one another. Instances and
 * what lies in them are left out: theirs may come from the main component, which says nothing about the frame.
 */
export const storedOwners = (frame: FrameSnapshot, stored: FrameSupplement['stored']): readonly string[] => {
  const instances = new Set(frame.layers.flatMap(({ id, type }) => (type === 'INSTANCE' ? [id] : [])));
  if (frame.type === 'INSTANCE') instances.add(frame.id);
  const owners = Object.entries(stored)
    .filter(([id]) => !id.startsWith('I') && !instances.has(id))
    .flatMap(([, entries]) => [...joinChunks(entries).values()].map(ownerOf));
  return [...new Set(owners.filter((owner) => owner !== null))].sort();
};

/** `nodeId` of a record, whatever its kind and version; null = it names none. */
const ownerOf = (text: string): string | null => {
  const record = parseJson(text);
  if (typeof record !== 'object' || record === null || !('nodeId' in record)) return null;
  const { nodeId } = record;
  return typeof nodeId === 'string' && /^[0-9:;I]{1,200}$/.test(nodeId) ? nodeId : null;
};

/** Undefined for what is no JSON. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
