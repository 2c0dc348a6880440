import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files under a folder, with forward slashes, sorted; folders that builds make are left out. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}
