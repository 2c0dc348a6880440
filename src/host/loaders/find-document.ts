import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import type { LoadFailure } from './load-failure.ts';
import { fileFailure } from './read-file-bytes.ts';

const DOCUMENT_FILE = /\.(?:json|json\.gz|zip|fig)$/i;
const USUAL_NAME = /(?:^|\/)(?:document|file)\.(?:json|json\.gz)$/i;

/** The file to load for a path: itself, or the one document in a folder. */
export async function findDocument(path: string): Promise<Result<string, LoadFailure>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok(path);
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && DOCUMENT_FILE.test(entry.name))
      .map((entry) => entry.name);
    const choice = chooseDocument(names.sort());
    if (choice !== null) return ok(join(path, choice));
    if (names.length === 0) return err({ code: 'FOLDER_WITHOUT_DOCUMENT', data: { path } });
    return err({
      code: 'FOLDER_AMBIGUOUS',
      data: { path, count: names.length, files: names.slice(0, 10).join(', ') },
    });
  } catch (error) {
    return err(fileFailure(path, error));
  }
}

/** The one with a usual name, else the only one; null = cannot tell. In an archive the highest of the usual ones. */
export function chooseDocument(names: readonly string[]): string | null {
  const depth = (name: string): number => name.split('/').length;
  const usual = names.filter((name) => USUAL_NAME.test(name)).sort((one, other) => depth(one) - depth(other));
  const [best, second] = usual;
  if (best !== undefined && (second === undefined || depth(best) < depth(second))) return best;
  return names.length === 1 ? (names[0] ?? null) : null;
}
