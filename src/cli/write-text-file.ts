import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';

/** Writes UTF-8 text, making the folders above it. Fails with `CANNOT_WRITE`. */
export async function writeTextFile(path: string, text: string): Promise<Result<null>> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, 'utf8');
    return ok(null);
  } catch (error) {
    return err({
      code: 'CANNOT_WRITE',
      data: { path, text: error instanceof Error ? error.message : String(error) },
    });
  }
}
