import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import JSZip from 'jszip';
import type { BundleReader } from '../core/bundle/verify/bundle-reader.ts';
import { err, ok, type Result } from '../core/result.ts';

export interface OpenBundle {
  readonly reader: BundleReader;
  /** Removes what was unpacked. */
  close(): Promise<void>;
}

/**
 * The bundle in a folder, or in ZIP parts, which are unpacked into a temporary place one after the other. `BUNDLE_NOT_FOUND`
 * when a path is not there, `ZIP_BROKEN` when a part is no whole ZIP, `ZIP_UNSAFE` when a part names a file outside itself.
 */
export async function openBundle(paths: readonly string[]): Promise<Result<OpenBundle>> {
  for (const path of paths) {
    const facts = await stat(path).catch(() => null);
    if (facts === null || (facts.isDirectory() && paths.length > 1))
      return err({ code: 'BUNDLE_NOT_FOUND', data: { path } });
    if (facts.isDirectory())
      return ok({ reader: await folderReader(await rootOf(resolve(path))), close: () => Promise.resolve() });
  }
  const place = await mkdtemp(join(tmpdir(), 'proofset-verify-'));
  const close = (): Promise<void> => rm(place, { recursive: true, force: true });
  for (const path of paths) {
    const unpacked = await unpack(path, place);
    if (!unpacked.ok) {
      await close();
      return unpacked;
    }
  }
  return ok({ reader: await folderReader(await rootOf(place)), close });
}

/** A folder that holds nothing but one folder is the place a bundle was put into. */
async function rootOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only?.isDirectory() === true ? join(folder, only.name) : folder;
}

async function folderReader(root: string): Promise<BundleReader> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort();
  return { root: basename(root), paths, read: (path) => readFile(join(root, path)) };
}

async function unpack(path: string, place: string): Promise<Result<null>> {
  try {
    const zip = await JSZip.loadAsync(await readFile(path));
    for (const file of Object.values(zip.files)) {
      if (file.dir) continue;
      const target = resolve(place, file.name);
      // jszip cleans names; what it had to clean was written to leave the folder.
      if (!target.startsWith(place + sep) || (file.unsafeOriginalName ?? file.name) !== file.name)
        return err({ code: 'ZIP_UNSAFE', data: { path, name: file.unsafeOriginalName ?? file.name } });
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, await file.async('uint8array'));
    }
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return err({ code: 'ZIP_BROKEN', data: { path, reason } });
  }
}
