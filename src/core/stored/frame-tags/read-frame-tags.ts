import type { FrameTags } from '../../label/frame-tags.ts';
import { ok, type Result } from '../../result.ts';
import { readRecord, type StoredFailure } from '../read-record.ts';
import { currentFrameTags } from './current.ts';

/** What the record on a frame says; a copied frame's counts too. */
export function readFrameTags(text: string): Result<FrameTags, StoredFailure> {
  const record = readRecord(text, 'frame-tags', currentFrameTags);
  if (!record.ok) return record;
  const { tags, attributes, captions } = record.value;
  const last = new Map(captions.map((caption) => [`${caption.language} ${caption.kind}`, caption]));
  return ok({ tags: [...new Set(tags)], attributes, captions: [...last.values()] });
}
