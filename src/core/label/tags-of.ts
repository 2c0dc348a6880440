import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { frameTagsRecordName } from '../stored/frame-tags/current.ts';
import { readFrameTags } from '../stored/frame-tags/read-frame-tags.ts';
import { joinChunks } from '../stored/join-chunks.ts';
import { type FrameTags, noTags } from './frame-tags.ts';

export interface TagsFound {
  /** None where nothing is stored or what is stored cannot be read. */
  readonly tags: FrameTags;
  /** False when something is stored that must be told and not written over. */
  readonly isReadable: boolean;
}

/** The tags stored on a frame. */
export function tagsOf({ id, stored }: FrameSnapshot): TagsFound {
  const entries = Object.hasOwn(stored, id) ? stored[id] : undefined;
  const text = entries === undefined ? undefined : joinChunks(entries).get(frameTagsRecordName);
  if (text === undefined || text === '') return { tags: noTags, isReadable: true };
  const read = readFrameTags(text);
  return read.ok ? { tags: read.value, isReadable: true } : { tags: noTags, isReadable: false };
}
