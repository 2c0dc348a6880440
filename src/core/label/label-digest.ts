import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { frameTagsRecordName } from '../stored/frame-tags/current.ts';
import { joinChunks } from '../stored/join-chunks.ts';
import { labelRecordName } from '../stored/label/current.ts';

/**
 * SHA-256 (hex) over the labels and tags that are stored on a frame and its layers, in paint order; empty = nothing is stored.
 * A bundle made with other labels is another bundle, although the picture is the same.
 */
export function labelDigest({ id, layers, stored }: FrameSnapshot): string {
  const records = [
    [id, frameTagsRecordName] as const,
    ...layers.map((layer) => [layer.id, labelRecordName] as const),
  ].flatMap(([nodeId, record]) => {
    const entries = Object.hasOwn(stored, nodeId) ? stored[nodeId] : undefined;
    const text = entries === undefined ? undefined : joinChunks(entries).get(record);
    return text === undefined || text === '' ? [] : [[nodeId, record, text]];
  });
  return records.length === 0 ? '' : bytesToHex(sha256(utf8ToBytes(JSON.stringify(records))));
}
