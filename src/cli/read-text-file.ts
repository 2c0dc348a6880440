import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../core/result.ts';

/** A text file, or `FILE_NOT_READ` with why. */
export async function readTextFile(path: string): Promise<Result<string>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return err({ code: 'FILE_NOT_READ', data: { path, text } });
  }
}
