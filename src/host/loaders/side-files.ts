import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../core/result.ts';
import type { Archive } from './archive.ts';
import type { LoadFailure } from './load-failure.ts';
import type { LoadLimits } from './load-limits.ts';
import { readFileBytes } from './read-file-bytes.ts';

/** The files that lie beside a document, in a folder or in the same archive; `names` are relative to the document. */
export interface SideFiles {
  readonly names: readonly string[];
  read(name: string): Promise<Result<Uint8Array, LoadFailure>>;
}

const FOLDERS = ['images', 'renders'];

/** What lies in the document's own folder, in `images/` and in `renders/`; nothing deeper. */
export async function folderSideFiles(documentPath: string, limits: LoadLimits): Promise<SideFiles> {
  const folder = dirname(documentPath);
  const names: string[] = [];
  for (const part of ['', ...FOLDERS]) {
    const entries = await readdir(join(folder, part), { withFileTypes: true }).catch(() => []);
    names.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(part, entry.name)));
  }
  const own = basename(documentPath);
  return {
    names: names.filter((name) => name !== own).sort(),
    read: (name) => readFileBytes(join(folder, name), limits),
  };
}

/** What lies below the folder of `documentName` in an archive. */
export function archiveSideFiles(archive: Archive, documentName: string): SideFiles {
  const folder = documentName.slice(0, documentName.lastIndexOf('/') + 1);
  return {
    names: archive.names
      .filter((name) => name.startsWith(folder) && name !== documentName)
      .map((name) => name.slice(folder.length))
      .sort(),
    read: (name) => archive.read(folder + name),
  };
}
