import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JournalPort, readJournal } from '../core/bundle/journal.ts';
import { partName } from '../core/bundle/zip-parts.ts';

export interface DiskJournal extends JournalPort {
  /** After a bundle is complete. */
  remove(): Promise<void>;
}

/**
 * The journal of a run that writes ZIP parts into `out`, kept beside them. What it says counts only while every finished part
 * lies there in its size. `isRestart`: start anew whatever lies there.
 */
export async function openDiskJournal(
  out: string,
  { name, planHash }: { readonly name: string; readonly planHash: string },
  isRestart: boolean,
): Promise<DiskJournal> {
  const path = join(out, `.${name}.journal.json`);
  const sizesOf = (finishedParts: number): Promise<readonly number[]> =>
    Promise.all(
      Array.from(
        { length: finishedParts },
        async (_, at) => (await stat(join(out, partName(name, at + 1)))).size,
      ),
    );
  const found = isRestart ? null : await readStored(path);
  const journal = readJournal(found?.journal);
  const isWhole =
    journal !== null &&
    journal.planHash === planHash &&
    JSON.stringify(found?.sizes) === JSON.stringify(await sizesOf(journal.finishedParts).catch(() => null));
  return {
    before: isWhole ? journal : null,
    async save(next) {
      try {
        const sizes = await sizesOf(next.finishedParts);
        await writeFile(`${path}.tmp`, JSON.stringify({ sizes, journal: next }));
        await rename(`${path}.tmp`, path);
      } catch {
        // Without it a killed run starts from nothing; this one needs no journal.
      }
    },
    remove: () => rm(path, { force: true }),
  };
}

async function readStored(
  path: string,
): Promise<{ readonly sizes?: unknown; readonly journal?: unknown } | null> {
  try {
    const stored: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof stored === 'object' ? stored : null;
  } catch {
    return null;
  }
}
