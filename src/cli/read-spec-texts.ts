import { readFile } from 'node:fs/promises';
import type { PlacementFile } from '../core/placement/parse-placements.ts';
import { err, ok, type Result } from '../core/result.ts';

/** The texts of the named files, unparsed. Fails with `FILE_NOT_READ` for the first that cannot be read. */
export async function readSpecTexts(paths: readonly string[]): Promise<Result<readonly PlacementFile[]>> {
  const files: PlacementFile[] = [];
  for (const path of paths) {
    try {
      files.push({ text: await readFile(path, 'utf8'), origin: path });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return err({ code: 'FILE_NOT_READ', data: { path, text } });
    }
  }
  return ok(files);
}
