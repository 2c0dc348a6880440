import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { err, ok, type Result } from '../../core/result.ts';
import type { LoadFailure } from './load-failure.ts';
import type { LoadLimits } from './load-limits.ts';

/** A zip whose entries are taken out one by one; names are never used as paths on disk. */
export interface Archive {
  /** Files only, without what macOS adds (`__MACOSX/`, `._…`). */
  readonly names: readonly string[];
  read(name: string): Promise<Result<Uint8Array, LoadFailure>>;
}

/** Opens a zip and counts every byte it gives out, whatever sizes its headers claim. */
export async function openArchive(
  bytes: Uint8Array,
  path: string,
  limits: LoadLimits,
): Promise<Result<Archive, LoadFailure>> {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch (error) {
    return err({
      code: 'ZIP_BROKEN',
      data: { path, reason: error instanceof Error ? error.message : 'unknown' },
    });
  }
  const entries = Object.values(zip.files).filter((entry) => !entry.dir && !isMacNoise(entry.name));
  if (entries.length > limits.archiveEntries) {
    return err({ code: 'TOO_LARGE', data: { path, limitEntries: limits.archiveEntries } });
  }
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  let budget = limits.archiveBytes;
  const read = async (name: string): Promise<Result<Uint8Array, LoadFailure>> => {
    const inside = `${path}/${name}`;
    const entry = files.get(name);
    if (entry === undefined) return err({ code: 'FILE_NOT_FOUND', data: { path: inside, reason: 'ENOENT' } });
    const content = await inflate(entry, inside, Math.min(limits.fileBytes, budget));
    if (content.ok) budget -= content.value.byteLength;
    return content;
  };
  return ok({ names: [...files.keys()].sort(), read });
}

function isMacNoise(name: string): boolean {
  return name.startsWith('__MACOSX/') || (name.split('/').at(-1) ?? '').startsWith('._');
}

async function inflate(
  entry: JSZip.JSZipObject,
  path: string,
  limitBytes: number,
): Promise<Result<Uint8Array, LoadFailure>> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of new Readable().wrap(entry.nodeStream())) {
      if (!(chunk instanceof Uint8Array)) continue;
      sizeBytes += chunk.byteLength;
      if (sizeBytes > limitBytes) return err({ code: 'TOO_LARGE', data: { path, limitBytes } });
      chunks.push(chunk);
    }
  } catch (error) {
    return err({
      code: 'ZIP_BROKEN',
      data: { path, reason: error instanceof Error ? error.message : 'unknown' },
    });
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}
