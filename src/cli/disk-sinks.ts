import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileSink } from '../core/bundle/file-sink.ts';
import type { PartSink } from '../core/bundle/zip-parts.ts';

/**
 * Writes the files of a bundle into a folder beside `<out>/<name>/`, which takes its place when it is complete: a run that is
 * killed leaves an older export as it was.
 */
export function folderSink(out: string, name: string): FileSink {
  const root = join(out, name);
  const working = join(out, `.${name}.tmp`);
  let isFresh = false;
  const begin = async (): Promise<void> => {
    if (isFresh) return;
    isFresh = true;
    await rm(working, { recursive: true, force: true });
    await mkdir(working, { recursive: true });
  };
  return {
    async write({ path, bytes }) {
      await begin();
      const target = join(working, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
      return 1;
    },
    pass: ({ path }) => Promise.reject(new Error(`${path} lies in no finished part.`)),
    whenPartCloses: () => undefined,
    keepTogether: () => Promise.resolve(),
    async finish() {
      await begin();
      await rm(root, { recursive: true, force: true });
      await rename(working, root);
      return [root];
    },
  };
}

/** Writes ZIP parts into a folder, each under a working name until it is whole. The first has its own name once another follows. */
export function zipFiles(out: string, name: string): PartSink {
  let unnamed: string | null = null;
  return {
    async openPart(number) {
      await mkdir(out, { recursive: true });
      const path = join(out, `.${name}-${String(number)}.tmp`);
      const file = await open(path, 'w');
      return {
        write: async (chunk) => {
          await file.writeFile(chunk);
        },
        async close(partName) {
          await file.close();
          if (partName === null) unnamed = path;
          else await rename(path, join(out, partName));
        },
      };
    },
    async finish([first]) {
      if (unnamed !== null && first !== undefined) await rename(unnamed, join(out, first));
    },
  };
}
