import { err, ok, type Result } from '../core/result.ts';
import { recordVersion } from '../core/stored/record-version.ts';
import { splitChunks, utf8Bytes } from '../core/stored/split-chunks.ts';
import { readRecord, storeRecord } from './figma/stored-records.ts';

interface PutFailure {
  readonly code: 'READ_ONLY' | 'TOO_LARGE' | 'NEWER_VERSION';
  readonly data: Readonly<Record<string, string | number>>;
}

/** Stores one record in place of what was there, unless a later version of Proofset wrote that. `mostBytes` counts UTF-8. */
export function putRecord(
  node: BaseNode,
  { key, text }: { readonly key: string; readonly text: string },
  mostBytes: number,
): Result<Record<string, never>, PutFailure> {
  const sizeBytes = utf8Bytes(text);
  if (sizeBytes > mostBytes) return err({ code: 'TOO_LARGE', data: { sizeBytes, limitBytes: mostBytes } });
  const before = readRecord(node, key);
  const known = recordVersion(text);
  const found = recordVersion(before);
  if (found !== null && known !== null && found.name === known.name && found.version > known.version)
    return err({ code: 'NEWER_VERSION', data: { found: found.version, known: known.version } });
  try {
    storeRecord(node, key, splitChunks(text));
    return ok({});
  } catch (error) {
    return err({
      code: 'READ_ONLY',
      data: { text: error instanceof Error ? error.message : String(error) },
    });
  }
}
