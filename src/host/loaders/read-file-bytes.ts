import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../../core/result.ts';
import type { LoadFailure } from './load-failure.ts';
import type { LoadLimits } from './load-limits.ts';

/** Reads one file whole, unless it is larger than `limits.fileBytes`. */
export async function readFileBytes(
  path: string,
  limits: LoadLimits,
): Promise<Result<Uint8Array, LoadFailure>> {
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes)
      return err({ code: 'TOO_LARGE', data: { path, limitBytes: limits.fileBytes } });
    if (size === 0) return err({ code: 'EMPTY_FILE', data: { path } });
    const { buffer, byteOffset, byteLength } = await readFile(path);
    return ok(new Uint8Array(buffer, byteOffset, byteLength));
  } catch (error) {
    return err(fileFailure(path, error));
  }
}

/** The failure for what the file system threw. */
export function fileFailure(path: string, error: unknown): LoadFailure {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR';
  return { code: isMissing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', data: { path, reason } };
}
